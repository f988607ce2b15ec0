import Counter
import Vocabulary

/// What must still be done in the dialogues: each step with whose it is and its last day.
///
/// It keeps account of the law's own duties of the styringsdialog (`lov.dialogue` and the others) in years with a
/// dialogue here, so that nothing is told twice.
struct DialogueDuties: DutyTaking {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let supervision = Supervision(rooms, on: day)
    let all = try supervision.standings()
    guard !all.isEmpty else { return [] }
    let (council, supervisor) = (try supervision.council, supervision.supervisor)
    return all.flatMap { standing in
      standing.remaining.compactMap { next -> Duty? in
        let whose: Pointer? =
          switch next.actor {
          case .organisation: standing.organisation
          case .supervisor: supervisor ?? council
          case .council: council
          }
        guard owner == nil || owner == whose, next.due.map({ $0 <= last }) ?? true else {
          return nil
        }
        return duty(next, standing, whose, council, on: day)
      }
    }
  }

  private func duty(
    _ next: DialogueNext, _ standing: DialogueStanding, _ owner: Pointer?, _ council: Pointer?,
    on day: Day
  ) -> Duty? {
    let year = standing.dialogue.year
    let isMissed = next.step == .held && DialogueClock.lastDay(of: year) < day
    guard let rule = isMissed ? DialogueRules.notHeld : DialogueRules.duty(next.step) else {
      return nil
    }
    // The day of a meeting that was called may be past; that the year is over is what the law speaks of.
    let due = isMissed ? DialogueClock.lastDay(of: year) : next.due
    return Duty(
      rule, owner: owner, due: due.map { RoughDay($0) }, subject: standing.dialogue.pointer,
      facts: [
        "law": .text(next.law), "year": .number(year),
        "council": council.map { .thing($0) } ?? .text("Kommunalbestyrelsen"),
        "organisation": .thing(standing.organisation),
      ], isShared: !isMissed, inferred: isMissed ? DialogueClock.inferred : next.inferred,
      isFinding: isMissed)
  }

  func left(of duties: [Duty], on day: Day) throws -> [Duty] {
    let asked = duties.filter { Self.taken.contains($0.rule.id) }
    guard !asked.isEmpty else { return duties }
    let all = try Supervision(rooms, on: day).standings().filter { $0.dialogue.area == nil }
    let withDeadline = Set(all.filter { $0.dialogue.deadline != nil }.map(\.dialogue.year))
    // What an organisation that is no more had is its own, also where another has its dialogue now.
    let kept = Dictionary(
      all.flatMap { standing in
        Set([standing.organisation, standing.dialogue.organisation.pointer])
          .map { ($0, Set([standing.dialogue.year])) }
      }, uniquingKeysWith: { $0.union($1) })
    return duties.compactMap { duty in
      guard Self.taken.contains(duty.rule.id) else { return duty }
      let known = duty.rule.id == Self.deadline ? withDeadline : kept[duty.subject] ?? []
      if let years = duty.unfollowed {
        return Self.rest(of: years, known).map { duty.unfollowed(in: $0) }
      }
      guard case .number(let year)? = duty.facts["year"] else { return duty }
      return known.contains(year) ? nil : duty
    }
  }

  /// The years from the first to the last that are not known; nil when all are.
  private static func rest(
    of years: ClosedRange<Int>, _ known: Set<Int>
  ) -> ClosedRange<Int>? {
    let left = years.filter { !known.contains($0) }
    guard let first = left.first, let last = left.last else { return nil }
    return first...last
  }

  private static let deadline = "lov.reportDeadline"
  /// The law's duties that a dialogue keeps account of.
  private static let taken: Set = [
    deadline, "lov.dialogue", "lov.report", "lov.dialoguePublished", "lov.dialogueReported",
  ]
}
