import Agreements
import Counter
import Lov
import Organisation
import Vocabulary

/// Criteria that hold in an afdeling, or may.
struct CriteriaThere: Sendable {
  let set: CriteriaSet
  /// Why it cannot be said that they hold, in Danish; nil where they do.
  let doubt: String?
}

/// Finds the criteria that hold in an afdeling.
struct CriteriaReader {
  let rooms: any Rooms

  /// Those that hold on a day, what the council has set first: those of an agreement while it binds, and the council's while
  /// the area is on the lists (`§ 60 stk. 4`), or while nobody knows whether it is, which is told.
  func sets(of afdeling: PartyID, on day: Day) throws -> [CriteriaThere] {
    let above = try LedgerBook(rooms: rooms).above(afdeling, on: day)
    return try rooms.records.records(CriteriaSet.self, on: day).compactMap { set in
      let isNamed = set.of.contains { $0 == afdeling || above.contains($0) }
      let isThere =
        try isNamed
        || set.area.map { try rooms.parties.parties(in: $0, on: day).contains(afdeling) } ?? false
      return isThere ? try held(set, in: afdeling, on: day) : nil
    }.sorted {
      ($0.set.basis == .set ? 0 : 1, $0.set.id) < ($1.set.basis == .set ? 0 : 1, $1.set.id)
    }
  }
}

extension CriteriaReader {
  /// The set where it holds or may; nil where it certainly does not.
  private func held(
    _ set: CriteriaSet, in afdeling: PartyID, on day: Day
  ) throws -> CriteriaThere? {
    if let id = set.agreement {
      guard let agreement = try rooms.agreements.agreement(id, on: day),
        try rooms.agreements.standing(of: agreement, on: day).status.binds
      else { return nil }
    }
    guard set.basis == .set else { return CriteriaThere(set: set, doubt: nil) }
    let (view, lists) = (Viewpoint(day, known: rooms.known), ListedAreas(rooms: rooms))
    func holds(_ areas: Set<ListedArea>) -> Answer<Bool> {
      FlexibleLetting.holds(areas: areas, set: set.day ?? day, at: view)
    }
    let areas = try lists.kinds(of: afdeling, on: day)
    let answer = holds(areas)
    if answer.value == true { return CriteriaThere(set: set, doubt: nil) }
    guard answer.value == false else {
      return CriteriaThere(set: set, doubt: answer.grounds.first?.text ?? Self.unknownLaw)
    }
    let most = try holds(areas.union(lists.possibleKinds(of: afdeling, on: day)))
    return most.value == false ? nil : CriteriaThere(set: set, doubt: Self.unknownList)
  }

  private static let unknownLaw = "Hvad loven sagde den dag, er ikke kendt."
  private static let unknownList =
    "Om området er udsat boligområde eller forebyggelsesområde den dag, er ikke kendt: er det ikke, er kriterierne bortfaldet (§ 60 stk. 4)."
}

/// The rules of letting criteria.
enum CriteriaRules {
  static let all = [empty, bounds, lacksWork, nowhere]

  static let empty = Rule(
    "sof.criteriaEmpty", .error, refuses: true,
    sentence:
      "{subject} har hverken noget, enhver skal opfylde, eller et kriterium med betingelser.",
    remedy: "Skriv mindst ét kriterium.", source: "almenboligloven § 60")

  static let bounds = Rule(
    "sof.criteriaBounds", .error, refuses: true,
    sentence: "{subject} spørger om »{what}« med grænser, som intet kan opfylde.",
    remedy: "Lad det mindste være højst det største, og ingen af dem under 0.",
    source: "Programmets egen regel: et kriterium skal kunne opfyldes")

  static let lacksWork = Rule(
    "sof.criteriaLackWork", .warning,
    sentence: "{subject} er fastsat efter § 60 stk. 4, men har intet kriterium om {what}.",
    remedy: "Loven kræver både beskæftigelses- og uddannelseskriterier.",
    source: "almenboligloven § 60 stk. 4")

  static let nowhere = Rule(
    "sof.criteriaNowhere", .error, refuses: true,
    sentence: "{subject} siger ikke, hvor kriterierne gælder.",
    remedy: "Skriv afdelingerne under »of« eller området under »area«.",
    source: "almenboligloven § 60")
}

/// Whether criteria can be as they are written.
struct CriteriaCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(CriteriaSet.self, about: about, during: during)
      .flatMap { timeline in timeline.pieces(in: during).map(\.value).flatMap(Self.faults) }
      .eachOnce
  }

  private static func faults(_ set: CriteriaSet) -> [Finding] {
    let conditions = set.required + set.criteria.flatMap(\.conditions)
    var found: [Finding] = []
    if set.of.isEmpty, set.area == nil {
      found.append(Finding(CriteriaRules.nowhere, about: set.pointer))
    }
    if conditions.isEmpty || set.criteria.contains(where: \.conditions.isEmpty)
      || (set.unordered.map { $0 < 2 } ?? false)
    {
      found.append(Finding(CriteriaRules.empty, about: set.pointer))
    }
    found += conditions.filter { condition in
      (condition.least ?? 0) < 0 || (condition.least ?? 0) > condition.most ?? .max
    }.map { Finding(CriteriaRules.bounds, about: set.pointer, ["what": .text($0.what.word)]) }
    if set.basis == .set {
      let asked = Set(conditions.map(\.what))
      let lacking: [String] =
        (asked.isDisjoint(with: [.workHours, .workMonths]) ? ["beskæftigelse"] : [])
        + (asked.contains(.study) ? [] : ["uddannelse"])
      found += lacking.map {
        Finding(CriteriaRules.lacksWork, about: set.pointer, ["what": .text($0)])
      }
    }
    return found
  }
}
