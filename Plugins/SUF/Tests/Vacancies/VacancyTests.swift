import Agreements
import AlmenTestKit
import Counter
import Forums
import Lov
import Organisation
import Testing
import Vocabulary

@testable import SUF

@Suite struct VacancyTests {
  private func vacancy(_ change: (inout Vacancy) throws -> Void = { _ in }) rethrows -> Vacancy {
    var vacancy = Vacancy.example
    (vacancy.home, vacancy.source) = ("elm", madeUp)
    try change(&vacancy)
    return vacancy
  }

  private func found(_ vacancy: Vacancy) throws -> [String] {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 9)).with(vacancy)
    return try VacancyCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `others come only when it was sought let to the entitled at this vacancy`() throws {
    #expect(try found(vacancy()) == [])
    #expect(try found(vacancy { $0.isSought = nil }) == ["suf.othersUnsought"])
    #expect(try found(vacancy { ($0.isSought, $0.isToOthers) = (nil, nil) }) == [])
    #expect(try found(vacancy { $0.letFrom = $0.disposal.previous }) == ["suf.vacancyBackwards"])
  }

  private func dwelling(
    _ owner: EmptyElderly.Owner = .organisation, _ assigner: EmptyElderly.Assigner = .council,
    isElderly: Bool = true
  ) -> EmptyElderly {
    EmptyElderly(isElderlyDwelling: isElderly, owner: owner, assigner: assigner)
  }

  private func payment(
    _ vacancy: Vacancy, _ dwelling: EmptyElderly, _ on: String = "2025-12-31",
    within: Period = .always
  ) throws -> VacancyPayment {
    VacancyPayment(vacancy, dwelling, on: try isoDay(on), known: nil, within: within)
  }

  @Test
  func
    `the municipality pays from disposal until it is let, and nothing where the organisation assigns`()
    throws
  {
    let paid = try payment(vacancy(), dwelling())
    // 1 March to 15 April: 31 days of March and 15 of 30 days of April, at 8,000 kr. a month.
    #expect(paid.isPaid == true && paid.count == 46 && paid.emptyCount == 46)
    #expect(try paid.rent(Kroner(ore: 800_000)) == Kroner(ore: 1_200_000))
    #expect(try paid.rent(nil) == nil)
    #expect(try payment(vacancy(), dwelling(), "2025-03-10").count == 10)
    #expect(try payment(vacancy { $0.letFrom = nil }, dwelling()).count == 306)
    let none = try payment(vacancy(), dwelling(.organisation, .organisation(isAgreed: true)))
    #expect(none.isPaid == false && none.count == 0 && none.emptyCount == 46)
    #expect(try none.rent(Kroner(ore: 800_000)) == .zero)
    #expect(none.grounds.contains { $0.law.text.contains("§ 55 stk. 8") })
    let atOnce = try payment(vacancy { $0.letFrom = $0.disposal }, dwelling())
    #expect(atOnce.isPaid == true && atOnce.count == 0)
    #expect(try atOnce.rent(Kroner(ore: 800_000)) == .zero)
  }

  @Test func `without an agreement nobody knows who pays, as the check says`() throws {
    let unagreed = try payment(vacancy(), dwelling(.organisation, .organisation(isAgreed: false)))
    #expect(unagreed.isPaid == nil && unagreed.count == nil && unagreed.emptyCount == 46)
    #expect(try unagreed.rent(Kroner(ore: 800_000)) == nil)
    var elm = home("elm", 9)
    (elm.assignedBy, elm.owner) = (.organisation, "org")
    let records = PlainRecords().with(bydel("nord")).with(elm)
      .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: madeUp))
    let rooms = PlainRooms(records, parts: plugged)
    let found = try HomeCheck(rooms: rooms).findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["suf.assignedAlone"])
    let read = try Tenure(rooms: rooms).dwelling(
      .careDwelling, in: elm, on: isoDay("2025-03-01"))
    #expect(read == dwelling(.organisation, .organisation(isAgreed: false)))
  }

  @Test(
    arguments: [
      (kind: "lov.anvisning", topics: [], isAbout: false),
      (kind: "delaftale", topics: ["aeldreboliger"], isAbout: true),
      (kind: "lov.aeldreboliger", topics: [], isAbout: true),
    ] as [(kind: AgreementKindID, topics: [TopicID], isAbout: Bool)])
  func `an agreement gives the assignment of what it is about`(
    _ kind: AgreementKindID, _ topics: [TopicID], _ isAbout: Bool
  ) throws {
    var elm = home("elm", 9)
    (elm.assignedBy, elm.owner, elm.agreement) = (.organisation, "org", "aftale")
    let agreement = Agreement(
      id: "aftale", title: "Aftale", kind: kind, level: .three, parties: ["by", "org"],
      term: Term(from: RoughDay("2025-01-01"), until: RoughDay("2029-12-31")), topics: topics,
      concluded: Conclusion(day: RoughDay("2024-12-01")), source: madeUp)
    let records = PlainRecords().with(bydel("nord")).with(elm).with(agreement, "2024-12-01")
      .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: madeUp))
      .with(Party(id: "by", name: "By", kind: .municipality, source: madeUp))
    let rooms = PlainRooms(records, parts: plugged)
    let day = try isoDay("2026-06-01")
    #expect(try Tenure(rooms: rooms).isAgreed(elm, on: day) == isAbout)
    let found = try HomeCheck(rooms: rooms).findings(about: nil, during: Period(day: day))
    #expect(
      found.map(\.rule.id) == (isAbout ? [] : ["suf.assignedAlone", "suf.agreedElsewhere"]))
    let read = try Tenure(rooms: rooms).dwelling(.careDwelling, in: elm, on: day)
    let paid = read.paid(disposal: day, letFrom: nil, at: Viewpoint(day, known: nil))
    #expect(paid.value == (isAbout ? .nothing : nil))
    #expect(paid.grounds.contains { $0.law.text.hasSuffix("§ 20 stk. 2") } == isAbout)
  }

  @Test(
    arguments: [([], [], 1), (["aeldreboliger"], [], 0), ([], ["aftale"], 0)]
      as [([TopicID], [AgreementID], Int)])
  func `a conversion rests on a matter and an agreement that are about it`(
    _ topics: [TopicID], _ agreements: [AgreementID], _ lacks: Int
  ) throws {
    var elm = home("elm", 9, .careDwelling, .converted)
    (elm.owner, elm.agreement, elm.matter) = ("org", "aftale", "sag")
    let agreement = Agreement(
      id: "aftale", title: "Aftale", kind: "lov.aeldreboliger", level: .three,
      term: Term(from: RoughDay("2025-01-01"), until: RoughDay("2029-12-31")),
      concluded: Conclusion(day: RoughDay("2024-12-01")), source: madeUp)
    let matter = Matter(
      id: "sag", title: "Sag", origin: PartyID("org").pointer,
      raised: RoughDay(try isoDay("2025-01-01")), topics: topics, agreements: agreements,
      source: madeUp)
    let records = PlainRecords().with(bydel("nord")).with(elm).with(agreement, "2024-12-01")
      .with(matter, "2025-01-01")
      .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: madeUp))
    let found = try HomeCheck(rooms: PlainRooms(records, parts: plugged)).findings(
      about: nil, during: Period(day: isoDay("2026-06-01")))
    #expect(found.map(\.rule.id) == Array(repeating: "suf.conversionAlone", count: lacks))
  }

  @Test func `a home's page has what is planned for it`() throws {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 60), "2010-01-01")
      .with(home("elm", 20, out: 40, .careDwelling, .rebuilding), "2028-01-01")
      .with(home("elm", 72), "2029-09-01")
    func planned(_ day: String) throws -> [String?] {
      let titles = Titles(
        house: PlainHouse(records, parts: plugged), day: try isoDay(day), form: .data)
      let blocks = try HomeCard().blocks(of: home("elm", 60), titles)
      return (Page("Prøve", blocks).json["planned"]?.array ?? []).map { $0["day"]?.string }
    }
    #expect(try planned("2026-11-27") == ["2028-01-01", "2029-09-01"])
    #expect(try planned("2030-01-01") == [])
  }

  @Test func `single dwellings are kept from the public`() throws {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 9)).with(try vacancy())
    let hidden = try SingleDwellings().hidden(at: PlainRooms(records, parts: plugged))
    #expect(hidden.things == [Vacancy.example.pointer])
  }

  @Test func `the paragraph is that of what it is and whose`() throws {
    let view = Viewpoint(try isoDay("2026-06-01"), known: nil)
    func law(_ dwelling: EmptyElderly) throws -> (isPaid: Bool?, cited: String, others: String) {
      let paid = dwelling.paid(disposal: try isoDay("2026-06-01"), letFrom: nil, at: view)
      let others = dwelling.mayBeLetToOthers(isSoughtByEntitled: false, at: view)
      return (
        paid.value.map { $0 != .nothing },
        paid.grounds.map(\.law.text).joined(separator: "; "),
        others.grounds.map(\.law.text).joined(separator: "; ")
      )
    }
    let own = try law(dwelling(.municipality))
    #expect(own.isPaid == true && own.cited.contains("§ 57 stk. 1"))
    #expect(own.others.contains("§ 57 stk. 1"))
    let place = try law(dwelling(.municipality, isElderly: false))
    #expect(place.isPaid == nil && !place.cited.contains("§ 54") && !place.others.contains("§ 54"))
    let theirs = try law(dwelling())
    #expect(theirs.cited.contains("§ 54 stk. 5") && theirs.others.contains("§ 54 stk. 1"))
    let assigned = try law(dwelling(.organisation, .organisation(isAgreed: true)))
    #expect(assigned.isPaid == false && assigned.others.contains("§ 55 stk. 6"))
    #expect(try law(dwelling(.untold)).isPaid == nil)
    #expect(try law(dwelling(.other)).cited.contains("§ 64 stk. 2"))
    #expect(!DwellingKind.careHomePlace.isElderlyDwelling)
    #expect(DwellingKind.careDwelling.isElderlyDwelling)
  }

  @Test func `the act is that of the day, and an agreement is asked for since it came`() throws {
    func paid(_ day: String, _ dwelling: EmptyElderly) throws -> Ground? {
      dwelling.paid(
        disposal: try isoDay(day), letFrom: nil, at: Viewpoint(try isoDay(day), known: nil)
      ).grounds.last
    }
    let unagreed = dwelling(.organisation, .organisation(isAgreed: false))
    let old = try paid("2011-06-01", unagreed)
    #expect(old?.law.text == "LBK 1040/2010 § 55 stk. 1 og 8")
    #expect(old?.text.contains("overladt") == true && old?.text.contains("aftale") == false)
    let new = try paid("2025-03-01", unagreed)
    #expect(new?.law.text == "LBK 1171/2024 § 55 stk. 1 og 8")
    #expect(new?.text.contains("Uden aftale") == true)
    #expect(
      try paid("2025-03-01", dwelling(.municipality))?.law.text == "LBK 1171/2024 § 57 stk. 1")
    #expect(
      try paid("2009-03-01", dwelling(.municipality))?.law.text == "LBK 1000/2008 § 57 stk. 1")
    #expect(
      try paid("2025-03-01", dwelling(.untold))?.law.text
        == "LBK 1171/2024 § 54 stk. 1 og § 57 stk. 1")
    let others = dwelling(.organisation, .organisation(isAgreed: true)).mayBeLetToOthers(
      isSoughtByEntitled: false, at: Viewpoint(try isoDay("2025-03-01"), known: nil))
    #expect(others.grounds.map(\.law.text) == ["LBK 1171/2024 § 55 stk. 6"])
  }

  @Test(arguments: [EmptyElderly.Owner.untold, .other])
  func `of whom the paragraphs are not, nothing is said of others`(_ owner: EmptyElderly.Owner)
    throws
  {
    let view = Viewpoint(try isoDay("2026-06-01"), known: nil)
    let others = dwelling(owner).mayBeLetToOthers(isSoughtByEntitled: false, at: view)
    let paid = dwelling(owner).paid(disposal: view.day, letFrom: nil, at: view)
    #expect(others.value == nil && others.grounds == paid.grounds)
  }

  @Test func `the municipality agrees with nobody on dwellings of its own`() throws {
    var elm = home("elm", 9)
    (elm.assignedBy, elm.owner) = (.organisation, "by")
    let records = PlainRecords().with(bydel("nord")).with(elm)
      .with(Party(id: "by", name: "By", kind: .municipality, source: madeUp))
    let found = try HomeCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found == [])
    // Nor with what is about something else: that is told.
    elm.agreement = "aftale"
    let agreement = Agreement(
      id: "aftale", title: "Aftale", kind: "lov.anvisning", level: .three,
      term: Term(from: RoughDay("2025-01-01"), until: RoughDay("2029-12-31")),
      concluded: Conclusion(day: RoughDay("2024-12-01")), source: madeUp)
    let foreign = try HomeCheck(
      rooms: PlainRooms(records.with(elm).with(agreement, "2024-12-01"), parts: plugged)
    ).findings(about: nil, during: Period(day: isoDay("2026-06-01")))
    #expect(foreign.map(\.rule.id) == ["suf.agreedElsewhere"])
  }

  @Test func `a home's page has who pays for each kind, and its own vacancies`() throws {
    var elm = home("elm", 9)
    elm.owner = "org"
    elm.stock.append(Stock(.careHomePlace, 4))
    let other = vacancy { ($0.id, $0.home) = ("anden", "lind") }
    let records = try PlainRecords().with(bydel("nord")).with(elm).with(home("lind", 9))
      .with(Party(id: "org", name: "Org", kind: .boligorganisation, source: madeUp))
      .with(vacancy(), "2025-01-01").with(other, "2025-01-01")
    let titles = Titles(
      house: PlainHouse(records, parts: plugged), day: try isoDay("2026-06-01"), form: .data)
    let page = Page("Prøve", try HomeCard().blocks(of: elm, titles)).json
    let ways = page["whileEmpty"]?.array ?? []
    #expect(
      ways.map { $0["kinds"]?.array.map(\.string) } == [["careDwelling"], ["careHomePlace"]])
    #expect(ways.map { $0["payer"] } == [.string("municipality"), .null])
    #expect(ways.first?["others"] == page["others"] && ways.last?["others"] != page["others"])
    #expect(page["municipalityPaysWhileEmpty"]?.bool == true)
    #expect(page["vacancies"]?.array.map { $0["home"]?.string } == ["elm"])
  }

  @Test func `a year has its own days and its own rent`() throws {
    let long = try vacancy { ($0.disposal, $0.letFrom) = (try isoDay("2025-11-15"), nil) }
    func year(_ year: Int) throws -> VacancyPayment {
      try payment(
        long, dwelling(), "2026-11-27",
        within: isoPeriod("\(year)-01-01", "\(year)-12-31"))
    }
    // 15 November to 31 December, and 1 January to 27 November.
    #expect(try year(2025).count == 47 && year(2026).count == 331)
    #expect(try year(2024).empty == nil && year(2027).empty == nil)
    // 16 of 30 days of November and the whole of December.
    #expect(try year(2025).rent(Kroner(ore: 600_000)) == Kroner(ore: 920_000))
  }

  @Test func `a dwelling is of a kind that the home has`() throws {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 9))
      .with(vacancy { $0.kind = .elderlyDwelling })
    let found = try VacancyCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id)
    #expect(found == ["suf.vacancyKind"])
    let pen = PlainPen(on: try isoDay("2026-03-01"))
    pen.set(bydel("nord"), during: .always)
    pen.set(home("elm", 9), during: .always)
    #expect(throws: WrongUse.self) {
      try act(VacantAct(), ["elm"], ["kind": "elderlyDwelling"], with: pen)
    }
  }

  @Test func `a dwelling is vacant, let, and not let twice`() throws {
    let pen = PlainPen(on: try isoDay("2026-03-01"))
    pen.set(bydel("nord"), during: .always)
    pen.set(home("elm", 9), during: .always)
    try act(VacantAct(), ["elm"], ["kind": "careDwelling", "rent": "8000"], with: pen)
    try act(VacantAct(), ["elm"], ["kind": "careDwelling", "number": "8, 3 tv"], with: pen)
    #expect(pen.record(Vacancy.self, "ledig-elm-2", on: pen.day)?.title == "Bolig 8, 3 tv i elm")
    // Nobody is named in it.
    for number in ["Fru Jensen", "Fru Jensens bolig 8", "Jensen 8", "123456789012345"] {
      #expect(throws: WrongUse.self) {
        try act(VacantAct(), ["elm"], ["kind": "careDwelling", "number": number], with: pen)
      }
    }
    pen.day = try isoDay("2026-04-01")
    try act(LetAct(), ["ledig-elm-1"], ["sought": ""], with: pen)
    let vacancy = pen.record(Vacancy.self, "ledig-elm-1", on: pen.day)
    #expect(vacancy?.letFrom == pen.day && vacancy?.isSought == true && vacancy?.isToOthers == nil)
    #expect(throws: WrongUse.self) { try act(LetAct(), ["ledig-elm-1"], with: pen) }
  }
}
