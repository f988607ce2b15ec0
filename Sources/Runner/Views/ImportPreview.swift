import CaseFiles
import Counter
import Vocabulary

/// What an import does or would do, for people and programs.
struct ImportPreview: Sendable {
  let plan: ImportPlan
  /// What is wrong with versions that cannot be read.
  let faulty: [(subject: Pointer?, problems: [CaseProblem])]
  /// What rules say of those that can, and where in the files they stand.
  let refused: [(subject: Pointer?, line: Telling.Line)]
  /// What check would find then and does not find now.
  let news: [Cell]
  /// What became of the readings; nil when there is no table of them.
  let readings: ReadingImport.Outcome?
  /// How tables were read that a spreadsheet had written in its own way, a sentence each.
  let told: [String]
  /// What the things it speaks of are called, as far as anybody knows.
  let names: [Pointer: String]

  /// More lines than this of one kind are counted, not shown.
  private static let most = 200

  var hasRefusals: Bool { !faulty.isEmpty || !refused.isEmpty }

  private var refusedSubjects: Set<Pointer> {
    Set(refused.compactMap(\.subject) + faulty.compactMap(\.subject))
  }

  func page(title: Cell) -> Page {
    let fates = plan.fates.filter { !refusedSubjects.contains($0.subject) }
    let new = fates.filter { $0.fate == .new }.map { thing($0.subject) }
    let changed = fates.compactMap { subject, fate -> Row? in
      guard case .changed(let changes) = fate else { return nil }
      let thing = thing(subject)
      return Row(
        thing, ["\(.pointer(thing)): \(changes.joined(separator: "; "))"],
        also: [Field("id", .pointer(thing)), Field("changes", json: .texts(changes))])
    }
    let same = fates.count - new.count - changed.count
    let refusedCount = refusedSubjects.count + faulty.count { $0.subject == nil }
    let counts: Cell =
      "\(Self.number(new.count, "ny", "nye")), \(Self.number(changed.count, "ændret", "ændrede")), "
      + "\(same) som før, \(Self.number(refusedCount, "afvist", "afviste"))."
    let isRefused = hasRefusals
    return Page(
      title,
      [.text(counts)] + readingCounts + refusals
        + list(isRefused ? "Ville være ny" : "Ny", new.map { Row($0, [.pointer($0)]) })
        + list(isRefused ? "Ville være ændret" : "Ændret", changed)
        + list(isRefused ? "Ville være rettet" : "Rettede målinger", corrections)
        + more(readings.map { $0.corrected - $0.corrections.count })
        + list("Læst sådan", notes)
        + list("Herefter finder almen check også", news.map { Row([$0]) })
        + (isRefused ? [.text("Intet er skrevet: ret det afviste, og prøv igen.")] : [])
        + [
          .data([
            Field("new", .list(new.map { .pointer($0) })), Field("changed", rows: changed),
            Field("same", json: .int(same)), Field("readings", json: readingNumbers),
            Field("corrections", rows: corrections), Field("notes", rows: notes),
            Field("findings", json: .texts(news.map(\.text))), Field("refused", rows: rejected),
            Field("faults", rows: faults), Field("faultKinds", rows: faultKinds),
          ])
        ], isError: isRefused)
  }

  private func thing(_ pointer: Pointer) -> Thing {
    Thing(pointer, names[pointer] ?? pointer.id)
  }

  /// How versions were read that do not say it themselves.
  private var notes: [Row] {
    told.map { Row([Cell($0)], also: [Field("note", json: .string($0))]) }
      + plan.notes.map { subject, note in
        let thing = thing(subject)
        return Row(
          thing, ["\(.pointer(thing)): \(note)"],
          also: [Field("id", .pointer(thing)), Field("note", json: .string(note))])
      }
  }

  /// The readings that take the place of others, with what changes.
  private var corrections: [Row] {
    (readings?.corrections ?? []).map { each in
      let (thing, indicator) = (thing(each.new.subject), thing(each.new.indicator.pointer))
      return Row(
        thing,
        [
          "\(.code(indicator.pointer.id)), \(.pointer(thing)), \(.period(each.new.period)): \(each.changes.joined(separator: "; "))"
        ],
        also: [
          Field("indicator", .id(indicator)), Field("subject", .pointer(thing)),
          Field("period", json: .string(each.new.period.edtf)),
          Field("changes", json: .texts(each.changes)),
        ])
    }
  }

  /// What is refused: of many of one kind the first few, and how many more there are.
  private var refusals: [Block] {
    let lines = faulty.map { $0.problems.first?.line } + refused.map { $0.line }
    let rows = zip(rejected, lines).map { ($0, $1) }
    guard !rows.isEmpty else { return [] }
    let shown = FaultKinds(rows) { $0.1 }.kinds.flatMap { kind in
      kind.faults.prefix(kind.shown).map(\.0)
        + [kind.more].compactMap { $0.map { Row([Cell($0)]) } }
    }
    return list("Afvist", shown)
  }

  /// Each kind of fault with how many there are.
  private var faultKinds: [Row] {
    let lines = faulty.flatMap(\.problems).map(\.line) + refused.map(\.line)
    return FaultKinds(lines) { $0 }.kinds.map { kind in
      Row(
        [],
        also: [
          Field("rule", json: .text(kind.faults.first?.rule)),
          Field("what", json: .text(kind.faults.first?.what)),
          Field("count", json: .int(kind.faults.count)),
        ])
    }
  }

  private func more(_ count: Int?) -> [Block] {
    guard let count, count > 0 else { return [] }
    return [.text("… og \(.number(count)) rettede målinger til.")]
  }

  /// What is refused, a row for each thing with every reason.
  private var rejected: [Row] {
    func row(_ subject: Pointer?, _ whys: [String]) -> Row {
      let thing = subject.map(thing)
      return Row(
        thing, whys.map { Cell($0) },
        also: [
          Field("id", thing.map { .pointer($0) } ?? Cell()), Field("why", json: .texts(whys)),
        ])
    }
    return faulty.map { row($0.subject, $0.problems.map(\.text)) }
      + refused.map { row($0.subject, [$0.line.text]) }
  }

  /// The same with the places in the files, a row for each reason.
  private var faults: [Row] {
    faulty.flatMap(\.problems).map { Row([], also: $0.line.fields) }
      + refused.map { Row([], also: $0.line.fields) }
  }

  private var readingNumbers: JSON {
    readings.map {
      .keyed(["new": .int($0.new), "corrected": .int($0.corrected), "same": .int($0.same)])
    } ?? .null
  }

  private var readingCounts: [Block] {
    guard let readings, !hasRefusals else { return [] }
    return [
      .text(
        "Målinger: \(Self.number(readings.new, "ny", "nye")), "
          + "\(Self.number(readings.corrected, "rettet", "rettede")), "
          + "\(.number(readings.same)) som før.")
    ]
  }

  private static func number(_ count: Int, _ one: String, _ many: String) -> Cell {
    "\(.number(count)) \(count == 1 ? one : many)"
  }

  private func list(_ heading: Cell, _ items: [Row]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let rest = items.count - Self.most
    return [.heading(heading), .list(ItemList(nil, Array(items.prefix(Self.most))))]
      + (rest > 0 ? [.text("… og \(rest) flere.")] : [])
  }
}
