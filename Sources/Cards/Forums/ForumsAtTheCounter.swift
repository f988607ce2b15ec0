public import Counter
public import Forums
public import Vocabulary

extension ForumsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.fora] }
}

extension ForumsRoom: DutyContributing {
  /// The room's own duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [rooms.fora] }
}

extension ForumsRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [MatterCard(), ProcedureCard(), MeetingCard(), DecisionCard()] }
  /// Nothing.
  public var sections: [any Section] { [] }
}

extension ForumsRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] {
    [
      FoundAct(), RehomeAct(), AbolishAct(), EnterMatterAct(), AddPointAct(), PlanAct(),
      AdvanceAct(), CloseMatterAct(), ConveneAct(), CallOffAct(), AgendaAct(), PostponeAct(),
      WithdrawItemAct(), DecideAct(), MinuteAct(), FollowUpAct(),
    ]
  }
}
