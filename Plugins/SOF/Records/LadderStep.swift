public import Agreements
public import Vocabulary

/// What a step's identifier names.
public enum LadderStepSubject: Named {
  /// The kind's name.
  public static let kind = "sof.trin"
}

/// On which step of the ladder an area or an afdeling stands in a year, and what the agreement sets there.
public struct LadderStep: Record {
  /// What its identifier names.
  public typealias Subject = LadderStepSubject
  /// It holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("trin på trappen", "trin på trappen", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames =
    ([
      "id": .id,
      "title": .init("Navn", "Hvad trinnet hedder."),
      "subject": .init("Hvem", "Den afdeling eller det område, der står på det, som slags/id."),
      "year": .init("År", "Det år, det er for."),
      "step": .init("Trin", "Hvilket trin det er, talt fra 1."),
      "agreement": .init("Aftale", "Id på den aftale, trappen står i."),
      "assignment": .init(
        "Til anvisning", "Andelen, kommunen råder over der; udelades, når aftalen ikke siger den."),
      "flexible": .init(
        "Fleksibel udlejning", "Andelen efter kriterier der; udelades, når aftalen ikke siger den."),
      "criteria": .init(
        "Kriterier", "Id på de udlejningskriterier, der gælder; ellers udelades det."),
      "use": .init(
        "Efter",
        "Id på den brug af en bemyndigelse, der flyttede det; udelades, når det står som før."),
      "source": .source,
    ] as PropertyNames).sharing("assignment", "flexible")

  /// The identifier.
  public var id: Identifier<LadderStepSubject>
  /// What it is called.
  public var title: String
  /// The afdeling or area.
  public var subject: Pointer
  /// The year.
  public var year: Int
  /// The step.
  public var step: Int
  /// The agreement that the ladder stands in.
  public var agreement: AgreementID
  /// The municipality's share, in hundredths of a per cent.
  public var assignment: Int?
  /// The share by criteria, in hundredths of a per cent.
  public var flexible: Int?
  /// The criteria.
  public var criteria: Identifier<CriteriaSetSubject>?
  /// The use of a delegation by which it was moved.
  public var use: Identifier<DelegationUseSubject>?
  /// Where it comes from.
  public var source: Source

  /// Makes a step.
  public init(
    id: Identifier<LadderStepSubject>, title: String, subject: Pointer, year: Int, step: Int,
    agreement: AgreementID, assignment: Int? = nil, flexible: Int? = nil,
    criteria: Identifier<CriteriaSetSubject>? = nil, use: Identifier<DelegationUseSubject>? = nil,
    source: Source
  ) {
    (self.id, self.title, self.subject, self.year) = (id, title, subject, year)
    (self.step, self.agreement, self.assignment) = (step, agreement, assignment)
    (self.flexible, self.criteria, self.use) = (flexible, criteria, use)
    self.source = source
  }

  /// The subject, the agreement, the criteria, and what it rests on.
  public var pointsAt: [Pointer] {
    [subject, agreement.pointer] + [criteria?.pointer, use?.pointer].compactMap(\.self)
  }
  /// The subject.
  public var needs: [Pointer] { [subject] }

  /// A made-up step.
  public static var example: LadderStep {
    LadderStep(
      id: "eksempel-trin", title: "Eksempelgården på trin 2",
      subject: PartyID("eksempel-afdeling").pointer, year: 2010, step: 2,
      agreement: "eksempel-aftale", assignment: 2500, flexible: 5000,
      criteria: "eksempel-kriterier", use: "eksempel-brug",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension LadderStep {
  /// The step once a successor has taken over from a party.
  func carried(from party: PartyID, to successor: PartyID) -> LadderStep {
    var record = self
    if subject == party.pointer { record.subject = successor.pointer }
    return record
  }
}
