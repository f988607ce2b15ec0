/// A level of the structure: 1 political, 2 across forvaltninger, 3 theme and single agreement
/// (the memo, figure 1).
public enum Level: Int, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Borgmesterforum, Partnerskabsforum, hovedaftale.
  case one = 1
  /// Tværkommunal styregruppe, Samarbejdsforum, delaftaler.
  case two = 2
  /// Temagrupper, styringsdialog, enkeltaftaler.
  case three = 3

  /// Orders from the political level down.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Level {
  /// Reads 1, 2 or 3; throws `DecodingError` over a `Misread` that lists them.
  public init(from decoder: any Decoder) throws {
    let number = try decoder.singleValueContainer().decode(Int.self)
    guard let level = Level(rawValue: number) else {
      throw Misread.error(
        String(number), .choice(Self.allCases.map { String($0.rawValue) }), decoder.codingPath)
    }
    self = level
  }
}

extension Level? {
  /// The level's number, or a dash for what stands on none.
  public var word: String { map { String($0.rawValue) } ?? "-" }
}
