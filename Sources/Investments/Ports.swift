package import Vocabulary

/// What this room must know about who pays.
package protocol Financiers {
  /// Whether a party's money is the municipality's own on a day; nil when it is not there.
  func isMunicipal(_ id: PartyID, on day: Day) throws -> Bool?
  /// The part that a party plays on a day, whose definitions are its own; nil when it plays none.
  func part(playedBy id: PartyID, on day: Day) throws -> PartID?
}
