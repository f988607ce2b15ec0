import Counter
import Store
public import Vocabulary

/// A part with its checks over the rooms of one transaction.
struct PartChecks {
  let part: PartID
  let checks: [any Checking]
  /// When its patience ends; nil for the rooms, which are waited for.
  let hurry: Hurry?
}

extension Desk {
  /// Everybody who looks for broken rules, part by part: records in general, each room, what is plugged in.
  ///
  /// The rooms are lent the records as they are; another part is lent them by one who looks at the clock.
  var checks: [PartChecks] {
    let common: [any Checking] = [
      References(records, kinds: catalogue.kinds, parts: catalogue.plugged),
      catalogue.brought(records),
    ]
    return [PartChecks(part: CommonPart().id, checks: common, hurry: nil)]
      + catalogue.parts.compactMap { part in
        guard let checking = part as? any CheckContributing else { return nil }
        guard !(part is any Room) else {
          return PartChecks(part: part.id, checks: checking.checks(at: rooms), hurry: nil)
        }
        let hurry = Hurry(lent)
        return PartChecks(
          part: part.id, checks: checking.checks(at: catalogue.wiredRooms(over: hurry)),
          hurry: hurry)
      }
  }

  /// Every rule that may be reported.
  public var rules: [Rule] { catalogue.values(.rules) + catalogue.values(.duties) }

  /// What is wrong about some things, or about everything when nil, on the days of a period; the
  /// gravest first, each finding once.
  ///
  /// A part that fails is a finding, and the rest goes on. Throws `StoreFailure`.
  public func findings(about: Set<Pointer>? = nil, during: Period = .always) throws -> [Finding] {
    let checks = checks
    return gravestFirst(
      try findings(checks, about: checks.map { $0.checks.map { _ in about } }, during: during))
  }

  /// What each check says of what it is asked about, part by part.
  func findings(
    _ all: [PartChecks], about: [[Set<Pointer>?]], during: Period
  ) throws -> [Finding] {
    let clock = ContinuousClock()
    let begun = clock.now
    return try zip(all, about).flatMap { part, asked in
      part.hurry?.begin(patience: max(.seconds(30), begun.duration(to: clock.now) * 5))
      return try failing(part.part) {
        try zip(part.checks, asked).flatMap { check, about in
          try check.findings(about: about, during: during)
        }
      }
    }.filter(holds)
  }

  /// Makes a part's failure a finding; a store that cannot be read stays a failure of the store.
  func failing(_ part: PartID, _ work: () throws -> [Finding]) throws -> [Finding] {
    do {
      return try work()
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      return [Self.failure(of: part, error)]
    }
  }

  static func failure(of part: PartID, _ error: any Error) -> Finding {
    let why =
      error is OutOfPatience
      ? "var for længe om det" : "gik i stå (\(String(describing: error).prefix(200)))"
    return Finding(
      RecordRules.partFailed, about: nil, ["part": .text(part.text), "why": .text(why)])
  }

  /// Whether a finding's rule holds for what it is about: a document on a day on which a version of it came
  /// about, a state on a day on which it was there.
  private func holds(_ finding: Finding) throws -> Bool {
    let days = finding.rule.days
    guard days != .always, let subject = finding.subject, let type = kind(subject.kind) else {
      return true
    }
    return try isThere(type, subject.id, on: days)
  }

  private func isThere<R: Record>(_ type: R.Type, _ id: String, on days: Period) throws -> Bool {
    guard let id = Identifier<R.Subject>(id) else { return true }
    let pieces = try records.timeline(type, id).pieces
    return pieces.contains { piece in
      type.lasting == .document
        ? days.contains(piece.period.start) : piece.period.intersection(days) != nil
    }
  }
}

/// Findings by how grave they are, each once and otherwise in their order.
func gravestFirst(_ findings: [Finding]) -> [Finding] {
  var seen: Set<Finding> = []
  return findings.filter { seen.insert($0).inserted }
    .enumerated().sorted { left, right in
      (left.element.rule.severity, left.offset) < (right.element.rule.severity, right.offset)
    }
    .map(\.element)
}
