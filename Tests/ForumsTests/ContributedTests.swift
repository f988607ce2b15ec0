import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }
private func rough(_ text: String) throws -> RoughDay { try #require(RoughDay(text)) }

/// A forvaltning plays `prv` until 2019 and another from 2020; `borte` is one whose part is not plugged in.
private struct Played: Bodies {
  func politicalDays(of id: PartyID, during: Period) -> [Period] { id == "br" ? [during] : [] }
  func days(of body: Pointer, during: Period) -> [Period] { [during] }
  func posts(_ role: PostRole, of party: PartyID, on day: Day) -> [PostID] { [] }
  func party(of body: Pointer, on day: Day) throws -> Pointer? {
    body.kind == PartySubject.kind ? body : nil
  }
  func player(of part: PartID, on day: Day) -> PartyID? {
    part == "prv" ? (day.year < 2020 ? "gammel" : "ny") : nil
  }
  func part(playedBy id: PartyID, on day: Day) -> PartID? {
    player(of: "prv", on: day) == id ? "prv" : nil
  }
  func isForvaltning(_ part: PartID, during: Period) -> Bool { ["prv", "borte"].contains(part) }
}

/// An application, a hearing that ended with 2014, an answer, and a report from 2016 on.
private func steps(_ answer: StepDefinition.Deadline = .workingDays(10)) throws -> [StepDefinition]
{
  [
    StepDefinition("ansoegning", title: "Ansøgning", by: .words("ansøgeren"), law: "Lov § 1"),
    StepDefinition(
      "hoering", title: "Høring", by: .words("naboerne"), after: ["ansoegning"],
      days: try isoPeriod("2000-01-01", "2014-12-31")),
    StepDefinition(
      "svar", title: "Svar", by: .player("prv"), after: ["hoering"], within: answer,
      isExtendable: true),
    StepDefinition(
      "beretning", title: "Beretning", by: .bodies(.heard), after: ["svar"],
      days: try isoPeriod("2016-01-01")),
  ]
}

private func procedures() throws -> [ProcedureDefinition] {
  [
    ProcedureDefinition(
      "prv.forloeb", title: "Forløb", law: "Lov", steps: try steps(),
      days: try isoPeriod("2000-01-01", "2017-12-31")),
    ProcedureDefinition(
      "prv.forloeb", title: "Forløb", law: "Ny lov", steps: try steps(.length(1, .months)),
      days: try isoPeriod("2018-01-01"), formerly: ["prv.gammelt"]),
  ]
}

private func kinds() throws -> [MatterKind] {
  [
    MatterKind(
      "prv.sag", called: KindName("prøvesag", "prøvesager"), law: "Lov § 1",
      procedure: "prv.forloeb", days: try isoPeriod("2000-01-01"), formerly: ["prv.sag-foer"]),
    MatterKind(
      "prv.omraadesag", called: KindName("områdesag", "områdesager"), law: "Lov § 2",
      about: [.areas, .topics]),
  ]
}

private func book(_ records: PlainRecords) throws -> ForumBook {
  ForumBook(
    DefinedRecords(records, with: try procedures()), bodies: Played(), money: PlainMoney(),
    procedures: try procedures(), kinds: try kinds(), parts: PluggedParts(["prv"]))
}

private func matter(
  _ raised: String, kind: MatterKindID? = nil, procedure: ProcedureID? = nil,
  planned: [Planned] = [], taken: [(String, String)] = []
) throws -> Matter {
  Matter(
    id: "sag", title: "Sag", kind: kind, origin: party("ny"), raised: try rough(raised),
    procedure: procedure, planned: planned,
    taken: try taken.map { Taken(step: $0.0, day: try rough($0.1)) }, source: source)
}

private func decision(_ id: DecisionID, by body: String, _ day: String) throws -> Decision {
  Decision(
    id: id, title: id.text, matter: "sag", body: party(body), day: try rough(day),
    outcome: .approved, step: "svar", source: source)
}

@Suite struct ContributedProcedureTests {
  private func due(_ step: String, _ records: PlainRecords, on day: String) throws -> Day? {
    try book(records).progress(of: "sag", on: isoDay(day))?.steps.first { $0.step.step == step }?
      .due?.latest
  }

  @Test(arguments: [
    ("2010-05-01", "2012-01-01"), ("2015-05-01", "2015-05-04"), ("2016-05-01", "2019-12-31"),
    ("2018-05-01", "2018-05-20"),
  ])
  func `a matter progresses by it as by one that the case has recorded`(
    _ raised: String, _ day: String
  ) throws {
    let version = try #require(
      try DefinedRecords(PlainRecords(), with: procedures())
        .record(Procedure.self, "prv.forloeb", on: isoDay(raised)))
    var written = version
    written.id = "eget"
    let records = PlainRecords().with(written)
    let taken = [("ansoegning", raised)]
    func progress(_ matter: Matter) throws -> [StepProgress]? {
      try book(records.with(matter)).progress(of: "sag", on: isoDay(day))?.steps
    }
    let own = try #require(try progress(matter(raised, procedure: "eget", taken: taken)))
    #expect(own.map(\.state).contains(.next))
    #expect(try progress(matter(raised, procedure: "prv.forloeb", taken: taken)) == own)
    #expect(try progress(matter(raised, procedure: "prv.gammelt", taken: taken)) == own)
    #expect(try progress(matter(raised, kind: "prv.sag", taken: taken)) == own)
    #expect(try progress(matter(raised, kind: "prv.sag-foer", taken: taken)) == own)
  }

  @Test func `it keeps to the version of the day it was raised, however long it takes`() throws {
    for (raised, last) in [("2017-12-31", "2018-01-15"), ("2018-01-01", "2018-02-01")] {
      let sag = try matter(raised, procedure: "prv.forloeb", taken: [("ansoegning", raised)])
      #expect(try due("svar", PlainRecords().with(sag), on: "2024-01-01") == isoDay(last))
    }
  }

  @Test func `a step is part of it on its days, and what came before it is passed on`() throws {
    func after(_ raised: String) throws -> [String] {
      let procedure = try book(PlainRecords()).procedure(of: matter(raised, kind: "prv.sag"))
      return try #require(procedure).steps.map {
        "\($0.after.joined(separator: "+"))>\($0.step)"
      }
    }
    #expect(try after("2014-12-31") == [">ansoegning", "ansoegning>hoering", "hoering>svar"])
    #expect(try after("2015-01-01") == [">ansoegning", "ansoegning>svar"])
    #expect(try after("2016-01-01") == [">ansoegning", "ansoegning>svar", "svar>beretning"])
  }

  @Test func `before there is any version nothing is said of steps, and check says why`() throws {
    let sag = try matter("1999-12-31", procedure: "prv.forloeb")
    let book = try book(PlainRecords().with(sag))
    #expect(try book.progress(of: "sag", on: isoDay("2020-01-01")) == nil)
    #expect(try rules(book) == ["forums.procedureNotThen"])
    // What the case writes down itself may be written after the matter was raised.
    let late = Procedure(
      id: "eget", title: "E", steps: [Step(step: "a", title: "A")], source: source)
    let own = try matter("1999-12-31", procedure: "eget")
    #expect(
      try self.book(PlainRecords().with(late, "2000-01-01").with(own))
        .progress(of: "sag", on: isoDay("2020-01-01"))?.steps.count == 1)
  }

  @Test func `a deadline that can be put off is the day planned, and no other is`() throws {
    let planned = [Planned(step: "svar", day: try rough("2018-06-30"))]
    let taken = [("ansoegning", "2018-02-01")]
    let put = try matter("2018-01-31", kind: "prv.sag", planned: planned, taken: taken)
    #expect(try due("svar", PlainRecords().with(put), on: "2018-02-02") == isoDay("2018-06-30"))
    let step = Step(step: "svar", title: "Svar", within: Duration("1m"))
    let fixed = Procedure(id: "eget", title: "E", steps: [step], source: source)
    let own = try matter("2018-02-01", procedure: "eget", planned: planned)
    #expect(
      try due("svar", PlainRecords().with(fixed).with(own), on: "2018-02-02")
        == isoDay("2018-03-01"))
  }

  private func book(_ records: PlainRecords) throws -> ForumBook {
    try ForumsTests.book(records)
  }
}

private func rules(_ book: ForumBook) throws -> [String] {
  try ForumChecks(book).findings(about: nil, during: .always).map(\.rule.id)
}

@Suite struct PlayerTests {
  private func records(_ raised: String = "2018-01-31") throws -> PlainRecords {
    PlainRecords().with(
      try matter(raised, kind: "prv.sag", taken: [("ansoegning", "2018-02-01")]), raised)
  }

  @Test func `whoever plays the part that day owes its step, with the paragraph`() throws {
    for (day, owner) in [("2019-12-31", "gammel"), ("2020-01-01", "ny")] {
      let duties = try book(records()).duties(on: isoDay(day))
      #expect(duties.map(\.owner) == [party(owner)])
      #expect(duties.first?.facts["law"] == .text("Ny lov"))
      #expect(duties.first?.due?.text == "2018-03-01")
    }
    let first = try matter("2018-01-31", kind: "prv.sag")
    let duty = try book(PlainRecords().with(first)).duties(on: isoDay("2018-02-01")).first
    #expect(duty?.owner == nil)
    #expect(duty?.facts["law"] == .text("Lov § 1"))
    #expect(duty?.facts["who"] == .text("ansøgeren"))
  }

  @Test func `what one owner must do is found, whatever name the matter was written with`() throws {
    let day = try isoDay("2020-01-01")
    let written: [(MatterKindID?, ProcedureID?)] = [
      ("prv.sag", nil), ("prv.sag-foer", nil), (nil, "prv.forloeb"), (nil, "prv.gammelt"),
    ]
    for (kind, procedure) in written {
      let sag = try matter(
        "2018-01-31", kind: kind, procedure: procedure, taken: [("ansoegning", "2018-02-01")])
      let book = try book(PlainRecords().with(sag))
      #expect(try book.duties(on: day, owner: party("ny")).map(\.rule.id) == ["forums.stepNext"])
      #expect(try book.duties(on: day, owner: party("gammel")) == [])
    }
  }

  @Test func `what one forvaltning decided stays taken when another plays the part`() throws {
    let taken = try records().with(decision("b", by: "gammel", "2019-06-01"))
    for day in ["2019-06-01", "2024-01-01"] {
      let progress = try book(taken).progress(of: "sag", on: isoDay(day))
      #expect(progress?.steps.first { $0.step.step == "svar" }?.state == .done)
    }
    #expect(try rules(book(taken)) == [])
  }

  @Test func `a decision of the step is of whoever played the part that day`() throws {
    let early = try records().with(decision("b", by: "ny", "2019-12-31"))
    #expect(try rules(book(early)) == ["forums.otherStep"])
    let right = try records().with(decision("b", by: "ny", "2020-01-01"))
    #expect(try rules(book(right)) == [])
  }

  @Test func `a secretary lets the one who plays the part take the step, and nobody else`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-02"))
    try pen.set(
      matter("2018-01-31", kind: "prv.sag", taken: [("ansoegning", "2018-02-01")]),
      during: .always)
    let book = ForumBook(
      DefinedRecords(pen, with: try procedures()), bodies: Played(), money: PlainMoney(),
      procedures: try procedures(), kinds: try kinds(), parts: PluggedParts(["prv"]))
    let secretary = Secretary(book, pen: pen, source: source)
    let refused = #expect(throws: Refusal.self) {
      try secretary.advance("sag", step: "svar", by: party("gammel"))
    }
    #expect(refused?.findings.map(\.rule.id) == ["forums.otherStep"])
    try secretary.plan("sag", step: "svar", day: rough("2020-02-01"))
    try secretary.advance("sag", step: "svar", by: party("ny"))
    #expect(try book.duties(on: isoDay("2020-01-02")) == [])
    let progress = try book.progress(of: "sag", on: isoDay("2020-01-02"))
    #expect(progress?.steps.map(\.state) == [.done, .done, .notNeeded])
  }
}

@Suite struct KindOfMatterTests {
  private func found(_ matter: Matter) throws -> [Finding] {
    try ForumChecks(book(PlainRecords().with(matter))).findings(about: nil, during: .always)
  }

  @Test func `an unknown kind of a plugged-in part is refused with the nearest`() throws {
    for kind in ["prv.sga", "fremmed.sag", "sag"] as [MatterKindID] {
      let found = try found(matter("2018-01-31", kind: kind))
      #expect(found.map(\.rule.id) == ["forums.kindUnknown"])
      #expect(found.allSatisfy { $0.rule.refuses })
    }
    #expect(
      try found(matter("2018-01-31", kind: "prv.sga")).first?.facts["meant"]
        == .text("Mente du »prv.sag«? "))
    // A kind is one of the day on which the matter was raised.
    #expect(
      try found(matter("1999-12-31", kind: "prv.sag")).map(\.rule.id) == ["forums.kindUnknown"])
  }

  @Test func `what a part brings that is not plugged in is kept and noted, its steps too`() throws {
    let taken = [("skridt", "2018-02-01")]
    let planned = [Planned(step: "andet", day: try rough("2018-03-01"))]
    let kind = try matter("2018-01-31", kind: "borte.sag", planned: planned, taken: taken)
    #expect(try found(kind).map(\.rule.id) == ["forums.kindNotPluggedIn"])
    let own = try matter("2018-01-31", procedure: "borte.forloeb", planned: planned, taken: taken)
    #expect(try found(own).map(\.rule.id) == ["forums.procedureNotPluggedIn"])
    // A matter without either has no steps to take.
    #expect(
      try found(matter("2018-01-31", taken: taken)).map(\.rule.id) == ["forums.unknownStep"])
  }

  @Test func `it must name what its kind says`() throws {
    var sag = try matter("2018-01-31", kind: "prv.omraadesag")
    func lacking() throws -> Fact? { try found(sag).first?.facts["lacking"] }
    #expect(try lacking() == .list([.text("et emne"), .text("et område")]))
    sag.topics = ["emne"]
    #expect(try lacking() == .list([.text("et område")]))
    #expect(try found(sag).first?.facts["law"] == .text("Lov § 2"))
    sag.areas = ["omraade"]
    #expect(try found(sag) == [])
  }

  @Test func `a case cannot record what a part brings, under any of its names`() throws {
    for id in ["prv.forloeb", "prv.gammelt"] as [ProcedureID] {
      let own = Procedure(
        id: id, title: "E", steps: [Step(step: "a", title: "A")], source: source)
      #expect(try rules(book(PlainRecords().with(own))) == ["forums.procedureTaken"])
    }
    #expect(try rules(book(PlainRecords())) == [])
  }
}

@Suite struct DefinedRecordTests {
  private let own = Procedure(
    id: "a.eget", title: "E", steps: [Step(step: "a", title: "A", by: [party("br")])],
    source: source)

  @Test func `what is defined is listed and found among what is recorded, on its days`() throws {
    let records = DefinedRecords(
      PlainRecords().with(own, "2001-01-01"), with: try procedures())
    func ids(_ day: String) throws -> [String] {
      try records.records(Procedure.self, on: isoDay(day)).map(\.id.text)
    }
    #expect(try ids("1999-12-31") == [])
    #expect(try ids("2000-06-01") == ["prv.forloeb"])
    #expect(try ids("2001-06-01") == ["a.eget", "prv.forloeb"])
    #expect(
      try records.timelines(Procedure.self).compactMap { $0.pieces.first?.value.id.text }
        == ["a.eget", "prv.forloeb"])
    #expect(
      try records.timeline(Procedure.self, "prv.forloeb").pieces.map(\.period.start)
        == ["2000-01-01", "2015-01-01", "2016-01-01", "2018-01-01"].map(isoDay))
    #expect(
      try records.timelines(Procedure.self, during: .always, pointingAt: party("br")).count == 1)
    let early = try isoPeriod("1990-01-01", "1999-12-31")
    #expect(try records.timelines(Procedure.self, during: early, pointingAt: nil).isEmpty)
  }

  @Test func `what the case has recorded by the id goes before it`() throws {
    var recorded = own
    recorded.id = "prv.forloeb"
    let records = DefinedRecords(
      PlainRecords().with(recorded, "2005-01-01"), with: try procedures())
    #expect(try records.record(Procedure.self, "prv.forloeb", on: isoDay("2004-12-31")) == nil)
    #expect(
      try records.record(Procedure.self, "prv.forloeb", on: isoDay("2006-01-01"))?.title == "E")
    #expect(try records.records(Procedure.self, on: isoDay("2004-12-31")).isEmpty)
    #expect(try records.timelines(Procedure.self).count == 1)
  }
}
