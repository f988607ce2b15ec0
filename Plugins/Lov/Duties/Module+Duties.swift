public import Counter
public import Vocabulary

extension Module: DutyContributing {
  /// What the law makes of what is given about duties, deadlines and frames.
  var duties: [Calculation] {
    [
      accountsDeadline, budgetMeeting, dialogueMeeting, maintenance, fund, budget, approval, frame,
      demolition,
      dutyOnRecord,
    ]
  }

  /// The duties that the law sets, and what of the law runs out.
  public var dutyRules: [Rule] {
    StatutoryDuty.all.filter { !$0.isEvent }.map(\.rule)
      + [RunningOut.rule, AfterListsDuties.rule]
  }

  /// What the law makes of what is recorded.
  public func obligers(at rooms: any Rooms) -> [any Obliging] {
    [
      StatutoryDuties(rooms: rooms), RunningOut(rooms: rooms), AfterListsDuties(rooms: rooms),
    ]
  }
}
