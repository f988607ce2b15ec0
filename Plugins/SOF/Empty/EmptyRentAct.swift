import Counter
import Investments
import Lov
import Organisation
import Vocabulary

/// `almen act sof.tomgang AFDELING --frame RAMME --rent BELØB --from DAG …`: what the municipality owes for an empty
/// dwelling by `§ 59 stk. 1`, month by month, as commitments of a frame.
struct EmptyRentAct: ForetellingAct {
  private static let afdeling = Argument("AFDELING", .id(PartySubject.kind))
  private static let frame = Option(
    name: "frame", value: .id(AmountSubject.kind), summary: "den ramme, pengene er af",
    isNeeded: true)
  private static let rent = Option(
    name: "rent", value: .money, summary: "lejen pr. måned", isNeeded: true)
  private static let from = Option(
    name: "from", value: .day, summary: "til rådighed for kommunen fra", isNeeded: true)
  private static let letFrom = Option(name: "let", value: .day, summary: "udlejet fra")
  private static let givenUp = Option(
    name: "given-up", value: .day,
    summary: "opgivet: den dag, en opsigelse ville have haft virkning")
  private static let restoration = Option(
    name: "restoration", value: .money, summary: "istandsættelse, som lejeren ikke betaler")

  // No address: whoever moves in later was assigned by the municipality, and titles are public.
  private static let dwelling = Option(
    name: "dwelling", value: .text, word: "KENDETEGN",
    summary:
      "boligens kendetegn, fx »bolig 2«, når flere står tomme i samme måned; ikke dens adresse")
  private static let decision = Option(
    name: "decision", value: .id(DecisionSubject.kind), summary: "den beslutning, det hviler på")

  let name = "sof.tomgang"
  let summary = "forpligter kommunens leje for en tom bolig og dens istandsættelse, måned for måned"
  let example =
    "sof.tomgang bispehoej --frame boligsocialt-2026 --rent 6.500 --from 15.9.2026 --let 1.11.2026"
  let arguments = [afdeling]
  let options = [frame, rent, from, letFrom, givenUp, restoration, dwelling, decision]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let found = try given.needed(Self.afdeling).id(of: PartySubject.self)
    let frame = try given.needed(Self.frame).id(of: AmountSubject.self)
    let rent = try given.needed(Self.rent).money()
    var details = AmountDetails()
    details.receiver = try LedgerBook(rooms: house).owner(of: found, on: pen.day) ?? found
    details.decision = try given.value(Self.decision)?.id(of: DecisionSubject.self)
    let name = Titles(house: house, day: pen.day).title(found.pointer) + Self.dwelling(given)
    let before = try house.funding.amounts(on: pen.day, year: nil).filter { $0.withdrawn == nil }
    let treasurer = house.funding.treasurer(with: pen, source: given.source)
    func commit(_ title: String, _ sum: Kroner) throws {
      if let same = before.first(where: { $0.title == title && $0.receiver == details.receiver }) {
        throw Refusal(EmptyRentRules.twice, about: same.pointer, [:])
      }
      details.title = title
      try treasurer.commit(frame, AmountRange(low: sum, high: sum), details)
    }
    let days = try days(given, on: pen.day, known: house.known)
    for month in days.map(Self.months) ?? [] {
      let sum = try EmptyDwelling.rent(rent, for: month)
      guard sum > .zero else { continue }
      try commit("\(EmptyRentTitles.rent)\(name), \(RoughDay(month.start).monthText)", sum)
    }
    if let restored = try given.value(Self.restoration)?.money(), restored > .zero {
      try commit(
        "\(EmptyRentTitles.restoration)\(name), \(RoughDay(pen.day).monthText)", restored)
    }
  }

  /// Which dwelling, in brackets; nothing where it is not said.
  private static func dwelling(_ given: Given) -> String {
    given.text(dwelling).map { " (\($0))" } ?? ""
  }

  /// What ended the rent where two things could, and months of another year than the frame's.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    guard let days = try days(given, on: given.on, known: house.known) else {
      return { _ in [.text("Der er intet at betale: boligen er ikke til rådighed nogen dag.")] }
    }
    var told: [String] = []
    if given.has(Self.letFrom), given.has(Self.givenUp) {
      told.append(
        "Lejen er betalt til og med den \(DanishDays.long(days.until ?? given.on)): den første af de to dage ender den."
      )
    }
    let frame = try given.needed(Self.frame).id(of: AmountSubject.self)
    let year = try house.funding.amounts(on: given.on, year: nil).first { $0.id == frame }?.year
    let others = Self.months(days).filter { $0.start.year != year }
    if let year, !others.isEmpty {
      let months = others.map { RoughDay($0.start).monthText }.joined(separator: ", ")
      told.append("Rammen er for \(year), men \(months) er af et andet år.")
    }
    return { [told] _ in told.map { .text(Cell($0)) } }
  }

  /// The days that are paid for, up to the day of the act; nil when there are none.
  private func days(_ given: Given, on day: Day, known: Day?) throws -> Period? {
    let first = try given.needed(Self.from).day()
    let last = try given.value(Self.letFrom)?.day()
    guard first <= day, last ?? .latest >= first else {
      throw WrongUse(
        "Boligen er til rådighed fra \(DanishDays.short(first)), som ikke er før den er udlejet eller før i dag (--from).",
        "Ret dagene.")
    }
    let dwelling = EmptyDwelling(
      .family, disposal: first, letFrom: last, givenUpFrom: try given.value(Self.givenUp)?.day())
    switch dwelling.paid(at: Viewpoint(first, known: known)).value {
    case .days(let days)?: return days.intersection(Period(first, to: day.next) ?? days)
    case .nothing?: return nil
    case nil:
      throw WrongUse(
        "Det er ikke kendt, hvad loven sagde den \(DanishDays.long(first)).",
        "Den ældste lovtekst, der er læst, er LBK 1000/2008.")
    }
  }

  /// Its days in each calendar month.
  private static func months(_ days: Period) -> [Period] {
    guard let end = days.end else { return [] }
    var found: [Period] = []
    var first = days.start
    while first < end, found.count < 1_200 {
      let next = min(first.adding(days: 1 - first.date.day).adding(months: 1), end)
      guard let month = Period(first, to: next) else { break }
      found.append(month)
      first = next
    }
    return found
  }
}

/// The rules of what is paid for an empty dwelling.
enum EmptyRentRules {
  static let all = [twice]

  static let twice = Rule(
    "sof.rentTwice", .error, refuses: true,
    sentence: "{subject} er forpligtet i forvejen.",
    remedy:
      "Er det en anden bolig, så skriv hvilken med --dwelling; ellers træk først det gamle tilbage.",
    source: "Programmets egen regel: en tom boligs leje betales én gang")
}

extension RoughDay {
  /// The month that its first day is in, in Danish.
  fileprivate var monthText: String {
    let first = earliest.adding(days: 1 - earliest.date.day)
    return RoughDay(from: first, to: first.adding(months: 1).previous).danish
  }
}
