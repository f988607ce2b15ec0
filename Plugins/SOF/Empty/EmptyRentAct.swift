import Counter
import Investments
import Lov
import Organisation
import Vocabulary

/// `almen act sof.tomgang AFDELING --frame RAMME --rent BELØB --from DAG …`: what the municipality owes for an empty
/// dwelling by `§ 59 stk. 1`, month by month, as commitments of a frame.
struct EmptyRentAct: Act {
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

  let name = "sof.tomgang"
  let summary = "forpligter kommunens leje for en tom bolig og dens istandsættelse, måned for måned"
  let example =
    "sof.tomgang bispehoej --frame boligsocialt-2026 --rent 6.500 --from 15.9.2026 --let 1.11.2026"
  let arguments = [afdeling]
  let options = [frame, rent, from, letFrom, givenUp, restoration]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let found = try given.needed(Self.afdeling).id(of: PartySubject.self)
    let frame = try given.needed(Self.frame).id(of: AmountSubject.self)
    let rent = try given.needed(Self.rent).money()
    var details = AmountDetails()
    details.receiver = try LedgerBook(rooms: house).owner(of: found, on: pen.day) ?? found
    let name = Titles(house: house, day: pen.day).title(found.pointer)
    let treasurer = house.funding.treasurer(with: pen, source: given.source)
    let days = try days(given, on: pen.day, known: house.known)
    for month in days.map(Self.months) ?? [] {
      let sum = try EmptyDwelling.rent(rent, for: month)
      guard sum > .zero else { continue }
      details.title = "\(EmptyRentTitles.rent)\(name), \(RoughDay(month.start).monthText)"
      try treasurer.commit(frame, AmountRange(low: sum, high: sum), details)
    }
    if let restored = try given.value(Self.restoration)?.money(), restored > .zero {
      details.title = "\(EmptyRentTitles.restoration)\(name), \(RoughDay(pen.day).monthText)"
      try treasurer.commit(frame, AmountRange(low: restored, high: restored), details)
    }
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

extension RoughDay {
  /// The month that its first day is in, in Danish.
  fileprivate var monthText: String {
    let first = earliest.adding(days: 1 - earliest.date.day)
    return RoughDay(from: first, to: first.adding(months: 1).previous).danish
  }
}
