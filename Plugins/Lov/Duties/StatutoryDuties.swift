import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// What the law makes the municipality, the boligorganisationer and the State do, of what the case has.
///
/// A duty is overdue only where it is followed whether it is done (`DutyFollowing`); of the years before that it is not
/// known, which is told of each thing once. Of an organisation that is no more, what it had and did not do as far as it is
/// followed is told on: whoever took over answers for it.
struct StatutoryDuties: Obliging {
  let rooms: any Rooms
  var table = StatutoryDuty.whole

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let followed = try rooms.followedDuties(on: day)
    let cast = try Cast(rooms, on: day, owner: owner, withEnded: followed.isAny)
    guard cast.hasAny, day <= last else { return [] }
    var things: [StatutoryDuty.About: [Thing]] = [:]
    return try table.get().flatMap { duty -> [Duty] in
      // An organisation has its own alone; the council and the State are asked about all.
      guard owner == nil || cast.isOwner(of: duty.owner),
        let schedule = DutySchedule(duty, on: day, known: rooms.known, through: last)
      else { return [] }
      let about = try things[duty.about] ?? self.things(of: duty.about, cast, on: day)
      things[duty.about] = about
      // Nobody here follows what the State is to do.
      let since = duty.owner == .government ? nil : followed.since(duty.rule)
      let isFromLast = duty.versions.contains { $0.clock.isFromLast }
      return try about.flatMap { thing in
        let done =
          isFromLast ? try rooms.lastFulfilled(duty.rule, about: thing.pointer, on: day) : nil
        return told(
          duty, schedule, thing, done, cast.owner(duty.owner, of: thing.pointer), since, day...last)
      }
    }
  }

  /// One thing that a duty is about, and since when it is there.
  struct Thing {
    let pointer: Pointer
    let begun: RoughDay?
    /// The first day on which it is no more; nil while it is there.
    var ended: Day?
  }

  private func things(
    of about: StatutoryDuty.About, _ cast: Cast, on day: Day
  ) throws -> [Thing] {
    switch about {
    case .organisations: return cast.organisations
    case .municipality: return cast.municipality
    case .listed(let list):
      let isOn = try rooms.criteria.standings(on: day).contains {
        $0.on.contains(list) || $0.unknown.contains(list)
      }
      return isOn ? cast.municipality : []
    case .agreements(let kind):
      guard let kind = AgreementKindID(kind) else { return [] }
      return try rooms.agreements.agreements(ofKind: kind, on: day)
        .filter(\.standing.status.binds)
        .map { Thing(pointer: $0.agreement.pointer, begun: $0.agreement.concluded?.day) }
    case .nothing: return []
    }
  }

  /// What is told of one thing: what is late as far as it is followed, what comes, and the years nobody knows of.
  private func told(
    _ duty: StatutoryDuty, _ schedule: DutySchedule, _ thing: Thing, _ done: RoughDay?,
    _ owner: Pointer?, _ since: Day?, _ asked: ClosedRange<Day>
  ) -> [Duty] {
    let day = asked.lowerBound
    let times = schedule.times(since: thing.begun, done: done, through: asked.upperBound)
      .filter { time in thing.ended.map { time.arises < $0 } ?? true }
    func isFollowed(_ time: DutySchedule.Time) -> Bool {
      // Without a day, it was to be done when the thing came.
      guard let due = time.due?.latest ?? thing.begun?.latest else { return since != nil }
      return since.map { $0 <= due } ?? false
    }
    func isPast(_ time: DutySchedule.Time) -> Bool { time.due.map { $0.latest < day } ?? true }
    let open = times.filter { time in
      isPast(time) ? isFollowed(time) : time.due.map { $0.earliest <= asked.upperBound } ?? true
    }
    let unknown = times.filter { thing.ended == nil && isPast($0) && !isFollowed($0) }
    return open.map { time in
      duty.duty(
        time, owner: owner, about: thing.pointer, known: rooms.known,
        late: isPast(time) ? day : nil)
    }
      + alike(unknown).map { times in
        duty.unknown(
          times[0].year...times[times.count - 1].year, times.map { ($0.year, $0.version) },
          owner: owner, about: thing.pointer, known: rooms.known)
      } + uncounted(duty, schedule, thing, done, owner, on: day)
  }

  /// Times in a row of which the law said the same in words.
  private func alike(_ times: [DutySchedule.Time]) -> [[DutySchedule.Time]] {
    times.reduce(into: []) { runs, time in
      if runs.last?.last?.version.what == time.version.what {
        runs[runs.count - 1].append(time)
      } else {
        runs.append([time])
      }
    }
  }

  /// What is told where nobody knows when the thing was last done, from which the time is counted.
  ///
  /// That it is followed moves no time: it tells nothing of when that was.
  private func uncounted(
    _ duty: StatutoryDuty, _ schedule: DutySchedule, _ thing: Thing, _ done: RoughDay?,
    _ owner: Pointer?, on day: Day
  ) -> [Duty] {
    guard let version = duty.version(on: day, known: rooms.known), version.clock.isFromLast,
      thing.ended == nil, done == nil, let first = schedule.firstYear
    else { return [] }
    let from = max(first, thing.begun?.earliest.year ?? first)
    return [
      duty.unknown(
        from...max(day.year, from), [(from, version)], owner: owner, about: thing.pointer,
        known: rooms.known)
    ]
  }
}
