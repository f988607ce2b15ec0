public import Vocabulary

extension Field {
  /// A thing's id and what it is called.
  public static func both(_ thing: Thing, id: String = "id", title: String = "title") -> [Field] {
    [Field(id, .id(thing)), Field(title, json: .string(thing.title))]
  }

  /// A day, or null.
  public static func day(_ key: String, _ day: Day?) -> Field {
    Field(key, json: .text(day?.description))
  }

  /// A rough day, or null.
  public static func day(_ key: String, _ day: RoughDay?) -> Field {
    Field(key, json: .text(day?.text))
  }

  /// A word.
  public static func word(_ key: String, _ word: some RawRepresentable<String>) -> Field {
    Field(key, json: .string(word.rawValue))
  }
}

extension Cell {
  /// A share in hundredths of a per cent, with no more decimals than it needs: 3300 is `33 %`, 1250 `12,5 %`.
  public static func share(_ hundredths: Int) -> Cell {
    var (value, decimals) = (Int64(hundredths), 2)
    while decimals > 0, value % 10 == 0 { (value, decimals) = (value / 10, decimals - 1) }
    return .number(value, decimals: decimals, unit: "%")
  }

  /// A level, or a dash for what stands on none.
  public static func level(_ level: Level?) -> Cell {
    level.map { .number($0.rawValue) } ?? .unknown("-")
  }
}
