import Agreements
import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// What the lists of a day say of the areas that afdelinger lie in.
struct ListedAreas {
  let rooms: any Rooms

  /// The list of areas with a high share outside the labour market (`§ 51 b stk. 3-5`).
  private static let combined = "lov.kombineret-udlejning"

  private static let kinds: [String: ListedArea] = [
    "lov.udsat-boligomraade": .udsat, "lov.parallelsamfund": .udsat,
    "lov.omdannelsesomraade": .omdannelse, "lov.forebyggelsesomraade": .forebyggelse,
    combined: .kombineret,
  ]

  /// What the areas that an afdeling lies in are by the lists of the day, as far as it is certain.
  func kinds(of afdeling: PartyID, on day: Day) throws -> Set<ListedArea> {
    try kinds(of: afdeling, on: day, .yes)
  }

  /// What they may be besides, since it is not known: the list was not made yet, or figures behind it are lacking.
  func possibleKinds(of afdeling: PartyID, on day: Day) throws -> Set<ListedArea> {
    try kinds(of: afdeling, on: day, .possibly)
  }

  private func kinds(
    of afdeling: PartyID, on day: Day, _ stands: Certainty
  ) throws -> Set<ListedArea> {
    var found: Set<ListedArea> = []
    for standing in try rooms.criteria.standings(on: day) {
      let kinds = standing.listings.filter { $0.stands == stands }.compactMap {
        Self.kinds[$0.list]
      }
      guard !kinds.isEmpty,
        try rooms.parties.parties(in: standing.area, on: day).contains(afdeling)
      else { continue }
      found.formUnion(kinds)
    }
    return found
  }

  /// The afdelinger in an area on a day: its organisations have others elsewhere.
  func afdelinger(in area: AreaID, on day: Day) throws -> Set<PartyID> {
    try rooms.parties.parties(in: area, on: day).filter {
      try rooms.parties.party($0, on: day)?.kind == .afdeling
    }
  }

  /// The afdelinger where the council has decided that applicants are refused by `§ 51 b stk. 1`, as far as it is recorded.
  func refusing(on day: Day) throws -> Set<PartyID> {
    let areas = try rooms.agreements.agreements(ofKind: "lov.kombineret-udlejning", on: day)
      .filter(\.standing.status.binds)
      .compactMap { agreement, _ in agreement.fields.first { $0.field == "omraade" }?.area }
    return try areas.reduce(into: []) { try $0.formUnion(afdelinger(in: $1, on: day)) }
  }

  /// Which afdelinger lie in areas on the list of § 51 b on a day; of one area and those in it, or of all when nil.
  ///
  /// Areas that the minister has approved by `§ 51 b stk. 6` are on no list, and `§ 59 stk. 4` names `stk. 3-5` alone.
  func combined(on day: Day, in area: AreaID? = nil) throws -> CombinedAfdelinger {
    let standings =
      try area.map { area in
        try rooms.parties.areas(in: area, on: day).compactMap {
          try rooms.criteria.standing(of: $0.id, on: day)
        }
      } ?? rooms.criteria.standings(on: day)
    var found = CombinedAfdelinger()
    for standing in standings {
      // A list that was not made yet, or whose figures are lacking, says neither yes nor no.
      let stands = standing.listings.first { $0.list == Self.combined }?.stands ?? .possibly
      guard stands != .no else { continue }
      let inside = try afdelinger(in: standing.area, on: day)
      if stands == .yes { found.listed.formUnion(inside) } else { found.unknown.formUnion(inside) }
    }
    found.unknown.subtract(found.listed)
    return found
  }
}

/// Which afdelinger lie in an area with a high share outside the labour market, by the list of a day.
struct CombinedAfdelinger: Hashable, Sendable {
  /// Those in areas on the list.
  var listed: Set<PartyID> = []
  /// Those in areas of which it is not known.
  var unknown: Set<PartyID> = []

  /// Whether none is, and none may be.
  var isEmpty: Bool { listed.isEmpty && unknown.isEmpty }

  /// Those of them that some test keeps.
  func filter(_ isKept: (PartyID) throws -> Bool) rethrows -> CombinedAfdelinger {
    CombinedAfdelinger(listed: try listed.filter(isKept), unknown: try unknown.filter(isKept))
  }
}
