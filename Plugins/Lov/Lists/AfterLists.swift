import Agreements
import Counter
import Criteria
import Forums
import Vocabulary

/// An area with an udviklingsplan, and what binds it on a day.
struct BoundArea {
  let area: AreaID
  let plan: Agreement
  let effect: AfterEffect
  /// Whether it is an omdannelsesområde no longer: `possibly` where that cannot be said, or is so by practice alone.
  let hasLeft: Certainty
  /// The latest list.
  let list: Day
  /// Whether words and practice do not say the same of it.
  let isByPractice: Bool
  /// The list that it has been off since, or a later one, where practice alone says that it was; nil where none is.
  let leftByPractice: Day?
  /// The newest list of which it is known whether the area was on that of udsatte boligområder; nil where none is.
  let known: Day?
  /// Whether they contradict each other, and what practice says then.
  let isDoubtful: Bool
  let practice: Certainty
  /// Whether the plan is of both sides, or the municipality's own; nil where that is not known.
  let isJoint: Bool?

  /// Whether practice alone says that it has left.
  var restsOnPractice: Bool { isByPractice || leftByPractice != nil }

  /// The first list by which the rules of letting end, if the area goes on meeting neither; nil when they have ended.
  var earliestFree: Day? {
    let left = AfterEffect.years - effect.neither.possible
    return left > 0 ? Day(list.year + left, 12, 1).flatMap { $0 < AfterEffect.end ? $0 : nil } : nil
  }
}

extension BoundArea {
  /// The list by which the rules of letting may have ended already, if the area met neither on those nobody knows of; nil when
  /// they cannot have, or have for certain, or no list is known at all.
  var freeSince: Day? {
    let run = effect.neither
    guard known != nil, run.sure < AfterEffect.years, run.possible >= AfterEffect.years else {
      return nil
    }
    return Day(list.year - run.possible + AfterEffect.years, 12, 1)
  }
}

/// Finds the areas with an udviklingsplan that have left the lists.
struct AfterLists {
  let agreements: any AgreementReading
  let criteria: any CriterionReading
  let fora: any ForumReading

  /// Asks some rooms.
  init(_ rooms: any Rooms) {
    (agreements, criteria, fora) = (rooms.agreements, rooms.criteria, rooms.fora)
  }

  /// Those of a day, by id of plan; of one area, or of all when nil.
  func areas(on day: Day, of area: AreaID? = nil) throws -> [BoundArea] {
    guard day >= AfterEffect.start, day <= AfterEffect.end else { return [] }
    return try agreements.agreements(ofKind: "lov.udviklingsplan", on: day).compactMap { plan, at in
      guard Self.isMade(at.status),
        let covered = plan.fields.first(where: { $0.field == "omraade" })?.area,
        area.map({ $0 == covered }) ?? true
      else { return nil }
      return try bound(covered, plan, on: day)
    }
  }

  /// Whether a plan has been made: what has only been proposed binds nobody, and one that ended was made.
  static func isMade(_ status: AgreementStatus) -> Bool {
    switch status {
    case .proposed, .draft, .negotiated, .partlyApproved, .approved, .withdrawn: false
    default: true
    }
  }

  private func bound(_ area: AreaID, _ plan: Agreement, on day: Day) throws -> BoundArea? {
    var (neither, notBoth) = (AfterEffect.Run(), AfterEffect.Run())
    var (isNeither, isNotBoth) = (true, true)
    var latest: (transformation: Listing, list: Day)?
    var (byPractice, known): (Day?, Day?) = (nil, nil)
    var asked = day
    while isNeither || isNotBoth, let standing = try criteria.standing(of: area, on: asked) {
      func listing(_ id: String) -> Listing? { standing.listings.first { $0.list == id } }
      guard let vulnerable = listing("lov.udsat-boligomraade"),
        let transformation = listing("lov.omdannelsesomraade")
      else { break }
      latest = latest ?? (transformation, vulnerable.day)
      let (one, four) = (vulnerable.stands.turned, transformation.stands.turned)
      isNeither = isNeither && neither.add(.both(one, four))
      isNotBoth = isNotBoth && notBoth.add(.either(one, four))
      if vulnerable.stands != .possibly { known = known ?? vulnerable.day }
      if vulnerable.isByPracticeAlone, one == .yes { byPractice = vulnerable.day }
      asked = vulnerable.day.previous
    }
    guard let latest, latest.transformation.stands != .yes else { return nil }
    let readings = latest.transformation.readings
    return BoundArea(
      area: area, plan: plan,
      effect: AfterEffect(
        carriedOut: plan.fields.first { $0.field == "gennemfoert" }?.day, neither: neither,
        notBoth: notBoth), hasLeft: latest.transformation.stands.turned, list: latest.list,
      isByPractice: readings.map { $0.words != $0.practice } ?? false, leftByPractice: byPractice,
      known: known,
      isDoubtful: latest.transformation.isDoubtful,
      practice: readings?.practice ?? latest.transformation.stands,
      isJoint: try PlanForm.isJoint(plan.id, fora, on: day))
  }
}

extension Certainty {
  /// Of the opposite.
  fileprivate var turned: Certainty {
    switch self {
    case .yes: .no
    case .possibly: .possibly
    case .no: .yes
    }
  }

  fileprivate static func both(_ one: Certainty, _ other: Certainty) -> Certainty {
    one == .no || other == .no ? .no : one == .yes && other == .yes ? .yes : .possibly
  }

  fileprivate static func either(_ one: Certainty, _ other: Certainty) -> Certainty {
    one == .yes || other == .yes ? .yes : one == .no && other == .no ? .no : .possibly
  }
}
