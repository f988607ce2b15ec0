import Agreements
import Casework
import Criteria
import Forums
import Investments
import Organisation
import Persistence
import Store
import Vocabulary

/// A made-up country, in which everything is marked made up: 530 organisations with 7,500 afdelinger through 20 years.
///
/// It is drawn by a seed, so that the same country comes each time. Over the years the fora change, each organisation
/// has an agreement every four years, some afdelinger have their own, and areas are measured each year.
struct MadeUpCountry {
  static let (organisations, afdelinger, years, firstYear) = (530, 7_500, 20, 2007)
  static let (areas, indicators, streams, amounts) = (150, 5, 10, 600)
  static let (fora, topics, meetings, criteria) = (30, 12, 240, 300)
  static let source = Source("Opdigtet", madeUp: true)
  /// The day that is asked about.
  static let day = "2026-11-26"
  private static let entry = Entry(author: "bench", capacity: "import", reason: "opdigtet")

  let stores: Stores
  private var random = Drawn(seed: 20_071_120)

  init(stores: Stores) { self.stores = stores }

  /// Makes the country at a path, without asking the rules.
  func make(at path: String) async throws {
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    try await store.write(Self.entry, on: Self.day(0), keep: true) { [self] pen in
      var random = random
      try parties(pen, &random)
      try subjects(pen)
      try measured(pen, &random)
    }
    for year in 0..<Self.years {
      try await store.write(Self.entry, on: Self.day(year), keep: true) { [self] pen in
        var random = Drawn(seed: UInt64(year))
        try structure(year, pen)
        if year % 4 == 0 { try agreements(year, pen, &random) }
        try meetings(year, pen)
        try money(year, pen, &random)
      }
    }
  }

  /// The first day of a year.
  static func day(_ year: Int, plus days: Int = 0) -> Day {
    // 2007-01-01 is the 13,514th day; a leap day moves a year's first by one.
    Day(daysSince1970: 13_514 + year * 365 + (year + 2) / 4 + days)
  }

  private func party(
    _ text: String, _ name: String, _ kind: PartyKind, _ pen: any KeepingPen,
    in above: String? = nil, dwellings: Int? = nil
  ) throws {
    guard let id = PartyID(text) else { return }
    try pen.set(
      Party(
        id: id, name: name, kind: kind, partOf: above.flatMap { PartyID($0) },
        dwellings: dwellings.map { Dwellings(family: $0, elderly: $0 / 9, youth: $0 / 15) },
        source: Self.source))
  }

  private func parties(_ pen: any KeepingPen, _ random: inout Drawn) throws {
    try party("kk", "Landet", .municipality, pen)
    try party("raad", "Rådet", .council, pen, in: "kk")
    try party("kreds", "Kredsen", .kreds, pen)
    for (id, name) in [("teknik", "Teknik"), ("social", "Social"), ("sundhed", "Sundhed")] {
      try party(id, "\(name)forvaltningen", .forvaltning, pen, in: "kk")
    }
    for number in 0..<Self.organisations {
      let name = "\(random.of(Drawn.firsts)) \(random.of(Drawn.lasts)) \(number + 1)"
      try party("org-\(number)", name, .boligorganisation, pen)
    }
    for number in 0..<Self.afdelinger {
      let name = "\(random.of(Drawn.places))\(random.of(Drawn.ends)), afdeling \(number + 1)"
      let owner = "org-\(number < Self.organisations ? number : random.upTo(Self.organisations))"
      try party("afd-\(number)", name, .afdeling, pen, in: owner, dwellings: 20 + random.upTo(180))
    }
  }

  private func subjects(_ pen: any KeepingPen) throws {
    for number in 0..<Self.topics {
      guard let id = TopicID("emne-\(number)"),
        let duty = Identifier<ResponsibilitySubject>("ansvar-\(number)")
      else { continue }
      let word = Drawn.subjects[number % Drawn.subjects.count]
      try pen.set(Topic(id: id, title: word, words: [word.lowercased()], source: Self.source))
      try pen.set(
        Responsibility(
          id: duty, topic: id, unit: Self.forvaltning(number), source: Self.source))
    }
    for number in 0..<Self.streams {
      guard let id = StreamID("penge-\(number)") else { continue }
      try pen.set(
        FundingStream(
          id: id, title: "Pulje \(number + 1)", topic: TopicID("emne-\(number)"),
          source: Self.source))
    }
  }

  private func measured(_ pen: any KeepingPen, _ random: inout Drawn) throws {
    let indicators = (0..<Self.indicators).compactMap { IndicatorID("maal-\($0)") }
    for id in indicators {
      try pen.set(
        Indicator(
          id: id, title: "Mål \(id.text)", unit: "%", decimals: 1, direction: .up, kind: .share,
          every: Duration("1y"), topic: "emne-0", source: Self.source))
    }
    for number in 0..<Self.areas {
      guard let id = AreaID("omraade-\(number)") else { continue }
      let here = (0..<4).compactMap { PartyID("afd-\(number * 40 + $0)") }
      let name = "\(random.of(Drawn.places))parken \(number + 1)"
      try pen.set(
        Area(id: id, name: name, kind: .boligomraade, afdelinger: here, source: Self.source))
      for indicator in indicators {
        for year in 0..<Self.years {
          _ = try pen.state(
            Reading(
              indicator: indicator, subject: id.pointer, period: Period(day: Self.day(year)),
              value: Int64(400 + random.upTo(400)), source: Self.source))
        }
      }
    }
    for number in 0..<Self.criteria {
      guard let id = CriterionID("maalsaetning-\(number)"),
        let area = AreaID("omraade-\(number % Self.areas)")
      else { continue }
      try pen.set(
        Criterion(
          id: id, title: "Målsætning \(number + 1)",
          indicator: indicators[number % indicators.count],
          subject: area.pointer,
          baseline: Measured(value: 500, day: RoughDay(Self.day(0))),
          target: Measured(value: 700, day: RoughDay(Self.day(Self.years + 3))), owner: "social",
          source: Self.source))
    }
  }

  /// Some of the fora change each year.
  private func structure(_ year: Int, _ pen: any KeepingPen) throws {
    for number in 0..<Self.fora where year == 0 || number % Self.years == year {
      guard let id = ForumID("forum-\(number)") else { continue }
      try pen.set(
        Forum(
          id: id, name: "Forum \(number + 1)" + (year > 0 ? " fra \(Self.firstYear + year)" : ""),
          level: [.one, .two, .three][number % 3], kind: .joint,
          members: [.party(Self.forvaltning(number)), .party("kreds")],
          secretariat: Self.forvaltning(number), politicalBody: "raad",
          topics: [TopicID("emne-\(number % Self.topics)")].compactMap { $0 }, source: Self.source))
    }
  }

  /// An agreement with all, one with each organisation, and one of every tenth afdeling.
  private func agreements(_ year: Int, _ pen: any KeepingPen, _ random: inout Drawn) throws {
    guard let whole = AgreementID("rammeaftale-\(year)") else { return }
    try agree(whole, "Rammeaftale \(Self.firstYear + year)", .two, "kreds", [], year, pen, &random)
    for number in 0..<Self.organisations {
      guard let id = AgreementID("aftale-\(year)-\(number)"), let owner = PartyID("org-\(number)")
      else { continue }
      let title = "Aftale \(number + 1) \(Self.firstYear + year)"
      try agree(id, title, .three, owner, [whole], year, pen, &random)
      guard year + 4 >= Self.years else { continue }
      for duty in 0..<4 {
        guard let pligt = ObligationID("pligt-\(number)-\(duty)") else { continue }
        try pen.set(
          Obligation(
            id: pligt, title: "Beretning \(duty + 1)", agreement: id, owner: owner,
            due: RoughDay(Self.day(year, plus: 300 + random.upTo(1_200))), source: Self.source))
      }
    }
    for number in stride(from: year, to: Self.afdelinger, by: 40) {
      guard let id = AgreementID("fleksibel-\(number)"), let owner = PartyID("afd-\(number)")
      else { continue }
      let title = "Fleksibel udlejning \(number)"
      try agree(id, title, .three, owner, [whole], year, pen, &random)
    }
  }

  private func agree(
    _ id: AgreementID, _ title: String, _ level: Level, _ with: PartyID, _ above: [AgreementID],
    _ year: Int, _ pen: any KeepingPen, _ random: inout Drawn
  ) throws {
    let start = Self.day(year, plus: random.upTo(60))
    try pen.set(
      Agreement(
        id: id, title: title, kind: level == .two ? "delaftale" : "enkeltaftale", level: level,
        parties: ["kk", with], concretises: above,
        term: Term(from: RoughDay(start), lasts: Duration("4y"), notice: Duration("6m")),
        topics: [TopicID("emne-\(random.upTo(Self.topics))")].compactMap { $0 },
        concluded: Conclusion(day: RoughDay(start)), source: Self.source))
  }

  /// A meeting a month, each with five items, every other decided.
  private func meetings(_ year: Int, _ pen: any KeepingPen) throws {
    for month in 0..<12 {
      let (number, day) = (year * 12 + month, Self.day(year, plus: month * 30 + 3))
      let body = Pointer(kind: ForumSubject.kind, id: "forum-\(number % Self.fora)")
      guard let meeting = MeetingID("moede-\(number)") else { continue }
      try pen.set(
        Meeting(
          id: meeting, title: "Møde \(number + 1)", body: body, day: day,
          minutes: Minutes(text: "Referat", day: day), source: Self.source))
      for place in 1...5 {
        guard let matter = MatterID("sag-\(number)-\(place)"),
          let item = AgendaItemID("punkt-\(number)-\(place)"),
          let decision = DecisionID("beslutning-\(number)-\(place)")
        else { continue }
        try pen.set(
          Matter(
            id: matter, title: "Sag \(number + 1).\(place)",
            origin: Pointer(kind: PartySubject.kind, id: "teknik"), raised: RoughDay(day),
            topics: ["emne-1"], closed: Ending(day: RoughDay(day), why: "behandlet"),
            source: Self.source))
        try pen.set(
          AgendaItem(
            id: item, title: "Sag \(number + 1).\(place)", meeting: meeting, matter: matter,
            place: place, how: place % 2 == 0 ? .decision : .orientation, source: Self.source))
        guard place % 2 == 0 else { continue }
        try pen.set(
          Decision(
            id: decision, title: "Godkendt", matter: matter, item: item, body: body,
            day: RoughDay(day), outcome: .approved, followUp: FollowUp(notNeeded: "behandlet"),
            source: Self.source))
      }
    }
  }

  private func money(_ year: Int, _ pen: any KeepingPen, _ random: inout Drawn) throws {
    for number in 0..<Self.amounts / Self.years {
      guard let id = AmountID("beloeb-\(year)-\(number)"),
        let stream = StreamID("penge-\(number % Self.streams)")
      else { continue }
      let kroner = Kroner(ore: Int64(1_000_000 + random.upTo(90_000_000)) * 100)
      try pen.set(
        Amount(
          id: id, title: "Tilsagn \(Self.firstYear + year).\(number + 1)", stream: stream,
          kind: number % 3 == 0 ? .frame : .commitment, year: Self.firstYear + year,
          amount: AmountRange(low: kroner, high: kroner), financier: "kk",
          area: AreaID("omraade-\(random.upTo(Self.areas))"), source: Self.source))
    }
  }

  private static func forvaltning(_ number: Int) -> PartyID {
    ["teknik", "social", "sundhed"][number % 3]
  }
}

/// What is drawn for a made-up country: the same for the same seed (SplitMix64).
struct Drawn {
  static let firsts = ["Boligforeningen", "Andelsboligforeningen", "Boligselskabet", "Almenbo"]
  static let lasts = [
    "Enighed", "Fremtiden", "Håbet", "Solsiden", "Trekløver", "Vestervang", "Åen",
  ]
  static let places = ["Bøge", "Ege", "Kirke", "Mølle", "Skov", "Sø", "Ø", "Ny", "Gammel", "Ravns"]
  static let ends = ["bakken", "gården", "haven", "parken", "toften", "vænget", "ås", "høj"]
  static let subjects = [
    "Udlejning", "Renovering", "Nybyggeri", "Boligsociale indsatser", "Tryghed", "Ældreboliger",
    "Ungdomsboliger", "Plejeboliger", "Klima", "Økonomi", "Beboerdemokrati", "Affald",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 and below another.
  mutating func upTo(_ end: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % end
  }

  mutating func of(_ words: [String]) -> String { words[upTo(words.count)] }
}
