public import Vocabulary

/// What an agreement kind's identifier names.
public enum AgreementKindSubject: Named {
  /// The kind's name.
  public static let kind = "agreementKind"
}

/// Names a kind of agreement: a plain word, or `<forvaltning>.<id>` when a module brings it.
public typealias AgreementKindID = Identifier<AgreementKindSubject>

/// A kind of agreement.
public struct AgreementKind: Hashable, Sendable {
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
  /// The kinds of party it may have, as in `party.json5`; any when empty.
  public let parties: Set<String>
  /// The longest term, only where a law sets one.
  public let longest: Duration?

  /// Makes a kind.
  public init(
    _ id: AgreementKindID, title: String, level: Level?, law: String? = nil,
    fields: [FieldDefinition] = [], parties: Set<String> = [], longest: Duration? = nil
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.law = law
    self.fields = fields
    self.parties = parties
    self.longest = longest
  }

  /// The room's own kinds: the memo's three, and one above the municipality.
  public static let plain = [
    AgreementKind("hovedaftale", title: "Hovedaftale", level: .one),
    AgreementKind("delaftale", title: "Delaftale", level: .two),
    AgreementKind("enkeltaftale", title: "Enkeltaftale", level: .three),
    AgreementKind("samarbejdsaftale", title: "Samarbejdsaftale uden for niveauerne", level: nil),
  ]
}

/// A module with kinds of agreement of its own.
public protocol AgreementContributing: ForvaltningModule {
  /// The kinds it brings; each id has the module's own as prefix.
  var agreementKinds: [AgreementKind] { get }
}
