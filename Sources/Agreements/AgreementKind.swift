public import Vocabulary

/// What an agreement kind's identifier names.
public enum AgreementKindSubject: Named {
  /// The kind's name.
  public static let kind = "agreementKind"
}

/// Names a kind of agreement: a plain word, or `<forvaltning>.<id>` when a module brings it.
public typealias AgreementKindID = Identifier<AgreementKindSubject>

/// A kind of agreement.
///
/// A law that adds a field, or another term, brings the kind again with other days, or the field with days:
/// an agreement is held against its kind as it was when the agreement was concluded.
public struct AgreementKind: Definition, Hashable {
  /// The identifier.
  public let id: AgreementKindID
  /// What it is called in Danish.
  public let title: String
  /// The level its agreements stand on; nil when they stand outside the levels.
  public let level: Level?
  /// The paragraph of law it rests on; nil when it rests on none.
  public let law: String?
  /// What an agreement of the kind must say.
  public let fields: [FieldDefinition]
  /// The kinds of party it may have; any when empty.
  public let parties: Set<PartyKind>
  /// The longest term, only where a law sets one.
  public let longest: Duration?
  /// By what its agreements are concluded once all have approved them, unless they say otherwise.
  public let concludedBy: ConclusionForm
  /// The field with the day an agreement was carried out, where law wants that, so that none is over because its term is; nil
  /// where they may run out.
  public let carriedOut: String?
  /// The days it holds: of agreements concluded on them.
  public let days: Period
  /// The ids it had before.
  public let formerly: [String]

  /// Makes a kind.
  ///
  /// - Parameters:
  ///   - id: the identifier, with the part's own in front.
  ///   - title: what it is called in Danish.
  ///   - level: the level its agreements stand on; nil when they stand outside the levels.
  ///   - law: the paragraph of law it rests on; nil when it rests on none.
  ///   - fields: what an agreement of the kind must say.
  ///   - parties: the kinds of party it may have; any when empty.
  ///   - longest: the longest term, only where a law sets one.
  ///   - concludedBy: by what its agreements are concluded; a signature, or the last approval of what nobody signs.
  ///   - carriedOut: the field with the day one was carried out, where law wants that; nil where they may run out.
  ///   - days: the days it holds.
  ///   - formerly: the ids it had before.
  public init(
    _ id: AgreementKindID, title: String, level: Level?, law: String? = nil,
    fields: [FieldDefinition] = [], parties: Set<PartyKind> = [], longest: Duration? = nil,
    concludedBy: ConclusionForm = .signature, carriedOut: String? = nil, days: Period = .always,
    formerly: [AgreementKindID] = []
  ) {
    self.days = days
    self.carriedOut = carriedOut
    self.formerly = formerly.map(\.text)
    self.id = id
    self.title = title
    self.level = level
    self.law = law
    self.fields = fields
    self.parties = parties
    self.longest = longest
    self.concludedBy = concludedBy
  }

  /// The identifier as text.
  public var name: String { id.text }

  /// The fields it asks for on a day.
  public func fields(on day: Day) -> [FieldDefinition] { fields.filter { $0.days.contains(day) } }

  /// The room's own kinds: the memo's three, and one above the municipality.
  public static let plain = [
    AgreementKind("hovedaftale", title: "Hovedaftale", level: .one),
    AgreementKind("delaftale", title: "Delaftale", level: .two),
    AgreementKind(
      "enkeltaftale", title: "Enkeltaftale", level: .three,
      fields: [FieldDefinition("omraade", title: "Område", .area, isRequired: false)]),
    AgreementKind("samarbejdsaftale", title: "Samarbejdsaftale uden for niveauerne", level: nil),
  ]
}

/// A part with kinds of agreement of its own.
///
/// Agreements asks at each start, and holds each agreement against its kind as that was when it was concluded; drafting,
/// signing and the reader of files ask for the fields:
///
///     extension Module: AgreementContributing {
///       public var agreementKinds: [AgreementKind] {
///         [
///           AgreementKind(
///             "abc.udlaan", title: "Udlånsaftale", level: .three,
///             fields: [FieldDefinition("timer", title: "Timer om ugen", .number)])
///         ]
///       }
///     }
public protocol AgreementContributing: Part {
  /// The kinds it brings; each id has the part's own in front, unless the part is a room.
  var agreementKinds: [AgreementKind] { get }
}

extension Offer where Value == AgreementKind {
  /// The kinds of agreement.
  public static var agreementKinds: Self {
    Offer("agreementKinds", title: "Aftaletyper", one: "Aftaletypen", isPrefixed: true) {
      ($0 as? any AgreementContributing)?.agreementKinds
    }
  }
}
