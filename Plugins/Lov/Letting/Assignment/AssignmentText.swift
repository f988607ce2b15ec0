import Vocabulary

/// What § 59 said, from LOV 1610/2010 on, of whom the municipality may not assign to where.
struct AssignmentText: Sendable {
  /// The areas, as the act calls them.
  let places: String
  /// Whether areas of § 51 b are among them.
  let hasCombined: Bool
  /// What it names in `nr. 5`, for six months; empty where it had no `nr. 5-7`.
  let benefits: Set<Benefit>
  /// What it says of forebyggelsesområder.
  let prevention: Prevention?
  /// Where it says what is done when nothing else is possible.
  let elsewhere: String

  /// Benefits that count in a forebyggelsesområde.
  struct Prevention: Sendable {
    /// For six months.
    let short: Set<Benefit>
    /// Whether kontanthjælp counts for six months at the lower rate, and for 24 at the other; else for 24 at both.
    let isByRate: Bool
  }

  /// Whether the area is one of `stk. 6`.
  func isUnder(_ areas: Set<ListedArea>, on day: Day) -> Bool {
    areas.isUdsat || areas.isBound(on: day) || hasCombined && areas.contains(.kombineret)
  }

  /// Each number that may hit a member, cited from an act.
  func numbers(of member: Profile, on day: Day, _ cite: (String) -> Provision) -> [Answer<Bool>] {
    let first = persons(member, on: day, cite)
    guard !benefits.isEmpty else { return first }
    let others: Set<Benefit> = [.dagpenge, .sygedagpenge, .ressourceforloebsydelse]
    return first + [
      Answer(
        member.received(benefits, months: 6),
        "Et medlem af husstanden har i 6 sammenhængende kalendermåneder modtaget \(named(benefits)).",
        cite("§ 59 stk. 6 nr. 5")
      ).lacking(member.untoldBenefit()),
      Answer(
        member.receives([.foertidspension]), "Et medlem af husstanden modtager førtidspension.",
        cite("§ 59 stk. 6 nr. 6")
      ).lacking(member.untoldBenefit()),
      Answer(
        member.received(others, months: 6),
        "Et medlem af husstanden har i 6 sammenhængende kalendermåneder modtaget \(named(others)).",
        cite("§ 59 stk. 6 nr. 7")
      ).lacking(member.untoldBenefit()),
    ]
  }

  /// Numbers 1-4: released, evicted, and citizens of other countries.
  func persons(_ member: Profile, on day: Day, _ cite: (String) -> Provision) -> [Answer<Bool>] {
    [
      released(member, .kriminalforsorgen, on: day, cite("§ 59 stk. 6 nr. 1")),
      released(member, .institution, on: day, cite("§ 59 stk. 6 nr. 2")),
      recent(
        member.evictions, on: day,
        "Et lejemål er ophævet eller opsagt for grove overtrædelser af god skik og orden inden for 6 måneder.",
        cite("§ 59 stk. 6 nr. 3")
      ).lacking("lejemaal-ophoert"),
      Answer(
        [member.isUnionCitizen.map { !$0 }, member.isStudent.map { !$0 }].all,
        "Et medlem af husstanden er ikke statsborger i EU, EØS eller Schweiz og er ikke studerende.",
        cite("§ 59 stk. 6 nr. 4")
      ).lacking(
        member.isUnionCitizen == nil ? "statsborger" : nil,
        member.isStudent == nil ? "studerende" : nil),
    ]
  }

  private func released(
    _ member: Profile, _ place: Release.Place, on day: Day, _ law: Provision
  ) -> Answer<Bool> {
    let text =
      "Et medlem af husstanden er dømt og løsladt inden for 6 måneder med handleplan"
      + (place == .institution ? ", under 18 år." : ".")
    func within(_ needsPlan: Bool?) -> Answer<Bool> {
      let releases = member.releases?.filter { $0.place == place && $0.needsPlan == needsPlan }
      return recent(releases?.map(\.day), on: day, text, law)
    }
    let (planned, untold) = (within(true), within(nil))
    let isHit = planned.value == false && untold.value == true ? nil : planned.value
    let isYoung = place == .kriminalforsorgen ? true : member.age.map { $0 < 18 }
    return Answer([isHit, isYoung].all, planned.grounds, others: planned.others).lacking(
      member.releases == nil ? "loesladt" : isHit == nil ? "handleplan" : nil,
      isYoung == nil ? "alder" : nil)
  }

  /// Whether one of some days lies within the last six months; that six months on is within and just run out.
  private func recent(
    _ days: [Day]?, on day: Day, _ text: String, _ law: Provision
  ) -> Answer<Bool> {
    let ends = days.map { $0.filter { $0 <= day }.map { $0.adding(months: 6) } }
    let isOnDay = ends?.contains { $0 > day } == false
    return Answer(
      ends.map { $0.contains { $0 >= day } }, text, law,
      others: isOnDay ? [OtherReading(false, "de 6 måneder er løbet ud, når dagen begynder")] : [])
  }

  /// Benefits in a forebyggelsesområde (`stk. 7`).
  func prevented(_ member: Profile, _ law: Provision) -> Answer<Bool> {
    guard let prevention else { return Answer(false, [], others: []) }
    let text =
      prevention.isByRate
      ? "kontanthjælp efter § 16 stk. 2 i 6 eller efter § 16 stk. 1 i 24 sammenhængende kalendermåneder"
      : "\(named(prevention.short)) i 6 eller kontanthjælp i 24 sammenhængende kalendermåneder"
    let isLong = member.received([.kontanthjaelp], months: 24)
    let isShort =
      prevention.isByRate
      ? isLower(member) : member.received(prevention.short, months: 6)
    return Answer(
      [isLong.map { !$0 }, isShort.map { !$0 }].all.map { !$0 },
      "Et medlem af husstanden har modtaget \(text).", law
    ).lacking(member.untoldBenefit() ?? "sats")
  }

  /// Whether kontanthjælp at the lower rate was received for six months; nil where the rate or the months are not told.
  private func isLower(_ member: Profile) -> Bool? {
    let runs = member.received?.filter { $0.benefits == [.kontanthjaelp] && $0.months ?? 6 >= 6 }
    guard let runs else { return nil }
    if runs.contains(where: { $0.isLower == true && $0.months != nil }) { return true }
    return runs.contains { $0.isLower != false } ? nil : false
  }

  private func named(_ benefits: Set<Benefit>) -> String { Benefit.named(benefits) }
}

extension Benefit {
  /// Several, in the order of the acts: `a, b eller c`.
  static func named(_ benefits: Set<Benefit>) -> String {
    let titles = allCases.filter(benefits.contains).map(\.title)
    guard let last = titles.last, titles.count > 1 else { return titles.first ?? "" }
    return titles.dropLast().joined(separator: ", ") + " eller " + last
  }
}

extension AssignmentLimits {
  private static func text(
    _ places: String, hasCombined: Bool = false, benefits: Set<Benefit> = [],
    prevention: AssignmentText.Prevention? = nil, elsewhere: String = "§ 59 stk. 7"
  ) -> AssignmentText? {
    AssignmentText(
      places: places, hasCombined: hasCombined, benefits: benefits, prevention: prevention,
      elsewhere: elsewhere)
  }

  private static let names: Set<Benefit> = [
    .hjemrejseydelse, .overgangsydelse, .uddannelseshjaelp, .kontanthjaelp,
  ]
  private static let integration: Set<Benefit> = [
    .integrationsydelse, .uddannelseshjaelp, .kontanthjaelp,
  ]

  /// What it said, the oldest first.
  ///
  /// When the acts of 2010, 2018 and 2021 took effect is not in what was read.
  static let wordings = Wordings(
    Wording(.lbk1000, "§ 59", nil),
    Wording(
      .lov1610, "§ 59 stk. 6", from: Day(2011, 1, 1) ?? .latest,
      note:
        "Udledt: § 59 er ikke læst i LOV 1610/2010, men først i LBK 1023/2013; gældende fra 1. januar 2011.",
      text("et ghettoområde eller et område efter § 51 b stk. 3 og 4", hasCombined: true)),
    Wording(
      .lov1322, "§ 59 stk. 6", from: Day(2018, 12, 1) ?? .latest,
      note:
        "Udledt: § 59 er ikke læst i LOV 1322/2018, men først i LBK 119/2019; gældende fra 1. december 2018.",
      text("et udsat boligområde", benefits: integration)),
    Wording(
      .lbk1343, "§ 59 stk. 6", from: Day(2021, 12, 1) ?? .latest,
      note: "Udledt: læst første gang i LBK 1343/2023; gældende fra december 2021.",
      text(
        "et udsat boligområde eller et forebyggelsesområde", benefits: names,
        prevention: .init(short: [.hjemrejseydelse, .overgangsydelse], isByRate: false),
        elsewhere: "§ 59 stk. 9")),
    Wording(
      .lbk207, "§ 59 stk. 6", after: .lbk1171, by: Statute.benefitsRenamed,
      text(
        "et udsat boligområde eller et forebyggelsesområde", benefits: [.kontanthjaelp],
        prevention: .init(short: [], isByRate: true), elsewhere: "§ 59 stk. 9")))
}
