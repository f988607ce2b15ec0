import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SUF

@Suite struct HomeTests {
  private func pen(on day: String = "2026-02-11") throws -> PlainPen {
    let pen = PlainPen(on: try isoDay(day))
    for area in [bydel("nord"), bydel("syd")] { pen.set(area, during: .always) }
    return pen
  }

  private func stock(_ pen: PlainPen, _ id: CareHomeID, _ day: String) throws -> [String] {
    let home = pen.record(CareHome.self, id, on: try isoDay(day))
    return (home?.stock ?? []).map { "\($0.kind) \($0.places)/\($0.out ?? 0)" }
  }

  @Test func `a home is opened, out while it is rebuilt, back, converted and closed`() throws {
    let pen = try pen()
    try act(
      OpenHomeAct(), ["lind"],
      ["title": "Lind", "area": "nord", "care-dwellings": "40", "elderly-dwellings": "20"],
      with: pen)
    pen.day = try isoDay("2027-01-01")
    try act(
      RebuildHomeAct(), ["lind"],
      ["kind": "careDwelling", "count": "30", "back": "2028-03-01", "after": "44"], with: pen)
    #expect(try stock(pen, "lind", "2026-12-31") == ["careDwelling 40/0", "elderlyDwelling 20/0"])
    #expect(try stock(pen, "lind", "2028-02-29") == ["careDwelling 10/30", "elderlyDwelling 20/0"])
    #expect(try stock(pen, "lind", "2028-03-01") == ["careDwelling 44/0", "elderlyDwelling 20/0"])
    pen.day = try isoDay("2029-01-01")
    try act(
      ConvertHomeAct(), ["lind"],
      ["from": "elderlyDwelling", "to": "careDwelling", "count": "12"], with: pen)
    #expect(try stock(pen, "lind", "2029-01-01") == ["careDwelling 56/0", "elderlyDwelling 8/0"])
    let found = try HomeCheck(rooms: PlainRooms(pen, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["suf.conversionAlone"])
    pen.day = try isoDay("2031-01-01")
    try act(CloseHomeAct(), ["lind"], with: pen)
    #expect(try stock(pen, "lind", "2030-12-31").count == 2)
    #expect(try stock(pen, "lind", "2031-01-01") == [])
  }

  @Test(arguments: [
    ["count": "41", "kind": "careDwelling"], ["count": "10"], ["kind": "temporaryPlace"],
    ["back": "2026-02-11"],
  ])
  func `what cannot be taken out is refused`(_ options: [String: String]) throws {
    let pen = try pen()
    var lind = home("lind", 40)
    lind.stock.append(Stock(.elderlyDwelling, 20))
    pen.set(lind, during: Period(from: try isoDay("2020-01-01")))
    let before = pen.timeline(CareHome.self, "lind").pieces.count
    #expect(throws: WrongUse.self) { try act(RebuildHomeAct(), ["lind"], options, with: pen) }
    #expect(pen.timeline(CareHome.self, "lind").pieces.count == before)
  }

  @Test func `homes are read with their days`() throws {
    let pen = try pen()
    let text = """
      hjem;navn;omraade;slags;antal;fra;til;ude;haendelse
      lind;Lind;nord;plejebolig;40;1.1.2010;;;åbnet
      lind;Lind;nord;midlertidig plads;6;1.1.2010;;;åbnet
      lind;Lind;nord;plejebolig;10;1.1.2027;;30;ude til ombygning
      ask;Ask;syd;plejehjemsplads;25;1.6.2012;31.12.2026;;

      """
    try act(
      ReadHomesAct(), ["h.csv"], files: ["h.csv": PlacedText(file: "h.csv", text: text)], with: pen)
    #expect(try stock(pen, "lind", "2026-12-31") == ["careDwelling 40/0", "temporaryPlace 6/0"])
    #expect(try stock(pen, "lind", "2027-01-01") == ["careDwelling 10/30"])
    #expect(try stock(pen, "ask", "2026-12-31") == ["careHomePlace 25/0"])
    #expect(try stock(pen, "ask", "2027-01-01") == [])
  }

  @Test(arguments: [
    "lind;Lind;nord;plejebolig;40,5;1.1.2010", "lind;Lind;nord;slot;40;1.1.2010",
    "lind;Lind;vest;plejebolig;40;1.1.2010", "lind;Lind;nord;plejebolig;40;31.2.2010",
    "lind;Lind;nord;plejebolig;;1.1.2010", ";Lind;nord;plejebolig;4;1.1.2010",
    "ask;Asken;nord;plejebolig;4;1.1.2010", "ask;Ask;nord;plejebolig;4;1.1.2010",
  ])
  func `a fault in a row writes nothing, and stands at its place`(_ row: String) throws {
    let pen = try pen()
    let text = "hjem;navn;omraade;slags;antal;fra\nask;Ask;nord;plejebolig;9;1.1.2010\n\(row)\n"
    let told = #expect(throws: CaseProblems.self) {
      try act(
        ReadHomesAct(), ["h.csv"], files: ["h.csv": PlacedText(file: "h.csv", text: text)],
        with: pen)
    }
    #expect(told?.problems.first?.place?.line == 3)
    #expect(pen.records(CareHome.self, on: pen.day, pointingAt: nil) == [])
  }

  @Test func `every fault of a file is told at once, and an area is found by its name`() throws {
    let pen = try pen()
    pen.set(bydel("vest", "Vesterbro"), during: .always)
    let text = """
      hjem;navn;omraade;slags;antal;fra
      ask;Ask;Havneby;plejebolig;9;1.1.2010
      elm;Elm;nord;slot;9;1.1.2010
      boeg;Boeg;nord;plejebolig;;1.1.2010
      gran;Gran;Vesterbro;plejebolig;9;1.1.2010

      """
    func read(_ text: String) throws {
      try act(
        ReadHomesAct(), ["h.csv"], files: ["h.csv": PlacedText(file: "h.csv", text: text)],
        with: pen)
    }
    let told = #expect(throws: CaseProblems.self) { try read(text) }
    #expect(told?.problems.map(\.place?.line) == [2, 3, 4])
    #expect(pen.records(CareHome.self, on: pen.day, pointingAt: nil) == [])
    try read("hjem;navn;omraade;slags;antal;fra\ngran;Gran;Vesterbro;plejebolig;9;1.1.2010\n")
    #expect(pen.record(CareHome.self, "gran", on: pen.day)?.area == "vest")
  }

  @Test func `a conversion goes on in what is planned, and says what there is too little of`()
    throws
  {
    let pen = try pen()
    let days = ["2020-01-01", "2028-01-01", "2029-09-01"]
    let versions = [
      home("elm", 60), home("elm", 20, out: 40, .careDwelling, .rebuilding), home("elm", 72),
    ]
    for (day, version) in zip(days, versions) {
      pen.set(version, during: Period(from: try isoDay(day)))
    }
    func convert(_ count: Int) throws {
      try act(
        ConvertHomeAct(), ["elm"],
        ["from": "careDwelling", "to": "elderlyDwelling", "count": "\(count)"], with: pen)
    }
    pen.day = try isoDay("2027-01-01")
    #expect(throws: WrongUse.self) { try convert(61) }
    try convert(5)
    #expect(try stock(pen, "elm", "2026-12-31") == ["careDwelling 60/0"])
    #expect(try stock(pen, "elm", "2027-01-01") == ["careDwelling 55/0", "elderlyDwelling 5/0"])
    #expect(try stock(pen, "elm", "2028-01-01") == ["careDwelling 15/40", "elderlyDwelling 5/0"])
    #expect(try stock(pen, "elm", "2029-09-01") == ["careDwelling 67/0", "elderlyDwelling 5/0"])
    #expect(pen.record(CareHome.self, "elm", on: try isoDay("2028-01-01"))?.change == .rebuilding)
  }

  @Test func `which of the converted are out is told as assumed, until it is said`() throws {
    let pen = try planned()
    let house = PlainHouse(pen, parts: plugged)
    let words = ["from": "careDwelling", "to": "elderlyDwelling", "count": "30"]
    let given = try Given(to: ConvertHomeAct(), ["elm"], words, files: [:], at: house, on: pen.day)
    let told = try ConvertHomeAct().telling(given, house)(
      Titles(house: house, day: pen.day, form: .data))
    let text = told.map { "\($0)" }.joined()
    #expect(told.count == 1 && text.contains("Antaget: fra 1. januar 2028"), "\(text)")
    #expect(text.contains("plejebolig: 0 i brug, 30 ude; ældrebolig: 20 i brug, 10 ude"))
    #expect(text.contains("suf.opgoer elm"))
    try act(ConvertHomeAct(), ["elm"], words, with: pen)
    let day = try isoDay("2028-01-01")
    func inferred() -> String? { pen.record(CareHome.self, "elm", on: day)?.source.inferred }
    #expect(inferred()?.contains("ude") == true)
    #expect(pen.record(CareHome.self, "elm", on: try isoDay("2029-09-01"))?.source.inferred == nil)
    pen.day = day
    try act(CountHomeAct(), ["elm"], ["care-dwellings": "20", "out": "10"], with: pen)
    #expect(inferred() == nil)
  }

  @Test func `what is converted before a rebuild of the whole home is out as what it became`()
    throws
  {
    let pen = try pen(on: "2027-01-01")
    pen.set(home("birk", 34, .elderlyDwelling), during: Period(from: try isoDay("2020-01-01")))
    pen.set(
      home("birk", 0, out: 34, .elderlyDwelling, .rebuilding),
      during: Period(from: try isoDay("2028-02-01")))
    try act(
      ConvertHomeAct(), ["birk"],
      ["from": "elderlyDwelling", "to": "careDwelling", "count": "10"], with: pen)
    #expect(try stock(pen, "birk", "2027-01-01") == ["elderlyDwelling 24/0", "careDwelling 10/0"])
    #expect(try stock(pen, "birk", "2028-02-01") == ["elderlyDwelling 0/24", "careDwelling 0/10"])
  }

  /// 60, of which 40 are out from 2028, and 72 from September 2029.
  private func planned() throws -> PlainPen {
    let pen = try pen(on: "2027-03-01")
    let versions = [
      home("elm", 60), home("elm", 20, out: 40, .careDwelling, .rebuilding), home("elm", 72),
    ]
    for (day, version) in zip(["2020-01-01", "2028-01-01", "2029-09-01"], versions) {
      pen.set(version, during: Period(from: try isoDay(day)))
    }
    return pen
  }

  @Test func `who assigns and who owns carries on through what is planned`() throws {
    let pen = try planned()
    try act(CountHomeAct(), ["elm"], ["assigned-by": "organisation"], with: pen)
    for day in ["2027-03-01", "2028-01-02", "2030-03-02"] {
      #expect(
        pen.record(CareHome.self, "elm", on: try isoDay(day))?.assignedBy == .organisation, "\(day)"
      )
    }
    #expect(try stock(pen, "elm", "2028-01-02") == ["careDwelling 20/40"])
    #expect(pen.record(CareHome.self, "elm", on: try isoDay("2028-01-02"))?.change == .rebuilding)
    #expect(pen.record(CareHome.self, "elm", on: try isoDay("2027-02-28"))?.assignedBy == nil)
  }

  @Test func `a count asks what becomes of those that are planned, and does as is said`() throws {
    func count(_ number: Int, _ planned: String?) throws -> [String] {
      let pen = try self.planned()
      let said = ["care-dwellings": "\(number)", "planned": planned].compactMapValues(\.self)
      try act(CountHomeAct(), ["elm"], said, with: pen)
      return try ["2027-03-01", "2028-01-02", "2030-03-02"].flatMap { try stock(pen, "elm", $0) }
    }
    #expect(throws: WrongUse.self) { try count(58, nil) }
    #expect(
      try count(58, "stand") == ["careDwelling 58/0", "careDwelling 20/40", "careDwelling 72/0"])
    #expect(
      try count(58, "follow") == ["careDwelling 58/0", "careDwelling 18/40", "careDwelling 70/0"])
    #expect(
      try count(30, "follow") == ["careDwelling 30/0", "careDwelling 0/30", "careDwelling 42/0"])
    #expect(try count(60, nil).count == 3)
  }

  @Test func `a conversion that goes on in what is planned leaves its source there`() throws {
    let pen = try pen(on: "2027-01-01")
    for (day, count) in [("2020-01-01", 60), ("2029-09-01", 72)] {
      var version = home("elm", count)
      version.source = Source("Planen", madeUp: true)
      pen.set(version, during: Period(from: try isoDay(day)))
    }
    try act(
      ConvertHomeAct(), ["elm"],
      ["from": "careDwelling", "to": "elderlyDwelling", "count": "5"], with: pen)
    let now = pen.record(CareHome.self, "elm", on: pen.day)?.source
    #expect(now?.text.hasSuffix("i øvrigt: Planen") == true)
    #expect(pen.record(CareHome.self, "elm", on: try isoDay("2029-09-01"))?.source == now)
  }

  @Test func `a count while some are out asks whether those are in it`() throws {
    let pen = try pen(on: "2028-06-01")
    pen.set(
      home("elm", 20, out: 40, .careDwelling, .rebuilding),
      during: Period(from: try isoDay("2028-01-01")))
    #expect(throws: WrongUse.self) {
      try act(CountHomeAct(), ["elm"], ["care-dwellings": "58"], with: pen)
    }
    try act(CountHomeAct(), ["elm"], ["care-dwellings": "18", "out": "40"], with: pen)
    #expect(try stock(pen, "elm", "2028-06-01") == ["careDwelling 18/40"])
    #expect(pen.record(CareHome.self, "elm", on: pen.day)?.change == .rebuilding)
    try act(CountHomeAct(), ["elm"], ["care-dwellings": "58", "out": "0"], with: pen)
    #expect(try stock(pen, "elm", "2028-06-01") == ["careDwelling 58/0"])
  }

  @Test func `what an act says nothing of keeps its source`() throws {
    let pen = try pen()
    var (elm, rate) = (home("elm", 60), coverage("en", 900))
    (elm.source, rate.source) = (Source("Før", madeUp: true), Source("Før", madeUp: true))
    pen.set(elm, during: Period(from: try isoDay("2020-01-01")))
    pen.set(rate, during: Period(from: try isoDay("2020-01-01")))
    try act(CountHomeAct(), ["elm"], ["care-dwellings": "58"], with: pen)
    try act(RateAct(), ["en", "2030", "8,5 %"], with: pen)
    let sources = [
      pen.record(CareHome.self, "elm", on: pen.day)?.source,
      pen.record(Assumption.self, "en", on: pen.day)?.source,
    ]
    #expect(
      sources.allSatisfy { $0?.text.hasSuffix("i øvrigt: Før") == true && $0?.madeUp == true })
  }
}
