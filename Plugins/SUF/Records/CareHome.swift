public import Vocabulary

/// What a home's identifier names.
public enum CareHomeSubject: Named {
  /// The kind's name.
  public static let kind = "suf.hjem"
}

/// Names a home.
public typealias CareHomeID = Identifier<CareHomeSubject>

/// A plejehjem, or elderly dwellings that stand together, as it is on the days of a version.
///
/// What changes is a new version from that day: opened, out while it is rebuilt, back, converted. What it has on a day is
/// what its version of the day says, and nothing else.
public struct CareHome: Record {
  /// What its identifier names.
  public typealias Subject = CareHomeSubject
  /// A home is there from the day it opens to the day it closes.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("hjem", "hjem", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad hjemmet eller bebyggelsen hedder."),
    "area": .init("Ligger i", "Id på den bydel eller det område, det ligger i."),
    "change": .init("Hvad der skete", "Hvorfor det er sådan fra versionens første dag."),
    "stock": .init(
      "Boliger og pladser", "Hvor mange der er af hver slags, og hvor mange der er ude."),
    "owner": .init("Ejer", "Id på den part, der ejer det; udelades, når det ikke er oplyst."),
    "assignedBy": .init(
      "Anvises af", "Hvem der anviser boligerne; udelades, når det er kommunalbestyrelsen."),
    "agreement": .init(
      "Aftale",
      "Id på aftalen om ommærkning eller om, hvem der anviser; udelades, når der ingen er."),
    "matter": .init(
      "Sag", "Id på sagen om byggeriet eller ommærkningen; udelades, når der ingen er."),
    "serviceAreaCost": .init(
      "Servicearealets pris",
      "Anskaffelsessummen for servicearealet i øre (almenboligloven § 141); udelades, når der intet er."
    ),
    "source": .source,
  ]

  /// The identifier.
  public var id: CareHomeID
  /// What it is called.
  public var title: String
  /// Where it lies: a bydel, or an area in one.
  public var area: AreaID
  /// Why it is so from the first day of the version.
  public var change: HomeChange
  /// How many there are of each kind; none of what is not named.
  public var stock: [Stock]
  /// Who owns it.
  public var owner: PartyID?
  /// Who assigns its dwellings; nil is the council.
  public var assignedBy: Assigner?
  /// The agreement on a conversion, or on who assigns.
  public var agreement: AgreementID?
  /// The matter of building or conversion.
  public var matter: MatterID?
  /// What the service area cost (almenboligloven § 141).
  public var serviceAreaCost: Kroner?
  /// Where it comes from.
  public var source: Source

  /// Makes a home.
  public init(
    id: CareHomeID, title: String, area: AreaID, change: HomeChange = .opened, stock: [Stock],
    owner: PartyID? = nil, assignedBy: Assigner? = nil, agreement: AgreementID? = nil,
    matter: MatterID? = nil, serviceAreaCost: Kroner? = nil, source: Source
  ) {
    (self.id, self.title, self.area, self.change) = (id, title, area, change)
    (self.stock, self.owner, self.assignedBy) = (stock, owner, assignedBy)
    (self.agreement, self.matter, self.source) = (agreement, matter, source)
    self.serviceAreaCost = serviceAreaCost
  }

  /// Where it lies, its owner, agreement and matter.
  public var pointsAt: [Pointer] {
    let others = [owner?.pointer, agreement?.pointer, matter?.pointer]
    return [area.pointer] + others.compactMap(\.self)
  }
  /// Where it lies.
  public var needs: [Pointer] { [area.pointer] }

  /// A made-up home.
  public static var example: CareHome {
    CareHome(
      id: "eksempel-hjem", title: "Eksempelhjemmet", area: "eksempel-omraade", change: .converted,
      stock: [Stock(.careDwelling, 40, out: 8, occupancy: 9700)], owner: "eksempel-organisation",
      assignedBy: .organisation, agreement: "eksempel-aftale", matter: "eksempel-sag",
      serviceAreaCost: Kroner(ore: 500_000_000),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// Whether it was there before what is first told of it: only what was opened was not.
  var wasThereBefore: Bool { change != .opened }

  /// What it has for a need.
  func stock(for need: NeedKind) -> [Stock] { stock.filter { $0.kind.need == need } }
}

extension CareHome {
  /// What is inferred where a conversion meets a rebuild of some of the dwellings: nobody has said which of them are out.
  private static let whichAreOut = "hvilke af de ommærkede boliger der er ude"

  /// The same, where it is inferred which of the converted are out.
  func inferringOut() -> CareHome {
    var home = self
    let all = [source.inferred, Self.whichAreOut].compactMap(\.self).eachOnce
    home.source = Source(source.text, inferred: all.joined(separator: "; "), madeUp: source.madeUp)
    return home
  }

  /// The same, where it is said how many are out.
  func statingOut() -> CareHome {
    var home = self
    let rest = (source.inferred ?? "").split(separator: "; ").map(String.init)
      .filter { $0 != Self.whichAreOut }.joined(separator: "; ")
    home.source = Source(
      source.text, inferred: rest.isEmpty ? nil : rest, madeUp: source.madeUp)
    return home
  }
}

/// So many of a kind.
public struct Stock: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "kind": .init("Slags", "Hvilken slags bolig eller plads det er."),
    "places": .init("Antal", "Hvor mange der er i brug; de, der er ude, er ikke med."),
    "out": .init("Ude", "Hvor mange der er ude, mens der bygges; udelades, når ingen er."),
    "occupancy": .init(
      "Belægning i hundrededele procent",
      "Den højeste belægning, der regnes med: 9500 er 95 %; udelades, når det er 100 %."),
  ]

  /// The kind.
  public var kind: DwellingKind
  /// How many are in use, besides those that are out.
  public var places: Int
  /// How many are out while something is built; nil when none is.
  public var out: Int?
  /// The highest occupancy that is counted on, in hundredths of a per cent; nil is all.
  public var occupancy: Int?

  /// So many of a kind.
  public init(_ kind: DwellingKind, _ places: Int, out: Int? = nil, occupancy: Int? = nil) {
    (self.kind, self.places, self.out, self.occupancy) = (kind, places, out, occupancy)
  }

  /// A number of what is out; nil when none is.
  static func some(_ out: Int) -> Int? { out == 0 ? nil : out }

  /// How many can be used: the number by the occupancy, to the nearest whole, halves up.
  var usable: Int {
    guard let occupancy else { return places }
    return Fraction(Int64(occupancy), 10_000)?.times(Int64(places))?.rounded ?? places
  }
}

/// Why a home is otherwise from a day on.
public enum HomeChange: String, Choice {
  /// It was opened.
  case opened
  /// It was stated as it already was.
  case stated
  /// Dwellings went out while something is built.
  case rebuilding
  /// They came back.
  case reopened
  /// Dwellings were marked as another kind (ommærkning).
  case converted
  /// The number became another for other reasons.
  case adjusted

  /// The word in Danish.
  public var word: String {
    switch self {
    case .opened: "åbnet"
    case .stated: "opgjort"
    case .rebuilding: "ude til ombygning"
    case .reopened: "tilbage efter ombygning"
    case .converted: "ommærket"
    case .adjusted: "ændret"
    }
  }
}

/// Who assigns dwellings.
public enum Assigner: String, Choice {
  /// The council (almenboligloven § 54 stk. 1, § 57).
  case council
  /// The organisation, by agreement (§ 55 stk. 1).
  case organisation

  /// The word in Danish.
  public var word: String {
    switch self {
    case .council: "kommunalbestyrelsen"
    case .organisation: "boligorganisationen efter aftale"
    }
  }
}
