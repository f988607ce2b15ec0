public import Vocabulary

/// What an obligation's identifier names.
public enum ObligationSubject: Named {
  /// The kind's name.
  public static let kind = "obligation"
}

/// Names an obligation.
public typealias ObligationID = Identifier<ObligationSubject>

/// What a party has promised in an agreement: what, by when, once or again and again.
public struct Obligation: Record {
  /// What its identifier names.
  public typealias Subject = ObligationSubject
  /// An obligation is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("forpligtelse", "forpligtelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der er lovet, i få ord."),
    "due": .init(
      "Frist",
      "Hvornår det skal være gjort, den første gang når det gentages; må være en rund dag."),
    "lastDue": .init(
      "Sidste frist",
      "Den sidste dag, det gentages; udelades, når det bliver ved, eller kun skal ske én gang."),
    "isConfidential": .init(
      "Fortrolig",
      "Om løftet skjules for offentligheden; udelades, når det er åbent."),
    "every": .init(
      "Hver",
      "Hvor lang tid der er mellem gangene, som 1y for et år; udelades, når det kun skal ske én gang."
    ),
    "opens": .init(
      "Åbner",
      "Hvor lang tid før fristen det kan gøres; udelades, når det altid kan."),
    "evidence": .init("Bevis", "Hvad der er gjort, gang for gang; udelades, så længe intet er."),
    "waived": .init(
      "Frafaldet",
      "De gange, der er givet afkald på; udelades, når der ingen er."),
    "agreement": .init("Aftale", "Id på den aftale, løftet står i."),
    "owner": .init("Ejer", "Id på den part, der skal gøre det."),
    "source": .source,
  ]

  /// The identifier.
  public var id: ObligationID
  /// What is to be done.
  public var title: String
  /// The agreement.
  public var agreement: AgreementID
  /// Who is to do it.
  public var owner: PartyID
  /// The day it is due, exact or rough; the first time when it recurs.
  public var due: RoughDay
  /// How long between the times, when it recurs.
  public var every: Duration?
  /// The last day it recurs; what was written as `until` before.
  public var lastDue: Day?
  /// How long before it is due it can be seen to.
  public var opens: Duration?
  /// What was done, time by time.
  @Listed public var evidence: [Evidence]
  /// Times that were waived.
  @Listed public var waived: [Waiver]
  /// Whether it is kept from public output.
  public var isConfidential: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes an obligation.
  public init(
    id: ObligationID, title: String, agreement: AgreementID, owner: PartyID, due: RoughDay,
    every: Duration? = nil, lastDue: Day? = nil, opens: Duration? = nil,
    evidence: [Evidence] = [], waived: [Waiver] = [], isConfidential: Bool? = nil,
    source: Source
  ) {
    self.id = id
    self.title = title
    self.agreement = agreement
    self.owner = owner
    self.due = due
    self.every = every
    self.lastDue = lastDue
    self.opens = opens
    self.evidence = evidence
    self.waived = waived
    self.isConfidential = isConfidential
    self.source = source
  }

  /// The agreement, the owner, and who waived.
  public var pointsAt: [Pointer] {
    [agreement.pointer, owner.pointer] + waived.compactMap { $0.by?.pointer }
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up obligation.
  public static var example: Obligation {
    Obligation(
      id: "eksempel-forpligtelse", title: "Årlig redegørelse", agreement: "eksempel-aftale",
      owner: "eksempel-forvaltning", due: RoughDay(Day(daysSince1970: 15_000)),
      every: Duration("1y"), lastDue: Day(daysSince1970: 16_000), opens: Duration("3m"),
      evidence: [
        Evidence(
          time: Day(daysSince1970: 15_000), day: RoughDay(Day(daysSince1970: 14_990)),
          text: "viser formatet")
      ],
      waived: [
        Waiver(
          time: Day(daysSince1970: 15_365), day: RoughDay(Day(daysSince1970: 15_300)),
          by: "eksempel-kreds", why: "viser formatet")
      ],
      isConfidential: false, source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Obligation: UntilReading {
  /// Of what recurs, `until` was the last day of it.
  public static let formerUntil = FormerUntil(property: "lastDue", beside: "every")

  private enum FormerKeys: String, CodingKey { case until }

  /// Reads an obligation, also one whose last day stands under `until`.
  public init(from decoder: any Decoder) throws {
    let body = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try body.decode(ObligationID.self, forKey: .id),
      title: try body.decode(String.self, forKey: .title),
      agreement: try body.decode(AgreementID.self, forKey: .agreement),
      owner: try body.decode(PartyID.self, forKey: .owner),
      due: try body.decode(RoughDay.self, forKey: .due),
      every: try body.decodeIfPresent(Duration.self, forKey: .every),
      lastDue: try body.decodeIfPresent(Day.self, forKey: .lastDue)
        ?? decoder.container(keyedBy: FormerKeys.self).decodeIfPresent(Day.self, forKey: .until),
      opens: try body.decodeIfPresent(Duration.self, forKey: .opens),
      evidence: try body.decode(Listed<Evidence>.self, forKey: .evidence).wrappedValue,
      waived: try body.decode(Listed<Waiver>.self, forKey: .waived).wrappedValue,
      isConfidential: try body.decodeIfPresent(Bool.self, forKey: .isConfidential),
      source: try body.decode(Source.self, forKey: .source))
  }
}

/// That an obligation was met, one of its times.
public struct Evidence: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvilken dag det blev gjort; må være en rund dag."),
    "time": .init("frist", "Den frist, det gælder, ved dens sidste dag."),
    "text": .init("Tekst", "Hvad der viser, at det er gjort."),
  ]

  /// The time it was due: its last day.
  public var time: Day
  /// The day it was met, exact or rough.
  public var day: RoughDay
  /// What shows it.
  public var text: String

  /// Records evidence.
  public init(time: Day, day: RoughDay, text: String) {
    self.time = time
    self.day = day
    self.text = text
  }
}

/// That an obligation was let go, one of its times.
public struct Waiver: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvilken dag der blev givet afkald."),
    "by": .init("af", "Id på den part, der gav afkald; udelades, når det ikke vides."),
    "why": .init("hvorfor", "Grunden til afkaldet, i en sætning."),
    "time": .init("frist", "Den frist, det gælder, ved dens sidste dag."),
  ]

  /// The time it was due: its last day.
  public var time: Day
  /// The day it was waived.
  public var day: RoughDay
  /// Who waived it.
  public var by: PartyID?
  /// Why.
  public var why: String

  /// Records a waiver.
  public init(time: Day, day: RoughDay, by: PartyID? = nil, why: String) {
    self.time = time
    self.day = day
    self.by = by
    self.why = why
  }
}

/// Where one time of an obligation stands on a day.
public enum ObligationState: String, Hashable, Sendable, CaseIterable {
  /// Its time has not come.
  case notDue
  /// It can be seen to, and there is still time.
  case due
  /// It was met.
  case met
  /// Its time has passed.
  case overdue
  /// It was waived.
  case waived

  /// The word in Danish.
  public var word: String {
    switch self {
    case .notDue: "ikke tid endnu"
    case .due: "nu"
    case .met: "opfyldt"
    case .overdue: "overskredet"
    case .waived: "frafaldet"
    }
  }
}

/// One time that an obligation is due.
public struct Occurrence: Hashable, Sendable {
  /// The earliest day it can be due.
  public let earliest: Day
  /// The last day it is in time; it names the time.
  public let latest: Day
}

extension Obligation {
  /// The times whose last day lies in a period, the first first; at most 10,000.
  public func occurrences(in period: Period) -> [Occurrence] {
    guard let every else {
      return period.contains(due.latest)
        ? [Occurrence(earliest: due.earliest, latest: due.latest)] : []
    }
    var found: [Occurrence] = []
    // Each is counted from the first, so that the 31st does not wander to the 28th.
    for number in 0..<10_000 {
      guard let one = occurrence(number, every) else { break }
      if let lastDue, one.latest > lastDue { break }
      if let end = period.end, one.latest >= end { break }
      if period.contains(one.latest) { found.append(one) }
    }
    return found
  }

  private func occurrence(_ number: Int, _ every: Duration) -> Occurrence? {
    func shifted(_ day: Day) -> Day {
      switch every.unit {
      case .days: day.adding(days: every.count * number)
      case .weeks: day.adding(days: every.count * 7 * number)
      case .months: day.adding(months: every.count * number)
      case .years: day.adding(months: every.count * 12 * number)
      }
    }
    let latest = shifted(due.latest)
    return latest == .latest ? nil : Occurrence(earliest: shifted(due.earliest), latest: latest)
  }

  /// Where one of its times stands on a day.
  public func state(of one: Occurrence, on day: Day) -> ObligationState {
    let met = evidence.contains { $0.time == one.latest && $0.day.hasCome(by: day) == .yes }
    if met { return .met }
    let isWaived = waived.contains { $0.time == one.latest && $0.day.hasCome(by: day) == .yes }
    if isWaived { return .waived }
    if day > one.latest { return .overdue }
    let opened = opens.map { opening(before: one.earliest, $0) } ?? one.earliest
    return day >= opened ? .due : .notDue
  }

  private func opening(before day: Day, _ time: Duration) -> Day {
    switch time.unit {
    case .days: day.adding(days: -time.count)
    case .weeks: day.adding(days: -time.count * 7)
    case .months: day.adding(months: -time.count)
    case .years: day.adding(months: -time.count * 12)
    }
  }
}
