import Lov
import Vocabulary

/// Whose turn it is at a vacancy.
enum TurnWay: String, Choice {
  /// The municipality assigns it (§ 59).
  case assigned
  /// By criteria that the council has set (`§ 60 stk. 4`).
  case compulsory
  /// By advertisement (§ 60 a).
  case advertised
  /// By criteria that were agreed (`§ 60 stk. 1`).
  case agreed
  /// A tenant who gives up a dwelling (BEK 977/2024 §§ 7-10).
  case tenant
  /// By the waiting list (BEK 977/2024 § 2).
  case list
  /// Not known: what lies between the acts read.
  case unknown

  var word: String {
    switch self {
    case .assigned: "kommunen anviser"
    case .compulsory: "efter kommunalbestyrelsens kriterier"
    case .advertised: "via annoncering"
    case .agreed: "efter aftalte kriterier"
    case .tenant: "lejer på oprykningsventelisten"
    case .list: "den almindelige venteliste"
    case .unknown: "ikke kendt"
    }
  }

  /// The same as the law's order takes it.
  var lov: VacantDwelling.Way? {
    switch self {
    case .assigned: .assigned
    case .compulsory: .compulsory
    case .advertised: .advertised
    case .agreed: .agreed
    case .tenant, .list: .list
    case .unknown: nil
    }
  }
}

/// Whether applicants are refused by § 51 b where a dwelling lies.
enum Combining: Hashable, Sendable {
  /// The council has not decided it.
  case undecided
  /// It has, and the area is on the list.
  case listed
  /// It has, and the area is on no list.
  case unlisted
  /// It has, and whether the area is on the list is not known.
  case unknown
}

/// A vacancy, with what holds where it lies on its day.
struct Vacancy: Hashable, Sendable {
  let day: Day
  let afdeling: PartyID
  /// Its organisation, whose vacancies are counted together; the afdeling's own id where it is not known.
  let organisation: String
  let type: DwellingType
  /// What gives the municipality some of them.
  let right: Right?
  /// What the area is by the lists of the day.
  let areas: Set<ListedArea>
  /// Agreements that share out what the municipality does not assign: `§ 60 stk. 1` and § 60 a.
  let agreed: SharedOut?
  let advertised: SharedOut?
  /// What the council has set by `§ 60 stk. 4`, where that is recorded.
  let criteria: Pointer?
  /// Whether applicants are refused by § 51 b there.
  let combining: Combining
  /// What else must be known of it, in Danish: exemptions, and what is agreed and does not hold that day.
  let remarks: [String]

  init(
    _ day: Day, _ afdeling: PartyID, of organisation: String, type: DwellingType = .family,
    right: Right? = nil, areas: Set<ListedArea> = [], agreed: SharedOut? = nil,
    advertised: SharedOut? = nil, criteria: Pointer? = nil, combining: Combining = .undecided,
    remarks: [String] = []
  ) {
    (self.day, self.afdeling, self.organisation, self.type) = (day, afdeling, organisation, type)
    (self.right, self.areas, self.agreed) = (right, areas, agreed)
    (self.advertised, self.criteria) = (advertised, criteria)
    (self.combining, self.remarks) = (combining, remarks)
  }
}

/// A share of an afdeling's other vacancies, by an agreement.
struct SharedOut: Hashable, Sendable {
  let from: Pointer
  /// In hundredths of a per cent; nil where nobody knows.
  let share: Int?
}

/// Whose turn it is, and by which paragraph.
struct Turn: Hashable, Sendable {
  let way: TurnWay
  /// The paragraph; nil where it is not known.
  let law: Provision?
  /// The decision, agreement or criteria that it rests on.
  let from: Pointer?
  /// Whom more exactly, in the law's order.
  let order: [Ground]
  /// What limits whom it may be.
  let limits: [Ground]
  /// What else must be known of it, in Danish.
  var notes: [String]
}

/// Whose turn it is at one vacancy after another.
///
/// Shares are shared out evenly and exactly: with every fourth it is the municipality's turn at the fourth, the eighth
/// and so on, counted over what the decision or agreement is about.
struct Turns {
  private var gone: [String: Int] = [:]
  private var tenants: [String: Int] = [:]
  private var told: Set<Vacancy> = []
  /// The day whose knowledge of law is meant; nil is all that is known.
  private let known: Day?

  init(known: Day? = nil) { self.known = known }

  /// The next vacancy.
  mutating func next(_ vacancy: Vacancy) -> Turn {
    var turn = decided(vacancy)
    // What is to be known of the place is told at its first vacancy.
    if told.insert(vacancy).inserted { turn.notes += vacancy.remarks }
    if let right = vacancy.right, right.share == nil {
      turn.notes.append("Den andel, kommunen skal have, er ikke kendt: den er regnet som ingen.")
    }
    return turn
  }

  private mutating func decided(_ vacancy: Vacancy) -> Turn {
    let view = Viewpoint(vacancy.day, known: known)
    if let turn = assigned(vacancy, view) { return turn }
    guard vacancy.type == .family else { return Self.unknownYouth }
    let duty = FlexibleLetting.duty(areas: vacancy.areas, at: view)
    let isSet = duty.value == .optional && vacancy.criteria != nil
    if duty.value == .compulsory || isSet, let law = duty.grounds.first?.law {
      return turn(
        .compulsory, law, vacancy.criteria, vacancy, view,
        notes: compulsoryNotes(vacancy))
    }
    if let shared = vacancy.advertised, takes(shared, vacancy),
      let law = AdvertisedLetting.allows(0, of: 1, isTroubled: true, at: view).grounds.first?.law,
      AdvertisedLetting.allows(0, of: 1, isTroubled: true, at: view).value != nil
    {
      return turn(.advertised, law, shared.from, vacancy, view)
    }
    if let shared = vacancy.agreed, takes(shared, vacancy),
      let law = FlexibleLetting.allows(0, of: 1, at: view).grounds.first?.law
    {
      return turn(.agreed, law, shared.from, vacancy, view)
    }
    return listed(vacancy, view)
  }

  /// Whether a share has come to one more, counted exactly.
  private mutating func isTurn(_ share: Int, _ key: String) -> Bool {
    let sum = gone[key, default: 0] + min(max(share, 0), 10_000)
    gone[key] = sum % 10_000
    return sum >= 10_000
  }

  private mutating func takes(_ shared: SharedOut, _ vacancy: Vacancy) -> Bool {
    guard let share = shared.share else { return false }
    return isTurn(share, "\(shared.from) \(vacancy.afdeling)")
  }

  private mutating func assigned(_ vacancy: Vacancy, _ view: Viewpoint) -> Turn? {
    guard let right = vacancy.right, let share = right.share,
      isTurn(share, "\(right.from) \(vacancy.organisation) \(vacancy.type.rawValue)")
    else { return nil }
    let basis: AssignmentShare.Basis =
      switch right.basis {
      case .demand: .demand
      case .agreement: .agreement
      case .combined: .combined
      }
    let most = AssignmentShare(vacancies: 1, basis: basis).most(at: view)
    guard most.value != nil, let law = most.grounds.first?.law else {
      return Turn(
        way: .unknown, law: nil, from: right.from, order: [], limits: [],
        notes: most.grounds.map(\.text))
    }
    return turn(
      .assigned, vacancy.type == .youth ? law.statute("§ 59 stk. 3") : law, right.from, vacancy,
      view)
  }

  /// By the lists: from the order of 2024 on it is known who; before it is not.
  private mutating func listed(_ vacancy: Vacancy, _ view: Viewpoint) -> Turn {
    let steps = VacantDwelling(.list, rooms: 2).order(at: view)
    guard !steps.isEmpty else {
      return Turn(
        way: .unknown, law: nil, from: nil, order: [], limits: Self.limits(.list, vacancy, view),
        notes: [
          "Reglerne om ventelister før BEK 977/2024 er ikke læst; kun almenboligloven §§ 51 b-c, 59 og 60-60 b afgør noget den dag."
        ])
    }
    tenants[vacancy.organisation, default: 0] += 1
    let isTenant = (tenants[vacancy.organisation] ?? 0) % 2 == 0
    let paragraph = isTenant ? "§ 7" : "§ 2 stk. 1"
    let law = steps[0].law.statute(paragraph)
    return turn(isTenant ? .tenant : .list, law, nil, vacancy, view)
  }

  private func turn(
    _ way: TurnWay, _ law: Provision, _ from: Pointer?, _ vacancy: Vacancy, _ view: Viewpoint,
    notes: [String] = []
  ) -> Turn {
    let number = way == .tenant ? Int64(2) : way == .list ? 1 : nil
    let order =
      way.lov.map { VacantDwelling($0, rooms: 2, number: number).order(at: view) } ?? []
    return Turn(
      way: way, law: law, from: from, order: order, limits: Self.limits(way, vacancy, view),
      notes: notes)
  }

  private func compulsoryNotes(_ vacancy: Vacancy) -> [String] {
    let missing =
      vacancy.criteria == nil
      ? ["Kommunalbestyrelsens kriterier er ikke registreret her (sof.saet-kriterier)."] : []
    let others = [
      vacancy.agreed == nil ? nil : "§ 60 stk. 1", vacancy.advertised == nil ? nil : "§ 60 a",
    ]
    .compactMap(\.self)
    return missing
      + others.map {
        "Anden læsning: aftalen efter \($0) går forud; loven siger ikke, om § 60 stk. 4 lader plads til den."
      }
  }

  private static let unknownYouth = Turn(
    way: .unknown, law: nil, from: nil, order: [], limits: [],
    notes: ["Efter reglerne for ungdomsboliger; rækkefølgen af dem er ikke med her."])

  /// What limits whom it may be: found by asking the law about one whom it would stop.
  private static func limits(_ way: TurnWay, _ vacancy: Vacancy, _ view: Viewpoint) -> [Ground] {
    way == .assigned ? assigning(vacancy, view) : refusing(vacancy, view)
  }

  private static func assigning(_ vacancy: Vacancy, _ view: Viewpoint) -> [Ground] {
    var stopped = Profile.plain
    stopped.evictions = [view.day.adding(days: -30)]
    let answer = AssignmentLimits(
      areas: vacancy.areas, members: [stopped], share: 0, isExcepted: false
    ).outcome(at: view)
    let isMaybe = Self.firstStop.hasCome(by: view.day) == .possibly
    if isMaybe, vacancy.areas.isUdsat, let law = answer.grounds.first?.law {
      return [
        Ground(
          "Måske: den første begrænsning af, hvem der kan anvises, kom mellem den 22. december 2010 og den 21. august 2013.",
          law.statute("§ 59 stk. 6"))
      ]
    }
    guard answer.value == .mayNot, let law = answer.grounds.first?.law else { return [] }
    return [
      Ground(
        "Begrænser, hvem der kan anvises.",
        law.statute(vacancy.areas == [.forebyggelse] ? "§ 59 stk. 7" : "§ 59 stk. 6"))
    ]
  }

  /// When `§ 59 stk. 6` first stopped anybody: it is read in LBK 1023/2013, and LOV 1610/2010 is the first that can have
  /// made it.
  static let firstStop = RoughDay("[2010-12-22..2013-08-21]") ?? RoughDay(.latest)

  private static func refusing(_ vacancy: Vacancy, _ view: Viewpoint) -> [Ground] {
    var helped = Profile.plain
    helped.received = [Received(.kontanthjaelp, months: 12)]
    let applicant = Applicant(helped)
    let demanded = Refusal.isDemanded(of: applicant, areas: vacancy.areas, at: view)
    var found: [Ground] = []
    if demanded.value == true, let law = demanded.grounds.first?.law {
      found.append(Ground("Ansøgere og ægtefæller på de nævnte ydelser afvises.", law))
    }
    if vacancy.combining != .undecided {
      let refused = CombinedLetting(view.day, reach: .kontanthjaelp).refuses(applicant, at: view)
      if refused.value == true, let law = refused.grounds.first?.law {
        found.append(Ground(vacancy.combining.refusal, law))
      }
    }
    return found
  }
}

extension Combining {
  /// Whether applicants are refused, when it is decided.
  fileprivate var refusal: String {
    switch self {
    case .undecided, .listed: "Ansøgere på de nævnte ydelser afvises efter beslutningen."
    case .unlisted:
      "Måske: der er besluttet afvisning, men området er ikke på listen den dag; om ministeren har godkendt det efter stk. 6, er ikke registreret."
    case .unknown:
      "Måske: der er besluttet afvisning, men om området er på listen den dag, er ikke kendt."
    }
  }
}

extension Set<ListedArea> {
  /// Whether it stands on the list of § 61 a.
  fileprivate var isUdsat: Bool { contains(.udsat) || contains(.omdannelse) }
}
