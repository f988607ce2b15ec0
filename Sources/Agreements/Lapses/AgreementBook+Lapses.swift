package import Vocabulary

extension AgreementBook {
  /// What of some agreements has lapsed on a day; of those that have not ended nothing.
  func lapses(of asked: [Agreement], on day: Day) throws -> [Lapse] {
    let binders = Binders(parties)
    let ended = try asked.compactMap { agreement -> (Agreement, RoughDay)? in
      guard agreement.extends.isEmpty, !agreement.isWithdrawn, !isLetGo(agreement, on: day),
        try isMade(agreement, on: day), let last = try whole(agreement, on: day).lastDay,
        last.latest < day
      else { return nil }
      return (agreement, last)
    }
    guard !ended.isEmpty else { return [] }
    var byTopic: [TopicID: (held: [AgreementID: Held], lapses: Lapses)] = [:]
    var found: [Lapse] = []
    for (agreement, last) in ended {
      let after = try following(agreement, on: day)
      let topics = try topics(of: agreement, on: day).agreed
      var own: [Lapse.Open: [TopicID]] = [:]
      for topic in topics {
        let known = try byTopic[topic] ?? held(topic, on: day, binders)
        byTopic[topic] = known
        guard let one = known.held[agreement.id] else { continue }
        let silent = try after.filter { one in
          try known.held[one.id] == nil && self.topics(of: one, on: day).agreed.isEmpty
        }
        for open in try known.lapses.open(one, successors(silent, after, on: day, binders)) {
          own[open, default: []].append(topic)
        }
      }
      if topics.isEmpty {
        let known = try together(
          ([agreement] + after).map { try held($0, on: day, binders) }, on: day, binders)
        let like = try alike(agreement, after, on: day)
        guard let one = known.held[agreement.id] else { continue }
        for open in try known.lapses.open(one, successors(like, after, on: day, binders)) {
          own[open] = []
        }
      }
      found += own.map { Lapse(agreement: agreement, last: last, topics: $1.sorted(), open: $0) }
    }
    return found.sorted { $0.order < $1.order }
  }

  private func isLetGo(_ agreement: Agreement, on day: Day) -> Bool {
    agreement.letGo?.day.hasCome(by: day) == .yes
  }

  /// The agreements that take the place of one, or of what makes it longer.
  private func following(_ agreement: Agreement, on day: Day) throws -> [Agreement] {
    let members = try reached(from: [agreement.id]) { id in
      try records.records(Agreement.self, on: day, pointingAt: id.pointer)
        .filter { $0.extends.contains(id) }.map(\.id)
    }
    return try records.records(Agreement.self, on: day, naming: Set(members.map(\.pointer)))
      .filter { one in
        try !one.isWithdrawn && members.contains(where: one.takesPlace) && isMade(one, on: day)
      }
  }

  /// What came after an agreement: those that have begun and are silent about what is asked, and the first of those
  /// that begin later.
  private func successors(
    _ silent: [Agreement], _ after: [Agreement], on day: Day, _ binders: Binders
  ) throws -> Successors {
    let later = after.filter { $0.term?.from.map { $0.earliest > day } ?? false }
    let next = later.min { ($0.start, $0.id) < ($1.start, $1.id) }
    return Successors(
      silent: try silent.map { try held($0, on: day, binders) },
      next: next.flatMap { one in
        one.term?.from.map { Lapse.Next(agreement: one.id, from: $0) }
      })
  }

  /// All agreements that concern a topic, as they are held against one another on a day.
  private func held(
    _ topic: TopicID, on day: Day, _ binders: Binders
  ) throws -> (held: [AgreementID: Held], lapses: Lapses) {
    let all = try concerned(with: topic, among: concerning(topic, on: day), on: day, binders)
      .counted.map { try held($0, on: day, binders) }
    return try together(all, on: day, binders)
  }

  /// Those of an agreement's kind between the same parties, besides what takes its place.
  private func alike(
    _ agreement: Agreement, _ after: [Agreement], on day: Day
  ) throws -> [Agreement] {
    let kind = self.kind(of: agreement, on: day)?.id ?? agreement.kind
    let known = Set(after.map(\.id) + [agreement.id])
    return try records.records(
      Agreement.self, on: day, pointingAt: Agreement.between(agreement.parties)
    ).filter { one in
      try !known.contains(one.id) && Set(one.parties) == Set(agreement.parties)
        && !one.isWithdrawn && one.extends.isEmpty
        && (self.kind(of: one, on: day)?.id ?? one.kind) == kind && isMade(one, on: day)
    }
  }

  private func together(
    _ all: [Held], on day: Day, _ binders: Binders
  ) throws -> (held: [AgreementID: Held], lapses: Lapses) {
    let there = try binders.organisations(during: Period(day: day)).map(\.party)
    return (
      Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      Lapses(all, on: day, organisations: there, names: binders.names)
    )
  }

  private func held(_ agreement: Agreement, on day: Day, _ binders: Binders) throws -> Held {
    try held(
      concerned(agreement, whole(agreement, on: day), binders, on: day), on: day, binders)
  }

  private func held(_ one: Concerned, on day: Day, _ binders: Binders) throws -> Held {
    let last = one.whole.lastDay
    return Held(
      agreement: one, standing: try standing(of: one.agreement, on: day),
      units: try one.names.map { _ in try binders.bound(by: one, on: day).named },
      over: last.flatMap { $0.latest < day ? $0 : nil },
      isLetGo: isLetGo(one.agreement, on: day))
  }

  // MARK: Told as duties

  /// What has lapsed of some agreements on a day, as what somebody must do.
  package func lapseDuties(of asked: [Agreement], on day: Day) throws -> [Duty] {
    try gathered(lapses(of: asked, on: day)).map(duty) + under(asked, on: day)
  }

  /// What is perhaps governed by others, in one for each agreement and its topics.
  private func gathered(_ lapses: [Lapse]) -> [Lapse] {
    var told: [Lapse] = []
    for lapse in lapses {
      let place = told.firstIndex { other in
        other.agreement.id == lapse.agreement.id && other.topics == lapse.topics
          && !other.open.others.isEmpty && !lapse.open.others.isEmpty
      }
      guard let place else {
        told.append(lapse)
        continue
      }
      let open = (told[place].open, lapse.open)
      let parties = open.0.parties.flatMap { one in open.1.parties.map { Set(one + $0).sorted() } }
      told[place].open = Lapse.Open(
        parties: parties, others: Set(open.0.others + open.1.others).sorted(), next: lapse.open.next
      )
    }
    return told
  }

  /// For whom it is open: some by name, else the areas it was for, else the whole city.
  private func whom(_ lapse: Lapse) -> Fact {
    if let parties = lapse.open.parties { return .list(parties.map { .thing($0.pointer) }) }
    let areas = lapse.agreement.areas
    return areas.isEmpty
      ? .text(AgreementRules.city) : .list(areas.map { .thing($0.pointer) })
  }

  private func duty(_ lapse: Lapse) -> Duty {
    var facts: [String: Fact] = [
      "last": .rough(lapse.last), "when": .text(DanishDays.when(lapse.last)),
      "topics": lapse.topics.isEmpty
        ? .text(AgreementRules.same) : .list(lapse.topics.map { .thing($0.pointer) }),
      "parties": whom(lapse),
    ]
    var rule = AgreementRules.lapsed
    if !lapse.open.others.isEmpty {
      rule = AgreementRules.perhapsLapsed
      facts["others"] = .list(lapse.open.others.map { .thing($0.pointer) })
    } else if let next = lapse.open.next {
      rule = AgreementRules.lapsedBetween
      facts["next"] = .thing(next.agreement.pointer)
      facts["from"] = .rough(next.from)
    }
    return Duty(
      rule, owner: lapse.agreement.parties.first?.pointer, due: lapse.last,
      subject: lapse.agreement.pointer, facts: facts, isFinding: true)
  }

  /// Those that still make an agreement concrete that has ended with nothing in its place.
  private func under(_ asked: [Agreement], on day: Day) throws -> [Duty] {
    try asked.compactMap { agreement -> Duty? in
      guard agreement.extends.isEmpty, !isLetGo(agreement, on: day),
        let last = try whole(agreement, on: day).lastDay, last.latest < day,
        try [.expired, .ended].contains(standing(of: agreement, on: day).status)
      else { return nil }
      let under = try records.records(
        Agreement.self, on: day, pointingAt: agreement.id.pointer
      ).filter { one in
        try one.concretises.contains(agreement.id) && one.extends.isEmpty
          && standing(of: one, on: day).status.binds
      }
      guard !under.isEmpty else { return nil }
      return Duty(
        AgreementRules.underEnded, owner: agreement.parties.first?.pointer, due: last,
        subject: agreement.pointer,
        facts: [
          "last": .rough(last), "when": .text(DanishDays.when(last)),
          "under": .some(of: under.map { .thing($0.pointer) }),
        ],
        isFinding: true)
    }
  }
}

extension Fact {
  /// The most things that are told by name in one sentence.
  private static let most = 10

  /// Some of many, and how many more there are.
  static func some(of all: [Fact]) -> Fact {
    guard all.count > most else { return .list(all) }
    return .list(all.prefix(most) + [.text("\(all.count - most) andre")])
  }
}

extension Lapse {
  fileprivate var order: (Day, AgreementID, String) {
    (last.latest, agreement.id, open.others.map(\.text).joined(separator: " "))
  }
}
