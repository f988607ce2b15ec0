import Casework
import Counter
import Store
import Vocabulary

struct ActCommand: WholeCommand {
  private static let by = Option(
    name: "by", value: .text, word: "NAVN",
    summary: "hvem der handler (ellers som almen whoami siger)", isNeeded: true)
  private static let capacity = Option(
    name: "as", value: .text, word: "POST",
    summary: "den post, den handlende har i dag (ellers som almen whoami siger)",
    isNeeded: true)
  private static let because = Option(
    name: "because", value: .text, word: "GRUND", summary: "hvorfor", isNeeded: true)
  private static let source = Option(
    name: "source", value: .text, word: "KILDE", summary: "hvad det bygger på (ellers grunden)")
  private static let basis = Option(
    name: "basis", value: .number, word: "NR",
    summary: "den seneste post, man har set; afvises, hvis noget er ændret siden")
  private static let dryRun = Option(
    name: "dry-run", value: nil, summary: "viser, hvad der ville ske, og skriver intet")

  /// What every act understands besides what every command does.
  static let own = [by, capacity, because, source, basis, dryRun, .clock]

  let name = "act"
  let summary = "gør noget, underskrevet, fra dagen --on (se almen act uden mere)"
  let arguments = [
    Argument("VERBUM", .text, isNeeded: false),
    Argument("ORD", .text, isNeeded: false, repeats: true),
  ]
  let acts: [any Act]
  let options = own
  /// What some verb understands: of which it is, is not known before the words are sorted out.
  var understood: [Option] {
    var seen: Set<String> = []
    return (Self.own + acts.flatMap(\.options)).filter { seen.insert($0.name).inserted }
  }

  /// What can be done with what some parts bring.
  init(_ parts: [any Part]) {
    acts = parts.flatMap { ($0 as? any ActContributing)?.acts ?? [] } + BookActs.all
  }

  func run(_ call: Call) async throws -> Page {
    guard let word = call.argument else { return help }
    let verb = try acts.called(word)
    if call.has(.known) {
      throw WrongUse("--known bruges ikke af act.", "En handling bygger på det, man ved nu.")
    }
    let given = try call.filled(
      Words(arguments: Array(call.words.arguments.dropFirst()), options: call.words.options),
      [.by: Self.by, .capacity: Self.capacity])
    let written = try await call.asking(for: verb, given, Self.own)
    try written.requireAll(of: verb.options + Self.own, verb.arguments, usage: verb.usage)
    let words = try written.checked(
      for: verb, and: Self.own + Option.everywhere, usage: verb.usage,
      today: call.surroundings.now().day)
    try call.checkTexts(
      of: words.options.keys.filter { $0 != "database" }, arguments: words.arguments)
    return try await perform(verb, words, try entry(verb, words, call.clock), call)
  }

  private func perform(
    _ verb: any Act, _ words: Words, _ entry: Entry, _ call: Call
  ) async throws -> Page {
    let files = try ActFiles(verb, words)
    let kommune = try call.kommune(for: .writing)
    try await Self.requireBasis(entry, kommune)
    let (day, today) = (try call.day(), call.surroundings.now().day)
    let isTrial = call.has(Self.dryRun)
    if let erasing = verb as? RedactAct {
      let asked = RedactAct.Asked(
        words: words, entry: entry, day: day, today: today, isTrial: isTrial)
      return try await erasing.page(asked, kommune)
    }
    let source = Source(call.text(Self.source) ?? entry.reason)
    let said = Set(words.options.keys)
    let (told, number) = try await kommune.write(entry, on: day, saying: said) { desk, pen in
      try desk.requireCapacity(of: entry, today: today)
      let given = Given(
        words, files: files.texts, because: entry.reason, source: source, at: desk, on: pen.day)
      let telling = try Self.perform(verb, given, desk, pen)
      let own = try desk.ownParty(entry.author, touched: pen.touched, today: today)
      if !own.isEmpty { throw ToldRefusal(own, desk) }
      return (touched: pen.touched.sorted(), telling: telling)
    } judged: { desk, judgement, written in
      let touched = written.touched
      if !judgement.refusals.isEmpty {
        throw ToldRefusal(judgement.refusals, desk, words: Set(verb.options.map(\.name)))
      }
      let titles = Titles(house: desk, day: day)
      let told = try written.telling?(titles) ?? []
      let after = isTrial ? try ActPreview.said(of: touched, desk, on: day) : [:]
      return Verdict(
        Outcome(
          touched.map(titles.thing), after, judgement, FindingsView(titles), told),
        keep: !isTrial)
    }
    let before = try await isTrial ? Self.said(of: told.touched, kommune, on: day) : nil
    return Self.page(told, before, number, on: day, isOfDay: !(verb is any BookAct))
      .telling(files.told)
  }

  /// What is said of things as they stand.
  private static func said(
    of things: [Thing], _ kommune: Kommune, on day: Day
  ) async throws -> [Pointer: [Property]] {
    try await kommune.read { desk in
      try ActPreview.said(of: things.map(\.pointer), desk, on: day)
    }
  }

  /// What was done, from a day unless it says itself when; or, with what was said before, what would be.
  private static func page(
    _ told: Outcome, _ before: [Pointer: [Property]]?, _ number: EntryNumber?, on day: Day,
    isOfDay: Bool
  ) -> Page {
    let touched =
      before.map { ActPreview.blocks(told.touched, from: $0, to: told.after) }
      ?? [.list(ItemList("touched", told.touched.map { Row($0, [.pointer($0)]) }))]
    let first: Cell = isOfDay ? "Gælder fra \(.long(day))." : Cell()
    let heading: [Block] =
      told.telling.isEmpty
      ? [.text(first + " Rørt ved:")]
      : (isOfDay ? [.text(first)] : []) + told.telling + [.text("Rørt ved:")]
    return Page(
      title(number, before != nil),
      [.data([Field("entry", json: .number(number)), .day("on", day)])] + heading + touched
        + told.findings,
      kept: number.map { "Handlingen er skrevet som post \($0). Gør det ikke igen." }
        ?? "Intet er skrevet.")
  }

  /// What an act made: what it touched, what is then said of that when it is only tried, and what check finds.
  private struct Outcome {
    let touched: [Thing]
    let after: [Pointer: [Property]]
    let findings: [Block]
    let telling: [Block]

    init(
      _ touched: [Thing], _ after: [Pointer: [Property]], _ judgement: Judgement,
      _ view: FindingsView, _ telling: [Block]
    ) {
      self.telling = telling
      let news = view.news(judgement.news)
      (self.touched, self.after) = (touched, after)
      findings =
        (news.isEmpty ? [] : [.heading("Herefter finder almen check også")])
        + [.list(nil, news), view.data(judgement.news.filter(FindingsView.isNews))]
    }
  }

  private static func requireBasis(_ entry: Entry, _ kommune: Kommune) async throws {
    guard let basis = entry.basis else { return }
    let last = try await kommune.journal.head()?.head.number ?? 0
    if basis > last {
      throw WrongUse("Der er ingen post \(basis) endnu.", "Den seneste er \(last).")
    }
  }

  private static func title(_ number: EntryNumber?, _ isTrial: Bool) -> Cell {
    if isTrial { return "Prøvet: intet er skrevet" }
    return number.map { "Skrevet som post \($0)" } ?? "Intet at skrive: det stod der i forvejen"
  }

  /// Does it, and puts what it refuses into words while names can be looked up; gives what it tells.
  private static func perform(
    _ verb: any Act, _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> (@Sendable (Titles) throws -> [Block])? {
    do {
      if let own = verb as? any BookAct { return try own.perform(given, desk, pen) }
      let telling = try (verb as? any ForetellingAct)?.telling(given, desk)
      try verb.perform(given, desk, pen)
      return telling
    } catch let refusal as Refusal {
      throw ToldRefusal(refusal.findings, desk)
    }
  }

  private func entry(_ verb: any Act, _ words: Words, _ clock: ClockWord?) throws -> Entry {
    let because = try words.needed(Self.because)
    return Entry(
      author: try words.needed(Self.by), capacity: try words.needed(Self.capacity),
      reason: (verb as? any BookAct)?.reason(words, because) ?? because,
      basis: words.options[Self.basis.name].flatMap { ValueKind.number($0) }, clock: clock)
  }

  private var help: Page {
    let rows = acts.map { verb in
      Row(
        [Cell(verb.usage), Cell(verb.summary).as("summary")],
        also: [Field("name", json: .string(verb.name))])
    }
    return Page(
      "almen act VERBUM … --by NAVN --as POST --because GRUND [--on DAG]",
      [
        .table("verbs", ["Verbum", "Hvad det gør"], rows, isRuled: true),
        .text("Alt, som reglerne afviser, siges på én gang, og så er intet skrevet."),
      ])
  }
}

extension Page {
  /// The page with some sentences more, without their points.
  fileprivate func telling(_ sentences: [String]) -> Page {
    var page = self
    page.blocks += sentences.map { .text(Cell($0 + ".")) }
    return page
  }
}
