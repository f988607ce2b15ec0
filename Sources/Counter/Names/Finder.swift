public import Vocabulary

/// Finds things by what a person writes.
public struct Finder {
  let house: any House

  /// Finds things of a house.
  public init(house: any House) { self.house = house }

  /// The thing meant by an id or `kind/id`; throws `Complaint` with the nearest when there is none,
  /// or with the kinds when there are several.
  public func find(_ text: String) throws -> Pointer {
    let parts = text.split(separator: "/").map(String.init)
    let kind = parts.count == 2 ? parts[0].lowercased() : nil
    let id = parts.last ?? ""
    let found = try house.kinds.filter { kind == nil || Self.isCalled($0, kind) }
      .compactMap { try thing($0, id) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let choices = found.map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er flere ting.", "Skriv \(choices).")
    }
    let called = try things(called: text)
    if called.count == 1 { return called[0] }
    if called.count > 1 {
      let choices = called.prefix(6).map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er navnet på flere ting.", "Skriv \(choices).")
    }
    let all = try house.kinds.flatMap { try things($0) }
    let meant = nearest(to: id, among: all.map(\.id))
    throw Complaint(
      "»\(text)« findes ikke.",
      meant.map { "Mente du »\($0)«?" }
        ?? "Se, hvad der er, med fx almen show forum eller almen show party.", absent: text)
  }

  /// Whether a kind has a name, its own or in Danish: `beslutning/br-1` is `decision/br-1`.
  private static func isCalled(_ type: any Record.Type, _ word: String?) -> Bool {
    [type.kind, type.called.one, type.called.many].contains { $0.lowercased() == word }
  }

  /// Whether a word is the id of something.
  public func isID(_ text: String) throws -> Bool {
    try house.kinds.contains { try thing($0, text) != nil }
  }

  /// Whether a word is the id of something of a kind, on any day.
  func isID(_ text: String, ofKind kind: String) throws -> Bool {
    try house.kind(kind).map { try thing($0, text) != nil } ?? false
  }

  /// The things of any kind that have ever had a name, or a number of another register
  /// (`lbf:0000-001`).
  private func things(called text: String) throws -> [Pointer] {
    let asked = text.lowercased()
    return try house.kinds.flatMap { try named($0, asked) }
  }

  private func named<R: Record>(_ type: R.Type, _ asked: String) throws -> [Pointer] {
    try house.records.timelines(type).filter { timeline in
      timeline.pieces.map(\.value).contains { record in
        names(of: record).contains { $0.lowercased() == asked }
      }
    }.compactMap { $0.pieces.first?.value.pointer }
  }

  private func names(of record: some Record) -> [String] { [record.title] + record.alsoCalled }

  private func thing<R: Record>(_ type: R.Type, _ id: String) throws -> Pointer? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    return try house.records.timeline(type, id).isEmpty ? nil : id.pointer
  }

  /// The things that have an id, of any kind: found by it alone, without reading what others are called.
  public func things(withID id: String) throws -> [Pointer] {
    try house.kinds.compactMap { try thing($0, id) }
  }

  /// The ids of a kind, in order.
  public func ids(ofKind kind: String) throws -> [String] {
    try house.kind(kind).map { try things($0).map(\.id) } ?? []
  }

  private func things<R: Record>(_ type: R.Type) throws -> [Pointer] {
    try house.records.timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }
}
