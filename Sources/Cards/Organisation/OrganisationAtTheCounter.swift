public import Counter
public import Organisation
public import Vocabulary

extension OrganisationRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.parties] }
}

extension OrganisationRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [PostCard(), StockCard()] }
  /// What modules answer for, and what names those a party took over from.
  public var sections: [any Section] { [AnsweringSection(), LineageSection()] }
}

extension OrganisationRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] {
    [
      EnterPartyAct(), RenameAct(), EnterPostAct(), AppointAct(), VacateAct(), GiveAct(),
    ]
  }
}
