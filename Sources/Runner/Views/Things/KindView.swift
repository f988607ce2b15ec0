import Casework
import Vocabulary

/// All things of a kind, to find the id of one.
struct KindView {
  let desk: Desk
  let day: Day
  let type: any Record.Type

  /// The kind that a word names, as in data files or in Danish.
  static func kind(_ word: String, among kinds: [any Record.Type]) -> (any Record.Type)? {
    let word = word.lowercased()
    return kinds.first { type in
      let label = Labels.kind(type.kind)
      return [type.kind, label.one, label.many].contains { $0.lowercased() == word }
    }
  }

  func page(known: Day?, as form: Form) throws -> Page {
    let kind = type
    return try list(kind, known, form)
  }

  private func list<R: Record>(_ type: R.Type, _ known: Day?, _ form: Form) throws -> Page {
    let all = try desk.records.timelines(type)
    return Page(title: Labels.kind(type.kind).many.capitalizedFirst, as: form) {
      blocks(all, known)
    } json: {
      let ids = all.compactMap { $0.pieces.first?.value.id.text }
      return .keyed(["kind": .string(type.kind), "ids": .texts(ids)])
    }
  }

  private func blocks<R: Record>(_ all: [Timeline<R>], _ known: Day?) -> [Block] {
    let rows = all.compactMap { timeline -> [String]? in
      guard let shown = timeline.value(on: day) ?? timeline.pieces.last?.value,
        let start = timeline.pieces.first?.period.start
      else { return nil }
      let days = Period(start, to: timeline.pieces.last?.period.end) ?? Period(from: start)
      return [shown.id.text, Marks.title(shown), DanishDays.short(days)]
    }
    return [
      .text(StructureView.knowledge(known)),
      rows.isEmpty
        ? .text("Ingen registreret.")
        : .table(Table(headers: ["Id", "Navn", "Registreret"], rows: rows)),
    ]
  }
}
