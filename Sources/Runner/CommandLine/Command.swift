import Casework
public import Counter
public import Store
public import Vocabulary

/// One of the program's own commands, over the whole: it writes, fetches or proves the store, or shows any kind.
protocol WholeCommand: Command {
  /// Answers a call.
  func run(_ call: Call) async throws -> Page
}

/// A call of a command: what was given, and what it may use.
struct Call: Sendable {
  let words: Words
  let surroundings: Surroundings
  let catalogue: Catalogue

  /// The text of an option, or nil.
  func text(_ option: Option) -> String? { words.options[option.name] }

  /// Whether an option is given.
  func has(_ option: Option) -> Bool { text(option) != nil }

  /// The only argument, or nil.
  var argument: String? { words.arguments.first }

  /// Where stores come from.
  var stores: any StoreSource { surroundings.stores(catalogue.kinds) }

  /// Answers it by a command of the program's own or of a part.
  func answer(_ command: any Command) async throws -> Page {
    do {
      return try await answered(command)
    } catch let complaint as Complaint {
      throw try await explained(complaint)
    }
  }

  private func answered(_ command: any Command) async throws -> Page {
    switch command {
    case let own as any WholeCommand: return try await own.run(self)
    case let parts as any PartsCommand:
      return try parts.page(asked, of: catalogue.asKnown(on: await knownLaw()))
    case let house as any HouseCommand:
      let (asked, day) = (asked, try day())
      return try await kommune().read(known: known()) { try house.page(asked, titles($0, day)) }
    case let filing as any FilesCommand: return try await files(filing)
    default: throw RecordsReturned()
    }
  }

  /// What was asked.
  var asked: Asked {
    Asked(words, today: surroundings.now().day, isTerminal: surroundings.isTerminal)
  }

  /// In which form the answer is asked for.
  var form: Form { asked.form }

  /// What things are called on a day, for an answer in the form that is asked for.
  func titles(_ house: any House, _ day: Day) -> Titles {
    Titles(house: house, day: day, form: form)
  }

  /// The day asked about: `--on`, else today.
  func day() throws -> Day { try asked.day() }

  /// Whose knowledge is asked for; nil is what is known now.
  func known() throws -> Known? { try asked.known() }

  /// The day whose knowledge of law is asked for; of an entry's the store is asked when it was made.
  func knownLaw() async throws -> Day? {
    switch try known() {
    case nil: return nil
    case .day(let day)?: return day
    case .entry?:
      let (journal, known) = (try kommune().journal, try known())
      _ = try await journal.lastEntry(known: known)
      return try await journal.day(known: known)
    }
  }

  /// Where the database is.
  var path: String {
    get throws {
      try text(.database) ?? surroundings.settings()[.database]?.value ?? "almen.sqlite"
    }
  }

  /// The municipality of the database, to read it, or to write in it.
  func kommune(for use: StoreUse = .reading) throws -> Kommune {
    if use == .writing { try sweep() }
    return Kommune(
      store: try stores.open(at: try path, for: use), catalogue: catalogue,
      isPublic: has(.isPublic))
  }

  /// Removes what an interrupted command left beside the database, and says so.
  func sweep() throws {
    for name in stores.sweep(beside: try path) {
      surroundings.tell("Kladden \(name), som en afbrudt kommando efterlod, er fjernet.")
    }
  }

  /// What is said of a clock that does not go with the entries before.
  var clock: ClockWord? { text(.clock).flatMap(ClockWord.init(rawValue:)) }
}

/// What the program is given from outside.
public struct Surroundings: Sendable {
  /// Where stores come from.
  let stores: @Sendable ([any Record.Type]) -> any StoreSource
  /// The parts: the rooms, then what is plugged in.
  let parts: [any Part]
  /// Puts the rooms together.
  let wired: @Sendable (any Records & Readings, any Contributed) -> any Rooms
  /// The folder with the cases that come with the program; throws `CasesMissing`.
  let cases: @Sendable () throws -> String
  /// The clock.
  let now: @Sendable () -> Instant
  /// The environment.
  let environment: [String: String]
  /// The files of settings there are, those that go before first.
  let files: [SettingsFile]
  /// Whether people see the answer on a terminal.
  let isTerminal: Bool
  /// How wide that terminal is; nil when there is none.
  let width: @Sendable () -> Int?
  /// Shows how far long work has come; nil when nobody looks.
  let progress: (@Sendable (String) -> Void)?
  /// Tells what is no part of the answer, a line at a time.
  let tell: @Sendable (String) -> Void
  /// Shows a text and waits for a line, nil when there are no more; nil when nobody is there to answer.
  let ask: (@Sendable (String) -> String?)?

  /// Gives what the program needs.
  ///
  /// - Parameters:
  ///   - stores: where stores come from that keep some kinds of record.
  ///   - parts: the rooms, then what is plugged in.
  ///   - wired: puts the rooms together over what is lent.
  ///   - cases: the folder with the cases that come with the program; throws `CasesMissing`.
  ///   - now: the clock.
  ///   - environment: the environment.
  ///   - settings: the files of settings there are, those that go before first.
  ///   - isTerminal: whether people see the answer on a terminal.
  ///   - width: how wide that terminal is, in signs; nil when there is none.
  ///   - progress: shows how far long work has come; nil when nobody looks.
  ///   - tell: tells what is no part of the answer, a line at a time.
  ///   - ask: shows a text and waits for a line; nil when nobody is there to answer.
  public init(
    stores: @escaping @Sendable ([any Record.Type]) -> any StoreSource, parts: [any Part],
    wired: @escaping @Sendable (any Records & Readings, any Contributed) -> any Rooms,
    cases: @escaping @Sendable () throws -> String, now: @escaping @Sendable () -> Instant,
    environment: [String: String], settings: [SettingsFile] = [], isTerminal: Bool,
    width: @escaping @Sendable () -> Int? = { nil },
    progress: (@Sendable (String) -> Void)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in },
    ask: (@Sendable (String) -> String?)? = nil
  ) {
    self.stores = stores
    self.parts = parts
    self.wired = wired
    self.cases = cases
    self.now = now
    self.environment = environment
    files = settings
    self.isTerminal = isTerminal
    self.width = width
    self.progress = progress
    self.tell = tell
    self.ask = ask
  }

  /// What somebody need not write each time; throws `CaseProblems` for a file that cannot be read.
  func settings() throws -> Settings { try Settings(environment, files) }
}

/// The folder with the cases is not where the program looks.
public struct CasesMissing: Told, Hashable {
  let looked: [String]

  /// Where the program looked, and what to do.
  public var told: Telling {
    Telling(
      "Sagerne, der hører til programmet, findes ikke i \(looked.joined(separator: " eller ")).",
      "Læg mappen Cases ved siden af programmet, eller sæt ALMEN_CASES til dens sti.")
  }

  /// Says where the program looked.
  public init(looked: [String]) { self.looked = looked }
}
