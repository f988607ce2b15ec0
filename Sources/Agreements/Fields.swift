public import Vocabulary

/// One typed value that an agreement's kind asks for, or the word that it is not known.
///
/// In data files one of the values beside the name: `{ field: "andel", percent: 1100 }`.
public struct AgreementField: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties =
    ([
      "party": .init("Part", "En part, når feltet er en: dens id."),
      "percent": .init(
        "Procent",
        "En andel, når feltet er en: i hundrededele af en procent, 25 % er 2500."),
      "field": .init("felt", "Hvilket af de felter, aftalens slags har, det er."),
      "texts": .init("tekster", "Flere tekster i orden, når feltet er det."),
      "number": .init("antal", "Et helt tal, når feltet er et."),
      "duration": .init("tid", "En tid som 3m eller 4y, når feltet er en."),
      "day": .init("dag", "En dag, når feltet er en; må være en rund dag."),
      "area": .init("område", "Et område, når feltet er et: dets id."),
      "isUnknown": .init(
        "ikke kendt",
        "At ingen kilde siger det; skrives i stedet for en værdi og er aldrig et gæt."),
      "text": .init("Tekst", "En tekst, når feltet er en."),
    ] as PropertyNames).sharing("percent")

  /// Which of the kind's fields.
  public var field: String
  /// A text.
  public var text: String?
  /// Several texts, in order.
  @Listed public var texts: [String]
  /// A whole number.
  public var number: Int?
  /// A share in hundredths of a per cent: 11 % is 1100.
  public var percent: Int?
  /// A length of time.
  public var duration: Duration?
  /// A day, exact or rough.
  public var day: RoughDay?
  /// A party, such as an afdeling.
  public var party: PartyID?
  /// An area.
  public var area: AreaID?
  /// Whether no source gives it: said, never filled in.
  public var isUnknown: Bool?

  /// Makes a field.
  public init(
    field: String, text: String? = nil, texts: [String] = [], number: Int? = nil,
    percent: Int? = nil, duration: Duration? = nil, day: RoughDay? = nil, party: PartyID? = nil,
    area: AreaID? = nil, isUnknown: Bool? = nil
  ) {
    self.field = field
    self.text = text
    self.texts = texts
    self.number = number
    self.percent = percent
    self.duration = duration
    self.day = day
    self.party = party
    self.area = area
    self.isUnknown = isUnknown
  }

  var pointsAt: [Pointer] { [party?.pointer, area?.pointer].compactMap { $0 } }

  /// The types of the values given.
  var given: [FieldType] {
    let present: [(FieldType, Bool)] = [
      (.text, text != nil), (.texts, !texts.isEmpty), (.number, number != nil),
      (.percent, percent != nil), (.duration, duration != nil), (.day, day != nil),
      (.party, party != nil), (.area, area != nil),
    ]
    return present.filter(\.1).map(\.0)
  }
}

/// What type of value a field has.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  /// A text.
  case text
  /// Several texts, in order.
  case texts
  /// A whole number, at least 0.
  case number
  /// A share in hundredths of a per cent, 0 to 10,000.
  case percent
  /// A length of time.
  case duration
  /// A day, exact or rough.
  case day
  /// A party.
  case party
  /// An area.
  case area
  /// The agreement's own term, which stands in `term`.
  case term

  /// What it is, in Danish.
  var noun: String {
    switch self {
    case .text: "en tekst"
    case .texts: "tekster"
    case .number: "et antal"
    case .percent: "en andel i procent"
    case .duration: "en tid"
    case .day: "en dag"
    case .party: "en part"
    case .area: "et område"
    case .term: "aftalens løbetid"
    }
  }

  /// What is written for it in `--fields`, with its unit, in Danish.
  public var word: String {
    switch self {
    case .text: "tekst"
    case .texts: "tekster med / imellem"
    case .number: "antal, fx 25"
    case .percent: "procent, fx 25 eller 33,33"
    case .duration: "tid, fx 6m eller 4y"
    case .day: "dag, fx 2026-10-01"
    case .party: "en parts id"
    case .area: "et områdes id"
    case .term: "aftalens løbetid (--from, --until eller --lasts)"
    }
  }
}

/// A field that a kind of agreement asks for.
public struct FieldDefinition: Hashable, Sendable {
  /// Its name in data files: `[a-z0-9-]`.
  public let field: String
  /// What it is called, in Danish.
  public let title: String
  /// What type of value it has.
  public let type: FieldType
  /// Whether an agreement that is made must have it, or say that it is not known.
  public let isRequired: Bool
  /// The days it is asked for: of agreements concluded on them.
  public let days: Period

  /// Defines a field.
  ///
  /// - Parameters:
  ///   - field: its name in data files.
  ///   - title: what it is called, in Danish.
  ///   - type: what type of value it has.
  ///   - isRequired: whether an agreement that is made must have it, or say that it is not known.
  ///   - days: the days it is asked for.
  public init(
    _ field: String, title: String, _ type: FieldType, isRequired: Bool = true,
    days: Period = .always
  ) {
    self.days = days
    self.field = field
    self.title = title
    self.type = type
    self.isRequired = isRequired
  }
}
