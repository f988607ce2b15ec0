/// One key of a kind of record: what it is called, what it is, and what may stand there.
public struct KeyTold: Hashable, Sendable {
  /// What data files call it.
  public let key: String
  /// What it is called in Danish; the key when nobody has named it.
  public let title: String
  /// What it is, in one Danish sentence; nil when nobody has said.
  public let told: String?
  /// What may stand there.
  public let form: KeyForm
  /// Whether there may be several, in a list.
  public let isSeveral: Bool
  /// The keys inside, when it has keys of its own.
  public let inside: [KeyTold]

  /// Tells of a key, as of one that stands in no record.
  public init(
    key: String, title: String, told: String?, form: KeyForm, isSeveral: Bool = false,
    inside: [KeyTold] = []
  ) {
    self.key = key
    self.title = title
    self.told = told
    self.form = form
    self.isSeveral = isSeveral
    self.inside = inside
  }
}

/// What may stand at a key.
public enum KeyForm: Hashable, Sendable {
  /// A text.
  case text
  /// A whole number.
  case number
  /// `true` or `false`.
  case flag
  /// A share in hundredths of a per cent.
  case share
  /// The identifier of a thing of a kind.
  case id(String)
  /// A kind and an identifier.
  case pointer
  /// An exact day.
  case day
  /// A day that may be rough.
  case roughDay
  /// A length of time.
  case duration
  /// A time of day.
  case time
  /// Money in øre.
  case money
  /// One of some words, each as files have it and in Danish.
  case words([Word])
  /// Keys of its own.
  case keys

  /// A word that may stand there.
  public struct Word: Hashable, Sendable {
    /// As data files have it.
    public let name: String
    /// In Danish.
    public let danish: String
  }

  /// What belongs in the place of a value; nil when its own encoding tells it.
  init?(_ value: some Encodable) {
    switch value {
    case let choice as any Choice: self = Self.one(of: choice)
    case is Level:
      self = .words(
        Level.allCases.map { Word(name: "\($0.rawValue)", danish: "niveau \($0.rawValue)") })
    case is Pointer: self = .pointer
    case is Day: self = .day
    case is RoughDay: self = .roughDay
    case is Duration: self = .duration
    case is TimeOfDay: self = .time
    case is Kroner: self = .money
    case let valued as any Valued:
      guard case .thing(let thing) = valued.value else { return nil }
      self = .id(thing.kind)
    default: return nil
    }
  }

  /// One of the words of a choice.
  public static func words<C: Choice>(of _: C.Type) -> KeyForm {
    .words(C.allCases.map { Word(name: $0.rawValue, danish: $0.word) })
  }

  private static func one<C: Choice>(of _: C) -> KeyForm { words(of: C.self) }

  /// What it is called in English, for programs.
  public var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .share: "share"
    case .id: "id"
    case .pointer: "pointer"
    case .day: "day"
    case .roughDay: "roughDay"
    case .duration: "duration"
    case .time: "time"
    case .money: "money"
    case .words: "words"
    case .keys: "keys"
    }
  }
}
