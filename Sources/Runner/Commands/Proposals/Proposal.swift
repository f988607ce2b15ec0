import CaseFiles
import Casework
import Counter
import Foundation
import Store
import Vocabulary

/// What somebody proposes: acts of a script, or a folder to import.
struct Proposal: Sendable {
  /// The path as it was written.
  let path: String
  /// What is to be tried, in order.
  let steps: [TrialStep]
  /// The days from which acts hold; of a folder those on which something in it begins.
  let days: [Day]
  /// Each act as it is written; of a folder nothing.
  let acts: [String]
  /// Where each step stands; of a folder nothing.
  var places: [Place] = []

  /// Its name in a heading.
  var name: String { URL(filePath: path).lastPathComponent }

  /// Reads what a path names; throws all that is wrong with its form at once.
  static func read(_ path: String, _ kommune: Kommune, _ call: Call) async throws -> Proposal {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint(
        "»\(path.visible())« findes ikke.",
        "Skriv en fil med handlinger, en pr. linje som efter almen act, eller en mappe som til almen import."
      )
    }
    return isFolder.boolValue
      ? try await folder(path, kommune, call) : try script(path, call)
  }

  // MARK: A script

  private static func script(_ path: String, _ call: Call) throws -> Proposal {
    let name = URL(filePath: path).lastPathComponent
    let text = try CaseFile(name: name, path: path, isPlain: true).text()
    let (lines, unread) = ScriptReader(file: name).read(text)
    guard !lines.isEmpty || !unread.isEmpty else {
      throw Complaint(
        "Der står ingen handlinger i \(name.visible()).",
        "Skriv en pr. linje, som efter almen act, fx: rename kk --name \"Et navn\" --on 1.1.2027.")
    }
    var (read, problems): ([ScriptedAct], [Telling.Line]) = ([], unread.map(\.line))
    for line in lines {
      do {
        read.append(try ScriptedAct(line, of: name, call))
      } catch {
        problems += ScriptFault(line: line, file: name, error: error).lines
      }
    }
    if !problems.isEmpty {
      throw ScriptFaults(
        file: name, lines: problems.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) })
    }
    return Proposal(
      path: path, steps: read.map(\.step), days: read.map(\.day),
      acts: lines.map { $0.words.joined(separator: " ") }, places: lines.map(\.place))
  }

  /// Without the acts that stand in some lines.
  private func without(_ lines: Set<Int>) -> Proposal {
    if lines.isEmpty { return self }
    let left = places.indices.filter { !lines.contains(places[$0].line) }
    return Proposal(
      path: path, steps: left.map { steps[$0] }, days: days, acts: left.map { acts[$0] },
      places: left.map { places[$0] })
  }

  // MARK: A trial

  /// More lines than these are not tried one by one.
  private static let most = 20

  /// Tries it; throws what every line is refused for at once: each is tried without those that were refused before it.
  func tried<R: Sendable>(
    on day: Day, _ kommune: Kommune, _ shown: @Sendable (Trial) throws -> R
  ) async throws -> R {
    // What would sign it; it never does.
    let entry = Entry(author: "forslag", capacity: "forslag", reason: "Forslag")
    var (faults, gone): ([Telling.Line], Set<Int>) = ([], [])
    while true {
      let result: R
      do {
        result = try await kommune.trial(entry, on: day, without(gone).steps, shown)
      } catch let refused as ScriptFaults {
        faults += refused.lines
        let line = refused.lines.first { $0.file == refused.file }?.place?.line
        guard let line, gone.insert(line).inserted, gone.count < Self.most else {
          throw ScriptFaults(file: refused.file, lines: faults)
        }
        continue
      }
      if faults.isEmpty { return result }
      throw ScriptFaults(file: name, lines: faults)
    }
  }

  // MARK: A folder

  private static func folder(
    _ path: String, _ kommune: Kommune, _ call: Call
  ) async throws -> Proposal {
    let (scan, now) = try await ImportCommand.scan(path, kommune, call)
    let faults = scan.faulty.flatMap(\.problems)
    if !faults.isEmpty { throw CaseProblems(problems: faults) }
    let plan = ImportPlan(scan.versions, over: now.all, terms: call.catalogue.terms)
    let (today, places) = (call.surroundings.now().day, scan.places)
    let readings = scan.readings.map { ReadingImport(file: $0, today: today, progress: nil) }
    let step = TrialStep(on: today, saying: [BookActs.over.name]) { desk, pen in
      try plan.write(with: pen)
      let problems = try readings?.run(desk, pen).problems ?? []
      if !problems.isEmpty { throw CaseProblems(problems: problems) }
      return nil
    } refused: { findings, desk in
      ToldRefusal(findings, desk, places: places)
    }
    let days = scan.versions.map(\.period.start).filter { $0 > .earliest }
    return Proposal(path: path, steps: [step], days: days, acts: [])
  }
}

/// One line of a script, as an act that can be tried.
struct ScriptedAct: Sendable {
  let day: Day
  let step: TrialStep

  /// Options that say nothing of what is proposed, and would be believed to.
  private static let others: Set = [
    "dry-run", "basis", "json", "csv", "table", "database", "without", "public", "known", "help",
  ]

  /// Reads a line; throws what `act` throws for words that it does not take.
  init(_ line: ScriptReader.Line, of file: String, _ call: Call) throws {
    let commands = Commands(call.surroundings.parts)
    let verb = try commands.acts.called(line.words.first ?? "")
    if verb is RedactAct {
      throw WrongUse(
        "redact kan ikke prøves sammen med andet.",
        "Prøv den for sig med almen act redact --dry-run.")
    }
    let today = call.surroundings.now().day
    let known = ActCommand.own + verb.options + [.on] + Option.everywhere
    let written = try Words(Array(line.words.dropFirst()), understanding: known)
    if let other = written.options.keys.sorted().first(where: Self.others.contains) {
      throw WrongUse("--\(other) bruges ikke i et forslag.", "Udelad det.")
    }
    let reason = "Forslag: \(file)"
    let filled = Words(
      arguments: written.arguments,
      options: written.options.merging(
        ["by": "forslag", "as": "forslag", "because": reason], uniquingKeysWith: { own, _ in own }))
    try filled.requireAll(of: verb.options, verb.arguments, usage: verb.usage)
    let words = try filled.checked(
      for: verb, and: ActCommand.own + Option.everywhere, usage: verb.usage, today: today)
    try call.checkTexts(of: words.options.keys.sorted(), arguments: words.arguments)
    let texts = try ActFiles(verb, words).texts
    day = try words.options[Option.on.name].flatMap { Day($0) } ?? call.day()
    let isSigned = written.options["by"] != nil && written.options["as"] != nil
    let signing = Signing(words: words, today: today, isSigned: isSigned)
    step = TrialStep(on: day, saying: Set(words.options.keys)) { desk, pen in
      do {
        return try signing.perform(verb, texts, desk, pen)
      } catch {
        throw ScriptFaults(
          file: file, lines: ScriptFault(line: line, file: file, error: error, desk).lines)
      }
    } refused: { findings, desk in
      let told = ToldRefusal(findings, desk, words: Set(verb.options.map(\.name)))
      return ScriptFaults(file: file, lines: ScriptFault(line: line, file: file, error: told).lines)
    }
  }

  /// Who would sign, as far as the line says it, and how the act is then done.
  private struct Signing: Sendable {
    let words: Words
    let today: Day
    let isSigned: Bool

    func perform(
      _ verb: any Act, _ files: [String: PlacedText], _ desk: Desk, _ pen: any KeepingPen
    ) throws -> TrialStep.Told? {
      let option = words.options
      let because = option["because"] ?? ""
      let author = option["by"] ?? ""
      let entry = Entry(author: author, capacity: option["as"] ?? "", reason: because)
      if isSigned { try desk.requireCapacity(of: entry, today: today) }
      let given = Given(
        words, files: files, because: because,
        source: Source(option["source"] ?? because),
        at: desk, on: pen.day)
      var told: TrialStep.Told?
      if let own = verb as? any BookAct {
        _ = try own.perform(given, desk, pen)
      } else {
        told = try (verb as? any ForetellingAct)?.telling(given, desk)
        try verb.perform(given, desk, pen)
      }
      guard isSigned else { return told }
      let own = try desk.ownParty(author, touched: pen.touched, today: today)
      if !own.isEmpty { throw ToldRefusal(own, desk) }
      return told
    }
  }
}

/// What is wrong with a line of a script, at its place.
struct ScriptFault {
  let lines: [Telling.Line]

  /// What an error says, told at the line it came of.
  init(line: ScriptReader.Line, file: String, error: any Error, _ desk: Desk? = nil) {
    var error = error
    if let desk, let refusal = error as? Refusal { error = ToldRefusal(refusal.findings, desk) }
    let told =
      (error as? any Told)?.told
      ?? Telling("Uventet fejl: \(error).", "Meld den, med det, du skrev.")
    func placed(_ what: String, _ remedy: String, _ of: Telling.Line? = nil) -> Telling.Line {
      Telling.Line(
        what, remedy, subject: of?.subject, rule: of?.rule, file: of?.file ?? file,
        place: of?.file == nil ? line.place : of?.place)
    }
    // Of a refusal its reasons say all; of wrong use what lacks is said first.
    let first = told.lines.isEmpty || told.status == 2 ? [placed(told.what, told.remedy)] : []
    lines = first + told.lines.map { placed($0.what, $0.remedy, $0) }
  }
}

/// A script cannot be tried; nothing has been written.
struct ScriptFaults: Told, Hashable {
  let file: String
  let lines: [Telling.Line]

  var told: Telling {
    Telling("Forslaget \(file) kan ikke prøves; intet er skrevet.", lines: lines)
  }
}
