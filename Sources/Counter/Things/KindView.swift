public import Vocabulary

/// All things of a kind, to find the id of one.
public struct KindView {
  let titles: Titles
  let type: any Record.Type
  /// The sort of party or area that is shown alone; nil for all of the kind.
  let sort: Sort?

  /// All things of a kind, or of one sort of it, by a day's names.
  public init(_ type: any Record.Type, _ titles: Titles, only sort: Sort? = nil) {
    (self.type, self.titles, self.sort) = (type, titles, sort)
  }

  /// A sort of parties or areas that people ask for as if it were a kind: `afdeling`, `boligområde`.
  public struct Sort: Sendable {
    /// The kind it is a sort of.
    public let kind: String
    /// Its word in data files.
    public let name: String
    /// What several are called.
    public let many: String
  }

  /// The sort of party or area that a word names, as in data files or in Danish, one or several.
  public static func sort(_ word: String) -> Sort? {
    let word = word.lowercased()
    let parties = PartyKind.allCases.map { kind in
      (Sort(kind: PartySubject.kind, name: kind.rawValue, many: kind.called.many), kind.called.one)
    }
    let areas = AreaKind.allCases.map { kind in
      (Sort(kind: AreaSubject.kind, name: kind.rawValue, many: kind.many), kind.word)
    }
    return (parties + areas).first { sort, one in
      [sort.name, sort.many, one].contains { $0.lowercased() == word }
    }?.0
  }

  /// The kind that a word names, as in data files or in Danish.
  public static func kind(_ word: String, among kinds: [any Record.Type]) -> (any Record.Type)? {
    let word = word.lowercased()
    return kinds.first { type in
      [type.kind, type.called.one, type.called.many].contains { $0.lowercased() == word }
    }
  }

  /// The page; with whose knowledge it shows, nil for what is known now.
  public func page(known: Known?) throws -> Page {
    let kind = type
    return try list(kind, known)
  }

  private func list<R: Record>(_ type: R.Type, _ known: Known?) throws -> Page {
    let all = try titles.house.records.timelines(type).filter(isMeant)
    return Page(
      Cell((sort?.many ?? type.called.many).capitalizedFirst),
      [
        .text(Knowledge.text(known)),
        .data(
          [Field("kind", json: .string(type.kind))]
            + (sort.map { [Field("sort", json: .string($0.name))] } ?? [])),
      ]
        + Block.table(
          "things", ["Id", "Navn"] + (hasSorts ? ["Slags"] : []) + ["Registreret"],
          try all.compactMap(row).inDanishOrder { $0.subject?.title ?? "" },
          none: "Ingen registreret.")
        + [
          .data([
            Field("ids", json: .texts(all.compactMap { $0.pieces.first?.value.id.text }))
          ])
        ])
  }

  /// Whether things of all sorts are shown, each with its own.
  private var hasSorts: Bool {
    sort == nil && [PartySubject.kind, AreaSubject.kind].contains(type.kind)
  }

  /// The sort of a party or an area, in a cell of its own; of other kinds none.
  private func sort(of record: some Record) throws -> [Cell] {
    guard hasSorts else { return [] }
    let name = try Self.name(of: record)
    let word =
      name.flatMap { PartyKind(rawValue: $0)?.word }
      ?? name.flatMap { AreaKind(rawValue: $0)?.word }
    return [Cell(word ?? "").as("sort", json: .text(name))]
  }

  /// The word of its sort in data files.
  private static func name(of record: some Record) throws -> String? {
    try Properties.of(record).first { $0.key == "kind" }?.json.string
  }

  /// Whether it is of the sort asked for, on the day or as it is last known.
  private func isMeant<R: Record>(_ timeline: Timeline<R>) throws -> Bool {
    guard let sort, let shown = timeline.value(on: titles.day) ?? timeline.pieces.last?.value
    else { return sort == nil }
    return try Self.name(of: shown) == sort.name
  }

  private func row<R: Record>(_ timeline: Timeline<R>) throws -> Row? {
    guard let shown = timeline.value(on: titles.day) ?? timeline.pieces.last?.value,
      let start = timeline.pieces.first?.period.start
    else { return nil }
    let days = Period(start, to: timeline.pieces.last?.period.end) ?? Period(from: start)
    let thing = titles.thing(shown)
    return Row(
      thing,
      [Cell.id(thing).as("id"), .thing(thing)] + (try sort(of: shown)) + [.period(days)],
      also: [
        Field("title", json: .string(thing.title)), .day("from", days.start),
        .day("until", days.until),
      ])
  }
}
