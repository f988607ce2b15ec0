public import Counter
import Store
public import Vocabulary

/// Everything the parts bring, gathered once, and how the rooms among them are put together.
///
/// It knows no part and no kind of contribution by name: parts say which doors they have (`offers`), and
/// each door is asked of every part.
public struct Catalogue: Contributed {
  /// The parts, what holds for records of every kind first, then in the order of the list.
  public let parts: [any Part]
  /// The points that parts contribute to.
  public let offers: [any Offering]
  /// The kinds of record that can be read and written.
  public let kinds: [any Record.Type]
  private(set) var gathered: [String: Gathered]
  /// The day whose knowledge of law it is; nil is all that is known.
  public private(set) var known: Day?
  /// The parts that could not bring what they say they bring.
  public let failed: [PartFailed]
  /// How long a part that is no room is waited for at least.
  let patience: Swift.Duration
  private let wired: @Sendable (any Records & Readings, any Contributed) -> any Rooms

  /// Gathers what parts bring; throws `CatalogueConflicts` with every conflict at once.
  ///
  /// A part that cannot read its own table brings nothing to that point, and is told in `failed`.
  ///
  /// - Parameters:
  ///   - parts: the parts: the rooms, then what is plugged in.
  ///   - patience: how long a part that is no room is waited for at least, each time it is asked.
  ///   - wired: puts the rooms together over what is lent, by what all parts bring.
  public init(
    _ parts: [any Part], patience: Swift.Duration = .seconds(30),
    wired: @escaping @Sendable (any Records & Readings, any Contributed) -> any Rooms
  ) throws {
    let parts: [any Part] = [CommonPart(among: parts)] + parts
    let offers = parts.flatMap { ($0 as? any OfferContributing)?.offers ?? [] }
    var gathered: [String: Gathered] = [:]
    for offer in offers { gathered[offer.key] = offer.gather(parts) }
    let conflicts = Conflicts(parts, offers, gathered).all
    if !conflicts.isEmpty { throw CatalogueConflicts(conflicts: conflicts) }
    (self.parts, self.offers, self.gathered, self.wired) = (parts, offers, gathered, wired)
    self.patience = patience
    failed = offers.flatMap { gathered[$0.key]?.failed ?? [] }
    let kinds = gathered[Offer.kinds.key]?.contributions as? [Contribution<any Record.Type>] ?? []
    self.kinds = kinds.map(\.value)
  }

  /// What the parts bring to a point, in the order of the parts.
  public func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>] {
    gathered[offer.key]?.contributions as? [Contribution<Value>] ?? []
  }

  /// The same as law was known on a day: what was signed later is not there.
  public func asKnown(on day: Day?) -> Catalogue {
    guard let day else { return self }
    var then = self
    then.known = day
    for offer in offers {
      if let all = gathered[offer.key] { then.gathered[offer.key] = offer.asKnown(all, on: day) }
    }
    return then
  }

  /// What a part brings to a point, by name, each once.
  public func names(_ offer: any Offering, by part: PartID) -> [String] {
    marks(offer, by: part).map(\.name).eachOnce
  }

  /// What a part brings to a point, by name and days.
  public func marks(_ offer: any Offering, by part: PartID) -> [OfferMark] {
    (gathered[offer.key]?.marks ?? []).filter { $0.part == part }.map(\.value)
  }

  /// The rooms over what is lent for one transaction.
  public func wiredRooms(over lent: any Records & Readings) -> any Rooms { wired(lent, self) }
}

/// What holds for records of every kind.
struct CommonPart: Room, RecordContributing, OfferContributing, RuleContributing,
  PublicityContributing
{
  static let id: PartID = "record"
  var id: PartID { Self.id }
  let name = "Fælles for alle oplysninger"
  let needs: [PartID] = []
  let kinds: [any Record.Type] = [Redaction.self]
  let hiders: [any Hiding]

  init(among parts: [any Part]) {
    let brought = parts.flatMap { ($0 as? any RecordContributing)?.kinds ?? [] }
    hiders = [MarkedConfidential(kinds: kinds + brought)]
  }

  var rules: [Rule] { RecordRules.all }
  var offers: [any Offering] {
    [
      Offer.kinds, Offer.rules, Offer.duties, Offer.cards, Offer.sections, Offer.acts,
      Offer.commands, Offer.calculations, Offer.hiders, Offer.carriers,
    ]
  }
}
