import Vocabulary

/// Duties that are told as one: of one rule and in the same words, and alike open, overdue or unknown.
///
/// The first due stands for them.
struct ToldDuties {
  /// The first due.
  let first: Duty
  private var others: [Duty] = []

  private init(_ first: Duty) { self.first = first }

  /// How some duties are told on a day: what many have once, unless each is asked for; in the order of the first.
  static func of(_ duties: [Duty], on day: Day, isEach: Bool) -> [ToldDuties] {
    var places: [[String]: Int] = [:]
    var told: [ToldDuties] = []
    for duty in duties {
      let key = [duty.rule.id, duty.state(on: day).rawValue] + words(duty)
      if duty.isShared, !isEach, let place = places[key] {
        told[place].others.append(duty)
      } else {
        if duty.isShared { places[key] = told.count }
        told.append(ToldDuties(duty))
      }
    }
    return told
  }

  /// What of its sentence others must have too to be told with it.
  private static func words(_ duty: Duty) -> [String] {
    if let together = duty.together { return [together] }
    return duty.facts.sorted { $0.key < $1.key }.compactMap { name, fact in
      if case .text(let text) = fact { "\(name)=\(text)" } else { nil }
    }
  }

  /// All of them.
  var all: [Duty] { [first] + others }
  /// What they are about, each once.
  var subjects: Set<Pointer> { Set(all.map(\.subject)) }
  /// Whether they are about more than one thing.
  var isOfSeveral: Bool { others.contains { $0.subject != first.subject } }
  /// Who has them; nil where that is several, or not known.
  var owner: Pointer? { hasSeveralOwners ? nil : first.owner }
  /// Whose they were before whoever has them; nil where they always were theirs, or that was several.
  var formerOwner: Pointer? {
    all.allSatisfy { $0.formerOwner == first.formerOwner } ? first.formerOwner : nil
  }
  /// For whom whoever has them acts; nil where that is for itself, or for several.
  var actingFor: Pointer? {
    all.allSatisfy { $0.actingFor == first.actingFor } ? first.actingFor : nil
  }
  /// Whether several have them.
  var hasSeveralOwners: Bool { all.contains { $0.owner != first.owner } }

  /// The years of which it is not known; nil where it is one time.
  var years: ClosedRange<Int>? {
    guard let years = first.unfollowed else { return nil }
    return others.compactMap(\.unfollowed).reduce(years) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }

  /// The values of the places in the rule's sentences: those of the first, numbers from the least to the most, and the
  /// years where it is not known in which it was done.
  var facts: [String: Fact] {
    var facts = first.facts
    for name in facts.keys {
      let numbers = all.compactMap { duty -> Int? in
        if case .number(let number)? = duty.facts[name] { number } else { nil }
      }
      if let least = numbers.min(), let most = numbers.max(), least < most {
        facts[name] = .text("\(least)-\(most)")
      }
      let texts = all.compactMap { duty -> [String: Int]? in
        if case .since(let texts)? = duty.facts[name] { texts } else { nil }
      }
      if let first = texts.first {
        facts[name] = .since(
          texts.dropFirst().reduce(first) { $0.merging($1, uniquingKeysWith: min) })
      }
    }
    if let years { facts["year"] = .text(Self.text(years)) }
    return facts
  }

  /// What is told of them: of several their own sentence, if they have one.
  var sentence: String { (others.isEmpty ? nil : first.together) ?? first.rule.sentence }

  /// What fills where they come from, of each that is told in a sentence of their own.
  var sources: [[String: Fact]] {
    others.isEmpty || first.together == nil ? [facts] : all.map(\.facts).eachOnce
  }

  /// Years as they are written.
  static func text(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }
}
