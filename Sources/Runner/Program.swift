import Casework
import Counter
import Store
import Vocabulary

/// The program: words in, a page or a complaint out.
public struct Program: Sendable {
  private let surroundings: Surroundings

  /// The version, as `--version` prints it.
  public static let version = "0.1.0"

  /// The exit status when what is to be written cannot be: EX_IOERR of sysexits.h.
  public static let outputFailed: Int32 = 74

  /// A program in its surroundings.
  public init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// What a run gives: the exit status (0 fine, 1 a finding or a refusal, 2 wrong use, 74 what was to be
  /// written could not be), and texts for standard output and standard error.
  public struct Outcome: Hashable, Sendable {
    /// The exit status.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var error: String
    /// What has been written to stay, as one sentence: to be said when the answer cannot be.
    public var kept: String?
  }

  /// Runs one command line, without the program's own name.
  public func run(_ arguments: [String]) async -> Outcome {
    do {
      return try await answer(arguments)
    } catch {
      let failures = Failures()
      let told = failures.telling(error)
      let isData = arguments.contains("--" + Option.json.name)
      return Outcome(
        status: told.status, output: isData ? failures.json(told).text : "",
        error: failures.text(told))
    }
  }

  private func answer(_ arguments: [String]) async throws -> Outcome {
    if arguments == ["--version"] {
      return Outcome(status: 0, output: "almen \(Self.version)\n", error: "")
    }
    let named = arguments.first { !$0.hasPrefix("-") }
    guard let name = named, arguments.first == name else { return try noCommand(arguments) }
    let (page, words) = try await page(arguments)
    return try show(page, words)
  }

  /// The page that some words are answered with, and how they were read.
  func page(_ arguments: [String]) async throws -> (page: Page, words: Words) {
    if let help = try partHelp(arguments) { return help }
    let called = try commands.find(arguments)
    let command = called.command
    var words = try Words(
      Array(arguments.dropFirst(called.words.count)),
      understanding: called.understood + called.common)
    if words.options[Option.help.name] != nil {
      let act = try (command as? ActCommand).flatMap { command in
        try words.arguments.first.map { try command.acts.called($0) }
      }
      let brought = try surroundings.catalogue(words)
      return (act.map { Help.page(for: $0, brought) } ?? Help.page(for: called), words)
    }
    // Of `act` it is the verb that says what may be written, and that is checked there.
    if !(command is ActCommand) {
      words = try words.checked(
        for: command, and: called.common, usage: called.usage, today: surroundings.now().day)
    }
    try checkForm(words)
    if words.options[Option.isPublic.name] != nil, !called.isPublicSafe {
      throw WrongUse(
        "--public bruges ikke af \(called.name).",
        "Den viser eller skriver alt, også det fortrolige.")
    }
    let call = Call(
      words: words, surroundings: surroundings, catalogue: try surroundings.catalogue(words))
    var page = try await call.answer(command)
    page.blocks.append(.data(try Self.circumstances(call)))
    return (page, words)
  }

  /// The help of a part's commands together, as in `almen sof --help`; nil when something else is asked.
  private func partHelp(_ arguments: [String]) throws -> (page: Page, words: Words)? {
    guard let name = arguments.first, !commands.all.contains(where: { $0.words == [name] }),
      ["--help", "-h"].contains(arguments.dropFirst().first),
      let page = Help(commands).page(ofPart: name)
    else { return nil }
    return (page, try Words(Array(arguments.dropFirst()), understanding: [.help, .json]))
  }

  /// What an answer rests on besides what stands on it, so that two saved answers can be told apart.
  private static func circumstances(_ call: Call) throws -> [Field] {
    (try call.known().map { [Field("known", json: $0.json)] } ?? [])
      + (call.has(.isPublic) ? [Field("public", json: .bool(true))] : [])
  }

  private var commands: Commands { Commands(surroundings.parts) }

  private func noCommand(_ arguments: [String]) throws -> Outcome {
    guard let first = arguments.first else {
      let help = renderer.render(Help(commands).page)
      return Outcome(status: 2, output: "", error: help)
    }
    if let late = arguments.first(where: { word in commands.all.contains { $0.words[0] == word } })
    {
      throw WrongUse("Kommandoen skal stå først.", "Skriv almen \(late) og tilvalgene bagefter.")
    }
    let words = try Words(arguments, understanding: [.help])
    guard words.options[Option.help.name] != nil else {
      throw WrongUse("»\(first)« står, hvor en kommando skulle stå.", "Se dem med almen help.")
    }
    return try show(Help(commands).page, words)
  }

  private func show(_ page: Page, _ words: Words) throws -> Outcome {
    Outcome(
      status: page.isError ? 1 : 0, output: try written(page, words), error: "", kept: page.kept)
  }

  private func written(_ page: Page, _ words: Words) throws -> String {
    let table = words.options[Option.table.name]
    if words.options[Option.csv.name] != nil { return try page.table(named: table).csv }
    return words.options[Option.json.name] != nil ? page.json.text : renderer.render(page)
  }

  /// Before anything is written down: an answer has one form.
  private func checkForm(_ words: Words) throws {
    let isFile = words.options[Option.csv.name] != nil
    if isFile, words.options[Option.json.name] != nil {
      throw WrongUse("--json og --csv er hver sit svar.", "Skriv ét af dem.")
    }
    if !isFile, words.options[Option.table.name] != nil {
      throw WrongUse("--table bruges kun med --csv.", "Skriv også --csv.")
    }
  }

  /// For the terminal that there is.
  private var renderer: TextRenderer {
    let environment = surroundings.environment
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    return TextRenderer(
      width: TerminalWidth.of(environment, surroundings.width()),
      hasColours: surroundings.isTerminal && !isPlain)
  }
}

extension Page {
  /// The table or list of a name, or the only table, or where there is none the only list; throws `WrongUse`
  /// with the names there are, and with what has been written to stay all the same.
  fileprivate func table(named name: String?) throws -> Table {
    let all = tables + lists
    let names = all.map(\.key)
    let first = tables.isEmpty ? lists : tables
    let done = kept.map { " " + $0 } ?? ""
    guard let name = name ?? (first.count == 1 ? first[0].key : nil) else {
      throw WrongUse(
        (names.isEmpty ? "Svaret har ingen tabel." : "Svaret har flere tabeller.") + done,
        names.isEmpty
          ? "Brug --json." : "Vælg en med --table: \(names.joined(separator: ", ")).")
    }
    guard let table = all.first(where: { $0.key == name })?.table else {
      throw WrongUse(
        "Svaret har ingen tabel »\(name)«." + done,
        nearest(to: name, among: names).map { "Mente du »\($0)«?" }
          ?? "Der er \(names.joined(separator: ", ")).")
    }
    return table
  }
}
