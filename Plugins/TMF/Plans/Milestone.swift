import Agreements
import Counter
public import Vocabulary

/// What a milestone's identifier names.
public enum MilestoneSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.milepael"
}

/// Names a milestone.
public typealias MilestoneID = Identifier<MilestoneSubject>

/// Something of an udviklingsplan that changes the share of almene family dwellings, with its day.
public struct Milestone: Record {
  /// What its identifier names.
  public typealias Subject = MilestoneSubject
  /// A milestone is there from the day it was agreed; its days are content.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("milepæl", "milepæle")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad milepælen hedder, som »Salg af blok 1«."),
    "plan": .init("Udviklingsplan", "Id på den udviklingsplan, den er en del af."),
    "kind": .init("Hvad der sker", "Salg, nedrivning, nybyggeri, ommærkning eller erhvervsareal."),
    "due": .init("Frist", "Den dag, det skal være sket; udelades, når ingen dag er sat."),
    "dwellings": .init("Boliger", "Hvor mange boliger det er om."),
    "family": .init(
      "Heraf almene familieboliger",
      "Hvor mange af boligerne der er almene familieboliger; udelades, når alle er det, eller ved nybyggeri ingen."
    ),
    "replaced": .init(
      "Erstattet",
      "Hvor mange af de nedrevne der er erstattet af almene familieboliger; udelades, når ingen er."
    ),
    "area": .init("Areal, m2", "Hvor meget erhverv der kommer til; udelades, når intet gør."),
    "owner": .init(
      "Hvem", "Den part, der skal gøre det; udelades, når det er planens første part."),
    "done": .init("Nået", "Den dag, det skete; udelades, til det er sket."),
    "dropped": .init("Opgivet", "Hvorfor det er opgivet; udelades, når det ikke er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: MilestoneID
  /// What it is called.
  public var title: String
  /// The plan.
  public var plan: AgreementID
  /// What happens.
  public var kind: MilestoneKind
  /// The last day; nil when none is set.
  public var due: RoughDay?
  /// How many dwellings it is about.
  public var dwellings: Int
  /// How many of them are almene family dwellings; nil is all, or of new ones none.
  public var family: Int?
  /// How many of those demolished are replaced by almene family dwellings.
  public var replaced: Int?
  /// Business area that is added, in square metres.
  public var area: Int?
  /// Who must do it; nil is the plan's first party.
  public var owner: Pointer?
  /// The day it happened.
  public var done: RoughDay?
  /// Why it was given up.
  public var dropped: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a milestone.
  public init(
    id: MilestoneID, title: String, plan: AgreementID, kind: MilestoneKind, due: RoughDay?,
    dwellings: Int, family: Int? = nil, replaced: Int? = nil, area: Int? = nil,
    owner: Pointer? = nil, done: RoughDay? = nil, dropped: String? = nil, source: Source
  ) {
    (self.id, self.title, self.plan, self.kind) = (id, title, plan, kind)
    (self.due, self.dwellings, self.family) = (due, dwellings, family)
    (self.replaced, self.area, self.owner) = (replaced, area, owner)
    (self.done, self.dropped, self.source) = (done, dropped, source)
  }

  /// The plan, and who must do it.
  public var pointsAt: [Pointer] { [plan.pointer] + [owner].compactMap(\.self) }
  /// The plan: who must do it may cease before it is done.
  public var needs: [Pointer] { [plan.pointer] }

  /// A made-up milestone.
  public static var example: Milestone {
    Milestone(
      id: "eksempel-milepael", title: "Nedrivning af en blok i eksemplet", plan: "eksempel-aftale",
      kind: .demolition, due: RoughDay(Day(daysSince1970: 18_000)), dwellings: 40, family: 30,
      replaced: 5, area: 150, owner: Pointer(kind: PartySubject.kind, id: "eksempel-organisation"),
      done: RoughDay(Day(daysSince1970: 17_990)), dropped: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What a milestone does to the dwellings of an area.
public enum MilestoneKind: String, Choice {
  /// Almene dwellings are sold, and become private.
  case sale
  /// Dwellings are demolished.
  case demolition
  /// Dwellings are built.
  case newBuilding
  /// Family dwellings become dwellings for the young or the old.
  case relabelling
  /// Business area is added, also where it takes the place of dwellings.
  case business

  /// The word in Danish.
  public var word: String {
    switch self {
    case .sale: "salg"
    case .demolition: "nedrivning"
    case .newBuilding: "nybyggeri"
    case .relabelling: "ommærkning"
    case .business: "erhvervsareal"
    }
  }
}

/// Where a milestone stands on a day.
enum MilestoneState: String, CaseIterable {
  case done, possiblyDone, late, planned, withoutDay, dropped

  /// The word in Danish.
  var word: String {
    switch self {
    case .done: "nået"
    case .possiblyDone: "muligvis nået"
    case .late: "for sent"
    case .planned: "venter"
    case .withoutDay: "uden dag"
    case .dropped: "opgivet"
    }
  }
}

extension Milestone {
  /// Who must do it: whom it names, else the plan's first party, which then is a guess.
  func owner(in plan: Agreement) -> (who: Pointer?, isPresumed: Bool) {
    if let owner { return (owner, false) }
    let first = plan.parties.first?.pointer
    return (first, first != nil)
  }

  /// That an owner is a guess.
  static let presumedOwner: Cell = " (ikke oplyst; planens første part)"

  /// Where it stands on a day.
  func state(on day: Day) -> MilestoneState {
    if dropped != nil { return .dropped }
    switch done?.hasCome(by: day) ?? .no {
    case .yes: return .done
    case .possibly: return .possiblyDone
    case .no: break
    }
    guard let due else { return .withoutDay }
    return due.latest < day ? .late : .planned
  }

  /// How many days it is late; 0 when it is not.
  func daysLate(on day: Day) -> Int {
    guard state(on: day) == .late, let due else { return 0 }
    return Int(day.number - due.latest.number)
  }

  /// How many of them are taken to be family dwellings when nobody says.
  var presumed: String { kind == .newBuilding ? "ingen" : "alle" }
  /// How many almene family dwellings it takes away, or when built adds.
  var familyDwellings: Int { family ?? (kind == .newBuilding ? 0 : dwellings) }
}
