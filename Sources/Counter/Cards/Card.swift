public import Vocabulary

/// The page of a kind of thing: what its part knows of one, above what is written of it.
///
/// `show` asks the card of a thing's kind, then lists the thing's properties, the sections that parts add, its
/// versions and what names it. A card says what cannot be read off the record, such as a status:
///
///     struct PlacementCard: Card {
///       let apart: Set<String> = []
///       func blocks(of placement: Placement, _ titles: Titles) throws -> [Block] {
///         [.text("Anvist til \(titles.cell(placement.dwelling.pointer))")]
///       }
///     }
public protocol Card<Shown>: Sendable {
  /// What it is the page of.
  associatedtype Shown: Record
  /// To which remit it belongs; that of the part that brings it, when nothing else is said.
  var remit: Remit { get }
  /// The properties that its blocks show, and that are then not shown again.
  var apart: Set<String> { get }
  /// What it shows of the version that holds that day, or of the latest known.
  func blocks(of record: Shown, _ titles: Titles) throws -> [Block]
}

/// What a part adds to the pages of things that others keep.
///
/// `show` asks it for each thing of its kinds, after the kind's own card. It keeps its keys in a group, so that they are
/// nobody else's, and says nothing where it has nothing to say:
///
///     struct Placements: Section {
///       let name = "sof.anvisninger"
///       let kinds: Set<String> = [PartySubject.kind]
///       func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
///         let records = titles.house.records
///         let placed = try records.records(Placement.self, on: titles.day, pointingAt: pointer)
///         guard !placed.isEmpty else { return [] }
///         return [.heading("Anvist"), .group("sof", [.list("placed", placed.map { .thing($0) })])]
///       }
///     }
public protocol Section: Sendable {
  /// Its name, with the part's own in front unless the part is a room.
  var name: String { get }
  /// The kinds of thing whose pages it adds to.
  var kinds: Set<String> { get }
  /// What it adds to a thing's page; nothing where it has nothing to say.
  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block]
}

/// A section that says first on a thing's page, above its own card, what most readers came for.
///
/// It adds the rest further down, as other sections do:
///
///     struct Docket: LeadSection {
///       let name = "abc.sagsmappe"
///       let kinds: Set<String> = [AreaSubject.kind]
///       func lead(about pointer: Pointer, _ titles: Titles) throws -> [Block] { [.facts(…)] }
///       func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] { … }
///     }
public protocol LeadSection: Section {
  /// What stands first on the page; nothing where it has nothing to say.
  func lead(about pointer: Pointer, _ titles: Titles) throws -> [Block]
}

/// A section on areas' pages that says of all areas at once what follows from the law's lists.
///
/// `almen lists` shows it below the lists, and an area's page beside those of the area:
///
///     struct Orders: ListSection {
///       let name = "abc.paabud"
///       let kinds: Set<String> = [AreaSubject.kind]
///       func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] { … }
///       func blocks(_ titles: Titles) throws -> [Block] { [.heading("Påbud"), …] }
///     }
public protocol ListSection: Section {
  /// What it adds to the page of the lists; nothing where it has nothing to say.
  func blocks(_ titles: Titles) throws -> [Block]
}

/// A part with pages of its own kinds, or sections on others'.
///
/// `show` asks it whenever a thing is shown:
///
///     extension Module: CardContributing {
///       public var cards: [any Card] { [PlacementCard()] }
///       public var sections: [any Section] { [Placements()] }
///     }
public protocol CardContributing: Part {
  /// The pages: at most one for each kind, and only of kinds that the part brings.
  var cards: [any Card] { get }
  /// What it adds to the pages of others' kinds.
  var sections: [any Section] { get }
}

extension Card {
  /// That of the part that brings it.
  public var remit: Remit { .part }

  /// The kind it is the page of.
  public var kind: String { Shown.kind }

  /// What it shows of a record, when that is of its kind.
  public func blocks(ofAny record: any Record, _ titles: Titles) throws -> [Block] {
    guard let record = record as? Shown else { return [] }
    return try blocks(of: record, titles)
  }
}

extension Offer where Value == any Card {
  /// The pages of kinds.
  public static var cards: Self {
    Offer(
      "cards", title: "Sider", one: "Siden for slagsen", isPrefixed: true,
      mark: { OfferMark(name: $0.kind, days: .always, formerly: []) },
      brought: { ($0 as? any CardContributing)?.cards })
  }
}

extension Offer where Value == any Section {
  /// The sections on others' pages.
  public static var sections: Self {
    Offer(
      "sections", title: "Afsnit", one: "Afsnittet", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any CardContributing)?.sections })
  }
}
