public import Vocabulary

/// What kind of value an option, an argument or a column takes.
///
/// Said once, beside the name; help, checking at the door, and whatever else asks people for values are made
/// of it:
///
///     static let starts = Option(name: "starts", value: .day, summary: "første dag", isNeeded: true)
///     static let topics = Option(name: "topics", value: .several(.id(Topic.kind)), summary: "emnerne")
///     static let how = Option(name: "how", value: .choice(Treatment.self), summary: "hvordan")
public indirect enum ValueKind: Hashable, Sendable {
  /// A day of the calendar.
  case day
  /// A day of the calendar, or the number of an entry.
  case known
  /// A day that may be rough, as EDTF.
  case roughDay
  /// The days of a year, a month, a day, or from one to another.
  case period
  /// A length of time, 1-999 days, weeks, months or years.
  case duration
  /// A year of four digits.
  case year
  /// A level of the structure.
  case level
  /// Something that is recorded, of one of some kinds; of any when none is said.
  ///
  /// That it is there is asked of the house; here only that something is written.
  case thing([String])
  /// The id of something of a kind that is to be made.
  case newID(String)
  /// One of some words.
  case words([Word])
  /// A share of a whole, 0-100 % with at most two decimals; kept in hundredths of a per cent.
  case share
  /// Kroner from 0 with at most two decimals, or millions; kept in øre.
  case money
  /// A whole number from 0.
  case number
  /// A number with at most six decimals.
  case decimal
  /// Words of one's own.
  case text
  /// A file or a folder; for an act the file is read before it begins.
  case path
  /// Several of a kind: with a comma between, in a cell of a table with `|`.
  case several(ValueKind)

  /// One of the words of a choice.
  public struct Word: Hashable, Sendable {
    /// The word in data files and `--json`.
    public let name: String
    /// The word in Danish, as pages show it, which does as well.
    public let danish: String

    /// A word; `danish` is the same when left out.
    public init(_ name: String, _ danish: String? = nil) {
      self.name = name
      self.danish = danish ?? name
    }
  }

  /// Something that is recorded, of one of some kinds: `.id(Party.kind)`.
  public static func id(_ kinds: String...) -> Self { .thing(kinds) }

  /// One of the words of a type.
  public static func choice<Words: Choice>(_: Words.Type) -> Self {
    .words(Words.allCases.map { Word($0.rawValue, $0.word) })
  }

  /// A body: a forum or a party.
  public static let body = Self.id(PartySubject.kind, ForumSubject.kind)
}

extension ValueKind {
  /// The kind of each one, when it is several.
  public var each: ValueKind { if case .several(let kind) = self { kind.each } else { self } }

  /// Whether several may be written at once.
  public var isSeveral: Bool { if case .several = self { true } else { false } }

  /// The words of a choice; none for other kinds.
  public var words: [Word] { if case .words(let words) = each { words } else { [] } }

  /// The kinds of record that an id may be of; none when it may be of any, and for what is no id.
  public var records: [String] {
    switch each {
    case .thing(let kinds): kinds
    case .newID(let kind): [kind]
    default: []
    }
  }

  /// Its English name, which stays, in `--json`.
  public var name: String {
    switch self {
    case .day: "day"
    case .known: "known"
    case .roughDay: "roughDay"
    case .period: "period"
    case .duration: "duration"
    case .year: "year"
    case .level: "level"
    case .thing: "id"
    case .newID: "newID"
    case .words: "choice"
    case .share: "share"
    case .money: "money"
    case .number: "number"
    case .decimal: "decimal"
    case .text: "text"
    case .path: "path"
    case .several(let kind): kind.name
    }
  }

  /// What stands for a value in help.
  public var placeholder: String {
    switch self {
    case .day, .roughDay: "DAG"
    case .known: "DAG|NR"
    case .period, .duration: "TID"
    case .year: "ÅR"
    case .level: "1|2|3"
    case .thing, .newID: "ID"
    case .words: "ORD"
    case .share: "ANDEL"
    case .money: "BELØB"
    case .number, .decimal: "TAL"
    case .text: "TEKST"
    case .path: "STI"
    case .several(let kind): "\(kind.placeholder),\(kind.placeholder)"
    }
  }

  /// What may be written, one line of Danish without a point; nil where the placeholder says it all.
  public var line: String? {
    switch self {
    case .day: "fx 1.10.2010, 1. oktober 2010, i dag eller 2010-10-01"
    case .known: "en dag, fx 31.3.2010, eller nummeret på en post"
    case .roughDay: "en dag, en måned eller et år, fx 30.6.2011, juni 2011 eller 2011"
    case .period: "fx 2023, juni 2023, 1. kvartal 2023 eller 1.1.2023–30.6.2023"
    case .duration: "fx 14 dage, 6 måneder eller 3 år (14d, 6m, 3y)"
    case .year: "fire cifre, fx 2011"
    case .level: "1, 2 eller 3"
    case .thing(let kinds): Self.shown(kinds).map { "et id, se \($0)" }
    case .newID: "a-z, 0-9 og bindestreg"
    case .words(let words): words.map(\.told).joined(separator: ", ")
    case .share: "procent, fx 12,5 %"
    case .money: "kroner, fx 1.234,50 eller 2,5 mio. kr."
    case .number: "et helt tal, fx 25"
    case .decimal: "et tal, fx 1.234,5"
    case .text, .path: nil
    case .several(.thing(let kinds)):
      Self.shown(kinds).map { "id'er med komma imellem, se \($0)" }
    case .several(let kind):
      kind.line.map { "flere med komma imellem: \($0)" }
    }
  }

  /// The commands that show what there is of some kinds.
  static func shown(_ kinds: [String]) -> String? {
    kinds.isEmpty ? nil : kinds.map { "almen show \($0)" }.joined(separator: " eller ")
  }
}

extension ValueKind.Word {
  /// The Danish word as people write it, without what stands after it in brackets.
  var spoken: String {
    guard danish.hasSuffix(")"), let bracket = danish.firstRange(of: " (") else { return danish }
    return String(danish[..<bracket.lowerBound])
  }

  /// The Danish word, with the one of files when it is another: both may be written.
  var told: String {
    guard spoken == danish else {
      return "\(spoken) (\(name); \(danish.dropFirst(spoken.count + 2))"
    }
    return name == danish ? name : "\(danish) (\(name))"
  }
}
