import Counter
import Vocabulary

/// When a duty of law is due, as law is known from somewhere.
struct DutySchedule {
  /// One time that it must be done.
  struct Time {
    /// The last day; nil when nothing says one.
    let due: RoughDay?
    /// The day on which it is somebody's to do; who is no more by then never had it.
    ///
    /// The last day of the year that it is of, where it is done after that; else its own last day.
    let arises: Day
    /// The year that it is of.
    let year: Int
    /// What the law stated of it then.
    let version: StatutoryDuty.Version
  }

  private let versions: [StatutoryDuty.Version]
  /// The times of what goes by the year alone, whatever it is about; in order.
  private let yearly: [Time]

  /// The times of a duty up to a day, as it was law on another; nil when nothing of it was.
  ///
  /// An act signed after that day and not in force by it is no law of it, however much is known now.
  init?(_ duty: StatutoryDuty, on day: Day, known: Day?, through last: Day) {
    let versions = duty.versions(known: known).filter { $0.known <= day || $0.from <= day }
    guard !duty.isEvent, let first = versions.map(\.from).min() else { return nil }
    self.versions = versions
    // Time stops: nobody plans by law that is made today for longer than this.
    let end = min(last.year, first.year + 200)
    yearly =
      first.year > end
      ? []
      : (first.year - 1...end).compactMap { year in
        for version in versions {
          if let time = version.clock.time(in: year), version.holds(on: time.lawOn) {
            return Time(
              due: RoughDay(time.due), arises: time.lawOn, year: year, version: version)
          }
        }
        return nil
      }
  }

  /// The times for a thing that has been there since a day: that an agreement was concluded, or that a party came.
  ///
  /// - Parameters:
  ///   - begun: since when, exact or rough; nil when no source says.
  ///   - done: when it was last done; nil when no record says.
  ///   - last: the last day asked about.
  func times(since begun: RoughDay?, done: RoughDay?, through last: Day) -> [Time] {
    if versions.contains(where: { $0.clock.isYearly }) {
      return yearly.filter { time in
        guard let due = time.due else { return true }
        return begun.map { $0.earliest <= due.latest } != false && due.earliest <= last
      }
    }
    return switch versions[0].clock {
    case .once(let day): single(RoughDay(day), lawOn: day)
    case .conclusion: single(nil, lawOn: begun?.latest)
    case .afterConclusion(let years, let repeats):
      counted(from: begun, years, repeats ? 40 : 1, through: last)
    case .every(let years):
      // The one after the next is counted from when that is done.
      counted(from: done, years, 1, through: last)
    case .yearly, .afterFinancialYear, .event: []
    }
  }

  /// The first year in which it was law.
  var firstYear: Int? { versions.map(\.from).min()?.year }

  private func single(_ due: RoughDay?, lawOn: Day?) -> [Time] {
    // What is required once is required of what was there before the act too.
    let day = max(lawOn ?? .latest, versions.map(\.from).min() ?? .latest)
    return versions.first { $0.holds(on: day) }
      .map {
        [Time(due: due, arises: day, year: due?.latest.year ?? day.year, version: $0)]
      } ?? []
  }

  private func counted(
    from begun: RoughDay?, _ years: Int, _ most: Int, through last: Day
  ) -> [Time] {
    guard let begun else { return [] }
    return (1...most).compactMap { number -> Time? in
      let months = 12 * years * number
      let due = RoughDay(
        from: begun.earliest.adding(months: months), to: begun.latest.adding(months: months))
      guard due.earliest <= last else { return nil }
      return versions.first { $0.holds(on: due.latest) }
        .map { Time(due: due, arises: due.latest, year: due.latest.year, version: $0) }
    }
  }
}

extension StatutoryDuty {
  /// A time of it as a duty of somebody about something, as law is known from somewhere.
  func duty(
    _ time: DutySchedule.Time, owner: Pointer?, about subject: Pointer, known: Day?,
    late asked: Day? = nil
  ) -> Duty {
    let day = time.due?.latest ?? .latest
    var facts = facts(time.version, year: time.year, asked ?? day, known)
    if asked != nil {
      // Late ones are told together, each act with the year that it is from.
      for name in ["law", "source"] {
        if case .text(let law)? = facts[name] { facts[name] = .since([law: time.year]) }
      }
    }
    return Duty(
      rule, owner: owner, due: time.due, subject: subject, facts: facts, isMarked: true,
      isShared: true,
      inferred: time.version.inferred(on: day, known: known))
  }

  /// The years of it in which nobody knows whether it was done.
  ///
  /// Each act that stated it then is cited with the year that it is from. What is counted from when it was last done can
  /// be marked as done, since nothing else tells when it is due.
  func unknown(
    _ years: ClosedRange<Int>, _ versions: [(year: Int, version: Version)], owner: Pointer?,
    about subject: Pointer, known: Day?
  ) -> Duty {
    func cited(isShort: Bool) -> Fact {
      var ends = Dictionary(versions.map { ($0.version.cited, $0.year) }, uniquingKeysWith: max)
      if let last = versions.last { ends[last.version.cited] = years.upperBound }
      let texts = versions.map { year, version in
        let end = Day(ends[version.cited] ?? year, 12, 31) ?? .latest
        return (version.cited(on: end, known: known, isShort: isShort), year)
      }
      return .since(Dictionary(texts, uniquingKeysWith: min))
    }
    return Duty(
      rule, owner: owner, due: nil, subject: subject,
      facts: [
        "year": .number(years.upperBound), "what": .text(versions.last?.version.what ?? ""),
        "law": cited(isShort: true), "source": cited(isShort: false),
      ], isMarked: versions.contains { $0.version.clock.isFromLast }, isShared: true,
      unfollowed: years)
  }

  private func facts(_ version: Version, year: Int, _ day: Day, _ known: Day?) -> [String: Fact] {
    [
      "year": .number(year), "what": .text(version.what),
      "law": .text(version.cited(on: day, known: known, isShort: true)),
      "source": .text(version.cited(on: day, known: known, isShort: false)),
    ]
  }
}
