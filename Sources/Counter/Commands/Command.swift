public import Vocabulary

/// A question that people ask by a word: a room's is `almen WORD`, a forvaltning's `almen PART WORD`.
///
/// Its name has the part's own in front unless the part is a room: `sof.kvoter` is asked by `almen sof kvoter`. Help
/// asks what it is called. Conform to one of the kinds of command, which say how it answers: `HouseCommand`,
/// `PartsCommand` or `FilesCommand`.
public protocol Command: Callable {}

/// A command about what is recorded.
///
/// It is lent the house alone, so it leaves out what is kept from the public when that is asked for:
///
///     struct QuotaCommand: HouseCommand {
///       let name = "sof.kvoter"
///       let summary = "viser kvoterne en dag"
///       let arguments: [Argument] = []
///       let options: [Option] = []
///       func page(_ asked: Asked, _ titles: Titles) throws -> Page {
///         let quotas = try titles.house.records.records(Quota.self, on: titles.day)
///         return Page("Kvoterne den \(.long(titles.day))", [.list("quotas", quotas.map { .thing($0) })])
///       }
///     }
///
/// It is asked once, in a transaction that only reads, with what was known on the day of `--known`. It answers of
/// `titles.day` and keeps nothing.
public protocol HouseCommand: Command {
  /// Answers; `titles` has the house, the day asked about and the form.
  func page(_ asked: Asked, _ titles: Titles) throws -> Page
}

/// A command about what the parts bring; it needs no database.
///
///     struct NormCommand: PartsCommand {
///       …
///       func page(_ asked: Asked, of brought: any Contributed) throws -> Page {
///         let day = try asked.day()
///         let norms = brought.values(.parkingNorms).filter { $0.days.contains(day) }
///         return Page("Normerne den \(.long(day))", [.list("norms", norms.map { Cell($0.name) })])
///       }
///     }
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
  /// The book of what has been written, lent to what answers with files; nil when there is none to lend.
  public let book: (any EntryBook)?

  /// Says what was asked.
  public init(_ words: Words, today: Day, isTerminal: Bool, book: (any EntryBook)? = nil) {
    self.words = words
    self.today = today
    self.isTerminal = isTerminal
    self.book = book
  }

  /// The text of an option, or nil.
  public func text(_ option: Option) -> String? { words.options[option.name] }

  /// Whether an option is given.
  public func has(_ option: Option) -> Bool { text(option) != nil }

  /// The values of an option or an argument, read by the house and day of the answer.
  public func all(_ slot: any Slot, _ titles: Titles) -> [Written] {
    words.written(slot, titles.house, titles.day)
  }

  /// The value of an option or an argument; nil when nothing is written there.
  public func value(_ slot: any Slot, _ titles: Titles) -> Written? { all(slot, titles).first }

  /// The value of one that must be given; throws `WrongUse`.
  public func needed(_ slot: any Slot, _ titles: Titles) throws -> Written {
    guard let value = value(slot, titles) else { throw Words.lacking(slot) }
    return value
  }

  /// The day asked about: `--on`, else today; throws `WrongUse`.
  public func day() throws -> Day { try day(.on) ?? today }

  /// Whose knowledge is asked for; nil is what is known now; throws `WrongUse`.
  public func known() throws -> Known? {
    try text(.known).map { text in
      try ValueKind.known.check(text, at: Option.known.place)
      return Known(ValueKind.known.plain(text))
    } ?? nil
  }

  /// In which form the answer is asked for.
  public var form: Form { has(.json) || has(.csv) ? .data : .text }

  /// The day of an option, or nil; throws `WrongUse`.
  public func day(_ option: Option) throws -> Day? {
    try text(option).map { text in
      // As people write it: an act has its words as they were written.
      let plain = ValueKind.day.plain(text, today: today)
      try ValueKind.day.check(plain, at: option.place)
      return Day(plain)
    } ?? nil
  }
}

/// A part with commands of its own.
///
/// The program asks it to find a command by its words and to print help:
///
///     extension Module: CommandContributing {
///       public var commands: [any Command] { [QuotaCommand(), QuotaFiles()] }
///     }
public protocol CommandContributing: Part {
  /// The commands.
  var commands: [any Command] { get }
}

extension Offer where Value == any Command {
  /// The commands.
  public static var commands: Self {
    Offer(
      "commands", title: "Kommandoer", one: "Kommandoen", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any CommandContributing)?.commands })
  }
}
