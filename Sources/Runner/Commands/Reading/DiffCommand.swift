import Casework
import Counter
import Store
import Vocabulary

/// What holds otherwise on another day, or what one has learnt between two knowledges.
struct DiffCommand: WholeCommand, PublicSafe {
  private static let against = Option(
    name: "against", value: .day, summary: "den dag, som dagen --on holdes op mod (ellers i dag)")
  private static let knownAgainst = Option(
    name: "known-against", value: .known,
    summary: "den viden, som --known holdes op mod (ellers det, man ved nu)")

  let name = "diff"
  let summary =
    "viser, hvad der gælder anderledes på to dage (--on, --against), eller hvad man har lært siden (--known, --known-against)"
  let arguments = [Argument("ID", .id(), isNeeded: false)]
  let options = [against, knownAgainst]

  func run(_ call: Call) async throws -> Page {
    let isOfKnowledge =
      call.has(Self.knownAgainst) || (call.has(.known) && !call.has(Self.against))
    guard !(call.has(Self.knownAgainst) && call.has(Self.against)) else {
      throw WrongUse(
        "--against og --known-against er hver sit spørgsmål.",
        "Sammenlign to dage eller to tidspunkters viden, én ad gangen.")
    }
    guard isOfKnowledge || call.has(.on) || call.has(Self.against) else {
      throw WrongUse(
        "Der mangler, hvad der skal holdes op mod hinanden.",
        "Skriv --on DAG --against DAG, eller --known DAG|NR --known-against DAG|NR.")
    }
    return isOfKnowledge ? try await knowledge(call) : try await days(call)
  }

  // MARK: Two days

  private func days(_ call: Call) async throws -> Page {
    let (first, known) = (try call.day(), try call.known())
    let last = try call.asked.day(Self.against) ?? call.surroundings.now().day
    return try await call.kommune().read(known: known) { desk in
      try Self.page(
        desk, try Self.about(call.argument, desk), first, last, Knowledge.text(known),
        call.titles(desk, last))
    }
  }

  /// What holds otherwise on another day.
  private static func page(
    _ desk: Desk, _ about: Set<Pointer>?, _ first: Day, _ last: Day, _ known: Cell,
    _ titles: Titles
  ) throws -> Page {
    let state = try RecordedState(desk, about: about)
    let found = try StateComparison.differences(from: state, to: state, .on(first, last))
    let (from, to) = (min(first, last), max(first, last))
    let measured = try MeasuredState(desk, about: about).readings(after: from, through: to)
    var blocks: [Block] = [.text(known), .text(Self.count(found.count))]
    blocks += DifferenceView(titles: titles).blocks(found)
    blocks += ReadingsTold(titles: titles).blocks(
      "Målinger af tiden imellem", measured, "readings")
    blocks.append(Self.data("days", about, titles))
    blocks.append(
      .data([
        .day("on", first), .day("against", last), Field("knownAgainst", json: .null),
        Field("entries", rows: []),
      ]))
    return Page("Hvad der gælder anderledes \(.long(last)) end \(.long(first))", blocks)
  }

  // MARK: Two knowledges

  private func knowledge(_ call: Call) async throws -> Page {
    let (first, last) = (try call.known(), try Self.other(call))
    let kommune = try call.kommune()
    let day = try call.asked.day(.on)
    let entries = try await Self.entries(kommune, first, last, call)
    // What is thing is asked of the newer knowledge: it may be what has been learnt.
    let (about, after) = try await kommune.read(known: last) { desk in
      let about = try Self.about(call.argument, desk)
      return (about, try State(desk, about))
    }
    let before = try await kommune.read(known: first) { try State($0, about) }
    let days: StateComparison.Days = day.map { .on($0, $0) } ?? .all
    let found = try StateComparison.differences(from: before.records, to: after.records, days)
    let measured = before.readings.differences(to: after.readings)
    let writing = Set(measured.map(\.shown.entry))
    return try await kommune.read(known: last) { desk in
      let titles = call.titles(desk, day ?? .latest)
      let of: Cell = day.map { "Om \(.long($0)). " } ?? "Om alle dage. "
      var blocks: [Block] = [.text(of + Self.count(found.count, measured.count))]
      blocks += Self.list(
        entries.filter { Self.concerns($0, about) || writing.contains($0.entry.number) })
      blocks += DifferenceView(titles: titles).blocks(found)
      blocks += ReadingsTold(titles: titles).blocks("Målinger", measured, "readings")
      blocks.append(Self.data("knowledge", about, titles))
      blocks.append(
        .data([
          .day("on", day), Field("against", json: .null),
          Field("knownAgainst", json: last?.json ?? .null),
        ]))
      return Page("Hvad man har lært: \(Self.text(first)) og \(Self.text(last))", blocks)
    }
  }

  /// What is recorded and measured at one knowledge.
  private struct State: Sendable {
    let records: RecordedState
    let readings: MeasuredState

    init(_ desk: Desk, _ about: Set<Pointer>?) throws {
      records = try RecordedState(desk, about: about)
      readings = try MeasuredState(desk, about: about)
    }
  }

  private static func other(_ call: Call) throws -> Known? {
    guard let text = call.text(knownAgainst) else { return nil }
    return Known(ValueKind.known.plain(text))
  }

  /// An entry between the two, with what it states something of.
  private struct Between: Sendable {
    let entry: SignedEntry
    let subjects: Set<Pointer>
  }

  /// The entries that one knowledge has and the other has not; none for the public, who gets no names.
  private static func entries(
    _ kommune: Kommune, _ first: Known?, _ last: Known?, _ call: Call
  ) async throws -> [Between] {
    let journal = kommune.journal
    let (one, other) = (
      try await journal.lastEntry(known: first) ?? .max,
      try await journal.lastEntry(known: last) ?? .max
    )
    guard one <= other else {
      throw WrongUse(
        "Den første viden er nyere end den anden.", "Byt --known og --known-against om.")
    }
    if call.has(.isPublic) { return [] }
    var between: [Between] = []
    for entry in try await journal.entries(upTo: last == nil ? nil : other)
    where entry.number > one {
      let subjects = Set(try await journal.statements(madeBy: entry.number).map(\.subject))
      between.append(Between(entry: entry, subjects: subjects))
    }
    return between
  }

  private static func concerns(_ between: Between, _ about: Set<Pointer>?) -> Bool {
    about.map { !between.subjects.isDisjoint(with: $0) } ?? true
  }

  private static func list(_ entries: [Between]) -> [Block] {
    let rows = entries.map(\.entry).map { entry in
      Row(
        [
          .number(entry.number), Cell(DanishDays.text(entry.at)), BookWords.who(entry),
          Cell(entry.reason.visible()),
        ],
        also: BookWords.fields(entry))
    }
    return (rows.isEmpty ? [] : [.heading("Skrevet imellem")])
      + [.table("entries", ["Nr.", "Tid (UTC)", "Hvem", "Hvorfor"], rows, right: [0])]
  }

  // MARK: Words

  /// The thing that is asked about; nil is all.
  private static func about(_ asked: String?, _ desk: Desk) throws -> Set<Pointer>? {
    try asked.map { [try Finder(house: desk).find($0)] }
  }

  private static func text(_ known: Known?) -> Cell {
    known.map { Cell("det, der var kendt \($0.when)") } ?? "det, der er kendt nu"
  }

  private static func count(_ count: Int, _ readings: Int = 0) -> Cell {
    let measured: Cell? =
      readings == 0 ? nil : readings == 1 ? "1 måling" : "\(.number(readings)) målinger"
    guard count > 0 else {
      return measured.map { "Ingen ting, men \($0) er anderledes." } ?? "Intet er anderledes."
    }
    return "\(.number(count)) ting\(measured.map { " og \($0)" } ?? Cell()) er anderledes."
  }

  private static func data(
    _ sort: String, _ about: Set<Pointer>?, _ titles: Titles
  ) -> Block {
    .data([
      Field("of", json: .string(sort)),
      Field("subject", about?.first.map { .pointer(titles.thing($0)) } ?? Cell()),
    ])
  }
}

extension DiffCommand: TriedCommand {
  /// What a proposal makes otherwise; or, where two days are named, what is otherwise between them with it.
  func page(_ asked: Asked, _ trial: Trial, _ titles: Titles) throws -> Page {
    let about = try Self.about(asked.words.arguments.first, trial.after)
    if asked.has(Self.against) {
      let last = try asked.day(Self.against) ?? asked.today
      return try Self.page(
        trial.after, about, asked.day(), last, Knowledge.text(nil as Known?), titles.on(last))
    }
    let touched = about ?? trial.touched
    let days: StateComparison.Days = try asked.day(.on).map { .on($0, $0) } ?? .all
    let found = try StateComparison.differences(
      from: RecordedState(trial.before, about: touched),
      to: RecordedState(trial.after, about: touched), days)
    let day = try asked.day(.on)
    return Page(
      "Hvad forslaget gør anderledes",
      [
        .text(Self.count(found.count)), Self.data("proposal", about, titles),
        .data([
          .day("on", day), Field("against", json: .null), Field("knownAgainst", json: .null),
          Field("entries", rows: []), Field("readings", rows: []),
        ]),
      ] + DifferenceView(titles: titles).blocks(found))
  }
}
