import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

struct InitCommand: WholeCommand {
  private static let caseName = Option(
    name: "case", value: .text, word: "NAVN",
    summary:
      "en sag, der følger med: koebenhavn (ellers den), nordvang, oevelse, oevelse-landet, runde")
  private static let from = Option(
    name: "from", value: .path, word: "MAPPE",
    summary: "en sag i en mappe, i stedet for en, der følger med")

  private static let by = Option(
    name: "by", value: .text, word: "NAVN",
    summary: "hvem der underskriver en sag uden egne poster (ellers programmet)")
  private static let capacity = Option(
    name: "as", value: .text, word: "POST",
    summary: "den post i sagen, som den, der underskriver, har i dag")
  private static let because = Option(
    name: "because", value: .text, word: "GRUND", summary: "hvorfor; skrives med --by")

  let name = "init"
  let summary = "laver en ny database af en sag"
  let arguments: [Argument] = []
  let options = [caseName, from, by, capacity, because]

  func run(_ call: Call) async throws -> Page {
    if call.has(Self.caseName), call.has(Self.from) {
      throw WrongUse("--case og --from kan ikke bruges sammen.", "Vælg den ene.")
    }
    let signature = try signature(call)
    try call.sweep()
    let (stated, scan) = try contents(call)
    let entries = try signature.map { try sign(stated, $0) } ?? stated
    let (catalogue, places) = (call.catalogue, scan?.places ?? [:])
    let today = call.surroundings.now().day
    // An exported history was asked when it was written, by what was known then.
    let isExported = entries.allSatisfy { $0.digest != nil }
    let readings = isExported ? nil : scan?.readings
    let asked = readings.map { file in
      ReadingImport(
        file: file, today: call.surroundings.now().day, progress: call.surroundings.progress,
        mayHaveEntries: true)
    }
    try await call.stores.create(at: try call.path, replaying: entries) { store in
      if let signature {
        try await Kommune(store: store, catalogue: catalogue).read { desk in
          try desk.requireCapacity(of: signature, today: today)
        }
      }
      if !isExported { try await Self.accept(store, catalogue, places, asked) }
    }
    return try await page(call, entries, signature)
  }

  /// Who makes the database of a folder; nil when nobody has said.
  private func signature(_ call: Call) throws -> Entry? {
    let said = [Self.by, Self.capacity, Self.because].filter { call.has($0) }
    guard let first = said.first else { return nil }
    guard call.has(Self.from) else {
      throw WrongUse(
        "--\(first.name) bruges kun med --from: en sag, der følger med, er ikke jeres.",
        "Fjern det, eller lav en egen med almen case new MAPPE.")
    }
    try call.checkTexts(of: said.map(\.name))
    guard let author = call.text(Self.by), let post = call.text(Self.capacity),
      let reason = call.text(Self.because)
    else {
      throw WrongUse(
        "En underskrift er --by, --as og --because sammen.",
        "Skriv hvem, i hvilken post og hvorfor, eller ingen af dem.")
    }
    return Entry(author: author, capacity: post, reason: reason)
  }

  /// Puts a signature on a case that says nothing itself of who stated it.
  private func sign(_ stated: [ReplayedEntry], _ signature: Entry) throws -> [ReplayedEntry] {
    var entries = stated
    guard entries.count == 1, entries[0].at == nil else {
      throw WrongUse(
        "Sagen har sin egen \(EntriesReader.file), så den er underskrevet.",
        "Fjern --by, --as og --because, eller fjern filen og »in«.")
    }
    entries[0].entry = signature
    return entries
  }

  private func contents(
    _ call: Call
  ) throws -> ([ReplayedEntry], CaseFolder.Scan?) {
    let set = call.has(Self.from) ? nil : try call.surroundings.settings()[.theCase]?.value
    let name = call.text(Self.caseName) ?? set ?? "koebenhavn"
    let cases = ShippedCases(
      cases: call.surroundings.cases, modules: call.catalogue.playable,
      brought: call.catalogue.practising)
    if !call.has(Self.from), let entries = try cases.practice(name) {
      return (entries, nil)
    }
    let folder = try call.text(Self.from) ?? cases.folder(name)
    let (entries, scan) = try CaseFolder(
      path: folder, now: call.surroundings.now(), terms: call.catalogue.terms,
      parts: call.catalogue.plugged
    ).history()
    return (entries, scan)
  }

  /// A case that breaks a refusing rule makes no database.
  private static func accept(
    _ store: any Archive, _ catalogue: Catalogue,
    _ places: [Pointer: (file: String, place: Place)], _ readings: ReadingImport?
  ) async throws {
    let kommune = Kommune(store: store, catalogue: catalogue)
    try await kommune.read { desk in
      let refusals = try desk.findings(during: .always).filter(\.rule.refuses)
      if !refusals.isEmpty { throw ToldRefusal(refusals, desk, places: places) }
    }
    try await kommune.read { desk in
      let problems = try readings?.run(desk, nil).problems ?? []
      if !problems.isEmpty { throw CaseProblems(problems: problems) }
    }
  }

  private func page(_ call: Call, _ entries: [ReplayedEntry], _ signature: Entry?) async throws
    -> Page
  {
    let head = try await call.kommune().journal.head()
    let path = try call.path
    let count = entries.reduce(0) { $0 + $1.statements.count }
    return Page(
      "Databasen \(Cell.code(path).as("database")) er lavet",
      [
        .text(
          "\(entries.count == 1 ? "Én post" : "\(entries.count) poster") med \(count) udsagn er skrevet. Se med almen history."
        ),
        .text(
          "Gem kontrolsummen et andet sted; med den kan almen verify --head se, om de seneste poster er "
            + "fjernet, og om det, der kom fra en sag, gives ud for at være skrevet her:"),
        .text(.code(head?.description ?? "ingen")),
        .data([
          Field("entries", json: .int(entries.count)), Field("statements", json: .int(count)),
          Field("author", json: .text(signature?.author)),
          Field("capacity", json: .text(signature?.capacity)),
          Field("head", json: .text(head?.head.description)),
          Field("origin", json: .text(head?.origin?.description)),
        ]),
      ], kept: "Databasen \(path) er lavet. Gør det ikke igen.")
  }
}
