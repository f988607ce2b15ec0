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
  /// The same by what they are about.
  private let subjects: [ActSubjects.One]
  let options = own
  /// What some verb understands: of which it is, is not known before the words are sorted out.
  var understood: [Option] {
    var seen: Set<String> = []
    return (Self.own + acts.flatMap(\.options)).filter { seen.insert($0.name).inserted }
  }

  /// What can be done with what some parts bring.
  init(_ parts: [any Part]) {
    acts = parts.flatMap { ($0 as? any ActContributing)?.acts ?? [] } + BookActs.all
    subjects = ActSubjects.of(parts)
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
        words, files: files.texts, because: entry.reason, source: source, at: desk, on: pen.day,
        today: today)
      let telling = try Self.perform(verb, given, desk, pen)
      let own = try desk.ownParty(entry.author, touched: pen.touched, today: today)
      if !own.isEmpty { throw ToldRefusal(own, desk) }
      return (made: try ActPreview(pen), telling: telling)
    } judged: { desk, judgement, written in
      if !judgement.refusals.isEmpty {
        throw ToldRefusal(judgement.refusals, desk, words: Set(verb.options.map(\.name)))
      }
      let titles = Titles(house: desk, day: day)
      let told = try written.telling?(titles) ?? []
      let made = ActPreviewView(titles: titles).blocks(written.made, isTold: verb is any BookAct)
      return Verdict(
        Outcome(told + made, judgement, FindingsView(titles)), keep: !isTrial)
    }
    let since = verb is any BookAct ? nil : Self.since(day, today)
    return Self.page(told, isTrial: isTrial, number, on: day, since: since)
      .telling(files.told)
  }

  /// From when it holds: what is written of a day that has not come is told so, since nobody knows of it yet.
  private static func since(_ day: Day, _ today: Day) -> Cell {
    "Gælder fra \(.long(day))." + (day > today ? " Den dag er ikke kommet endnu." : Cell())
  }

  /// What was done, or would be, from a day unless it says itself when.
  private static func page(
    _ told: Outcome, isTrial: Bool, _ number: EntryNumber?, on day: Day, since: Cell?
  ) -> Page {
    Page(
      title(number, isTrial),
      [.data([Field("entry", json: .number(number)), .day("on", day)])]
        + (since.map { [.text($0)] } ?? []) + told.made + told.findings,
      kept: number.map { "Handlingen er skrevet som post \($0). Gør det ikke igen." }
        ?? "Intet er skrevet.")
  }

  /// What an act made, in sentences, and what check finds then and did not before.
  private struct Outcome {
    let made: [Block]
    let findings: [Block]

    init(_ made: [Block], _ judgement: Judgement, _ view: FindingsView) {
      let news = view.news(judgement.news)
      self.made = made
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
    Page(
      "almen act VERBUM … --by NAVN --as POST --because GRUND [--on DAG]",
      ActSubjects.blocks(subjects) + [
        .text("Tilvalgene til et verbum ses med almen act VERBUM --help."),
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
