/// The parts that are plugged in: they tell a name that nobody knows from the name of something whose
/// part is not here.
public struct PluggedParts: Hashable, Sendable {
  private let ids: Set<String>

  /// The parts by their ids.
  public init(_ ids: some Sequence<String>) { self.ids = Set(ids) }

  /// Whether a part is plugged in.
  public func contains(_ id: String) -> Bool { ids.contains(id) }

  /// The plugged-in part that a name belongs to by its prefix, `tmf` for `tmf.udbud`.
  ///
  /// Nil when the name has no prefix, or that of a part that is not plugged in. What the part does
  /// not bring by that name is then unknown, and not merely absent.
  public func part(of name: String) -> String? {
    guard let point = name.firstIndex(of: ".") else { return nil }
    let prefix = String(name[..<point])
    return ids.contains(prefix) ? prefix : nil
  }
}
