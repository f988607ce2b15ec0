import Counter
import Lov
import Vocabulary

/// The rules of vacancies.
enum VacancyRules {
  static let all = [othersUnsought, backwards]

  static let othersUnsought = Rule(
    "suf.othersUnsought", .error,
    sentence:
      "{subject} er udlejet til andre end de berettigede, uden at den er søgt udlejet til dem ved denne ledighed.",
    remedy: "Ved hver ledighed søges boligen på ny udlejet til den berettigede personkreds først.",
    source: "LBK 207/2026 § 54 stk. 1 og § 55 stk. 6; samme regel for kommunens egne: § 57 stk. 1")

  static let backwards = Rule(
    "suf.vacancyBackwards", .error, refuses: true,
    sentence: "{subject} er udlejet fra {day}, før boligen var til rådighed.",
    remedy: "Ret dagene.", source: "Programmets egen regel: en bolig er ledig, før den udlejes")
}

/// Whether dwellings were sought let to the entitled first.
struct VacancyCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Vacancy.self, about: about, during: during).flatMap { line in
      line.pieces(in: during).last.map { Self.findings($0.value) } ?? []
    }
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
  /// Whether the municipality pays; nil where no act read says.
  let isPaid: Bool?
  /// The days that are paid for so far; nil where none are.
  let days: Period?
  /// What it rests on.
  let grounds: [Ground]

  /// - Parameters:
  ///   - vacancy: the vacancy.
  ///   - assigner: who assigned on the day of disposal.
  ///   - day: the day asked about: what is not let is paid for up to it.
  ///   - known: the day whose knowledge of law is meant.
  init(_ vacancy: Vacancy, _ assigner: Assigner?, on day: Day, known: Day?) {
    let now = max(day.next, vacancy.disposal)
    let end = vacancy.letFrom.map { min($0, now) } ?? now
    let paid = EmptyDwelling(
      .elderly, disposal: vacancy.disposal, letFrom: end,
      isAssignedByOwner: assigner == .organisation
    ).paid(at: Viewpoint(vacancy.disposal, known: known))
    grounds = paid.grounds
    switch paid.value {
    case .days(let period)?: (isPaid, days) = (true, period)
    case .nothing?: (isPaid, days) = (assigner == .organisation ? false : true, nil)
    case nil: (isPaid, days) = (nil, nil)
    }
  }

  /// How many days; 0 where none are.
  var count: Int {
    days.flatMap { period in period.end.map { Int($0.number) - Int(period.start.number) } } ?? 0
  }

  /// What the days come to at a monthly rent; nil where it is not told.
  func rent(_ monthly: Kroner?) throws -> Kroner? {
    guard let monthly, let days else { return nil }
    return try EmptyDwelling.rent(monthly, for: days)
  }
}
