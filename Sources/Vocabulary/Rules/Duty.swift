/// Something somebody must do: computed for a day, never stored.
public struct Duty: Hashable, Sendable {
  /// The rule that makes it a duty; its sentence says what, its remedy what follows if it is not.
  public let rule: Rule
  /// Who must do it; nil when that is not known, which the reader is told.
  public private(set) var owner: Pointer?
  /// Whose it was before it fell to the owner, or to nobody; nil when it always was the owner's.
  public private(set) var formerOwner: Pointer?
  /// For whom the owner acts, as a forum's secretariat does; nil when it is the owner's own.
  public private(set) var actingFor: Pointer?
  /// The last day it can be done in time, exact or rough; nil when nothing says.
  public let due: RoughDay?
  /// Whether a rough `due` is a time to do it in, and not a day that is only known roughly.
  public let isWindow: Bool
  /// What it is about.
  public let subject: Pointer
  /// The values of the places in the rule's sentences.
  public let facts: [String: Fact]
  /// Whether it is done when somebody says so, with what shows it (`almen act fulfil`); else what is recorded ends it,
  /// such as the approval that was missing.
  public let isMarked: Bool
  /// Whether many have it by one rule, so that it is told once, with how many things it is about and which is next.
  public let isShared: Bool
  /// Whether it is something wrong too, which `almen check` tells of the day.
  public let isFinding: Bool
  /// What is told of it and those shared with it as one, in Danish; nil where the rule's own sentence tells it.
  ///
  /// Duties that are shared by this are told as one when they have the same.
  public let together: String?
  /// What of `due` is inferred and not said, in Danish, such as "udledt af »årligt«"; nil when nothing is.
  public let inferred: String?
  /// Whether it may be done already: what ends it is only known to have come in some days, of which not all are over.
  public let isPossiblyDone: Bool
  /// The years of a duty that nobody follows yet, in which it is not known whether it was done; nil for one time.
  public private(set) var unfollowed: ClosedRange<Int>?

  /// Makes a duty.
  public init(
    _ rule: Rule, owner: Pointer?, due: RoughDay?, isWindow: Bool = false, subject: Pointer,
    facts: [String: Fact] = [:], isMarked: Bool = false, isShared: Bool = false,
    together: String? = nil, inferred: String? = nil, unfollowed: ClosedRange<Int>? = nil,
    isFinding: Bool = false, isPossiblyDone: Bool = false
  ) {
    self.isPossiblyDone = isPossiblyDone
    self.isFinding = isFinding
    self.together = together
    (self.isShared, self.inferred, self.unfollowed) = (isShared, inferred, unfollowed)
    self.isMarked = isMarked
    self.rule = rule
    self.owner = owner
    self.due = due
    self.isWindow = isWindow
    self.subject = subject
    self.facts = facts
  }

  /// Whether it is no duty but that a part could not say what is to be done: the answer is then not whole.
  public var isFailure: Bool { rule.id == RecordRules.partFailed.id }

  /// The duty with another owner, remembering whose it was.
  public func handed(to other: Pointer?) -> Duty {
    guard other != owner else { return self }
    var copy = self
    copy.formerOwner = formerOwner ?? owner
    copy.owner = other
    return copy
  }

  /// The duty of a body with who acts for that: no other takes it over.
  public func served(by other: Pointer) -> Duty {
    guard other != owner else { return self }
    var copy = self
    copy.actingFor = owner
    copy.owner = other
    return copy
  }

  /// The same of other years in which it is not known whether it was done.
  public func unfollowed(in years: ClosedRange<Int>?) -> Duty {
    var copy = self
    copy.unfollowed = years
    return copy
  }

  /// Where it stands on a day.
  public func state(on day: Day) -> DutyState {
    if unfollowed != nil { return .unknown }
    guard let due else { return .open }
    if due.latest < day { return .overdue }
    return due.earliest < day && !isWindow ? .possiblyOverdue : .open
  }
}

/// Where a duty stands on a day.
public enum DutyState: String, Hashable, Sendable, CaseIterable {
  /// There is still time, or nothing says when.
  case open
  /// The last day is only known roughly, and may have passed.
  case possiblyOverdue
  /// The last day has passed.
  case overdue
  /// Nobody followed it, so that it is not known whether it was done.
  case unknown
}

/// What knows of duties: each room, and each module that wants to.
///
/// It is made for a transaction, over the rooms, and asked whenever somebody looks at what is due. A duty follows of
/// what is recorded and ends when a record says so; nothing is kept of it, and nobody has one where nothing is recorded:
///
///     struct YearlyAccount: Obliging {
///       let rooms: any Rooms
///       func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
///         let own = try rooms.parties.player(of: "abc", on: day)?.pointer
///         guard owner == nil || owner == own else { return [] }
///         return try rooms.records.records(Loan.self, on: day).filter { $0.due <= last }
///           .map { Duty(ABCRules.account, owner: own, due: RoughDay($0.due), subject: $0.pointer) }
///       }
///     }
public protocol Obliging {
  /// What is still to be done on a day and due by another, or overdue, or without a day; of one owner, or
  /// of everybody when nil; in no order.
  ///
  /// A conformer may say more than it was asked about, never less. When asked about one owner, read what
  /// names that owner, so that the answer costs what it says and not what is recorded.
  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty]
}

extension Obliging {
  /// What is still to be done on a day and due by another, or overdue, or without a day, of everybody.
  public func duties(on day: Day, through last: Day) throws -> [Duty] {
    try duties(on: day, through: last, owner: nil)
  }
}

/// What keeps account of duties that another part tells too: it tells them more exactly, and knows when they are done.
///
/// Whoever gathers duties asks it for those of the others', which are then told once: the law's duty of a yearly dialogue
/// is told by the part that has the dialogue, and by the law where that part is not plugged in.
public protocol DutyTaking: Obliging {
  /// Those of the duties of other parts that it does not keep account of, in their order; one of years that nobody
  /// followed may come back with fewer of them.
  func left(of duties: [Duty], on day: Day) throws -> [Duty]
}
