import Vocabulary

/// What is told of one who seeks a dwelling: an argument of a computation, never a record.
///
/// A number for each question that is answered: 1 and 0 for yes and no. What is not there is not known.
struct SeekerFacts: Hashable, Sendable {
  var answers: [LettingQuestion: Int]
  /// Questions that are known not to apply, such as a separation that has not been.
  var not: Set<LettingQuestion> = []

  init(_ answers: [LettingQuestion: Int] = [:], not: Set<LettingQuestion> = []) {
    (self.answers, self.not) = (answers, not)
  }

  /// Whether a condition is met; nil where it is not told.
  func meets(_ condition: LettingCondition) -> Bool? {
    if not.contains(condition.what) { return false }
    guard let answer = answers[condition.what] else { return nil }
    if condition.what.isYesNo { return answer > 0 }
    return answer >= condition.least ?? .min && answer <= condition.most ?? .max
  }
}

/// What must be told before it can be said, and of whom.
struct LackingFact: Hashable, Sendable {
  let question: LettingQuestion
  /// Whether it is the partner's answer that lacks.
  let isPartners: Bool

  /// The option by which it is told.
  var option: String { (isPartners ? "--partner-" : "--") + question.option }
}

/// What criteria make of one who seeks a dwelling.
enum CriteriaVerdict: Hashable, Sendable {
  /// Met, by the criterion at a place in their order.
  case met(Int)
  /// Met, by the criterion at a place in their order; whether one before it is, must be told first.
  case metAtLeast(Int, [LackingFact])
  /// What everybody must meet is not.
  case fails(LettingCondition)
  /// None is met.
  case none
  /// It cannot be said; what must be told first.
  case unknown([LackingFact])

  var raw: String {
    switch self {
    case .met: "met"
    case .metAtLeast: "metAtLeast"
    case .fails: "fails"
    case .none: "none"
    case .unknown: "unknown"
    }
  }

  /// The place of the criterion that is met, or of the last that may be.
  var place: Int? {
    switch self {
    case .met(let place), .metAtLeast(let place, _): place
    default: nil
    }
  }
}

extension CriteriaSet {
  /// What the criteria make of an applicant, and of a partner where they are of all in the household.
  func judge(_ applicant: SeekerFacts, partner: SeekerFacts? = nil) -> CriteriaVerdict {
    let persons = [applicant] + (isOfAll == true ? [partner].compactMap(\.self) : [])
    func lacking(_ condition: LettingCondition) -> [LackingFact] {
      persons.enumerated().filter { $0.element.meets(condition) == nil }.map {
        LackingFact(question: condition.what, isPartners: $0.offset > 0)
      }
    }
    func isMet(_ condition: LettingCondition) -> Bool? {
      persons.map { $0.meets(condition) }.every
    }
    var missing: [LackingFact] = []
    for condition in required {
      if isMet(condition) == false { return .fails(condition) }
      missing += lacking(condition)
    }
    let isRequiredUnknown = !missing.isEmpty
    var met: Int?
    for (place, criterion) in criteria.enumerated() where met == nil {
      switch criterion.conditions.map(isMet).every {
      case true?: met = place
      // One that goes before and is not known would decide otherwise.
      case nil: missing += criterion.conditions.flatMap(lacking)
      case false?: break
      }
    }
    // One that is met decides whether, and those before it that are not known only with what rank.
    if let met, !missing.isEmpty, !isRequiredUnknown { return .metAtLeast(met, missing.eachOnce) }
    if !missing.isEmpty { return .unknown(missing.eachOnce) }
    return met.map { .met($0) } ?? (criteria.isEmpty ? .met(-1) : .none)
  }
}

extension [Bool?] {
  /// Whether all are so; false where one is not, and nil where one is not known.
  var every: Bool? {
    if contains(false) { return false }
    return contains(nil) ? nil : true
  }
}

extension LettingCondition {
  /// In Danish: »mindst 25 timers arbejde om ugen«.
  var told: String {
    if what.isYesNo { return what.word }
    switch (least, most) {
    case (let least?, let most?): return "\(what.word): \(least)-\(most)"
    case (let least?, nil): return "\(what.word): mindst \(least)"
    case (nil, let most?): return "\(what.word): højst \(most)"
    case (nil, nil): return what.word
    }
  }
}
