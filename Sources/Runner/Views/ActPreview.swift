import Casework
import Counter
import Store
import Vocabulary

/// What an act makes of the things it touches: the old and the new of each, asked while its entry is open.
struct ActPreview: Sendable {
  /// What becomes of more things than this is counted, not told.
  private static let most = 200

  /// What becomes of each thing.
  let changes: [StatedChange]
  /// The readings it states, each with the one that held before.
  let readings: [(new: Reading, old: Reading?)]
  /// All it touches.
  let touched: [Pointer]

  /// How many things more it touches, of which nothing is told.
  var left: Int { max(0, touched.count - Self.most) }

  /// Asks a pen what has been written with it.
  init(_ pen: any KeepingPen) throws {
    touched = pen.touched.sorted()
    changes = try touched.prefix(Self.most).flatMap {
      try pen.changes(of: $0, by: pen.entry)
    }
    readings = Array(try Self.readings(pen, touched).prefix(Self.most))
  }

  /// The readings that the open entry states, found by the indicators it touches: the batch of it is not closed yet.
  private static func readings(
    _ pen: any KeepingPen, _ touched: [Pointer]
  ) throws -> [(new: Reading, old: Reading?)] {
    var found: [(new: Reading, old: Reading?)] = []
    for pointer in touched where pointer.kind == IndicatorSubject.kind {
      guard let indicator = IndicatorID(pointer.id) else { continue }
      for subject in try pen.measuredSubjects(of: indicator) where found.count < most {
        let all = try pen.readings(of: indicator, about: subject)
        for own in all where own.entry == pen.entry {
          let before = all.last {
            $0.entry < pen.entry && $0.reading.isAbout(theSameAs: own.reading)
          }
          found.append((own.reading, before?.reading))
        }
      }
    }
    return found
  }
}

/// What an act makes of things, in sentences: what is new, what is otherwise, what is no more; and for programs.
struct ActPreviewView {
  let titles: Titles

  /// More things than this of one fate are counted, not named.
  private static let most = 12

  /// What becomes of one thing.
  private struct Fate: Hashable {
    enum What: Hashable {
      case new
      case otherwise([String])
      case noMore
      case again
    }

    let kind: String
    let what: What
    /// The days, where they are not simply those from the act's day on.
    let days: Period?
  }

  /// The sentences, unless the act tells itself what it did; programs get all in either case.
  func blocks(_ preview: ActPreview, isTold: Bool) -> [Block] {
    let fates = preview.changes.compactMap { change in fate(change).map { (change, $0) } }
    let kinds = fates.map { $0.1 }.eachOnce
    let rows = kinds.map { fate in row(fate, fates.filter { $0.1 == fate }.map { $0.0.subject }) }
    let readings = preview.readings.map { Row([sentence($0.new, $0.old)]) }
    let all = isTold ? [] : rows + readings
    return (all.isEmpty ? [] : [.list(ItemList(nil, all))])
      + (isTold || preview.left == 0 ? [] : [.text("… og \(preview.left) ting til.")])
      + [
        .data([
          Field("touched", .list(preview.touched.map { .pointer(titles.thing($0)) })),
          Field("changes", rows: preview.changes.map(data)),
        ])
      ]
  }

  private func fate(_ change: StatedChange) -> Fate? {
    let kind = change.subject.kind
    let days = change.period == Period(from: titles.day) ? nil : change.period
    switch (change.old, change.new) {
    case (nil, .some): return Fate(kind: kind, what: change.isNew ? .new : .again, days: days)
    case (.some, nil): return Fate(kind: kind, what: .noMore, days: days)
    case (.some, .some):
      let said = changes(change).map(\.text)
      return said.isEmpty ? nil : Fate(kind: kind, what: .otherwise(said), days: days)
    case (nil, nil): return nil
    }
  }

  /// What is otherwise, property by property; where it comes from only when nothing else is.
  private func changes(_ change: StatedChange) -> [Cell] {
    let type = titles.house.kind(change.subject.kind)
    guard let old = change.old.flatMap({ ValueText.properties($0, of: type) }),
      let new = change.new.flatMap({ ValueText.properties($0, of: type) })
    else { return [] }
    let view = ValueText(titles: titles)
    let told = view.changes(
      from: old.filter { $0.key != "source" }, to: new.filter { $0.key != "source" })
    return told.isEmpty ? view.changes(from: old, to: new) : told
  }

  private func row(_ fate: Fate, _ things: [Pointer]) -> Row {
    let called = titles.house.kind(fate.kind)?.called ?? KindName(fate.kind, fate.kind)
    let names = things.prefix(Self.most).map {
      "\(titles.cell($0)) (\(.id(titles.thing($0))))" as Cell
    }
    let rest: [Cell] = things.count > Self.most ? ["\(things.count - Self.most) til"] : []
    let all = Cell.list(names + rest, .and)
    let isOne = things.count == 1
    let which: Cell = isOne ? "\(called.one) \(all)" : "\(things.count) \(called.many), \(all)"
    let days: Cell = fate.days.map { " \(.long($0))" } ?? Cell()
    let told: Cell
    switch fate.what {
    case .new:
      told =
        isOne
        ? "\(called.isNeuter ? "Nyt" : "Ny") \(which)\(days)"
        : "\(things.count) nye \(called.many)\(days): \(all)"
    case .again: told = "\(which.capitalized) gælder igen\(days)"
    case .noMore: told = "\(which.capitalized) ophører\(days)"
    case .otherwise(let said):
      told = "\(which.capitalized)\(days): \(Cell(said.joined(separator: "; ")))"
    }
    return Row(isOne ? titles.thing(things[0]) : nil, [told])
  }

  private func sentence(_ new: Reading, _ old: Reading?) -> Cell {
    let what: Cell =
      "\(titles.cell(new.indicator.pointer)) for \(titles.cell(new.subject)), \(.long(new.period)): "
    return what + (old.map { "\(Self.value($0)) → " } ?? Cell()) + Cell(Self.value(new))
      + (old == nil ? " (ny måling)" : "")
  }

  private static func value(_ reading: Reading) -> String {
    reading.value.map { DanishNumbers.text($0, decimals: reading.decimals) } ?? reading.status.word
  }

  private func data(_ change: StatedChange) -> Row {
    let thing = titles.thing(change.subject)
    return Row(
      [],
      also: [
        Field("id", .pointer(thing)), Field("isNew", json: .bool(change.isNew)),
        Field("holds", json: .bool(change.new != nil)), .day("from", change.period.start),
        .day("until", change.period.until),
        Field("changes", json: .texts(changes(change).map(\.text))),
      ])
  }
}

extension Cell {
  /// With a capital letter first, where it begins with a text.
  fileprivate var capitalized: Cell {
    guard case .text(let text)? = pieces.first else { return self }
    return Cell([.text(text.prefix(1).uppercased() + text.dropFirst())] + pieces.dropFirst())
  }
}
