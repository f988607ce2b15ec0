import Counter
import Lov
import Organisation
import Vocabulary

/// When organisations with a broken accounting year hand in their accounts: by the period that their dialogue rests on.
///
/// The law's own duty knows no organisation's year and takes it for the calendar's; where a dialogue says otherwise it is
/// told here instead. What was before anybody followed it the law goes on telling.
struct AccountsDuties: DutyTaking {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let followed = try rooms.followedDuties(on: day)
    let since = Dictionary(
      AccountsRules.duties.compactMap { rule in followed.since(rule).map { (rule.id, $0) } },
      uniquingKeysWith: min)
    let first = min(day.year, since.values.map(\.year).min() ?? day.year) - 1
    return try broken(on: day).filter { owner == nil || owner == $0.key }.flatMap { own, accounts in
      Self.ends(like: accounts.ends, from: first, to: last.year)
        .filter { end in accounts.gone.map { end < $0 } ?? true }
        .flatMap { duties(of: own, yearEnding: $0) }
        .filter { duty in
          guard let due = duty.due, due.earliest <= last else { return false }
          // Late it is only where it is followed whether it is done.
          return due.latest >= day || since[duty.rule.id].map { $0 <= due.latest } ?? false
        }
    }
  }

  private func duties(of organisation: Pointer, yearEnding end: Day) -> [Duty] {
    guard let due = AccountsDue(yearEnding: end, known: rooms.known) else { return [] }
    return [
      duty(AccountsRules.accounts, organisation, end, due.council, due.law),
      duty(AccountsRules.accountsToFund, organisation, end, due.fund, due.law),
    ].compactMap(\.self)
  }

  func left(of duties: [Duty], on day: Day) throws -> [Duty] {
    guard duties.contains(where: { Self.taken.contains($0.rule.id) }) else { return duties }
    let broken = try Set(broken(on: day).keys)
    return duties.filter {
      !Self.taken.contains($0.rule.id) || $0.unfollowed != nil || !broken.contains($0.subject)
    }
  }

  private static let taken: Set = ["lov.accounts", "lov.accountsToFund"]

  /// The organisations whose newest dialogue rests on another year than the calendar's, with its last day; and the first
  /// day on which the organisation is no more, where it is that.
  private func broken(on day: Day) throws -> [Pointer: (ends: Day, gone: Day?)] {
    let own = try Supervision(rooms, on: day).standings().filter { $0.dialogue.area == nil }
    let of = Dictionary(grouping: own.map(\.dialogue)) { $0.organisation.pointer }
    let taken = Dictionary(grouping: own.filter { $0.into == nil }, by: \.organisation)
      .mapValues { $0.map(\.dialogue) }
    return try taken.merging(of) { taken, _ in taken }
      .compactMapValues { all in all.max { $0.year < $1.year }?.periodEnds }
      .filter { $0.value.date.month != 12 || $0.value.date.day != 31 }
      .reduce(into: [:]) { all, own in
        let lives = try rooms.parties.days(of: own.key, during: .always)
        let isThere = lives.contains { $0.contains(day) }
        all[own.key] = (own.value, isThere ? nil : lives.last { $0.start <= day }?.end)
      }
  }

  /// The same day in some years; the last of February stays that.
  static func ends(like ends: Day, from first: Int, to last: Int) -> [Day] {
    let (_, month, number) = ends.date
    let isLast = ends.next.date.day == 1
    return (min(first, last)...max(first, last)).compactMap { year in
      let length = Day.length(ofMonth: month, in: year)
      return Day(year, month, isLast ? length : min(number, length))
    }
  }

  private func duty(
    _ rule: Rule, _ organisation: Pointer, _ end: Day, _ days: [Day], _ law: String
  ) -> Duty? {
    guard let first = days.first, let last = days.last else { return nil }
    return Duty(
      rule, owner: organisation, due: RoughDay(from: first, to: last), subject: organisation,
      facts: ["year": .number(end.year), "day": .day(end), "law": .text(law)], isMarked: true,
      isShared: true)
  }
}

/// The rules of accounts of broken years.
enum AccountsRules {
  /// Those that make duties.
  static let duties = [accounts, accountsToFund]

  static let accounts = Rule(
    "tmf.accounts", .note,
    sentence:
      "Send regnskabet for året, der slutter den {day}, til kommunen og Landsbyggefonden ({law}).",
    remedy: "Kommunen kan ikke gennemgå regnskabet.",
    source: "{law}")

  static let accountsToFund = Rule(
    "tmf.accountsToFund", .note,
    sentence:
      "Send det foreløbige regnskab for året, der slutter den {day}, til Landsbyggefonden ({law}).",
    remedy: "Landsbyggefonden mangler regnskabet.",
    source: "{law}")
}
