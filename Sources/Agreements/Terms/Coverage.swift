public import Vocabulary

/// How a topic is governed by agreements over a period.
public struct Coverage: Hashable, Sendable {
  /// Days on which more than one agreement governs it, and which.
  public struct Overlap: Hashable, Sendable {
    /// The days.
    public let days: Period
    /// The agreements.
    public let agreements: [AgreementID]
  }

  /// Days on which some are bound and others not.
  public struct Partly: Hashable, Sendable {
    /// The days.
    public let days: Period
    /// The organisations and afdelinger that an agreement binds by name.
    public let bound: [PartyID]
    /// The organisations that none binds.
    public let unbound: [PartyID]
    /// Whether those are bound on every reading of rough days.
    public let isCertain: Bool
  }

  /// Why an agreement that names the topic does not count.
  public enum Why: String, Hashable, Sendable, CaseIterable {
    /// It has not been made.
    case draft
    /// All have approved it, and it is not signed.
    case unsigned
    /// It was given up.
    case withdrawn
    /// It had ended.
    case ended
    /// It begins later.
    case later
    /// The text that was agreed dropped the topic.
    case dropped
    /// It takes the place of one that counts and does not name the topic itself.
    case otherTopic
    /// It binds others.
    case otherParty

    /// The reason in Danish.
    public var word: String {
      switch self {
      case .draft: "ikke indgået"
      case .unsigned: AgreementStatus.approved.word
      case .withdrawn: "trukket tilbage"
      case .ended: "var ophørt"
      case .later: "begynder senere"
      case .dropped: "den aftalte tekst har udeladt emnet"
      case .otherTopic: "er trådt i stedet for en, der gælder emnet, men nævner det ikke selv"
      case .otherParty: "binder andre"
      }
    }
  }

  /// Days between an agreement and its recorded successor that no reading of rough days closes.
  public var gaps: [Period] = []
  /// Days between them that some reading closes.
  public var possibleGaps: [Period] = []
  /// Days with more than one that certainly governs, none of them made from another.
  public var overlaps: [Overlap] = []
  /// Days for which no agreement is recorded: nothing is known.
  public var unknown: [Period] = []
  /// Days on which an agreement binds some of the city's organisations and none binds the others.
  public var partly: [Partly] = []
  /// Days on which one governs it on some reading of rough days and not on others, besides possible gaps.
  public var perhaps: [Period] = []
  /// The agreements that count, by start.
  public var agreements: [Agreement] = []
  /// Those of them that do not bind all who were asked about, by whom.
  public var bound: [AgreementID: Bound] = [:]
  /// The last days of those whose own term does not say them: prolonged by another, or ended early.
  public var lastDays: [AgreementID: RoughDay] = [:]
  /// Those that do not count though they name the topic, by start, each with the reason.
  public var leftOut: [LeftOut] = []
}

extension AgreementBook {
  /// How a topic is governed over a period, as the latest versions tell it, on whatever level.
  ///
  /// Without a party the whole city is asked about: what binds every organisation, by one name or each by its
  /// own; days on which only some are bound are told apart. With one what it made itself or was bound by later
  /// counts too.
  package func coverage(
    of topic: TopicID, during: Period, party: PartyID? = nil
  ) throws -> Coverage {
    let binders = Binders(parties)
    let found = try concerned(
      with: topic, among: concerning(topic, on: .latest), on: .latest, binders)
    var told =
      try party.map { party in
        try coverage(found.counted, of: party, during, binders)
      } ?? cityCoverage(found.counted, during, binders)
    told.leftOut += found.leftOut
    let silent = try silent(found.counted, topic, on: .latest, during)
    told.leftOut = (told.leftOut + silent).sorted { $0.order < $1.order }
    return told
  }

  /// The same for many parties, with what governs the topic read once.
  package func coverages(
    of topic: TopicID, during: Period, parties: [PartyID]
  ) throws -> [PartyID: Coverage] {
    let binders = Binders(self.parties)
    let found = try concerned(
      with: topic, among: concerning(topic, on: .latest), on: .latest, binders)
    return try parties.reduce(into: [:]) { told, party in
      told[party] = try coverage(found.counted, of: party, during, binders)
      told[party]?.leftOut += found.leftOut
    }
  }

  /// Those that take the place of one that counts, are in force in a period and do not name the topic.
  private func silent(
    _ counted: [Concerned], _ topic: TopicID, on day: Day, _ during: Period
  ) throws -> [LeftOut] {
    let known = Set(counted.map(\.agreement.id))
    return try records.records(Agreement.self, on: day, naming: Set(known.map(\.pointer)))
      .compactMap { one in
        guard !known.contains(one.id), known.contains(where: one.takesPlace), !one.isWithdrawn,
          try isMade(one, on: day), try topics(of: one, on: day).agreed.isEmpty
        else { return nil }
        let whole = try whole(one, on: day)
        guard whole.possibleTerm?.intersection(during) != nil else { return nil }
        return LeftOut(one, .otherTopic, lastDay: whole.lastDay)
      }
  }

  private func coverage(
    _ counted: [Concerned], of party: PartyID, _ during: Period, _ binders: Binders
  ) throws -> Coverage {
    let names = try binders.names(of: party)
    let own = counted.compactMap { one in one.binding(names).map { (one, $0) } }
    var found = try coverage(by: own.map(\.1), during)
    found.tell(own.map(\.0), during)
    found.leftOut += counted.filter { $0.binding(names) == nil }.map {
      LeftOut($0.agreement, .otherParty, lastDay: $0.whole.lastDay, named: $0.singles)
    }
    let certain = union(Self.cut(own.map(\.1)).compactMap(\.certainTerm))
    let possible = union(Self.cut(own.map(\.1)).compactMap(\.possibleTerm))
    found.perhaps = union(found.possibleGaps).pieces.map(\.period).reduce(
      possible.pieces(in: during).flatMap { certain.gaps(in: $0.period) }
    ) { open, gap in open.flatMap { $0.subtracting(gap) } }
    return found
  }

  func coverage(by made: [Agreement], _ during: Period) throws -> Coverage {
    var found = Coverage()
    let agreements = Self.cut(made)
    let possible = union(agreements.compactMap(\.possibleTerm))
    let certain = union(agreements.compactMap(\.certainTerm))
    let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (possibleWindows, certainWindows): ([Period], [Period]) = ([], [])
    for next in agreements {
      for before in Set(next.succeeds + next.renews).compactMap({ byID[$0] }) {
        possibleWindows += window(before.lastPossibleDay, next.term?.from?.earliest)
        certainWindows += window(before.lastCertainDay, next.term?.from?.latest)
      }
    }
    let gaps = union(possibleWindows).pieces.flatMap { possible.gaps(in: $0.period) }
    let doubtful = union(certainWindows).pieces.flatMap { certain.gaps(in: $0.period) }
    found.gaps = gaps.compactMap { $0.intersection(during) }
    let known = union(found.gaps)
    found.possibleGaps = doubtful.compactMap { $0.intersection(during) }
      .flatMap { known.gaps(in: $0) }
    found.unknown = union(possible.pieces.map(\.period) + found.gaps + found.possibleGaps)
      .gaps(in: during)
    found.overlaps = try overlaps(agreements, during)
    found.agreements = made.sorted {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
    return found
  }

  /// Prolongations end where what takes the agreement's place begins.
  static func cut(_ agreements: [Agreement]) -> [Agreement] {
    var starts: [AgreementID: [RoughDay]] = [:]
    for agreement in agreements {
      guard let from = agreement.term?.from else { continue }
      for other in Set(agreement.succeeds + agreement.renews) {
        starts[other, default: []].append(from)
      }
    }
    return agreements.map { agreement in
      guard agreement.term?.prolongs != nil, agreement.notice == nil,
        let last = agreement.term?.lastDay,
        let next = (starts[agreement.id] ?? []).filter({ $0.earliest > last.upperBound }).min(by: {
          ($0.earliest, $0.latest) < ($1.earliest, $1.latest)
        })
      else { return agreement }
      var copy = agreement
      copy.term?.prolongs = nil
      copy.term?.lasts = nil
      copy.term?.until = RoughDay(from: next.earliest.previous, to: next.latest.previous)
      return copy
    }
  }

  private func window(_ last: Day?, _ start: Day?) -> [Period] {
    guard let last, let start, let gap = Period(last.next, to: start) else { return [] }
    return [gap]
  }

  /// The days of some periods; put together in order, which is what a timeline does without a copy.
  func union(_ periods: [Period]) -> Timeline<Bool> {
    Timeline(periods.sorted().map { Timeline.Piece($0, true) })
  }

  /// Runs of days with more than one agreement that certainly binds the same.
  private func overlaps(
    _ agreements: [Agreement], _ during: Period
  ) throws -> [Coverage.Overlap] {
    var isSingle: [PartyID: Bool] = [:]
    let bound = try agreements.map { agreement in
      let singles = try agreement.parties.filter { party in
        if let known = isSingle[party] { return known }
        let found = try parties.isSingle(party, during: .always)
        isSingle[party] = found
        return found
      }
      return (agreement, Set(singles))
    }
    var overlaps = Overlaps(bound, during: during)
    return overlaps.runs()
  }
}
