public import Vocabulary

/// A question that people ask by a word: a room's is `almen WORD`, a forvaltning's `almen PART WORD`.
public protocol Command: Sendable {
  /// The word it is called by.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What stands for its arguments in help, such as `ID`; in brackets when it may be left out.
  var arguments: [String] { get }
  /// Its options besides those that every command has.
  var options: [Option] { get }
}

/// A command about what is recorded.
///
/// It is lent the house alone, so it leaves out what is kept from the public when that is asked for:
///
///     struct QuotaCommand: HouseCommand {
///       let name = "kvoter"
///       let summary = "viser kvoterne en dag"
///       let arguments: [String] = []
///       let options: [Option] = []
///       func page(_ asked: Asked, _ titles: Titles) throws -> Page { … }
///     }
public protocol HouseCommand: Command {
  /// Answers; `titles` has the house, the day asked about and the form.
  func page(_ asked: Asked, _ titles: Titles) throws -> Page
}

/// A command about what the parts bring; it needs no database.
public protocol PartsCommand: Command {
  /// Answers.
  func page(_ asked: Asked, of brought: any Contributed) throws -> Page
}

/// What was asked.
public struct Asked: Sendable {
  /// The words, sorted out.
  public let words: Words
  /// Today, by the clock.
  public let today: Day
  /// Whether people look at the answer on a terminal.
  public let isTerminal: Bool

  /// Says what was asked.
  public init(_ words: Words, today: Day, isTerminal: Bool) {
    self.words = words
    self.today = today
    self.isTerminal = isTerminal
  }

  /// The value of an option, or nil.
  public func value(_ option: Option) -> String? { words.options[option.name] }

  /// The day asked about: `--on`, else today; throws `WrongUse`.
  public func day() throws -> Day { try givenDay(.on) ?? today }

  /// The day whose knowledge is asked for; nil is what is known now; throws `WrongUse`.
  public func known() throws -> Day? { try givenDay(.known) }

  /// In which form the answer is asked for.
  public var form: Form { value(.json) == nil && value(.csv) == nil ? .text : .data }

  /// The day of an option, or nil; throws `WrongUse`.
  public func givenDay(_ option: Option) throws -> Day? {
    guard let text = value(option) else { return nil }
    guard let day = Day(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).",
        "Skriv år, måned og dag, fx 2010-10-01; dagen skal findes i kalenderen.")
    }
    return day
  }
}

/// A part with commands of its own.
public protocol CommandContributing: Part {
  /// The commands.
  var commands: [any Command] { get }
}

extension Offer where Value == any Command {
  /// The commands.
  public static var commands: Self {
    Offer(
      "commands", title: "Kommandoer", one: "Kommandoen", isPrefixed: false,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any CommandContributing)?.commands })
  }
}
