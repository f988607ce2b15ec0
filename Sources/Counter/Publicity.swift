public import Vocabulary

/// A part that keeps something from the public.
///
/// A record of its own that is hidden by a mark on itself needs none of this: it conforms to `Confidential`. This
/// is for what is hidden for another reason: a thing of another part, or what has been measured of one that is shown.
public protocol PublicityContributing: Part {
  /// What says what is hidden.
  var hiders: [any Hiding] { get }
}

/// What says what is kept from the public, of one kind of secret.
///
/// Every answer with `--public` asks every part, before anything is read for it, with all that is known now; where
/// earlier knowledge is asked for (`--known`) with that too, and what is hidden by either is hidden. To a reader
/// what is hidden is not there: not on pages, not in findings and duties, not in what is counted. Whatever names a
/// hidden thing is hidden with it, so name the least:
///
///     struct ProtectedPlacements: Hiding {
///       let name = "bif.beskyttet"
///       let secret = Secret([Placement.protectedExample])
///       func hidden(at rooms: any Rooms) throws -> Hidden {
///         let marked = try rooms.records.timelines(Placement.self).flatMap(\.pieces).map(\.value)
///           .filter { $0.isProtected == true }
///         return Hidden(things: Set(marked.map(\.pointer)))
///       }
///     }
///
/// It answers from the rooms alone and looks at every day, since what is secret on one is so on all. When it throws,
/// or takes far longer than it is waited for, nothing is shown at all: the answer is refused with the part's name, and
/// what it threw is not told.
public protocol Hiding: Sendable {
  /// Its name, with the part's own in front unless the part is a room.
  var name: String { get }
  /// An example of what it hides, which the law «Det hemmelige vises ikke» plants and looks for.
  var secret: Secret { get }
  /// What is hidden of all that the rooms know.
  func hidden(at rooms: any Rooms) throws -> Hidden
}

/// A made-up secret: what is hidden, and what must be there for it.
public struct Secret: Sendable {
  /// The records that are hidden; their ids and titles are nothing else's.
  public let records: [any Record]
  /// The readings that are hidden, of indicators and subjects that are shown.
  public let readings: [Reading]
  /// What must be there, and is shown.
  public let beside: [any Record]

  /// Makes a secret.
  public init(
    _ records: [any Record], readings: [Reading] = [], beside: [any Record] = []
  ) {
    self.records = records
    self.readings = readings
    self.beside = beside
  }
}

extension Offer where Value == any Hiding {
  /// What is kept from the public.
  public static var hiders: Self {
    Offer(
      "secrets", title: "Hemmeligheder", one: "Hemmeligheden", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any PublicityContributing)?.hiders })
  }
}
