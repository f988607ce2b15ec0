import Casework
import Vocabulary

/// All things of a kind, to find the id of one.
struct KindView {
  let desk: Desk
  let day: Day
  let type: any Record.Type

  /// The kind that a word names, as in data files or in Danish.
  static func kind(_ word: String) -> (any Record.Type)? {
    let word = word.lowercased()
    return Catalogue.kinds.first { type in
      let label = Labels.kind(type.kind)
      return [type.kind, label.one, label.many].contains { $0.lowercased() == word }
    }
  }

  func page(known: Day?) throws -> Page {
    let kind = type
    return try list(kind, known)
  }

  private func list<R: Record>(_ type: R.Type, _ known: Day?) throws -> Page {
    let all = try desk.records.timelines(type)
    let rows = all.compactMap { timeline -> [String]? in
      guard let shown = timeline.value(on: day) ?? timeline.pieces.last?.value,
        let start = timeline.pieces.first?.period.start
      else { return nil }
      let days = Period(start, to: timeline.pieces.last?.period.end) ?? Period(from: start)
      return [shown.id.text, Marks.title(shown), DanishDays.short(days)]
    }
    let ids = all.compactMap { $0.pieces.first?.value.id.text }
    return Page(
      title: Labels.kind(type.kind).many.capitalizedFirst,
      blocks: [
        .text(StructureView.knowledge(known)),
        rows.isEmpty
          ? .text("Ingen registreret.")
          : .table(Table(headers: ["Id", "Navn", "Registreret"], rows: rows)),
      ],
      value: .keyed(["kind": .string(type.kind), "ids": .texts(ids)]))
  }
}
