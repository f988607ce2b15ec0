import Agreements
import Counter
import Organisation
import Vocabulary

/// The rules of the ladder.
enum LadderRules {
  static let all = [twice, badStep, subject, unfounded, otherAgreement, shares, share]

  private static let memo =
    "Rammeaftalen om udlejning 2024-27, kap. 6: områdetrappe og afdelingstrappe; en ændring sker efter delegation"

  static let twice = Rule(
    "sof.stepTwice", .error, refuses: true,
    sentence: "{subject} og {other} er begge trin for {what} i {year}.",
    remedy: "Lad der være ét trin om året.", source: memo)

  static let badStep = Rule(
    "sof.stepNumber", .error, refuses: true,
    sentence: "{subject} er trin {step} i {year}.",
    remedy: "Skriv et trin fra 1 til 9 og et år fra 1990 til 2200.", source: memo)

  static let subject = Rule(
    "sof.stepSubject", .error, refuses: true,
    sentence: "{subject} er om {what}, som hverken er en afdeling eller et område.",
    remedy: "Skriv party/ID eller area/ID.", source: memo)

  static let unfounded = Rule(
    "sof.stepUnfounded", .error, refuses: true,
    sentence:
      "{subject} flytter {what} fra trin {before} til trin {step} uden brug af en bemyndigelse.",
    remedy: "Registrér brugen (almen act exercise), og skriv den under »use«.",
    source: memo)

  static let otherAgreement = Rule(
    "sof.stepOtherAgreement", .error, refuses: true,
    sentence: "{subject} bygger på {use}, som er givet i {given} og ikke i {agreement}.",
    remedy: "Skriv en brug af en bemyndigelse i trappens egen aftale.", source: memo)

  // A warning: the law has criteria for what is not assigned (`§ 60 stk. 1`), so the second may be of the rest.
  static let shares = Rule(
    "sof.stepShares", .warning,
    sentence:
      "{subject} giver {share} til anvisning og {flexible} efter kriterier, tilsammen mere end alle.",
    remedy:
      "Hold det op mod aftalen; programmet regner den sidste andel af de boliger, kommunen ikke anviser.",
    source: "almenboligloven § 60 stk. 1")

  static let share = Rule(
    "sof.stepShare", .error, refuses: true,
    sentence: "{subject} har en andel på {share}.",
    remedy: "Skriv en andel fra 0 til 100 %.", source: memo)
}

/// Records of another room as they were last, where it answers nothing of them.
struct LastKept {
  let records: any Records

  func use(_ id: Identifier<DelegationUseSubject>) throws -> DelegationUse? { try last(id) }
  func delegation(_ id: Identifier<DelegationSubject>) throws -> Delegation? { try last(id) }

  private func last<Kept: Record>(_ id: Identifier<Kept.Subject>) throws -> Kept? {
    try records.timeline(Kept.self, id).pieces.last?.value
  }
}

/// Whether a change of step rests on a delegation of its agreement; that its condition was met is asked where
/// delegations are.
struct LadderCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: LadderStep.kind, .names(PartySubject.kind), .namedBy(LadderStep.kind)),
    Trail(from: LadderStep.kind, .names(AreaSubject.kind), .namedBy(LadderStep.kind)),
    Trail(
      from: LadderStep.kind, .names(DelegationUseSubject.kind), .names(DelegationSubject.kind)),
    Trail(from: LadderStep.kind, .names(PartySubject.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(LadderStep.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last?.value }.flatMap(findings)
  }

  private func findings(_ step: LadderStep) throws -> [Finding] {
    let others = try rooms.records.timelines(
      LadderStep.self, during: .always, pointingAt: step.subject
    ).compactMap(\.pieces.last?.value).filter { $0.subject == step.subject && $0.id != step.id }
    return try alone(step) + founded(step, others)
  }

  private func alone(_ step: LadderStep) throws -> [Finding] {
    var found: [Finding] = []
    if !(1...9).contains(step.step) || !(1990...2200).contains(step.year) {
      found.append(
        Finding(
          LadderRules.badStep, about: step.pointer,
          ["step": .number(step.step), "year": .number(step.year)]))
    }
    if let share = [step.assignment, step.flexible].compactMap(\.self)
      .first(where: { !(0...10_000).contains($0) })
    {
      found.append(
        Finding(LadderRules.share, about: step.pointer, ["share": .text(share.percent)]))
    }
    if let share = step.assignment, let flexible = step.flexible, (0...10_000).contains(share),
      (0...10_000).contains(flexible), share + flexible > 10_000
    {
      found.append(
        Finding(
          LadderRules.shares, about: step.pointer,
          ["share": .text(share.percent), "flexible": .text(flexible.percent)]))
    }
    if try !isOfLadder(step) {
      found.append(
        Finding(LadderRules.subject, about: step.pointer, ["what": .thing(step.subject)]))
    }
    return found
  }

  private func isOfLadder(_ step: LadderStep) throws -> Bool {
    if step.subject.kind == AreaSubject.kind { return true }
    guard step.subject.kind == PartySubject.kind, let id = PartyID(step.subject.id) else {
      return false
    }
    let day = Day(step.year, 12, 31) ?? .latest
    // That there is such a party at all is asked by the rules that hold for every record.
    return try LedgerBook(rooms: rooms).party(id, on: day).map { $0.kind == .afdeling } ?? true
  }

  private func founded(_ step: LadderStep, _ others: [LadderStep]) throws -> [Finding] {
    if let other = others.first(where: { $0.year == step.year && $0.agreement == step.agreement }) {
      // Told once, of the one that comes after the other.
      guard other.id < step.id else { return [] }
      return [
        Finding(
          LadderRules.twice, about: step.pointer,
          [
            "other": .thing(other.pointer), "what": .thing(step.subject),
            "year": .number(step.year),
          ])
      ]
    }
    let before = others.filter { $0.agreement == step.agreement && $0.year < step.year }
      .max { $0.year < $1.year }
    guard let use = step.use else {
      guard let before, before.step != step.step else { return [] }
      return [
        Finding(
          LadderRules.unfounded, about: step.pointer,
          [
            "what": .thing(step.subject), "before": .number(before.step),
            "step": .number(step.step),
          ])
      ]
    }
    let kept = LastKept(records: rooms.records)
    guard let given = try kept.use(use).flatMap({ try kept.delegation($0.delegation) })?.agreement,
      given != step.agreement
    else { return [] }
    return [
      Finding(
        LadderRules.otherAgreement, about: step.pointer,
        [
          "use": .thing(use.pointer), "given": .thing(given.pointer),
          "agreement": .thing(step.agreement.pointer),
        ])
    ]
  }
}

/// On the page of an afdeling or an area, the steps it has stood on.
struct LadderSection: Section {
  let name = "sof.trappe"
  let kinds: Set<String> = [PartySubject.kind, AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let steps = try titles.house.records.records(
      LadderStep.self, on: titles.day, pointingAt: pointer
    ).filter { $0.subject == pointer }.sorted { ($0.year, $0.id) > ($1.year, $1.id) }
    guard !steps.isEmpty else { return [] }
    return [
      .heading("Trappen"),
      .group(
        "sofLadder",
        [
          .table(
            "steps",
            ["År", "Trin", "Til anvisning", "Fleksibel udlejning", "Kriterier", "Aftale", "Efter"],
            steps.map { row($0, titles) }, right: [0, 1, 2, 3])
        ]),
    ]
  }

  private func row(_ step: LadderStep, _ titles: Titles) -> Row {
    func share(_ share: Int?, _ key: String) -> Cell {
      (share.map { Cell.share($0) } ?? .unknown("ikke sagt")).as(key, json: .number(share))
    }
    return Row(
      titles.thing(step),
      [
        Cell("\(step.year)").as("year", json: .number(step.year)),
        Cell.number(step.step).as("step"), share(step.assignment, "assignment"),
        share(step.flexible, "flexible"),
        (step.criteria.map { titles.cell($0.pointer) } ?? Cell())
          .as("criteria", json: .text(step.criteria?.text)),
        titles.cell(step.agreement.pointer).as("agreement"),
        (step.use.map { titles.cell($0.pointer) } ?? Cell("som før"))
          .as("use", json: .text(step.use?.text)),
      ])
  }
}
