package import Vocabulary

extension AgreementBook {
  /// The agreements of a day that name a topic, and those with a version that does.
  func concerning(_ topic: TopicID, on day: Day) throws -> [Agreement] {
    let named = try records.records(Agreement.self, on: day, pointingAt: topic.pointer)
    let known = Set(named.map(\.id))
    let others = Set(
      try records.records(AgreementVersion.self, on: day, pointingAt: topic.pointer)
        .map(\.agreement)
    ).subtracting(known)
    return try named + others.sorted().compactMap { try agreement($0, on: day) }
  }

  /// Of some agreements those that concern a topic and are made, and those that do not count though they name it.
  ///
  /// What makes one of them longer counts with it and not beside it.
  func concerned(
    with topic: TopicID, among pool: [Agreement], on day: Day, _ binders: Binders
  ) throws -> (counted: [Concerned], leftOut: [LeftOut]) {
    let changed = Set(
      try records.records(AgreementVersion.self, on: day, pointingAt: topic.pointer)
        .map(\.agreement))
    let extended = Set(
      try records.records(Agreement.self, on: day, pointingAt: Agreement.extending)
        .flatMap(\.extends))
    var seen: Set<AgreementID> = []
    var counted: [Concerned] = []
    var leftOut: [LeftOut] = []
    for agreement in pool where seen.insert(agreement.id).inserted {
      let (isAbout, isDropped) = try stand(agreement, topic, changed, on: day)
      guard isAbout || isDropped else { continue }
      let isAlone = agreement.extends.isEmpty && !extended.contains(agreement.id)
      let whole = isAlone ? agreement : try self.whole(agreement, on: day)
      let why: Coverage.Why? =
        agreement.isWithdrawn
        ? .withdrawn
        : try unmade(agreement, on: day) ?? (isDropped ? .dropped : nil)
      if let why {
        leftOut.append(LeftOut(agreement, why, lastDay: whole.lastDay))
      } else {
        counted.append(try concerned(agreement, whole, binders, on: day))
      }
    }
    return (withoutExtensions(counted), leftOut)
  }

  /// Why an agreement that is not made does not count; nil when it is.
  private func unmade(_ agreement: Agreement, on day: Day) throws -> Coverage.Why? {
    guard try !isMade(agreement, on: day) else { return nil }
    return try standing(of: agreement, on: day).status == .approved ? .unsigned : .draft
  }

  /// Whether an agreement is about a topic by the text that was agreed, and whether that dropped it.
  private func stand(
    _ agreement: Agreement, _ topic: TopicID, _ changed: Set<AgreementID>, on day: Day
  ) throws -> (isAbout: Bool, isDropped: Bool) {
    guard changed.contains(agreement.id) else { return (agreement.topics.contains(topic), false) }
    let (agreed, dropped) = try topics(of: agreement, on: day)
    return (agreed.contains(topic), dropped.contains(topic))
  }

  func concerned(
    _ agreement: Agreement, _ written: Agreement, _ binders: Binders, on day: Day
  ) throws -> Concerned {
    let whole = try begun(written)
    guard try agreement.parties.contains(where: binders.isSingle) else {
      return Concerned(agreement: agreement, whole: whole, names: nil, singles: [])
    }
    var names: [PartyID: Agreement] = [:]
    for party in agreement.parties { names[party] = whole }
    for accession in try records.records(
      Accession.self, on: day, pointingAt: agreement.id.pointer)
    where accession.agreement == agreement.id && names[accession.party] == nil {
      names[accession.party] = whole.from(accession.day)
    }
    return Concerned(
      agreement: agreement, whole: whole, names: names,
      singles: try names.keys.filter(binders.isSingle).sorted())
  }

  /// An agreement whose start nothing says, with all the days it can have begun on: it had come about by the first
  /// of its document.
  private func begun(_ agreement: Agreement) throws -> Agreement {
    guard agreement.term?.from == nil else { return agreement }
    var copy = agreement
    copy.term = agreement.term ?? Term()
    let last = copy.lastPossibleDay ?? .latest
    let born = try records.timeline(Agreement.self, agreement.id).pieces.first?.period.start
    copy.term?.from = RoughDay(from: born.flatMap { $0 <= last ? $0 : nil } ?? .earliest, to: last)
    return copy
  }

  /// Without those that make another of them longer and hold on no day that the other, made longer, does not.
  private func withoutExtensions(_ all: [Concerned]) -> [Concerned] {
    guard all.contains(where: { !$0.agreement.extends.isEmpty }) else { return all }
    let byID = Dictionary(
      all.map { ($0.agreement.id, $0) }, uniquingKeysWith: { first, _ in first })
    return all.filter { one in
      !one.agreement.extends.contains { id in
        guard let base = byID[id], base.agreement.extends != [one.agreement.id] else {
          return false
        }
        guard let own = one.whole.possibleTerm else { return true }
        return base.whole.possibleTerm?.contains(own) ?? false
      }
    }
  }

  /// The topics of an agreement as it was agreed by a day, and those that the agreed text dropped.
  package func topics(
    of agreement: Agreement, on day: Day
  ) throws -> (agreed: [TopicID], dropped: [TopicID]) {
    agreement.topics(try ownContext(of: agreement, on: day), on: day)
  }
}

extension Agreement {
  /// Its topics, and what the versions that were agreed by a day took in and dropped.
  func topics(
    _ context: AgreementContext, on day: Day
  ) -> (agreed: [TopicID], dropped: [TopicID]) {
    var (agreed, dropped): ([TopicID], [TopicID]) = (topics, [])
    for version in agreedVersions(context, on: day) {
      for topic in version.takesIn {
        dropped.removeAll { $0 == topic }
        if !agreed.contains(topic) { agreed.append(topic) }
      }
      for topic in version.drops where agreed.contains(topic) {
        agreed.removeAll { $0 == topic }
        dropped.append(topic)
      }
    }
    return (agreed, dropped)
  }

  /// The versions of its text that were agreed by a day, the first first: those of before it was concluded, and
  /// all when everybody who must has approved.
  private func agreedVersions(_ context: AgreementContext, on day: Day) -> [AgreementVersion] {
    let all = context.versions.filter { $0.day.earliest <= day }.sorted {
      ($0.day.earliest, $0.day.latest, $0.id) < ($1.day.earliest, $1.day.latest, $1.id)
    }
    guard !all.isEmpty else { return [] }
    let standings = reader(context).standings(on: day)
    if !standings.isEmpty, standings.allSatisfy({ $0.state == .approved }) { return all }
    guard let concluded else { return [] }
    return all.filter { $0.day.earliest <= concluded.day?.latest ?? .latest }
  }
}
