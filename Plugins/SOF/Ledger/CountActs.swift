import Counter
import Organisation
import Vocabulary

/// What is done with the ledger, in the order of help.
let ledgerActs: [any Act] = [
  CountAct(), ReadCountsAct(), decide,
  EndAct<AssignmentDecision>(
    "sof.ophaev", "lader en beslutning om boliganvisning holde op fra dagen --on", "BESLUTNING",
    example: "sof.ophaev krav-2026 --on 31.12.2026"),
]

let correctOption = Option(
  name: "correct", value: nil, summary: "det retter, hvad der er talt før; ellers afvises det")

/// `almen act sof.tael AFDELING --time MÅNED --reported N …`: counts a month or a day, or corrects what was counted.
///
/// A number that is not said is 0, and of what is corrected as it was; the act tells which.
struct CountAct: ForetellingAct {
  private static let afdeling = Argument("AFDELING", .id(PartySubject.kind))
  private static let time = Option(
    name: "time", value: .roughDay, summary: "måneden eller dagen", isNeeded: true)
  private static let numbers: [(Option, any WritableKeyPath<VacancyCount, Int> & Sendable)] = [
    (Option(name: "reported", value: .number, summary: "meldt ledige"), \.reported),
    (Option(name: "offered", value: .number, summary: "tilbudt kommunen"), \.offered),
    (Option(name: "assigned", value: .number, summary: "anvist"), \.assigned),
    (Option(name: "refused", value: .number, summary: "afslået af kommunen"), \.refused),
    (Option(name: "given-up", value: .number, summary: "opgivet efter et ja"), \.givenUp),
    (Option(name: "otherwise", value: .number, summary: "udlejet efter andre regler"), \.otherwise),
  ]

  let name = "sof.tael"
  let summary = "tæller en afdelings ledige boliger i en måned eller på en dag"
  let subject = ActSubject("Boligsocial anvisning")
  let example =
    #"sof.tael aahusene --time "oktober 2026" --reported 3 --offered 1 --assigned 1 --otherwise 2"#
  let arguments = [afdeling]
  let options = [time, typeOption] + numbers.map(\.0) + [correctOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let found = try given.needed(Self.afdeling).thing()
    guard let afdeling = PartyID(found.id) else { return }
    let ledger = CountWriter(pen: pen, today: given.today, mayCorrect: given.has(correctOption))
    var count = try ledger.count(
      of: afdeling, try given.value(typeOption)?.choice() ?? .family,
      given.needed(Self.time).roughDay(), given.source)
    for (option, path) in Self.numbers {
      if let number = try given.value(option)?.number() { count[keyPath: path] = number }
    }
    count.source = given.source
    if try ledger.isNew(count) { try ledger.write(count) }
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let afdeling = try given.needed(Self.afdeling).thing()
    let type: DwellingType = try given.value(typeOption)?.choice() ?? .family
    let time = try given.needed(Self.time).roughDay()
    let before = try house.records.records(
      VacancyCount.self, on: time.latest, pointingAt: afdeling
    ).first { $0.afdeling.pointer == afdeling && $0.type == type && $0.time == time }
    let unsaid = zip(Self.numbers, VacancyCount.columns).filter { !given.has($0.0.0) }
      .map { "\($0.1) \(before?[keyPath: $0.0.1] ?? 0)" }
    var told: [String] = []
    if !unsaid.isEmpty {
      let text = unsaid.joined(separator: ", ")
      told.append(
        before == nil
          ? "Ikke skrevet, og derfor talt som 0: \(text)."
          : "Ikke skrevet, og derfor som det stod: \(text).")
    }
    var sum = LedgerSum()
    sum.add(
      numbers: try Self.numbers.map { option, path in
        try given.value(option)?.number() ?? before?[keyPath: path] ?? 0
      })
    let left = AccountLine(old: LedgerSum(), new: sum).left
    if left > 0 {
      told.append(
        "\(left.dwellingsText) er meldt ledig eller givet tilbage og hverken tilbudt kommunen eller udlejet."
      )
    }
    return { [told] _ in told.map { .text(Cell($0)) } }
  }
}

/// Writes counts; what was counted before is only changed when that is said.
struct CountWriter {
  let pen: any Pen
  /// The day it is done: what is not over by then is not counted, whatever day is said.
  let today: Day
  let mayCorrect: Bool

  /// The last day that may be counted.
  var last: Day { min(pen.day, today) }

  /// What is recorded of a month or a day, or nothing yet.
  func count(
    of afdeling: PartyID, _ type: DwellingType, _ time: RoughDay, _ source: Source
  ) throws -> VacancyCount {
    guard time.latest <= last else {
      throw Refusal(
        LedgerRules.countAhead, about: afdeling.pointer,
        ["time": .rough(time), "day": .day(last)])
    }
    let all = try pen.records(VacancyCount.self, on: pen.day, pointingAt: afdeling.pointer)
    if let count = all.first(where: {
      $0.afdeling == afdeling && $0.type == type && $0.time == time
    }) {
      return count
    }
    return VacancyCount(
      id: try pen.freeID(
        VacancyCount.self, "taelling-\(afdeling.text.prefix(60))-\(type.short)-\(time.text.idText)"),
      afdeling: afdeling, type: type, time: time, source: source)
  }

  /// Whether it says something new; refuses to change what was counted unless it is a correction.
  func isNew(_ count: VacancyCount) throws -> Bool {
    guard let before = try pen.record(VacancyCount.self, count.id, on: count.time.latest),
      before.afdeling == count.afdeling
    else { return true }
    guard before.numbers != count.numbers else { return false }
    guard mayCorrect else {
      throw Refusal(
        LedgerRules.countedBefore, about: count.pointer,
        ["before": .text(before.told), "after": .text(count.told)])
    }
    return true
  }

  /// States it from its last day on.
  func write(_ count: VacancyCount) throws {
    var count = count
    let kept = try pen.timeline(VacancyCount.self, count.id).pieces.last?.value
    // Two afdelinger whose ids begin with the same sixty letters.
    if let kept, kept.afdeling != count.afdeling {
      count.id = try pen.freeID(VacancyCount.self, count.id.text)
    }
    try pen.set(count, during: Period(from: count.time.latest))
  }
}

extension VacancyCount {
  /// Its numbers in words.
  var told: String {
    zip(numbers, Self.columns).map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

extension DwellingType {
  /// The word in ids.
  fileprivate var short: String { self == .family ? "familie" : "unge" }
}

extension String {
  /// The letters of it that an id may have.
  fileprivate var idText: String { filter { $0.isNumber || $0 == "-" } }
}

private let basis = Option(
  name: "paragraph", value: .choice(DecisionBasis.self), summary: "efter hvilket stykke i § 59",
  isNeeded: true)

private let typeOption = Option(
  name: "type", value: .choice(DwellingType.self), summary: "boligtypen; ellers familieboliger")

private let decide = EnterAct<AssignmentDecision>(
  "sof.beslut", "registrerer en beslutning om at råde over ledige boliger (§ 59 stk. 1 og 3-5)",
  needed: [basis],
  settings: [
    Setting(Option(name: "title", value: .text, summary: "hvad den kaldes"), \.title) { $0.text },
    Setting(typeOption, \.type) { try $0.choice() },
    Setting(
      Option(name: "share", value: .share, summary: "andelen af de ledige, kun ved krav"), \.share
    ) { try $0.share() },
    .several(
      Option(
        name: "of", value: .several(.id(PartySubject.kind)),
        summary: "de organisationer eller afdelinger, den er om; ellers alle"), \.of
    ) { try $0.id(of: PartySubject.self) },
    Setting(
      Option(
        name: "area", value: .id(AreaSubject.kind), summary: "det område, hvis afdelinger den er om"
      ), \.area
    ) { try $0.id(of: AreaSubject.self) },
    Setting(
      Option(name: "approval", value: .text, summary: "ministerens godkendelse"), \.approval
    ) { $0.text },
  ],
  example: #"sof.beslut krav-2026 --paragraph krav --share "25 %" --on 1.1.2026"#
) { id, given in
  let basis: DecisionBasis = try given.needed(basis).choice()
  return AssignmentDecision(
    id: id, title: basis.title(of: try given.value(typeOption)?.choice() ?? .family), basis: basis,
    source: given.source)
} enter: {
  _ = ($1, $2)
  try $3.enter($0)
}
