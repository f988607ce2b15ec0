public import Counter
public import Vocabulary

/// What needs several rooms: the structure, the one entrance, all that concerns an organisation or an area.
public struct Cooperation: Room, RecordContributing, CardContributing, ActContributing,
  CommandContributing
{
  /// The part, as its sections are named.
  public let id: PartID = "cooperation"
  /// What it is called, in Danish.
  public let name = "Samarbejdet på tværs"
  /// The rooms it asks.
  public let needs: [PartID] = []

  /// Makes the part.
  public init() {}

  /// That duties are done, and from when they are followed: a duty may be any part's.
  public var kinds: [any Record.Type] { [Fulfilment.self, DutyFollowing.self] }
  /// Nothing: each thing is some room's.
  public var cards: [any Card] { [] }
  /// What one has to do, all that concerns it, and who decided what.
  public var sections: [any Section] { [DutiesSection(), GatheredSection(), DecidedSection()] }
  /// What moves through several rooms.
  public var acts: [any Act] { [MergeAct(), WindUpAct(), FulfilAct(), FollowAct()] }
  /// The questions to the whole.
  public var commands: [any Command] {
    [OverviewCommand(), StructureCommand(), RouteCommand(), SearchCommand(), ComputeCommand()]
  }
}
