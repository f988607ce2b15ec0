import Vocabulary

/// That an agreement has ended and nothing has come in its place: about some topics, for some.
struct Lapse: Hashable {
  /// What is open about it.
  struct Open: Hashable {
    /// The organisations and afdelinger it bound; nil when it is all of the city.
    let parties: [PartyID]?
    /// The agreements that perhaps govern in its place; none when nothing does on any reading.
    let others: [AgreementID]
    /// What takes its place later, and from when; nil when nothing is recorded.
    let next: Next?
  }

  /// What takes an agreement's place later.
  struct Next: Hashable {
    let agreement: AgreementID
    let from: RoughDay
  }

  /// The agreement that ended.
  let agreement: Agreement
  /// Its last day, exact or rough.
  let last: RoughDay
  /// About what, in order; none when the agreement names no topic.
  var topics: [TopicID]
  /// For whom, and what there is instead.
  var open: Open
}

/// One agreement among those that concern the same, on a day.
struct Held {
  let agreement: Concerned
  /// Where it stands.
  let standing: Standing
  /// The organisations and afdelinger that it bound, by what they are today; nil when it is the whole city.
  let units: [PartyID]?
  /// Its last day on every reading, when that has passed.
  let over: RoughDay?
  /// Whether it has been let go.
  let isLetGo: Bool
  var id: AgreementID { agreement.agreement.id }
  /// The areas that it is for alone, binding nobody by name; none of others.
  var areas: [AreaID] {
    agreement.names != nil && agreement.singles.isEmpty ? agreement.agreement.areas : []
  }

  /// Whether it is of a higher level than another, and does not take its place.
  func isAbove(_ other: Held) -> Bool {
    let (own, theirs) = (agreement.agreement, other.agreement.agreement)
    guard let high = own.level, let low = theirs.level else { return false }
    return high < low && !own.takesPlace(of: theirs.id)
  }
}

/// What may stand for an agreement besides what concerns the same.
struct Successors {
  /// Those that may govern instead and do not say so: what takes the place and names no topic.
  var silent: [Held] = []
  /// The first of those that begin later.
  var next: Lapse.Next?
}

/// Finds what has lapsed among the agreements that concern the same, on one day.
///
/// An agreement has lapsed for those whom it bound from the day after its last on every reading, and until another
/// governs the same for them. What stands above it does not: a city's own agreement about a topic is no agreement with
/// one organisation about it. It is told of the one that ended last: what ended before it is history. What governs on
/// some readings of rough days alone, or takes the place and does not say what it is about, is told as perhaps.
struct Lapses {
  private let all: [Held]
  private let day: Day
  /// The organisations of the city.
  private let organisations: [PartyID]
  private let names: (PartyID) throws -> [PartyID: Day]
  private var common: [Int] = []
  private var single: [PartyID: [Int]] = [:]
  private var local: [AreaID: [Int]] = [:]

  /// Makes ready for some agreements that concern the same.
  ///
  /// - Parameters:
  ///   - all: those that are made, also those that have ended.
  ///   - day: the day.
  ///   - organisations: the organisations of the city that day.
  ///   - names: the names a party is bound by, each from a day on.
  init(
    _ all: [Held], on day: Day, organisations: [PartyID],
    names: @escaping (PartyID) throws -> [PartyID: Day]
  ) {
    (self.all, self.day, self.organisations, self.names) = (all, day, organisations, names)
    for (index, one) in all.enumerated() {
      guard let names = one.agreement.names else {
        common.append(index)
        continue
      }
      for name in names.keys { single[name, default: []].append(index) }
      for area in one.areas { local[area, default: []].append(index) }
    }
  }

  /// For whom one of them is open, by what there is instead.
  func open(_ one: Held, _ after: Successors) throws -> [Lapse.Open] {
    guard let end = one.over, !one.isLetGo else { return [] }
    guard !one.areas.isEmpty || one.units == nil && organisations.isEmpty else {
      var lapsed: [[AgreementID]: [PartyID]] = [:]
      let units = one.units ?? organisations
      for unit in units {
        guard let others = try instead(of: one, end, for: unit, after) else { continue }
        lapsed[others, default: []].append(unit)
      }
      // What is certain first.
      let ordered = lapsed.sorted {
        $0.key.map(\.text).joined(separator: " ") < $1.key.map(\.text).joined(separator: " ")
      }
      return ordered.map { others, open in
        let isWhole = one.units == nil && open.count == units.count
        return Lapse.Open(parties: isWhole ? nil : open, others: others, next: after.next)
      }
    }
    // What is for an area, or binds the whole city where no organisation is recorded, is asked about as one.
    return try instead(of: one, end, for: nil, after).map {
      [Lapse.Open(parties: nil, others: $0, next: after.next)]
    } ?? []
  }

  /// The agreements that perhaps govern for a party in place of one that ended; nil when one certainly does, or
  /// when the one that ended is not the last.
  private func instead(
    of one: Held, _ end: RoughDay, for unit: PartyID?, _ after: Successors
  ) throws -> [AgreementID]? {
    let own = try unit.map(names)
    var found: Set<AgreementID> = []
    let near =
      common + one.areas.flatMap { local[$0] ?? [] }
      + (own.map { $0.keys.flatMap { single[$0] ?? [] } } ?? [])
    let about = Set(near).sorted().map { ($0, all[$0]) }.filter { $0.1.id != one.id }.map(\.1)
    for (other, isSilent) in about.map({ ($0, false) }) + after.silent.map({ ($0, true) }) {
      let isThere = !Set(other.areas).isDisjoint(with: one.areas)
      guard !other.isAbove(one), let begun = isThere ? .yes : binds(other, own) else { continue }
      if let past = other.over {
        // What ended later tells of it.
        if (past.latest, past.earliest) > (end.latest, end.earliest) { return nil }
      } else if other.standing.status.binds {
        if other.standing.certain, begun == .yes, !isSilent { return nil }
        found.insert(other.id)
      }
    }
    return found.sorted()
  }

  /// Whether an agreement has come to bind one who goes by some names; nil when it has not.
  private func binds(_ other: Held, _ own: [PartyID: Day]?) -> Certainty? {
    guard other.agreement.names != nil else { return .yes }
    return own.flatMap { other.agreement.binding([$0], on: day) }
  }
}
