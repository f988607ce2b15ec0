import Counter
import Lov
import Vocabulary

/// The rules of vacancies.
enum VacancyRules {
  static let all = [othersUnsought, backwards, strangeKind]

  static let othersUnsought = Rule(
    "suf.othersUnsought", .error,
    sentence:
      "{subject} er udlejet til andre end de berettigede, uden at den er søgt udlejet til dem ved denne ledighed.",
    remedy: "Ved hver ledighed søges boligen på ny udlejet til den berettigede personkreds først.",
    source: "LBK 207/2026 § 54 stk. 1 og § 55 stk. 6; samme regel for kommunens egne: § 57 stk. 1")

  static let strangeKind = Rule(
    "suf.vacancyKind", .error,
    sentence: "{subject} er en »{kind}«, og {home} har ingen sådan {day}.",
    remedy: "Ret slagsen eller dagen, eller skriv med suf.opgoer, at hjemmet har dem.",
    source: "Programmets egen regel: en bolig, der er ledig, er en af hjemmets")

  static let backwards = Rule(
    "suf.vacancyBackwards", .error, refuses: true,
    sentence: "{subject} er udlejet fra {day}, før boligen var til rådighed.",
    remedy: "Ret dagene.", source: "Programmets egen regel: en bolig er ledig, før den udlejes")
}

/// Whether dwellings were sought let to the entitled first.
struct VacancyCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(Trail(from: Vacancy.kind, .names(CareHome.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Vacancy.self, about: about, during: during).flatMap { line in
      try line.pieces(in: during).last.map { try Self.findings($0.value) + strange($0.value) } ?? []
    }
  }

  /// A kind that the home has not got on the day; nothing is said of a home that is not told of that day.
  private func strange(_ vacancy: Vacancy) throws -> [Finding] {
    let home = try rooms.records.timeline(CareHome.self, vacancy.home).value(on: vacancy.disposal)
    guard let home, !home.stock.contains(where: { $0.kind == vacancy.kind }) else { return [] }
    return [
      Finding(
        VacancyRules.strangeKind, about: vacancy.pointer,
        [
          "kind": .text(vacancy.kind.word), "home": .thing(home.pointer),
          "day": .day(vacancy.disposal),
        ])
    ]
  }

  private static func findings(_ vacancy: Vacancy) -> [Finding] {
    let early = vacancy.letFrom.flatMap { $0 < vacancy.disposal ? $0 : nil }
    let isUnsought = vacancy.isToOthers == true && vacancy.isSought != true
    return [
      early.map {
        Finding(VacancyRules.backwards, about: vacancy.pointer, ["day": .day($0)])
      },
      isUnsought ? Finding(VacancyRules.othersUnsought, about: vacancy.pointer) : nil,
    ].compactMap(\.self)
  }
}

/// Who pays while a dwelling is empty, by the law of the day it came to disposal.
struct VacancyPayment {
  /// Whether the municipality pays; nil where no act read says, or what it asks is not told.
  let isPaid: Bool?
  /// The days on which it is empty so far, of those asked about; nil where there are none.
  let empty: Period?
  /// The days that are paid for so far, of those asked about; nil where there are none.
  let days: Period?
  /// What it rests on.
  let grounds: [Ground]

  /// - Parameters:
  ///   - vacancy: the vacancy.
  ///   - dwelling: what it is, whose, and who assigned it on the day of disposal.
  ///   - day: the day asked about: what is not let is paid for up to it.
  ///   - known: the day whose knowledge of law is meant.
  ///   - within: the days that are counted, such as a year.
  init(
    _ vacancy: Vacancy, _ dwelling: EmptyElderly, on day: Day, known: Day?,
    within: Period = .always
  ) {
    let now = max(day.next, vacancy.disposal)
    let end = vacancy.letFrom.map { min($0, now) } ?? now
    let paid = dwelling.paid(
      disposal: vacancy.disposal, letFrom: end, at: Viewpoint(vacancy.disposal, known: known))
    empty = Period(vacancy.disposal, to: end).flatMap(within.intersection)
    grounds = paid.grounds
    switch paid.value {
    case .days(let period)?: (isPaid, days) = (true, period.intersection(within))
    case .nothing?:
      (isPaid, days) = (dwelling.assigner == .council || dwelling.owner == .municipality, nil)
    case nil: (isPaid, days) = (nil, nil)
    }
  }

  /// How many days it is empty; 0 where none are.
  var emptyCount: Int { Self.count(empty) }

  /// How many days are paid for; nil where nobody knows who pays.
  var count: Int? { isPaid == nil ? nil : Self.count(days) }

  private static func count(_ days: Period?) -> Int {
    days.flatMap { period in period.end.map { Int($0.number) - Int(period.start.number) } } ?? 0
  }

  /// What the days come to at a monthly rent; nil where it is not told, or nobody knows who pays.
  func rent(_ monthly: Kroner?) throws -> Kroner? {
    guard isPaid != nil else { return nil }
    guard let days else { return .zero }
    return try monthly.map { try EmptyDwelling.rent($0, for: days) }
  }
}
