import Organisation
public import Vocabulary

/// A part with records that go over where one party takes over from another, such as in a merger.
public protocol CarryContributing: Part {
  /// What carries them, in order.
  var carriers: [any Carrying] { get }
  /// What its records only remember, and go on naming.
  var remembers: [Remembered] { get }
  /// What a body has open on a day: what somebody must have once it is no more, whether a carrier carries it or the
  /// document goes on naming the body, and `rooms.heirs` says who answers for it.
  ///
  /// - Parameters:
  ///   - body: a party or a forum that is there.
  ///   - named: the body, and those it took over from: records that name these may be its.
  ///   - day: the day asked about.
  ///   - rooms: the rooms to ask.
  func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed]
}

/// What carries something of a part's from a party that ceases to be to the one that takes over.
///
/// A merger asks every part, in the order of the parts, before the party's own posts end and it is no more: then it,
/// its posts and those who hold them are still there to be looked up. For versions that name the party a `Carrier` is
/// enough; this is for more, such as what names the posts that end (`house.parties.posts(of:during:)`).
///
/// A conformer keeps three things. It touches no day before the pen's, and of the others only those on which something
/// is the party's: `pen.edit(_:naming:)` does both. A document it leaves alone: what was signed, decided or promised
/// keeps naming who did. And it leaves no state naming the party, which a law asks for; what only remembers is said in
/// `remembers`. When it throws, nothing of the merger is written.
public protocol Carrying: Sendable {
  /// Its name, with the part's own in front unless the part is a room.
  var name: String { get }
  /// Carries over what is a party's, from the pen's day on.
  func carry(
    _ party: PartyID, to successor: PartyID, _ house: any House, _ pen: any Pen) throws
}

/// Carries over the versions of one kind that name a party, and is called as the kind is.
///
///     public var carriers: [any Carrying] {
///       [
///         Carrier(Placement.self) { placement, party, successor in
///           var placement = placement
///           placement.organisation = placement.organisation.carried(from: party, to: successor)
///           return placement
///         }
///       ]
///     }
public struct Carrier<Carried: Record>: Carrying {
  private let carried: @Sendable (Carried, _ party: PartyID, _ successor: PartyID) -> Carried?

  /// Carries over a kind, by what a version becomes; one that becomes nil ends.
  public init(
    _: Carried.Type,
    _ carried: @escaping @Sendable (Carried, _ party: PartyID, _ successor: PartyID) -> Carried?
  ) {
    self.carried = carried
  }

  /// The kind's name.
  public var name: String { Carried.kind }

  /// Carries over the versions that name the party.
  public func carry(
    _ party: PartyID, to successor: PartyID, _ house: any House, _ pen: any Pen
  ) throws {
    try pen.edit(Carried.self, naming: party.pointer) { carried($0, party, successor) }
  }
}

/// What records of a kind go on naming when it is no more, since they only remember it.
public struct Remembered: Sendable {
  /// The kind.
  public let kind: String
  /// What a version of it remembers; nothing of a record of another kind.
  public let names: @Sendable (any Record) -> [Pointer]

  /// Says what a kind remembers.
  public init<R: Record>(_: R.Type, _ names: @escaping @Sendable (R) -> [Pointer]) {
    kind = R.kind
    self.names = { record in (record as? R).map(names) ?? [] }
  }
}

extension Offer where Value == any Carrying {
  /// What goes over where one party takes over from another.
  public static var carriers: Self {
    Offer(
      "carriers", title: "Overtagelser", one: "Overtagelsen", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any CarryContributing)?.carriers })
  }
}

extension House {
  /// Merges parties into another from the pen's day on.
  ///
  /// What is theirs goes over by each part's carriers; then their own posts end, with holders, the other remembers
  /// that it took over from them, and they cease to be. Only days on which something is theirs are touched, and
  /// documents keep naming them. Refuses parties that cannot be merged; throws `CarryFailed` when a part cannot say
  /// what goes over.
  public func merge(_ parties: [PartyID], into successor: PartyID, with pen: any Pen) throws {
    try self.parties.requireMergeable(parties, into: successor, on: pen.day)
    for party in parties {
      for carrier in brought.all(.carriers) {
        do {
          try carrier.value.carry(party, to: successor, self, pen)
        } catch let told as any Told {
          throw told
        } catch {
          throw CarryFailed(part: carrier.part, why: error)
        }
      }
      try Succession(of: party, by: successor, with: pen).close()
    }
  }
}

/// A part could not carry over what is a party's, so that nothing of the merger is written.
public struct CarryFailed: Told {
  /// The part.
  public let part: PartID
  /// What it threw.
  public let why: any Error

  /// By which part, and what to do.
  public var told: Telling {
    Telling(
      "Intet er skrevet: modulet »\(part)« kunne ikke lade det, der er partens, gå over (\(why)).",
      "Giv besked til dem, der har modulet.")
  }
}
