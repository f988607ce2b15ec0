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
    let said = SaidReadings(house: desk)
    let measured = try said.differences(
      of: try about?.flatMap { try said.series(of: $0) } ?? [], on: first, against: last)
    var blocks: [Block] = [
      .text(known),
      .text(Self.count(found.count, about == nil ? nil : measured.count)),
    ]
    // All of them would be read for an answer that nobody can read.
    if about == nil { blocks.append(.text(Self.notMeasured)) }
    blocks += DifferenceView(titles: titles).blocks(found)
    blocks += ReadingChangesView(titles: titles).blocks(measured)
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
      return (about, try RecordedState(desk, about: about))
    }
    let before = try await kommune.read(known: first) { try RecordedState($0, about: about) }
    let days: StateComparison.Days = day.map { .on($0, $0) } ?? .all
    let found = try StateComparison.differences(from: before, to: after, days)
    let start = try await kommune.journal.lastEntry(known: first) ?? .max
    return try await kommune.read(known: last) { desk in
      let titles = call.titles(desk, day ?? .latest)
      let said = SaidReadings(house: desk)
      let series = try about?.flatMap { try said.series(of: $0) } ?? entries.series
      let measured = try said.learnt(of: series, after: start, on: day)
      let of: Cell = day.map { "Om \(.long($0)). " } ?? "Om alle dage. "
      var blocks: [Block] = [.text(of + Self.count(found.count, measured.count))]
      if about == nil, entries.contains(where: \.hasMore) { blocks.append(.text(Self.more)) }
      let numbers = Set(measured.map(\.entry))
      if !call.has(.isPublic) {
        blocks += Self.list(
          entries.filter { Self.concerns($0, about) || numbers.contains($0.entry.number) })
      } else {
        blocks += Self.list([])
      }
      blocks += DifferenceView(titles: titles).blocks(found)
      blocks += ReadingChangesView(titles: titles).blocks(measured)
      blocks.append(Self.data("knowledge", about, titles))
      blocks.append(
        .data([
          .day("on", day), Field("against", json: .null),
          Field("knownAgainst", json: last?.json ?? .null),
        ]))
      return Page("Hvad man har lært: \(Self.text(first)) og \(Self.text(last))", blocks)
    }
  }

  private static func other(_ call: Call) throws -> Known? {
    guard let text = call.text(knownAgainst) else { return nil }
    return Known(ValueKind.known.plain(text))
  }

  /// So many readings of one entry are held against what was known before.
  private static let most = 1000

  /// An entry between the two, with what it states something of.
  fileprivate struct Between: Sendable {
    let entry: SignedEntry
    let subjects: Set<Pointer>
    let series: [ReadingSeries]
    let hasMore: Bool
  }

  /// The entries that one knowledge has and the other has not; the public is not told of them, and gets no names.
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
    var between: [Between] = []
    for entry in try await journal.entries(upTo: last == nil ? nil : other)
    where entry.number > one {
      let subjects = Set(try await journal.statements(madeBy: entry.number).map(\.subject))
      let stated = try await journal.readings(madeBy: entry.number, most: most + 1)
      let series = stated.prefix(most).map {
        ReadingSeries($0.reading.indicator, about: $0.reading.subject)
      }
      between.append(
        Between(
          entry: entry, subjects: subjects, series: series.eachOnce, hasMore: stated.count > most))
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

  /// How much is otherwise: of what is recorded, and of the figures.
  private static func count(_ things: Int, _ measured: Int?) -> Cell {
    let measures = measured ?? 0
    let said: [Cell?] = [
      things == 0 ? nil : things == 1 ? "én ting" : "\(.number(things)) ting",
      measures == 0 ? nil : measures == 1 ? "én måling" : "\(.number(measures)) målinger",
    ]
    let all = said.compactMap { $0 }
    guard !all.isEmpty else {
      return measured == nil
        ? "Ingen ting er anderledes." : "Intet er anderledes, heller ingen målinger."
    }
    return "Anderledes er \(.list(all, .and))."
  }

  private static let notMeasured: Cell =
    "Målinger er ikke set efter her: spørg om et område, en part, et kriterium eller en indikator."
  private static let more: Cell =
    "Nogle poster skrev flere end 1.000 målinger; af dem er de første 1.000 set efter."

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
        trial.after, about, asked.day(), last, Knowledge.text(nil as Known?),
        titles.on(last))
    }
    let touched = about ?? trial.touched
    let days: StateComparison.Days = try asked.day(.on).map { .on($0, $0) } ?? .all
    let found = try StateComparison.differences(
      from: RecordedState(trial.before, about: touched),
      to: RecordedState(trial.after, about: touched), days)
    return Page(
      "Hvad forslaget gør anderledes",
      [
        .text(Self.count(found.count, nil)), Self.data("proposal", about, titles),
        .data([
          .day("on", try asked.day(.on)), Field("against", json: .null),
          Field("knownAgainst", json: .null), Field("entries", rows: []),
        ]),
      ] + DifferenceView(titles: titles).blocks(found)
        + ReadingChangesView(titles: titles).blocks([]))
  }
}

extension [DiffCommand.Between] {
  /// What they state readings of.
  fileprivate var series: [ReadingSeries] { flatMap(\.series).eachOnce }
}
