import Counter
import Investments
import Lov
import Organisation
import Vocabulary

/// What is still to be committed for an empty dwelling: the days that are paid for, less those committed already.
struct EmptyRentPlan {
  /// A part of the rent: days of one month, and what they cost.
  struct Piece: Hashable, Sendable {
    let days: Period
    let sum: Kroner
  }

  /// An amount for rent, of some days.
  struct Committed: Sendable {
    let amount: Amount
    let days: Period
  }

  let asked: EmptyRentAsked
  /// The afdeling's name, with the dwelling's mark where it has one.
  let name: String
  let receiver: PartyID
  let frame: Amount?
  /// The days that the municipality pays for; nil when there are none.
  let paid: Period?
  /// What was committed for the dwelling before, whatever year and frame it is of.
  let before: [Committed]
  /// What was committed for other dwellings of the afdeling, or for one that has no mark.
  let others: [Committed]
  /// What is left.
  let pieces: [Piece]

  init(_ asked: EmptyRentAsked, _ house: any House, on day: Day) throws {
    let place = Titles(house: house, day: day).title(asked.afdeling.pointer)
    self.asked = asked
    name = EmptyRentTitles.dwelling(in: place, asked.mark)
    receiver = try LedgerBook(rooms: house).owner(of: asked.afdeling, on: day) ?? asked.afdeling
    frame = try house.funding.amount(asked.frame, on: day)
    paid = try asked.days(on: day, known: house.known)
    // Whenever they were written, and for whatever year: what is committed is owed once.
    let all = try house.funding.amounts(naming: [receiver.pointer], on: .latest)
      .filter { $0.kind == .commitment && $0.withdrawn == nil }
      .compactMap { amount in
        EmptyRentTitles.read(amount.title).map {
          ($0.dwelling, Committed(amount: amount, days: $0.days))
        }
      }
    let own = name
    before = all.filter { $0.0 == own }.map(\.1)
    others = all.filter { $0.0 != own && ($0.0 == place || $0.0.hasPrefix("\(place) (")) }.map(\.1)
    pieces = try Self.pieces(of: paid, without: before.map(\.days), asked.rent)
  }

  /// The days left, month by month; a month paid in steps comes to the same as paid at once.
  private static func pieces(
    of days: Period?, without before: [Period], _ rent: Kroner
  ) throws -> [Piece] {
    guard let days else { return [] }
    return try days.byMonth.flatMap { month -> [Piece] in
      let (first, last) = (month.start.startOfMonth, month.start.startOfMonth.adding(months: 1))
      func cost(of count: Int) throws -> Kroner {
        guard let counted = Period(first, to: first.adding(days: count)) else { return .zero }
        return try EmptyDwelling.rent(rent, for: counted)
      }
      let whole = Period(first, to: last) ?? month
      var counted = whole.length - whole.without(before).map(\.length).reduce(0, +)
      return try month.without(before).compactMap { left in
        let sum = try cost(of: counted + left.length).subtracting(cost(of: counted))
        counted += left.length
        return sum > .zero ? Piece(days: left, sum: sum) : nil
      }
    }
  }

  /// What was committed before for days that are paid for now.
  var alreadyPaid: [Committed] {
    before.filter { one in paid.map { one.days.intersection($0) != nil } ?? false }
  }

  /// What was committed before for days after it was let or given up.
  var tooMuch: [Committed] {
    guard let end = paid?.end ?? asked.ended else { return [] }
    return before.filter { $0.days.start >= asked.from && $0.days.end ?? end > end }
      .sorted { $0.days < $1.days }
  }

  /// The last rent of a vacancy that began no later than what is asked of, where what is left is of days after it: it was
  /// let or given up.
  var endedBefore: Committed? {
    before.filter { EmptyRentTitles.isLast($0.amount.title) }.first { last in
      guard let end = last.days.end, asked.from < end else { return false }
      return pieces.contains { $0.days.start >= end }
    }
  }

  /// What was committed before by another rent than what is asked: its days would cost something else.
  var byAnotherRent: [Committed] {
    alreadyPaid.filter { one in
      guard let sum = one.amount.amount?.low,
        let now = try? EmptyDwelling.rent(asked.rent, for: one.days)
      else { return false }
      // A month that is written in steps is rounded at each.
      return (try? sum.subtracting(now)).map { $0.ore.magnitude > 100 } ?? true
    }
  }

  /// How what is written last ended; nil where it goes on.
  func end(of piece: Piece) -> EmptyRentTitles.End? {
    guard piece == pieces.last, let ended = asked.ended, piece.days.end == ended else { return nil }
    return asked.letFrom == ended ? .isLet : .isGivenUp
  }

  /// What looks like the same dwelling by another mark, or by none: of the same days.
  var alike: [Committed] {
    others.filter { other in pieces.contains { $0.days.intersection(other.days) != nil } }
  }
}

/// What is asked of an empty dwelling.
struct EmptyRentAsked {
  let afdeling: PartyID
  let frame: AmountID
  let rent: Kroner
  let from: Day
  let letFrom: Day?
  let givenUp: Day?
  /// Which dwelling of the afdeling; nil where it is not said.
  let mark: String?

  /// The first day that it was let or given up; nil where it is neither.
  var ended: Day? { [letFrom, givenUp].compactMap(\.self).min() }

  /// The days that are paid for, up to the day of the act; nil when there are none.
  func days(on day: Day, known: Day?) throws -> Period? {
    guard from <= day else {
      throw WrongUse(
        "Boligen er først til rådighed fra den \(DanishDays.long(from)), som ikke er kommet den \(DanishDays.long(day)) (--from).",
        "Skriv lejen, når dagen er kommet, eller sig dagen med --on.")
    }
    if let letFrom, letFrom < from {
      throw WrongUse(
        "Boligen er udlejet fra den \(DanishDays.long(letFrom)), før den var til rådighed den \(DanishDays.long(from)) (--let, --from).",
        "Ret en af de to dage.")
    }
    let dwelling = EmptyDwelling(
      .family, disposal: from, letFrom: letFrom, givenUpFrom: givenUp)
    switch dwelling.paid(at: Viewpoint(from, known: known)).value {
    case .days(let days)?: return days.intersection(Period(from, to: day.next) ?? days)
    case .nothing?: return nil
    case nil:
      throw WrongUse(
        "Det er ikke kendt, hvad loven sagde den \(DanishDays.long(from)).",
        "Den ældste lovtekst, der er læst, er LBK 1000/2008.")
    }
  }
}
