import Lov
import Vocabulary

/// When a care dwelling must be offered and be ready, day by day, across refusals: what a case worker's calendar has.
///
/// It is reckoned and never kept: nothing of it names a person. Days are calendar days, since no act read names holidays.
struct GuaranteeCase: Hashable {
  /// The day on which the council decided that there is a need.
  let decided: Day
  /// The day of entry on the general list, from which it was counted before the order on letting; nil when not told.
  var listed: Day?
  /// The days on which a dwelling was offered.
  var offers: [Day] = []
  /// The days on which the council received a refusal.
  var refusals: [Day] = []
  /// The day on which another need arose: for an elderly dwelling, or a botilbud (BEK 977/2024 § 18).
  var otherNeed: Day?
  /// Whether a particular home was chosen, which is another list (§§ 19-20).
  var isChosen = false

  /// Why its days cannot be; nil when they can.
  var fault: String? {
    if let first = refusals.min(), first < decided { return "et afslag er modtaget før afgørelsen" }
    if let first = offers.min(), first < decided { return "et tilbud er givet før afgørelsen" }
    if let otherNeed, otherNeed < decided { return "et andet behov er opstået før afgørelsen" }
    if Set(refusals).count < refusals.count { return "to afslag er modtaget samme dag" }
    if !offers.isEmpty {
      for refused in refusals {
        let before = refusals.filter { $0 < refused }.max() ?? decided
        guard offers.contains(where: { (before...refused).contains($0) }) else {
          return "et afslag er modtaget uden et tilbud før det"
        }
      }
    }
    return nil
  }

  /// The terms, one for the decision and one for each refusal, until another need ends the guarantee; each by the law of
  /// its first day.
  ///
  /// - Parameter known: the day whose knowledge of law is meant; nil is all that is known.
  func terms(known: Day? = nil) -> [GuaranteeTerm] {
    let starts = [decided] + refusals.sorted()
    var terms: [GuaranteeTerm] = []
    for (index, start) in starts.enumerated() {
      if let otherNeed, otherNeed < start, index > 0 || isChosen { break }
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      let offered = offers.filter { offer in
        // An offer on the day of a refusal is the one that it answers, and of the term before.
        (index == 0 ? start <= offer : start < offer) && (next.map { offer <= $0 } ?? true)
      }.min()
      let guarantee = CareGuarantee(
        listed: listed, decided: index == 0 ? start : decided, refusals: index == 0 ? [] : [start],
        isChosen: isChosen)
      let view = Viewpoint(start, known: known)
      let term = GuaranteeTerm(
        start: start, isAfterRefusal: index > 0, isHeld: guarantee.holds(at: view).value,
        offer: guarantee.offerDue(at: view),
        ready: guarantee.readyDue(at: view), offered: offered, refused: next,
        otherNeed: otherNeed.flatMap { need in
          need >= start && (offered.map { need < $0 } ?? (next.map { need < $0 } ?? true))
            ? need : nil
        })
      terms.append(term)
      if isChosen { break }
    }
    return terms
  }
}

/// One term of the guarantee.
struct GuaranteeTerm: Hashable {
  /// The day it is counted from.
  let start: Day
  /// Whether a refusal began it.
  let isAfterRefusal: Bool
  /// Whether the guarantee holds; nil where no act read says.
  let isHeld: Bool?
  /// The last day to offer a dwelling, with other readings where a month is too short.
  let offer: Answer<Day>
  /// The last day for the dwelling to be ready.
  let ready: Answer<Day>
  /// The day of the first offer in it; nil when there was none.
  let offered: Day?
  /// The day on which a refusal ended it; nil when none did.
  let refused: Day?
  /// The day on which another need ended the guarantee; nil when none did.
  let otherNeed: Day?

  /// How it stands on a day.
  func standing(on day: Day) -> GuaranteeStanding {
    guard let due = offer.value else { return isHeld == false ? .unheld : .unknown }
    if let otherNeed, otherNeed <= due, otherNeed <= day { return .ended }
    // A refusal without a known offer answers one that was made by then.
    let end = [offered, refused].compactMap(\.self).min()
    let until = [end, otherNeed, day].compactMap(\.self).min() ?? day
    let last = (offer.readings.compactMap(\.self)).max() ?? due
    if until > last {
      return .broken(days: Self.days(due, until), atLeast: Self.days(last, until))
    }
    if until > due { return .disputed(days: Self.days(due, until)) }
    return end != nil && until == end ? .kept : .running
  }

  /// The days that a dwelling was ready too late, from the fewest on a reading to the most, 0 when it was in time by it;
  /// nil when it was not too late on any.
  func lateReady(_ day: Day) -> ClosedRange<Int>? {
    let late = ready.readings.compactMap(\.self).map { max(0, Self.days($0, day)) }
    guard let most = late.max(), most > 0, let fewest = late.min() else { return nil }
    return fewest...most
  }

  private static func days(_ from: Day, _ to: Day) -> Int { Int(to.number) - Int(from.number) }
}

/// How a term of the guarantee stands.
enum GuaranteeStanding: Hashable {
  /// The guarantee does not hold, or the law of the day has none.
  case unheld
  /// It holds, and no act read says how its term is counted from what is told.
  case unknown
  /// Another need ended it.
  case ended
  /// An offer came in time.
  case kept
  /// Nothing has come, and it is not over.
  case running
  /// It came, or has not come, so many days after the last one, and at least so many on every reading.
  case broken(days: Int, atLeast: Int)
  /// The same on the reading that the words carry best, and not on another.
  case disputed(days: Int)

  /// The word for programs.
  var raw: String {
    switch self {
    case .unheld: "unheld"
    case .unknown: "unknown"
    case .ended: "ended"
    case .kept: "kept"
    case .running: "running"
    case .broken: "broken"
    case .disputed: "disputed"
    }
  }

  /// In Danish.
  var word: String {
    switch self {
    case .unheld: "garantien gælder ikke"
    case .unknown: "fristen kan ikke regnes efter de læste regler"
    case .ended: "et andet behov er opstået, og garantien gælder ikke længere"
    case .kept: "tilbudt i tide"
    case .running: "løber"
    case .broken(let days, let least): "brudt med \(Self.days(least...days))"
    case .disputed(let days):
      "brudt med \(Self.days(days...days)), hvis fristen ender med måneden, og ellers i tide"
    }
  }

  /// So many days, or between two numbers of them where the words of the order carry two readings.
  static func days(_ days: ClosedRange<Int>) -> String { count(days) + readings(days) }

  /// So many days too late, with the same.
  static func late(_ days: ClosedRange<Int>) -> String {
    count(days) + " for sent" + readings(days)
  }

  private static func count(_ days: ClosedRange<Int>) -> String {
    days.count == 1
      ? "\(days.upperBound) \(days.upperBound == 1 ? "dag" : "dage")"
      : "mellem \(days.lowerBound) og \(days.upperBound) dage"
  }

  private static func readings(_ days: ClosedRange<Int>) -> String {
    days.count == 1 ? "" : ", afhængigt af, hvordan fristen læses"
  }

  /// How many days late; 0 when none.
  var daysLate: Int {
    switch self {
    case .broken(let days, _), .disputed(let days): days
    default: 0
    }
  }

  /// How many days late on the reading that makes it fewest; 0 when none.
  var leastLate: Int { if case .broken(_, let least) = self { least } else { 0 } }
}
