public import Vocabulary

/// All things of a kind, to find the id of one.
public struct KindView {
  let titles: Titles
  let type: any Record.Type

  /// All things of a kind, by a day's names.
  public init(_ type: any Record.Type, _ titles: Titles) {
    (self.type, self.titles) = (type, titles)
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
    let all = try titles.house.records.timelines(type)
    return Page(
      Cell(type.called.many.capitalizedFirst),
      [
        .text(Knowledge.text(known)), .data([Field("kind", json: .string(type.kind))]),
      ]
        + Block.table(
          "things", ["Id", "Navn", "Registreret"],
          all.compactMap(row).inDanishOrder { $0.subject?.title ?? "" }, none: "Ingen registreret.")
        + [
          .data([
            Field("ids", json: .texts(all.compactMap { $0.pieces.first?.value.id.text }))
          ])
        ])
  }

  private func row<R: Record>(_ timeline: Timeline<R>) -> Row? {
    guard let shown = timeline.value(on: titles.day) ?? timeline.pieces.last?.value,
      let start = timeline.pieces.first?.period.start
    else { return nil }
    let days = Period(start, to: timeline.pieces.last?.period.end) ?? Period(from: start)
    let thing = titles.thing(shown)
    return Row(
      thing, [Cell.id(thing).as("id"), .thing(thing), .period(days)],
      also: [
        Field("title", json: .string(thing.title)), .day("from", days.start),
        .day("until", days.until),
      ])
  }
}
