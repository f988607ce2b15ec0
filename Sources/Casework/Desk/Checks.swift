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
      References(
        records, kinds: catalogue.kinds, parts: catalogue.plugged, defined: catalogue.defined),
      catalogue.brought(records),
    ]
    return [PartChecks(part: CommonPart.id, checks: common, hurry: nil)]
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
  public func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let checks = checks
    let said = try said(
      by: checks, about: checks.map { $0.checks.map { _ in about } }, during: during)
    return gravestFirst(unbrought + said.flatMap { $0.failure.map { [$0] } ?? $0.findings })
  }

  /// What one part says, or that it failed.
  struct Said {
    let findings: [Finding]
    let failure: Finding?
  }

  /// What each check says of what it is asked about, part by part.
  ///
  /// A part that is no room is waited for its patience, or five times as long as the rooms took.
  func said(by all: [PartChecks], about: [[Set<Pointer>?]], during: Period) throws -> [Said] {
    let clock = ContinuousClock()
    let begun = clock.now
    return try zip(all, about).map { part, asked in
      part.hurry?.begin(patience: max(catalogue.patience, begun.duration(to: clock.now) * 5))
      do {
        let found = try zip(part.checks, asked).flatMap { check, about in
          try check.findings(about: about, during: during)
        }
        return Said(findings: try found.filter(holds), failure: nil)
      } catch let failure as StoreFailure {
        throw failure
      } catch {
        return Said(findings: [], failure: Self.failure(of: part.part, error))
      }
    }
  }

  /// The parts that could not bring what they say they bring, each as a finding.
  var unbrought: [Finding] { catalogue.failed.map { Self.failure(of: $0.part, $0.why) } }

  static func failure(of part: PartID, _ error: any Error) -> Finding {
    let why =
      error is OutOfPatience
      ? "blev ikke færdigt i tide"
      : "gik i stå (\(((error as? any Told)?.told.what ?? String(describing: error)).prefix(200)))"
    return Finding(
      RecordRules.partFailed, about: nil, ["part": .text(part.text), "why": .text(why)])
  }

  /// Whether a finding's rule holds for what it is about: on the days that it names, else on the day on which
  /// a document came about, or on a day on which a state was there.
  private func holds(_ finding: Finding) throws -> Bool {
    let days = finding.rule.days
    guard Viewpoint(days.start, known: catalogue.known).knows(finding.rule.known) else {
      return false
    }
    guard days != .always, let subject = finding.subject, let type = kind(subject.kind) else {
      return true
    }
    let named = (finding.facts["days"] ?? .list([])).periods
    if !named.isEmpty { return named.contains { $0.intersection(days) != nil } }
    return try isThere(type, subject.id, on: days)
  }

  private func isThere<R: Record>(_ type: R.Type, _ id: String, on days: Period) throws -> Bool {
    guard let id = Identifier<R.Subject>(id) else { return true }
    let pieces = try records.timeline(type, id).pieces
    guard type.lasting == .state else {
      return pieces.first.map { days.contains($0.period.start) } ?? true
    }
    return pieces.contains { $0.period.intersection(days) != nil }
  }
}

extension Fact {
  /// The periods it is made of.
  fileprivate var periods: [Period] {
    switch self {
    case .period(let period): [period]
    case .list(let facts): facts.flatMap(\.periods)
    default: []
    }
  }
}

/// Findings by how grave they are, each once and otherwise in their order.
func gravestFirst(_ findings: [Finding]) -> [Finding] {
  findings.eachOnce.enumerated().sorted { left, right in
    (left.element.rule.severity, left.offset) < (right.element.rule.severity, right.offset)
  }
  .map(\.element)
}
