public import Vocabulary

/// A part with lists of areas that follow from indicators.
///
/// A list is a rule of law over indicators, generation by generation; keep its limits as a table in the
/// part's folder and read it with `AreaList.lists(in:)`:
///
///     extension Module: ListContributing {
///       public func areaLists() throws -> [AreaList] { try AreaList.lists(in: PackageResources.lister_csv) }
///     }
///
/// Criteria asks at each start, and `almen lists` and an area's page how each area stood as a list was last made.
public protocol ListContributing: Part {
  /// The lists; each id has the part's own in front. Throws `TableFault` or `ListFault` when its own table
  /// cannot be read.
  func areaLists() throws -> [AreaList]
}

extension Offer where Value == AreaList {
  /// The lists of areas.
  public static var lists: Self {
    Offer("lists", title: "Lister", one: "Listen", isPrefixed: true) {
      try ($0 as? any ListContributing)?.areaLists()
    }
  }
}
