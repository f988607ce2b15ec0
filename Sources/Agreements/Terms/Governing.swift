public import Vocabulary

/// Whom an agreement binds, of those asked about.
public struct Bound: Hashable, Sendable {
  /// Whether it binds all that were asked about: every organisation of the city, or the party itself.
  public let isAll: Bool
  /// The organisations and afdelinger that it binds by name; none when it binds the whole city without naming any.
  public let named: [PartyID]
  /// The organisations of the city that it does not bind.
  public let unbound: [PartyID]

  /// Says whom.
  public init(isAll: Bool, named: [PartyID] = [], unbound: [PartyID] = []) {
    (self.isAll, self.named, self.unbound) = (isAll, named, unbound)
  }

  /// All.
  static let all = Bound(isAll: true)
}

/// An agreement that governs a topic on a day.
public struct Governing: Hashable, Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// Where it stands; not certain when it is only perhaps in force.
  public let standing: Standing
  /// Whom it binds.
  public let bound: Bound
}

/// An agreement that somebody would look for and that does not count, and why.
public struct LeftOut: Hashable, Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// Why it does not count.
  public let why: Coverage.Why
  /// Its last day, exact or rough; nil when it has none.
  public let lastDay: RoughDay?
  /// Those it binds by name, when it binds others than those asked about.
  public let named: [PartyID]

  init(_ agreement: Agreement, _ why: Coverage.Why, lastDay: RoughDay?, named: [PartyID] = []) {
    (self.agreement, self.why, self.lastDay, self.named) = (agreement, why, lastDay, named)
  }
}

/// What governs a topic on a day, and what does not though it may look so.
public struct Governance: Hashable, Sendable {
  /// The agreements that govern it: those that bind all first, the more concrete first, the certain before the
  /// possible.
  public var governing: [Governing] = []
  /// Those that do not count, each with the reason.
  public var leftOut: [LeftOut] = []
}

extension AgreementBook {
  /// What governs a topic on a day: for the whole city when no party is given, else what binds any of them or
  /// what they are part of, came from or became.
  ///
  /// The one place that says so. Of the whole city's, agreements with one organisation are only read where nothing
  /// that binds more is found.
  package func governing(
    _ topic: TopicID, for asked: Set<PartyID> = [], in areas: Set<AreaID> = [], on day: Day
  ) throws -> Governance {
    let binders = Binders(parties)
    guard asked.isEmpty else {
      let names = try asked.sorted().map { try binders.names(of: $0) }
      let all = Set(names.flatMap(\.keys))
      let joined = try records.records(
        Accession.self, on: day, naming: Set(all.map(\.pointer))
      ).filter { all.contains($0.party) }.map(\.agreement)
      let near = try records.records(
        Agreement.self, on: day, naming: Set(all.map(\.pointer) + areas.map(\.pointer)))
      let pool = try near + joined.compactMap { try agreement($0, on: day) } + wide(on: day)
      return try governance(topic, among: pool, in: areas, on: day, binders) { one in
        one.binding(names, on: day).map { (Bound.all, $0 == .possibly) }
      }
    }
    let wide = try governance(topic, among: wide(on: day), on: day, binders) { one in
      (try binders.bound(by: one, on: day), false)
    }
    guard !wide.governing.contains(where: \.bound.isAll) else { return wide }
    let pool = try concerning(topic, on: day)
    return try governance(topic, among: pool, on: day, binders) { one in
      (try binders.bound(by: one, on: day), false)
    }
  }

  /// The agreements of a day that may bind every organisation: those with none by name, and those with several.
  private func wide(on day: Day) throws -> [Agreement] {
    try common(on: day)
      + records.records(Agreement.self, on: day, pointingAt: Agreement.amongSeveral)
  }

  private func governance(
    _ topic: TopicID, among pool: [Agreement], in areas: Set<AreaID> = [], on day: Day,
    _ binders: Binders,
    _ bound: (Concerned) throws -> (bound: Bound, isDoubtful: Bool)?
  ) throws -> Governance {
    let found = try concerned(with: topic, among: pool, in: areas, on: day, binders)
    var governance = Governance(leftOut: found.leftOut)
    for one in found.counted {
      let standing = try standing(of: one.agreement, on: day)
      guard standing.status.binds else {
        governance.leftOut.append(
          LeftOut(
            one.agreement, standing.status == .notYetInForce ? .later : .ended,
            lastDay: one.whole.lastDay))
        continue
      }
      if let (bound, isDoubtful) = try bound(one), bound.isAll || !bound.named.isEmpty {
        governance.governing.append(
          Governing(
            agreement: one.agreement,
            standing: Standing(standing.status, certain: standing.certain && !isDoubtful),
            bound: bound))
      } else {
        governance.leftOut.append(
          LeftOut(
            one.agreement, one.whyOthers, lastDay: one.whole.lastDay, named: one.singles))
      }
    }
    if governance.governing.isEmpty {
      governance.leftOut += try silent(found.counted, topic, on: day)
    }
    governance.governing.sort { $0.order < $1.order }
    governance.leftOut.sort { $0.order < $1.order }
    return governance
  }

  /// Those that take the place of some and are in force, and do not name the topic themselves.
  private func silent(
    _ counted: [Concerned], _ topic: TopicID, on day: Day
  ) throws -> [LeftOut] {
    let known = Set(counted.map(\.agreement.id))
    let after = try records.records(
      Agreement.self, on: day, naming: Set(known.map(\.pointer))
    ).filter { one in !known.contains(one.id) && known.contains(where: one.takesPlace) }
    return try after.filter {
      try standing(of: $0, on: day).status.binds && isSilent($0, topic, day)
    }
    .map { LeftOut($0, .otherTopic, lastDay: try whole($0, on: day).lastDay) }
  }

  private func isSilent(_ agreement: Agreement, _ topic: TopicID, _ day: Day) throws -> Bool {
    try !topics(of: agreement, on: day).agreed.contains(topic)
  }
}

extension Governing {
  fileprivate var order: (Int, Int, Int, AgreementID) {
    (
      bound.isAll ? 0 : 1, -(agreement.level?.rawValue ?? 0), standing.certain ? 0 : 1, agreement.id
    )
  }
}

extension LeftOut {
  /// By start.
  var order: (Day, AgreementID) {
    (agreement.term?.from?.earliest ?? .earliest, agreement.id)
  }
}
