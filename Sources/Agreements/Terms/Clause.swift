public import Vocabulary

/// One provision of an agreement: inherited by those that make it concrete, unless they override it
/// where it allows that.
public struct Clause: Record {
  /// What its identifier names.
  public typealias Subject = ClauseSubject
  /// A clause is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("bestemmelse", "bestemmelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad bestemmelsen hedder."),
    "isConfidential": .init(
      "Fortrolig",
      "Om bestemmelsen skjules for offentligheden; udelades, når den er åben."),
    "basis": .init("Grundlag", "Om loven siger det, eller parterne har forhandlet det."),
    "law": .init("Lov", "Den paragraf, den hviler på; udelades, når den er forhandlet."),
    "mayOverride": .init(
      "Må fraviges",
      "Om aftaler under den må sige noget andet; udelades, når de ikke må."),
    "overrides": .init(
      "Fraviger",
      "Id på den bestemmelse i aftalen over, som den træder i stedet for; udelades, når der ingen er."
    ),
    "isGoal": .init(
      "Er et mål",
      "Om den siger et mål, som et kriterium skal måle; ellers udelades det."),
    "agreement": .init("Aftale", "Id på den aftale, den står i."),
    "text": .init("Tekst", "Hvad der står, i få ord; udelades, når ordene ikke kendes."),
    "source": .source,
  ]

  /// The identifier.
  public var id: ClauseID
  /// The agreement.
  public var agreement: AgreementID
  /// What it is called.
  public var title: String
  /// What it says, in a few Danish words.
  public var text: String?
  /// Whether the law says it, or the parties have agreed it; only the latter can be renegotiated.
  public var basis: ClauseBasis
  /// The paragraph, when the law says it.
  public var law: String?
  /// Whether agreements below may say otherwise.
  public var mayOverride: Bool?
  /// The clause above that it overrides.
  public var overrides: ClauseID?
  /// Whether it states a goal, which a criterion is to measure.
  public var isGoal: Bool?
  /// Whether it is kept from public output.
  public var isConfidential: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a clause.
  public init(
    id: ClauseID, agreement: AgreementID, title: String, text: String? = nil, basis: ClauseBasis,
    law: String? = nil, mayOverride: Bool? = nil, overrides: ClauseID? = nil,
    isGoal: Bool? = nil, isConfidential: Bool? = nil, source: Source
  ) {
    self.id = id
    self.agreement = agreement
    self.title = title
    self.text = text
    self.basis = basis
    self.law = law
    self.mayOverride = mayOverride
    self.overrides = overrides
    self.isGoal = isGoal
    self.isConfidential = isConfidential
    self.source = source
  }

  /// The agreement, and the clause overridden.
  public var pointsAt: [Pointer] {
    [agreement.pointer] + [overrides].compactMap { $0?.pointer }
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up clause.
  public static var example: Clause {
    Clause(
      id: "eksempel-bestemmelse", agreement: "eksempel-aftale", title: "Eksempelbestemmelse",
      text: "viser formatet", basis: .statutory, law: "almenboligloven § 0", mayOverride: true,
      overrides: "eksempel-bestemmelse-over", isGoal: false, isConfidential: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Where a clause gets its force from.
public enum ClauseBasis: String, Choice {
  /// The law says it.
  case statutory
  /// The parties have agreed it.
  case negotiated

  /// The word in Danish.
  public var word: String {
    switch self {
    case .statutory: "loven"
    case .negotiated: "forhandlet"
    }
  }
}

/// A clause that holds for an agreement, and the agreement it stands in.
public struct InheritedClause: Hashable, Sendable {
  /// The clause.
  public let clause: Clause
  /// The agreement it stands in: the one asked about, or one above it.
  public let from: AgreementID
}

extension AgreementBook {
  /// The clauses that hold for an agreement on a day: its own, and those of the agreements it makes
  /// concrete that nothing nearer overrides.
  package func clauses(of agreement: Agreement, on day: Day) throws -> [InheritedClause] {
    var found: [InheritedClause] = []
    var open = [agreement.id]
    var seen: Set<AgreementID> = []
    while !open.isEmpty {
      let id = open.removeFirst()
      guard seen.insert(id).inserted else { continue }
      let own = try records.records(Clause.self, on: day, pointingAt: id.pointer)
        .filter { $0.agreement == id }
      found += own.map { InheritedClause(clause: $0, from: id) }
      open += try self.agreement(id, on: day)?.concretises ?? []
    }
    // All that is overridden anywhere on the way falls away, however the agreements hang together.
    let overridden = Set(found.compactMap(\.clause.overrides))
    found.removeAll { overridden.contains($0.clause.id) }
    return found
  }
}
