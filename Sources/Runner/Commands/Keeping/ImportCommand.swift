import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

struct ImportCommand: WholeCommand {
  private static let dryRun = Option(
    name: "dry-run", value: nil, summary: "viser, hvad der ville ske, og skriver intet")
  private static let by = Option(
    name: "by", value: .text, word: "NAVN",
    summary: "hvem der underskriver (ellers som almen whoami siger)")
  private static let because = Option(
    name: "because", value: .text, word: "GRUND", summary: "hvorfor (ellers: import af mappen)")

  private static let over = Option(
    name: "over", value: nil,
    summary: "skriver også det, der går ud over en ramme eller et tilsagn (almen check finder det)")

  let name = "import"
  let summary = "føjer en mappes oplysninger til, eller ændrer dem; andre røres ikke"
  let arguments = [Argument("MAPPE", .path)]
  let options = [dryRun, by, because, over, .clock]

  func run(_ given: Call) async throws -> Page {
    let call = Call(
      words: try given.filled(given.words, [.by: Self.by]), surroundings: given.surroundings,
      catalogue: given.catalogue)
    let folder = call.argument ?? ""
    let isTrial = call.has(Self.dryRun)
    try Self.checkWords(call, isTrial)
    let kommune = try call.kommune(for: .writing)
    let head = try await kommune.journal.head()
    let (scan, now) = try await Self.scan(folder, kommune, call)
    let plan = ImportPlan(scan.versions, over: now.all, terms: call.catalogue.terms)
    let entry = Entry(
      author: call.text(Self.by) ?? "almen", capacity: "import",
      reason: call.text(Self.because) ?? "Import af \(folder.visible())",
      basis: head?.head.number ?? 0,
      clock: call.clock)
    let day = call.surroundings.now().day
    let places = scan.places
    let readings = scan.readings.map {
      ReadingImport(file: $0, today: day, progress: call.surroundings.progress)
    }
    let (found, faults, author) = (plan, scan.faulty, entry.author)
    let told = try scan.told + Self.windows(scan.readings)
    let words: Set = call.has(Self.over) ? [Self.over.name] : []
    let (preview, number) = try await kommune.write(entry, on: day, saying: words) { desk, pen in
      try found.write(with: pen)
      return try readings?.run(desk, pen)
    } judged: { desk, judgement, read in
      let preview = try Self.preview(
        of: found, faults + (read?.problems ?? []).map { (nil, [$0]) }, judgement, desk, by: author,
        on: day, places, read, told: told)
      return Verdict(preview, keep: !isTrial && !preview.hasRefusals)
    }
    return Self.page(preview, folder, isTrial, number)
  }

  /// What an import does, by what rules say of it and who makes it.
  private static func preview(
    of plan: ImportPlan, _ faulty: [(subject: Pointer?, problems: [CaseProblem])],
    _ judgement: Judgement, _ desk: Desk, by author: String, on day: Day,
    _ places: [Pointer: (file: String, place: Place)], _ readings: ReadingImport.Outcome?,
    told: [String]
  ) throws -> ImportPreview {
    let lines = ToldRefusal(judgement.refusals, desk, places: places, words: [over.name]).lines
    let titles = Titles(house: desk, day: day)
    let own = try desk.ownParty(
      author, touched: Set(plan.fates.filter { $0.fate != .same }.map(\.subject)), today: day,
      refuses: false)
    let news = judgement.news.filter { $0.rule.asking == nil || !judgement.refusals.contains($0) }
    let unread = Set(faulty.compactMap(\.subject))
    let spoken = Set(plan.fates.map(\.subject) + judgement.refusals.compactMap(\.subject))
    return ImportPreview(
      plan: plan, faulty: faulty,
      refused: zip(judgement.refusals, lines).map { finding, line in
        (finding.subject, line.adding(refusedAbove(finding, unread)))
      }, news: FindingsView(titles).news(own + news), readings: readings,
      told: told + SpreadsheetTelling.respelt(readings?.respelt ?? .init(), in: ReadingFile.name),
      names: Dictionary(uniqueKeysWithValues: spoken.map { ($0, titles.title($0)) }))
  }

  /// What is told of the encoding of the readings.
  private static func windows(_ file: ReadingFile?) throws -> [String] {
    try file?.isWindows() == true ? [SpreadsheetTelling.windows(ReadingFile.name)] : []
  }

  private static func page(
    _ preview: ImportPreview, _ folder: String, _ isTrial: Bool, _ number: EntryNumber?
  ) -> Page {
    var page = preview.page(
      title: isTrial
        ? "Prøve af import fra \(.code(folder)): intet er skrevet"
        : preview.hasRefusals
          ? "Importen er afvist: intet er skrevet" : "Importeret fra \(.code(folder))")
    page.blocks.append(.data([Field("entry", json: .number(number))]))
    page.kept =
      number.map { "Importen er skrevet som post \($0). Gør det ikke igen." } ?? "Intet er skrevet."
    return page
  }

  private static func checkWords(_ call: Call, _ isTrial: Bool) throws {
    for option in [Option.on, .known] where call.has(option) {
      throw WrongUse(
        "--\(option.name) bruges ikke af import.", "Dagene står i filerne, ved hver oplysning.")
    }
    guard isTrial || call.has(by) else {
      throw WrongUse(
        "En import skal underskrives.", "Skriv --by NAVN, eller se først med --dry-run.")
    }
    try call.checkTexts(of: [by.name, because.name])
  }

  /// That what a record names is in the folder too, and cannot be read.
  private static func refusedAbove(_ finding: Finding, _ faulty: Set<Pointer>) -> String {
    guard finding.rule == RecordRules.unknown, case .thing(let target) = finding.facts["target"],
      faulty.contains(target)
    else { return "" }
    return " »\(target.id)« er i mappen, men er selv afvist."
  }

  /// The folder against what a store says of the same things; throws `CaseProblems` for faults of whole
  /// files.
  static func scan(
    _ folder: String, _ kommune: Kommune, _ call: Call
  ) async throws -> (scan: CaseFolder.Scan, now: BodyTimelines) {
    var (scan, now) = try await read(folder, kommune, call)
    if scan.entries != nil {
      scan.problems.append(
        CaseProblem(
          file: EntriesReader.file, place: nil,
          what: "En historie kan ikke importeres i en database, der findes.",
          remedy: "Lav en ny med almen init --from, eller fjern filen og »in«."))
    }
    if !scan.problems.isEmpty { throw CaseProblems(problems: scan.all) }
    let absent = scan.versions.filter { $0.content == .cleared && now.all[$0.subject] == nil }
    if !absent.isEmpty {
      scan.faulty += try await kommune.read { desk in
        try absent.map { ($0.subject, [try nothingToEnd($0, Finder(house: desk))]) }
      }
    }
    return (scan, now)
  }

  /// Reads the folder, and of the store what it speaks of: again when that may excuse what seems wrong,
  /// since what is stored already is not refused.
  private static func read(
    _ folder: String, _ kommune: Kommune, _ call: Call
  ) async throws -> (CaseFolder.Scan, BodyTimelines) {
    var (now, seen) = (BodyTimelines([]), Set<Pointer>())
    while true {
      let scan = try CaseFolder(
        path: folder, now: call.surroundings.now(), terms: call.catalogue.terms,
        known: now.all.mapValues { Set($0.pieces.map(\.value)) },
        played: now.played, parts: call.catalogue.plugged
      ).scan()
      let prefixes = scan.prefixes.compactMap { PartID($0) }
      let players = try await kommune.read { desk in
        try prefixes.flatMap { try desk.pointing(at: .playing($0)) }
      }
      let more = scan.subjects.union(players).subtracting(seen)
      now.add(try await kommune.journal.statements(ofEach: more.sorted()))
      seen.formUnion(more)
      if scan.all.isEmpty || more.isEmpty { return (scan, now) }
    }
  }
}

extension ImportCommand {
  /// Something is to cease that is not there.
  fileprivate static func nothingToEnd(
    _ version: CaseVersion, _ finder: Finder
  ) throws -> CaseProblem {
    let ids = try finder.ids(ofKind: version.subject.kind)
    return version.problem(
      "»\(version.subject.id)« findes ikke, så der er intet at afslutte.",
      nearest(to: version.subject.id, among: ids).map { "Mente du »\($0)«?" } ?? "Ret id'et.")
  }
}
