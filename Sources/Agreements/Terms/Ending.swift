public import Vocabulary

// When an agreement ends: by its term and the prolongations it allows, by what makes it longer, by notice, and by
// an early end. Whoever asks for a last day asks here.

extension Term {
  /// The first and the last day that its last day can be, with as many prolongations as it allows; nil when it
  /// has none.
  var ends: (first: Day?, last: Day?) {
    guard let agreed = lastDay else { return (nil, nil) }
    let all = [agreed.lowerBound, agreed.upperBound].map(mostProlonged)
    guard let one = all[0], let other = all[1] else { return (nil, nil) }
    return (min(one, other), max(one, other))
  }

  /// Whether what limits prolongations limits something.
  var isLimitSound: Bool {
    guard prolongsAtMost != nil || prolongsUntil != nil else { return true }
    return prolongs != nil && prolongsAtMost ?? 1 > 0
      && prolongsUntil ?? .latest > lastDay?.lowerBound ?? .earliest
  }

  /// The last day that prolongations can give it after an agreed last day; nil when nothing limits them.
  private func mostProlonged(_ agreed: Day) -> Day? {
    guard prolongs != nil else { return agreed }
    guard prolongsAtMost != nil || prolongsUntil != nil else { return nil }
    return prolonged(agreed, past: .latest)
  }

  /// The end of the prolongation that a day falls in, or of the last that is allowed; the agreed last day before
  /// them.
  func prolonged(_ agreed: Day, past day: Day) -> Day {
    guard let prolongs else { return agreed }
    let most = max(agreed, prolongsUntil ?? .latest)
    var (last, times) = (agreed, 0)
    // A prolongation runs from the day after to the day before its anniversary.
    while last < min(day, most), times < prolongsAtMost ?? .max {
      last = max(prolongs.lastDay(from: last.next), last.next)
      times += 1
    }
    return min(last, most)
  }
}

extension Closing {
  /// Whether it is over on a day: from the day after its last, or on the day it was taken back.
  func isOver(on day: Day) -> Certainty {
    guard let last = self.day else { return .possibly }
    return last.hasCome(by: how == .withdrawn ? day : day.previous)
  }

  /// The earlier of two ends, as far as each is known.
  fileprivate func earlier(of other: Closing) -> Closing {
    guard let own = day, let theirs = other.day else { return day == nil ? self : other }
    var first = own.latest <= theirs.latest ? self : other
    first.day = RoughDay(
      from: min(own.earliest, theirs.earliest), to: min(own.latest, theirs.latest))
    return first
  }
}

extension Agreement {
  /// The last day it may be in force; nil when it has no end.
  var lastPossibleDay: Day? {
    let noticed = notice.flatMap { noticeEnd($0)?.upperBound }
    let ended = closed?.how == .withdrawn ? nil : closed?.day?.latest
    return [term?.ends.last, noticed, ended].compactMap { $0 }.min()
  }

  /// The last day it certainly is in force, as far as it began; nil when it has no end.
  var lastCertainDay: Day? {
    let noticed = notice.flatMap { noticeEnd($0)?.lowerBound }
    let ended = closed.flatMap { $0.how == .withdrawn ? nil : $0.day?.earliest ?? .earliest }
    return [term?.ends.first, noticed, ended].compactMap { $0 }.min()
  }

  /// The last day as it is told: exact or rough; nil when it has no end, or none that is known.
  public var lastDay: RoughDay? {
    guard let last = lastPossibleDay else { return nil }
    return RoughDay(from: min(lastCertainDay ?? last, last), to: last)
  }

  /// The agreement as long as it holds: with the last day that its extensions give it, and ended early with what
  /// it makes longer itself.
  func whole(_ context: AgreementContext) -> Agreement {
    var whole = context.extensions.reduce(self) { $0.lengthened(by: $1) }
    for cut in context.cuts where closed?.how != .withdrawn {
      whole.closed = whole.closed.map { $0.earlier(of: cut) } ?? cut
    }
    return whole
  }

  /// The agreement with an extension that begins no later than the day after its last.
  func lengthened(by extension: Agreement) -> Agreement {
    guard let own = term?.lastDay else { return self }
    var copy = self
    copy.term?.lasts = nil
    guard let longer = `extension`.term, longer.from != nil || longer.lastDay != nil else {
      // It says nothing of its days, so how much longer this holds is not known.
      copy.term?.until = RoughDay(from: own.lowerBound, to: .latest)
      return copy
    }
    let isEnded = `extension`.closed != nil || `extension`.notice != nil
    guard
      let last = isEnded ? `extension`.lastPossibleDay : longer.lastDay?.upperBound
    else {
      copy.term?.until = nil
      copy.term?.prolongs = nil
      return copy
    }
    guard last > own.upperBound else { return self }
    let certain = isEnded ? `extension`.lastCertainDay : longer.lastDay?.lowerBound
    copy.term?.until = RoughDay(from: max(own.lowerBound, min(certain ?? last, last)), to: last)
    if isEnded {
      copy.term?.prolongs = nil
    } else if longer.prolongs != nil {
      copy.term?.prolongs = longer.prolongs
      copy.term?.prolongsAtMost = longer.prolongsAtMost
      copy.term?.prolongsUntil = longer.prolongsUntil
    }
    return copy
  }

  /// What ends with it before its time: the early ends that are known of it.
  var earlyEnds: [Closing] {
    let noticed = notice.flatMap { given in
      noticeEnd(given).map {
        Closing(day: RoughDay(from: $0.lowerBound, to: $0.upperBound), how: .ended, why: given.why)
      }
    }
    return [closed?.how == .withdrawn ? nil : closed, noticed].compactMap { $0 }
  }
}
