import Agreements
import AlmenTestKit
import Forums
import Investments
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func body(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }
private func pointer(_ kind: String, _ id: String) -> Pointer { Pointer(kind: kind, id: id) }

/// A town of plain values, of which records are made, and of which the oracle works out by itself what carries
/// what: it uses no part of the rooms.
private struct Town {
  struct Told {
    var id = ""
    var outcome = "approved"
    var bodies: [String] = []
    var matter = 0
    /// The first and the last day it can be of, counted from a first.
    var days = 0...0
    var authority: (kind: String, id: String)?
  }
  struct Given {
    var id = ""
    var to = ""
    var decision: String?
    var agreement: String?
  }
  struct Used {
    var id = ""
    var by = ""
    var delegation = ""
    var day = 0
    var decision: String?
  }
  struct Approved {
    var id = ""
    var agreement = ""
    var body = ""
    var day = 0
    var isRejection = false
    var decision = ""
  }
  struct Promised {
    var id = ""
    var payer = ""
    var agreement: String?
    var matter: Int?
    var day = 0
    var decision = ""
  }

  static let municipal = ["kk", "br", "tmu", "sud"]
  static let bodies = ["br", "tmu", "sud", "nab"]
  static let agreements = ["gammel", "ny", "anden"]
  static let outcomes = Outcome.allCases.map(\.rawValue)

  /// When each agreement's text was written, and whether it changes what was agreed before.
  struct Text {
    var day = 0
    var isMaterial = false
  }

  var random: SeededRandom
  var texts: [String: Text] = [:]
  var matters: [Set<String>] = []
  var decisions: [Told] = []
  var delegations: [Given] = []
  var uses: [Used] = []
  var approvals: [Approved] = []
  var promises: [Promised] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    matters = (0..<4).map { _ in Set(Self.agreements.filter { _ in random.oneIn(3) }) }
    delegations = (0..<3).map { number in
      let isByDecision = !random.oneIn(3)
      return Given(
        id: "bem-\(number)", to: pick(Self.bodies), decision: isByDecision ? decisionID() : nil,
        agreement: isByDecision ? nil : pick(Self.agreements))
    }
    uses = (0..<2).map { number in
      Used(
        id: "brug-\(number)", by: pick(Self.bodies), delegation: pick(delegations).id,
        day: random.int(0...9), decision: random.oneIn(2) ? decisionID() : nil)
    }
    decisions = (0..<6).map { number in
      let first = random.int(0...9)
      return Told(
        id: "b\(number)", outcome: random.oneIn(3) ? pick(Self.outcomes) : "approved",
        bodies: random.oneIn(5) ? [pick(Self.bodies), pick(Self.bodies)] : [pick(Self.bodies)],
        matter: random.int(0...3), days: first...(first + (random.oneIn(3) ? 3 : 0)),
        authority: authority())
    }
    approvals = (0..<4).map { number in
      Approved(
        id: "g\(number)", agreement: pick(Self.agreements), body: pick(["br", "nab"]),
        day: random.int(0...12), isRejection: random.oneIn(5), decision: decisionID())
    }
    promises = (0..<4).map { number in
      Promised(
        id: "t\(number)", payer: pick(["kk", "nab"]),
        agreement: random.oneIn(2) ? pick(Self.agreements) : nil,
        matter: random.oneIn(4) ? random.int(0...3) : nil, day: random.int(0...12),
        decision: decisionID())
    }
    for agreement in Self.agreements {
      texts[agreement] = Text(
        day: random.oneIn(2) ? 0 : random.int(1...9), isMaterial: random.oneIn(3))
    }
  }

  private mutating func pick<T>(_ all: [T]) -> T { all[random.int(0...(all.count - 1))] }
  private mutating func decisionID() -> String { "b\(random.int(0...5))" }

  private mutating func authority() -> (kind: String, id: String)? {
    switch random.int(0...5) {
    case 0: ("delegation", "bem-\(random.int(0...2))")
    case 1: ("use", "brug-\(random.int(0...1))")
    case 2: ("decision", decisionID())
    default: nil
    }
  }
}

// MARK: The oracle

extension Town {
  private func decision(_ id: String) -> Told { decisions.first { $0.id == id } ?? Told() }
  private func carries(_ decision: Told) -> Bool {
    ["approved", "amended", "partly"].contains(decision.outcome)
  }

  /// On whose authority a decision was taken, link by link up to the first that does not hold; nil when the way
  /// comes back to where it has been.
  private func walk(_ start: Told) -> Set<String>? {
    var found: Set<String> = []
    var seen = ["decision/\(start.id)"]
    var (actors, last, next) = (start.bodies, start.days.upperBound, start.authority)
    while let at = next {
      if seen.contains("\(at.kind)/\(at.id)") { return nil }
      seen.append("\(at.kind)/\(at.id)")
      switch at.kind {
      case "decision":
        let given = decision(at.id)
        guard carries(given), given.days.lowerBound <= last else { return found }
        found.formUnion(given.bodies)
        (actors, last, next) = (given.bodies, given.days.upperBound, given.authority)
      case "use":
        guard let use = uses.first(where: { $0.id == at.id }), actors.contains(use.by),
          use.day <= last
        else { return found }
        next = ("delegation", use.delegation)
      default:
        guard let given = delegations.first(where: { $0.id == at.id }), actors.contains(given.to)
        else { return found }
        if let agreement = given.agreement { return found.union(approvers(of: agreement)) }
        next = given.decision.map { ("decision", $0) }
      }
    }
    return found
  }

  private func approvers(of agreement: String) -> [String] { ["br", "nab"] }

  private func related(_ agreement: String) -> Set<String> {
    agreement == "ny" ? ["ny", "gammel"] : [agreement]
  }

  private func counts(_ decision: Told, for body: String) -> Bool {
    decision.bodies.contains(body) || (walk(decision) ?? []).contains(body)
  }

  private func fault(_ approval: Approved) -> String? {
    let decision = decision(approval.decision)
    if approval.isRejection ? decision.outcome != "rejected" : !carries(decision) {
      return "outcome"
    }
    if !counts(decision, for: approval.body) { return "body" }
    let about = matters[decision.matter]
    if !about.isEmpty, about.isDisjoint(with: related(approval.agreement)) { return "matter" }
    if decision.days.lowerBound > approval.day { return "day" }
    let text = texts[approval.agreement] ?? Text()
    return decision.days.upperBound < text.day && (about.isEmpty || text.isMaterial) ? "early" : nil
  }

  private func fault(_ promise: Promised) -> String? {
    let decision = decision(promise.decision)
    if !carries(decision) { return "outcome" }
    let who = Set(decision.bodies).union(walk(decision) ?? [])
    if promise.payer == "kk", who.isDisjoint(with: Self.municipal) { return "body" }
    if let matter = promise.matter, matter != decision.matter { return "matter" }
    let about = matters[decision.matter]
    if let agreement = promise.agreement, !about.isEmpty, !about.contains(agreement) {
      return "matter"
    }
    return decision.days.lowerBound > promise.day ? "day" : nil
  }

  private func fault(_ use: Used) -> String? {
    guard let id = use.decision else { return nil }
    let decision = decision(id)
    if !carries(decision) { return "outcome" }
    if !counts(decision, for: use.by) { return "body" }
    return decision.days.lowerBound > use.day ? "day" : nil
  }

  /// What cannot be carried, and why.
  var expected: Set<String> {
    let approved = approvals.compactMap { one in fault(one).map { "approval/\(one.id) \($0)" } }
    let promised = promises.compactMap { one in fault(one).map { "amount/\(one.id) \($0)" } }
    let used = uses.compactMap { one in fault(one).map { "use/\(one.id) \($0)" } }
    let given = delegations.compactMap { one in
      one.decision.flatMap { carries(decision($0)) ? nil : "delegation/\(one.id) outcome" }
    }
    return Set(approved + promised + used + given)
  }

  /// Which bodies have approved an agreement in the end, and for which it counts as nothing.
  func states(of agreement: String) -> [String] {
    ["br", "nab"].map { body in
      let all = approvals.filter { $0.agreement == agreement && $0.body == body }
        .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      let good = all.filter { fault($0) == nil }
      if let last = good.last, !last.isRejection { return "\(body) approved" }
      if let last = all.last, fault(last) != nil { return "\(body) uncarried" }
      return "\(body) \(good.isEmpty ? "missing" : "rejected")"
    }
  }
}

// MARK: The records

extension Town {
  private static let first = Day(daysSince1970: 15_000)

  private func day(_ number: Int) -> Day { Self.first.adding(days: number) }

  private func id<Subject>(_ text: String) -> Identifier<Subject> {
    Identifier(text) ?? "x"
  }

  func records() -> PlainRecords {
    var all = PlainRecords()
    for (id, kind, above) in [
      ("kk", PartyKind.municipality, nil), ("br", .council, "kk"), ("tmu", .committee, "kk"),
      ("sud", .committee, "kk"), ("nab", .boligorganisation, nil),
    ] as [(PartyID, PartyKind, PartyID?)] {
      all = all.with(Party(id: id, name: id.text, kind: kind, partOf: above, source: source))
    }
    all = all.with(FundingStream(id: "s", title: "S", source: source))
    for agreement in Self.agreements {
      all = all.with(
        Agreement(
          id: id(agreement), title: agreement, kind: "delaftale", parties: ["kk", "nab"],
          renews: agreement == "ny" ? ["gammel"] : [],
          approvers: [Approver(body: body("br")), Approver(body: body("nab"))], source: source)
      ).with(
        AgreementVersion(
          id: id("\(agreement)-1"), title: agreement, agreement: id(agreement),
          day: RoughDay(day(texts[agreement]?.day ?? 0)),
          change: texts[agreement]?.isMaterial == true ? .material : .first, source: source))
    }
    for (number, about) in matters.enumerated() {
      all = all.with(
        Matter(
          id: id("m\(number)"), title: "m\(number)", origin: body("br"),
          raised: RoughDay(Self.first), agreements: about.sorted().map(id), source: source))
    }
    return deeds(decided(all))
  }

  private func decided(_ before: PlainRecords) -> PlainRecords {
    var all = before
    for one in decisions {
      all = all.with(
        Decision(
          id: id(one.id), title: one.id, matter: id("m\(one.matter)"), body: body(one.bodies[0]),
          bodies: one.bodies.dropFirst().map(body),
          day: RoughDay(from: day(one.days.lowerBound), to: day(one.days.upperBound)),
          outcome: Outcome(rawValue: one.outcome) ?? .noted,
          authority: one.authority.map { pointer($0.kind, $0.id) }, source: source))
    }
    for one in delegations {
      all = all.with(
        Delegation(
          id: id(one.id), title: one.id, agreement: one.agreement.map(id),
          decision: one.decision.map(id), to: body(one.to), source: source))
    }
    for one in uses {
      all = all.with(
        DelegationUse(
          id: id(one.id), title: one.id, delegation: id(one.delegation), by: body(one.by),
          day: day(one.day), decision: one.decision.map(id), source: source))
    }
    return all
  }

  private func deeds(_ before: PlainRecords) -> PlainRecords {
    var all = before
    for one in approvals {
      all = all.with(
        Approval(
          id: id(one.id), version: id("\(one.agreement)-1"), body: body(one.body),
          day: RoughDay(day(one.day)), isRejection: one.isRejection ? true : nil,
          decision: id(one.decision), source: source))
    }
    for one in promises {
      all = all.with(
        Amount(
          id: id(one.id), title: one.id, stream: "s", kind: .commitment, year: 2011,
          amount: nil, financier: id(one.payer), agreement: one.agreement.map(id),
          matter: one.matter.map { id("m\($0)") }, decision: id(one.decision), source: source),
        Period(from: day(one.day)))
    }
    return all
  }
}

/// What rests on decisions, in random towns, against an oracle over plain values.
@Suite struct CarryingLawTests {
  @Test(.tags(.long))
  func `what a decision cannot carry is told, with the reason, and nothing else is`() throws {
    var told: Set<String> = []
    for seed in 0..<sequences(5_000, usually: 120) {
      let town = Town(seed: UInt64(seed))
      let rooms = PlainRooms(town.records())
      let found =
        try rooms.agreements.findings(about: nil, during: .always)
        + rooms.funding.findings(about: nil, during: .always)
      let uncarried = found.compactMap { finding -> String? in
        guard case .text(let fault) = finding.facts["fault"] else { return nil }
        return "\(finding.subject?.description ?? "-") \(fault)"
      }
      #expect(Set(uncarried) == town.expected, "seed \(seed)")
      told.formUnion(uncarried.compactMap { $0.split(separator: " ").last.map(String.init) })
      for id in Town.agreements {
        let agreement = try #require(
          AgreementID(id).flatMap { try? rooms.agreements.agreement($0, on: .latest) })
        let states = try rooms.agreements.approvals(of: agreement, on: .latest)
        #expect(
          states.map { "\($0.body.id) \($0.state.rawValue)" } == town.states(of: id),
          "seed \(seed), \(id)")
        let isCarried = try rooms.agreements.standing(of: agreement, on: .latest).isCarried
        #expect(isCarried == !states.contains { $0.state == .uncarried }, "seed \(seed), \(id)")
      }
    }
    #expect(told == ["outcome", "body", "matter", "day", "early"])
  }
}
