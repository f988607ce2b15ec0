import Casework
import Counter
import Store
import Vocabulary

struct ActCommand: WholeCommand {
  private static let by = Option(name: "by", value: "NAVN", summary: "hvem der handler")
  private static let capacity = Option(
    name: "as", value: "POST", summary: "den post, den handlende har i dag")
  private static let because = Option(name: "because", value: "GRUND", summary: "hvorfor")
  private static let source = Option(
    name: "source", value: "KILDE", summary: "hvad det bygger på (ellers grunden)")
  private static let basis = Option(
    name: "basis", value: "NR",
    summary: "den seneste post, man har set; afvises, hvis noget er ændret siden")
  private static let dryRun = Option(
    name: "dry-run", value: nil, summary: "viser, hvad der ville ske, og skriver intet")

  /// What every act understands besides what every command does.
  static let own = [by, capacity, because, source, basis, dryRun, .clock]

  let name = "act"
  let summary = "gør noget, underskrevet, fra dagen --on (se almen act uden mere)"
  let arguments = ["[VERBUM]", "[…]"]
  let acts: [any Act]
  var options: [Option] {
    var seen: Set<String> = []
    return (Self.own + acts.flatMap(\.options)).filter { seen.insert($0.name).inserted }
  }

  /// What can be done with what some parts bring.
  init(_ parts: [any Part]) {
    acts = parts.flatMap { ($0 as? any ActContributing)?.acts ?? [] }
  }

  func run(_ call: Call) async throws -> Page {
    guard let word = call.argument else { return help }
    guard let verb = acts.first(where: { $0.name == word }) else {
      let meant = nearest(to: word, among: acts.map(\.name))
      throw WrongUse(
        "Verbet »\(word)« findes ikke.",
        meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen act.")
    }
    if call.value(.known) != nil {
      throw WrongUse("--known bruges ikke af act.", "En handling bygger på det, man ved nu.")
    }
    let words = Array(call.words.arguments.dropFirst())
    try check(verb, words, call)
    try call.checkTexts(of: call.words.options.keys.filter { $0 != "database" }, arguments: words)
    let because = try required(Self.because, call)
    let given = Given(
      arguments: words, options: call.words.options, because: because,
      source: Source(call.value(Self.source) ?? because))
    return try await perform(verb, given, try entry(call, because), call)
  }

  private func perform(
    _ verb: any Act, _ given: Given, _ entry: Entry, _ call: Call
  ) async throws -> Page {
    let kommune = try call.kommune(for: .writing)
    if let basis = entry.basis {
      let last = try await kommune.journal.head()?.head.number ?? 0
      if basis > last {
        throw WrongUse("Der er ingen post \(basis) endnu.", "Den seneste er \(last).")
      }
    }
    let (day, today) = (try call.day(), call.surroundings.now().day)
    let isTrial = call.value(Self.dryRun) != nil
    let (told, number) = try await kommune.write(entry, on: day) { desk, pen in
      try desk.requireCapacity(of: entry, today: today)
      try Self.perform(verb, given, desk, pen)
      return pen.touched.sorted()
    } judged: { desk, judgement, touched in
      if !judgement.refusals.isEmpty { throw ToldRefusal(judgement.refusals, desk) }
      let titles = Titles(house: desk, day: day)
      let view = FindingsView(titles)
      let news = view.news(judgement.news)
      let data = view.data(judgement.news.filter(FindingsView.isNews))
      return Verdict(
        (touched: touched.map(titles.thing), news: news, data: data), keep: !isTrial)
    }
    return Page(
      Self.title(number, isTrial),
      [
        .data([Field("entry", json: .number(number)), .day("on", day)]),
        .text("Gælder fra \(.long(day)). Rørt ved:"),
        .list(ItemList("touched", told.touched.map { Row($0, [.pointer($0)]) })),
      ] + (told.news.isEmpty ? [] : [.heading("Herefter finder almen check også")])
        + [.list(nil, told.news), told.data],
      kept: number.map { "Handlingen er skrevet som post \($0). Gør det ikke igen." }
        ?? "Intet er skrevet.")
  }

  private static func title(_ number: EntryNumber?, _ isTrial: Bool) -> Cell {
    if isTrial { return "Prøvet: intet er skrevet" }
    return number.map { "Skrevet som post \($0)" } ?? "Intet at skrive: det stod der i forvejen"
  }

  /// Does it, and puts what it refuses into words while names can be looked up.
  private static func perform(
    _ verb: any Act, _ given: Given, _ desk: Desk, _ pen: any ActPen
  ) throws {
    do {
      try verb.perform(given, desk, pen)
    } catch let refusal as Refusal {
      throw ToldRefusal(refusal.findings, desk)
    }
  }

  private func entry(_ call: Call, _ because: String) throws -> Entry {
    let basis = try call.value(Self.basis).map { text in
      guard let number = Int(text), number >= 0 else {
        throw WrongUse("»\(text)« er ikke nummeret på en post.", "Se numrene med almen history.")
      }
      return number
    }
    return Entry(
      author: try required(Self.by, call), capacity: try required(Self.capacity, call),
      reason: because, basis: basis, clock: try call.clock())
  }

  private func required(_ option: Option, _ call: Call) throws -> String {
    guard let value = call.value(option), !value.allSatisfy(\.isWhitespace) else {
      throw WrongUse(
        "--\(option.name) mangler: \(option.summary).",
        "Skriv --\(option.name) \(option.value ?? "").")
    }
    return value
  }

  private func check(_ verb: any Act, _ words: [String], _ call: Call) throws {
    let usage = "Skriv \(verb.usage)."
    let mayRepeat = verb.arguments.last?.hasSuffix("…") ?? false
    if words.count < verb.arguments.count {
      throw WrongUse("Der mangler \(verb.arguments[words.count]).", usage)
    }
    if words.count > verb.arguments.count, !mayRepeat {
      throw WrongUse("»\(words[verb.arguments.count])« er for meget.", usage)
    }
    let known = Set((Self.own + verb.options + Option.everywhere).map(\.name))
    if let strange = call.words.options.keys.sorted().first(where: { !known.contains($0) }) {
      throw WrongUse("Tilvalget »--\(strange)« bruges ikke af \(verb.name).", usage)
    }
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
