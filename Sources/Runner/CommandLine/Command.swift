import Casework
public import Counter
public import Store
public import Vocabulary

/// One command: its words, and the page it answers with.
protocol Command: Sendable {
  /// The word it is called by.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What stands for its arguments in help, such as `ID`; in brackets when it may be left out.
  var arguments: [String] { get }
  /// Its options besides those that every command has.
  var options: [Option] { get }
  /// Answers a call.
  func run(_ call: Call) async throws -> Page
}

/// A call of a command: what was given, and what it may use.
struct Call: Sendable {
  let words: Words
  let surroundings: Surroundings
  let catalogue: Catalogue

  /// The value of an option, or nil.
  func value(_ option: Option) -> String? { words.options[option.name] }

  /// The only argument, or nil.
  var argument: String? { words.arguments.first }

  /// Where stores come from.
  var stores: any StoreSource { surroundings.stores(catalogue.kinds) }

  /// In which form the answer is asked for.
  var form: Form { value(.json) == nil && value(.csv) == nil ? .text : .data }

  /// What things are called on a day, for an answer in the form that is asked for.
  func titles(_ desk: Desk, _ day: Day) -> Titles { Titles(desk: desk, day: day, form: form) }

  /// The day asked about: `--on`, else today.
  func day() throws -> Day { try givenDay(.on) ?? surroundings.now().day }

  /// The day whose knowledge is asked for; nil is what is known now.
  func known() throws -> Day? { try givenDay(.known) }

  func givenDay(_ option: Option) throws -> Day? {
    guard let text = value(option) else { return nil }
    guard let day = Day(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).",
        "Skriv år, måned og dag, fx 2010-10-01; dagen skal findes i kalenderen.")
    }
    return day
  }

  /// Where the database is.
  var path: String {
    value(.database) ?? surroundings.environment["ALMEN_DATABASE"] ?? "almen.sqlite"
  }

  /// The municipality of the database, to read it, or to write in it.
  func kommune(for use: StoreUse = .reading) throws -> Kommune {
    if use == .writing { sweep() }
    return Kommune(
      store: try stores.open(at: path, for: use), catalogue: catalogue,
      isPublic: value(.isPublic) != nil)
  }

  /// Removes what an interrupted command left beside the database, and says so.
  func sweep() {
    for name in stores.sweep(beside: path) {
      surroundings.tell("Kladden \(name), som en afbrudt kommando efterlod, er fjernet.")
    }
  }

  /// What is said of a clock that does not go with the entries before; throws `WrongUse`.
  func clock() throws -> ClockWord? {
    guard let text = value(.clock) else { return nil }
    guard let word = ClockWord(rawValue: text) else {
      throw WrongUse(
        "»\(text)« kan ikke stå efter --clock.",
        "Brug \(ClockWord.allCases.map(\.rawValue).joined(separator: " eller ")).")
    }
    return word
  }
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
  /// Whether people see the answer on a terminal.
  let isTerminal: Bool
  /// How wide that terminal is; nil when there is none.
  let width: @Sendable () -> Int?
  /// Shows how far long work has come; nil when nobody looks.
  let progress: (@Sendable (String) -> Void)?
  /// Tells what is no part of the answer, a line at a time.
  let tell: @Sendable (String) -> Void

  /// Gives what the program needs.
  ///
  /// - Parameters:
  ///   - stores: where stores come from that keep some kinds of record.
  ///   - parts: the rooms, then what is plugged in.
  ///   - wired: puts the rooms together over what is lent.
  ///   - cases: the folder with the cases that come with the program; throws `CasesMissing`.
  ///   - now: the clock.
  ///   - environment: the environment.
  ///   - isTerminal: whether people see the answer on a terminal.
  ///   - width: how wide that terminal is, in signs; nil when there is none.
  ///   - progress: shows how far long work has come; nil when nobody looks.
  ///   - tell: tells what is no part of the answer, a line at a time.
  public init(
    stores: @escaping @Sendable ([any Record.Type]) -> any StoreSource, parts: [any Part],
    wired: @escaping @Sendable (any Records & Readings, any Contributed) -> any Rooms,
    cases: @escaping @Sendable () throws -> String, now: @escaping @Sendable () -> Instant,
    environment: [String: String], isTerminal: Bool,
    width: @escaping @Sendable () -> Int? = { nil },
    progress: (@Sendable (String) -> Void)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.stores = stores
    self.parts = parts
    self.wired = wired
    self.cases = cases
    self.now = now
    self.environment = environment
    self.isTerminal = isTerminal
    self.width = width
    self.progress = progress
    self.tell = tell
  }
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
