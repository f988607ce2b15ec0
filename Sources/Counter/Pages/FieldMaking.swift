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
  /// A level, or a dash for what stands on none.
  public static func level(_ level: Level?) -> Cell {
    level.map { .number($0.rawValue) } ?? .unknown("-")
  }
}
