import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// Writes one version of a thing anew, by the same way as an import of it does.
struct Correcting {
  /// Whether something has happened on the pen's day; else what was known was wrong.
  private let isChange: Bool
  private let desk: Desk
  private let pen: any KeepingPen

  init(isChange: Bool, _ desk: Desk, _ pen: any KeepingPen) {
    (self.isChange, self.desk, self.pen) = (isChange, desk, pen)
  }

  /// Writes the version that holds on the pen's day with some properties written anew, and gives what is told.
  func perform(
    on subject: Pointer, _ words: [String]
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let edits = try PropertyEdits(words, of: subject, hasDays: !isChange)
    guard let type = desk.kind(subject.kind) else {
      throw Complaint(
        "Slagsen »\(subject.kind)« kendes ikke.", "Se dem, der er, med almen modules.")
    }
    return try perform(type, subject, edits)
  }

  private func perform<R: Record>(
    _ type: R.Type, _ subject: Pointer, _ edits: PropertyEdits
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let found = try RecordCorrection(
      edits, of: type, subject, on: pen.day, isChange: isChange, pen.statements(of: subject)
    ) { measuredBy(type, $0) }
    guard let found else { throw try desk.absence(type, subject.id, on: pen.day) }
    let stated = try found.stated.compactMap { try pen.signed($0).map(ToldEntry.init) }
    try found.write(with: pen, desk.catalogue.terms)
    let isChange = isChange
    return {
      CorrectionView(titles: $0, type: type, isChange: isChange, stated: stated).blocks(found)
    }
  }
}

extension Correcting {
  /// What the record that a body makes names as its indicator; nil when it names none that is known.
  private func measuredBy(_ type: any Record.Type, _ body: String) -> MeasuredBy? {
    let record = ValueText.properties(body, of: type) ?? []
    return (try? Measure(of: record, in: desk, on: pen.day)).map { measure in
      MeasuredBy(title: measure.title, unit: measure.unit) { measure.units($0, decimals: $1) }
    }
  }
}

/// A correction or a change, in sentences.
struct CorrectionView {
  let titles: Titles
  let type: any Record.Type
  let isChange: Bool
  /// Who had stated what is written anew.
  let stated: [ToldEntry]

  func blocks(_ correction: RecordCorrection) -> [Block] {
    let thing = titles.thing(correction.subject)
    let (old, new) = (properties(correction.before), after(correction))
    let changes = ValueText(titles: titles).changes(from: old, to: new)
    let rows = changes.map { Row([$0]) } + days(correction).map { Row([$0]) }
    return [.text(heading(correction, thing))]
      + (rows.isEmpty ? [.text("Intet er anderledes.")] : [.list(ItemList(nil, rows))])
      + correction.taken.map { .text(Self.taken($0)) }
      + (rows.isEmpty ? [] : [.text(toldStated)])
      + [.data(data(correction, thing, old, new))]
  }

  private func properties(_ body: String) -> [Property] {
    ValueText.properties(body, of: type) ?? []
  }

  private func after(_ correction: RecordCorrection) -> [Property] {
    guard case .said(let body) = correction.after.content else { return [] }
    return properties(body)
  }

  private func heading(_ correction: RecordCorrection, _ thing: Thing) -> Cell {
    let days = Cell.long(correction.after.period)
    return isChange
      ? "Ændring, for noget er sket: \(.quoted(thing)) er anderledes \(days). Før den dag står det, som det stod."
      : "Rettelse, for det stod forkert: om \(.quoted(thing)) siges nu dette for alle udgavens dage (\(days)), ikke kun fra i dag."
  }

  private func days(_ correction: RecordCorrection) -> [Cell] {
    correction.was == correction.after.period
      ? [] : ["dage: \(.long(correction.was)) → \(.long(correction.after.period))"]
  }

  private static func taken(_ days: Period) -> Cell {
    "OBS: den udgave, der gjaldt \(.long(days)), erstattes."
  }

  private var toldStated: Cell {
    let entries = Cell.list(stated.map(\.cell), .and)
    return isChange
      ? "Det, der gjaldt, blev skrevet i \(entries)." : "Det rettede blev skrevet i \(entries)."
  }

  private func data(
    _ correction: RecordCorrection, _ thing: Thing, _ old: [Property], _ new: [Property]
  ) -> [Field] {
    let keys = (new.map(\.key) + old.map(\.key)).eachOnce
    let changed = keys.filter { key in
      old.first { $0.key == key }?.value != new.first { $0.key == key }?.value
    }
    func json(_ key: String, _ properties: [Property]) -> JSON {
      properties.first { $0.key == key }?.json ?? .null
    }
    return [
      Field("kind", json: .string(isChange ? "change" : "correction")),
      Field("subject", .pointer(thing)), .day("from", correction.after.period.start),
      .day("until", correction.after.period.until), .day("wasFrom", correction.was.start),
      .day("wasUntil", correction.was.until),
      Field(
        "properties",
        rows: changed.map { key in
          Row(
            [],
            also: [
              Field("property", json: .string(key)), Field("old", json: json(key, old)),
              Field("new", json: json(key, new)),
            ])
        }),
      Field("stated", rows: stated.map { Row([], also: $0.fields) }),
    ]
  }
}
