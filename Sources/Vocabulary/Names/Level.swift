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
