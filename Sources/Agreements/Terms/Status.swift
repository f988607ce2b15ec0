public import Vocabulary

/// Where an agreement stands on a day; computed, never stored.
public enum AgreementStatus: String, Hashable, Sendable, CaseIterable {
  /// Somebody has proposed that it be made.
  case proposed
  /// It is being written.
  case draft
  /// The parties have negotiated it.
  case negotiated
  /// Some of the bodies that must approve it have.
  case partlyApproved
  /// All bodies have approved it, and it is not signed: it binds nobody yet.
  case approved
  /// Concluded; its term has not begun.
  case notYetInForce
  /// Concluded and within its term.
  case inForce
  /// Notice has been given, and it is still in force.
  case inNotice
  /// Past its term, and prolonged by its own words.
  case prolonged
  /// Its term has run out.
  case expired
  /// It was ended before its term ran out.
  case ended
  /// Its term has run out, or it was ended, and another that takes its place is in force.
  case succeeded
  /// It was given up before it was concluded.
  case withdrawn

  /// The word in Danish.
  public var word: String {
    switch self {
    case .proposed: "foreslået"
    case .draft: "udkast"
    case .negotiated: "forhandlet"
    case .partlyApproved: "delvis godkendt"
    case .approved: "godkendt, ikke underskrevet"
    case .notYetInForce: "indgået, endnu ikke i kraft"
    case .inForce: "i kraft"
    case .inNotice: "opsagt, stadig i kraft"
    case .prolonged: "forlænget, i kraft"
    case .expired: "udløbet"
    case .ended: "ophørt før tid"
    case .succeeded: "afløst"
    case .withdrawn: "trukket tilbage"
    }
  }

  /// Whether it is proposed, on its way or in force.
  public var isCurrent: Bool {
    switch self {
    case .expired, .ended, .succeeded, .withdrawn: false
    default: true
    }
  }

  /// Whether it binds that day.
  public var binds: Bool { self == .inForce || self == .inNotice || self == .prolonged }
}

/// A status, and whether it is certain in spite of rough days.
public struct Standing: Hashable, Sendable {
  /// The status.
  public let status: AgreementStatus
  /// False when some reading of the rough days gives another status.
  public let certain: Bool
  /// False when it was approved by a decision that cannot carry that: one that has been corrected since.
  public var isCarried = true

  /// Makes a standing.
  public init(_ status: AgreementStatus, certain: Bool) {
    self.status = status
    self.certain = certain
  }

  /// Whether it has ended, also on some readings alone.
  var isPast: Bool { [.expired, .ended, .succeeded].contains(status) }
}

/// What an agreement's status rests on besides the agreement itself.
public struct AgreementContext: Hashable, Sendable {
  /// Versions of its text.
  public var versions: [AgreementVersion] = []
  /// Approvals of them.
  public var approvals: [Approval] = []
  /// Those of them that the decisions they name cannot carry.
  public var uncarried: Set<Identifier<ApprovalSubject>> = []
  /// When those that take its place begin to bind, the agreements that succeed or renew it.
  public var successorStarts: [RoughDay] = []
  /// The agreements that make it longer without a day between, each with its own extensions, by start.
  public var extensions: [Agreement] = []
  /// The early ends of what it makes longer: it ends with that.
  public var cuts: [Closing] = []
  /// How what was of those of its approvers that are no more went on.
  public var takers: [Pointer: [SuccessionLine]] = [:]

  /// By what it is concluded when it does not say so itself: as its kind says.
  public var form = ConclusionForm.signature

  /// No context: the agreement alone.
  public init(
    versions: [AgreementVersion] = [], approvals: [Approval] = [],
    uncarried: Set<Identifier<ApprovalSubject>> = [], successorStarts: [RoughDay] = [],
    extensions: [Agreement] = [], cuts: [Closing] = []
  ) {
    self.extensions = extensions
    self.cuts = cuts
    self.versions = versions
    self.approvals = approvals
    self.uncarried = uncarried
    self.successorStarts = successorStarts
  }
}

extension Agreement {
  /// The status on a day: a pure function of what is written, so that no job has to refresh it.
  func status(on day: Day, _ context: AgreementContext) -> Standing {
    var standing = standing(on: day, context)
    standing.isCarried =
      context.uncarried.isEmpty
      || !reader(context).standings(on: day).contains { $0.state == .uncarried }
    return standing
  }

  private func standing(on day: Day, _ context: AgreementContext) -> Standing {
    let own = whole(context).ownStatus(on: day, context)
    // A prolongation runs no longer than to what takes the agreement's place.
    guard [.expired, .ended, .prolonged].contains(own.status) else { return own }
    let begun = context.successorStarts.map { $0.hasCome(by: day) }
    if begun.contains(.yes) { return Standing(.succeeded, certain: own.certain) }
    return begun.contains(.possibly) ? Standing(own.status, certain: false) : own
  }

  private func ownStatus(on day: Day, _ context: AgreementContext) -> Standing {
    guard let closed else { return openStatus(on: day, context) }
    let how: AgreementStatus = closed.how == .withdrawn ? .withdrawn : .ended
    switch closed.isOver(on: day) {
    case .yes: return Standing(how, certain: true)
    case .possibly: return Standing(openStatus(on: day, context).status, certain: false)
    case .no: return openStatus(on: day, context)
    }
  }

  private func openStatus(on day: Day, _ context: AgreementContext) -> Standing {
    switch concluded.map({ $0.day?.hasCome(by: day) ?? .yes }) {
    case .yes: termStatus(on: day)
    case .possibly:
      Standing(approvalStatus(on: day, context)?.status ?? stageStatus, certain: false)
    case .no: approvalStatus(on: day, context) ?? Standing(stageStatus, certain: true)
    case nil:
      approvalStatus(on: day, context)
        ?? Standing(stageStatus, certain: planned.map { day <= $0.latest } ?? true)
    }
  }

  /// What approvals make of it, for an agreement that says who must approve; nil when none stands.
  private func approvalStatus(on day: Day, _ context: AgreementContext) -> Standing? {
    guard !approvers.isEmpty else { return nil }
    let standings = reader(context).standings(on: day)
    let given = standings.filter { $0.state == .approved }
    if given.count == standings.count {
      guard given.allSatisfy(\.certain) else { return Standing(.partlyApproved, certain: false) }
      return form(context) == .approval
        ? termStatus(on: day) : Standing(.approved, certain: true)
    }
    let doubtful = standings.contains { !$0.certain }
    if !given.isEmpty { return Standing(.partlyApproved, certain: !doubtful) }
    // Re-opened only on some readings: then it may still be partly approved.
    return standings.contains { $0.state == .reopened && !$0.certain }
      ? Standing(.partlyApproved, certain: false) : nil
  }

  private var stageStatus: AgreementStatus {
    switch stage {
    case .proposed, nil: .proposed
    case .draft: .draft
    case .negotiated: .negotiated
    }
  }

  private func termStatus(on day: Day) -> Standing {
    if let notice, let end = noticeEnd(notice) { return noticed(notice, end, on: day) }
    let lastDay = term?.lastDay
    if let term, let lastDay, day > lastDay.upperBound { return pastStanding(term, on: day) }
    let mayHaveExpired = lastDay.map { day > $0.lowerBound } ?? false
    switch term?.from?.hasCome(by: day) {
    case .no: return Standing(.notYetInForce, certain: true)
    case .yes: return Standing(.inForce, certain: !mayHaveExpired)
    case .possibly, nil: return Standing(.inForce, certain: false)
    }
  }

  /// Where it stands after its agreed last day: prolonged as often as its words say, then expired.
  private func pastStanding(_ term: Term, on day: Day) -> Standing {
    guard term.prolongs != nil else { return Standing(.expired, certain: true) }
    let (first, last) = term.ends
    if let last, day > last { return Standing(.expired, certain: true) }
    return Standing(.prolonged, certain: first.map { day <= $0 } ?? true)
  }

  /// Once notice is given the agreement runs to the end of the notice, and no longer.
  private func noticed(_ notice: NoticeGiven, _ end: ClosedRange<Day>, on day: Day) -> Standing {
    if day > end.upperBound { return Standing(.ended, certain: true) }
    if let from = term?.from, from.hasCome(by: day) == .no {
      return Standing(.notYetInForce, certain: true)
    }
    let isStarted = term?.from.map { $0.hasCome(by: day) == .yes } ?? false
    let mayHaveEnded = day > end.lowerBound
    switch notice.day.hasCome(by: day) {
    case .yes: return Standing(.inNotice, certain: isStarted && !mayHaveEnded)
    case .possibly: return Standing(runningStatus(on: day), certain: false)
    case .no: return Standing(runningStatus(on: day), certain: isStarted)
    }
  }

  private func runningStatus(on day: Day) -> AgreementStatus {
    guard term?.prolongs != nil, let last = term?.lastDay else { return .inForce }
    return day > last.upperBound ? .prolonged : .inForce
  }

  /// The last day after a notice: so long after it, and for a prolonged agreement the end of the
  /// prolongation then running; never after the agreed last day of one that is not prolonged.
  func noticeEnd(_ notice: NoticeGiven) -> ClosedRange<Day>? {
    let agreed = term?.lastDay
    let ends = [
      lastDay(afterNotice: notice.day.earliest, agreed: agreed?.lowerBound),
      lastDay(afterNotice: notice.day.latest, agreed: agreed?.upperBound),
    ]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  private func lastDay(afterNotice day: Day, agreed: Day?) -> Day {
    let end = term?.notice?.deadline(after: day) ?? day
    guard let agreed else { return end }
    guard term?.prolongs != nil else { return min(end, agreed) }
    return prolonged(agreed, past: end)
  }

  /// The end of the prolongation that a day falls in, or of the last there can be; the agreed last day before
  /// them.
  func prolonged(_ agreed: Day, past day: Day) -> Day {
    term?.prolonged(agreed, past: day) ?? agreed
  }
}

extension Agreement {
  /// The day whose law it is held against: that of its conclusion, else a day asked about.
  public func judged(on day: Day) -> Day { concluded?.day?.latest ?? day }

  /// Whether it was given up before it was concluded.
  var isWithdrawn: Bool { closed?.how == .withdrawn }

  /// Whether it counts as made: concluded, or approved by all who must where nobody signs.
  func isMade(_ context: AgreementContext) -> Bool {
    if concluded != nil { return true }
    guard !approvers.isEmpty, form(context) == .approval else { return false }
    return reader(context).standings(on: .latest).allSatisfy { $0.state == .approved }
  }

  /// Who has approved it, by what it rests on.
  func reader(_ context: AgreementContext) -> ApprovalReader {
    ApprovalReader(
      approvers: approvers, versions: context.versions, approvals: context.approvals,
      takers: context.takers, uncarried: context.uncarried)
  }

  /// The days it may be in force; nil when nothing is known of them.
  var possibleTerm: Period? {
    guard term != nil else { return nil }
    return Period(term?.from?.earliest ?? .earliest, until: lastPossibleDay)
  }

  /// The days it certainly is in force by its term; nil when there are none.
  var certainTerm: Period? {
    guard let from = term?.from else { return nil }
    return Period(from.latest, until: lastCertainDay)
  }

  /// Every day on which its status may change: between two of them it stays as it is.
  func changePoints(_ context: AgreementContext) -> [Day] {
    var rough = [planned, concluded?.day, closed?.day, term?.from, term?.until, notice?.day]
      .compactMap { $0 }
    rough += context.versions.map(\.day) + context.approvals.map(\.day) + context.successorStarts
    let whole = whole(context)
    rough += [whole.closed?.day].compactMap { $0 }
    var ends = [whole.term?.lastDay, notice.flatMap(whole.noticeEnd)].compactMap { $0 }
      .flatMap { [$0.lowerBound, $0.upperBound] }
    ends += [whole.term?.ends.first, whole.term?.ends.last].compactMap { $0 }
    ends += rough.flatMap { [$0.earliest, $0.latest] }
    return Set(ends.flatMap { [$0, $0.next] }).sorted()
  }
}
