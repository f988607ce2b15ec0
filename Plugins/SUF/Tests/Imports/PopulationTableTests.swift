import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SUF

@Suite struct PopulationTableTests {
  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2026-02-11"))
    for area in [bydel("nord", "Nørrebro"), bydel("syd", "Valby")] {
      pen.set(area, during: .always)
    }
    return pen
  }

  private func read(_ text: String, _ pen: PlainPen) throws {
    try act(
      ReadPopulationAct(), ["tal.csv"], files: ["tal.csv": PlacedText(file: "tal.csv", text: text)],
      with: pen)
  }

  private func all(_ pen: PlainPen) -> [String: [Int]] {
    Dictionary(
      uniqueKeysWithValues: pen.records(Population.self, on: pen.day, pointingAt: nil).map {
        ("\($0.area)-\($0.year)", $0.ages.map(\.persons))
      })
  }

  static let long = """
    OMRÅDE;KØN;ALDER;TID;INDHOLD
    Nørrebro;I alt;I alt;2026;80.000
    Nørrebro;I alt;67-79 år;2026;3.100
    Nørrebro;I alt;80 år og derover;2026;1.250
    3. Valby;I alt;67-79 år;2027K1;900
    3. Valby;I alt;80+;2027K1;-

    """
  static let wide = """
    område;alder;2026;2027
    Nørrebro;67-79 år;3100;3200
    Nørrebro;80 år og derover;1250;..
    Valby;80+;400;410

    """
  static let byAge = """
    bydel;tid;67-79 år;80 år og derover
    Nørrebro;2026;3100;1250
    Valby;2026;900;400

    """

  @Test func `the long table is read, its total left out, and a minus is nothing`() throws {
    let pen = try pen()
    try read(Self.long, pen)
    #expect(all(pen) == ["nord-2026": [3100, 1250], "syd-2027": [900, 0]])
    let projected = pen.records(Population.self, on: pen.day, pointingAt: nil).map(\.isProjected)
    #expect(projected == [nil, true])
  }

  @Test func `the wide tables are read, by year and by age, and what is not known is not there`()
    throws
  {
    let pen = try pen()
    try read(Self.wide, pen)
    #expect(
      all(pen) == [
        "nord-2026": [3100, 1250], "nord-2027": [3200], "syd-2026": [400], "syd-2027": [410],
      ])
    let other = try self.pen()
    try read(Self.byAge, other)
    #expect(all(other) == ["nord-2026": [3100, 1250], "syd-2026": [900, 400]])
  }

  @Test(arguments: [
    "Folketal den 1. januar\n;;2027;2028\nNørrebro;80+;1;2\n",
    "\"Folketal den 1. januar\"\n\"\";\"\";\"2027\"\n\"Nørrebro\";\"80+\";\"1\"\n",
  ])
  func `columns without a name are pointed at, and not what follows of it`(_ text: String) throws {
    let problems = try #require(throws: CaseProblems.self) { try read(text, pen()) }.problems
    #expect(problems.map(\.what) == ["Kolonne 1 har intet navn.", "Kolonne 2 har intet navn."])
    #expect(problems.map(\.place?.line) == [2, 2])
  }

  @Test func `the same again writes nothing, and a newer projection a new version`() throws {
    let pen = try pen()
    try read(Self.wide, pen)
    let again = PlainPen(copying: pen)
    again.day = try isoDay("2026-05-20")
    try read(Self.wide, again)
    #expect(again.touched == pen.touched)
    try read(Self.wide.replacing("410", with: "433"), again)
    let id: Identifier<PopulationSubject> = "folketal-syd-2027"
    #expect(again.record(Population.self, id, on: pen.day)?.ages.map(\.persons) == [410])
    #expect(again.record(Population.self, id, on: again.day)?.ages.map(\.persons) == [433])
  }

  @Test func `ages that a table does not tell stay, and those that it tells otherwise go`() throws {
    let pen = try pen()
    try read(Self.wide, pen)
    pen.day = try isoDay("2026-06-01")
    let part = "område;alder;tid;indhold\nNørrebro;80-89 år;2026;900\n"
    // Who is 90 would no longer be known: that is asked about.
    let told = #expect(throws: CaseProblems.self) { try read(part, pen) }
    #expect(told?.problems.map(\.place?.line) == [2])
    #expect(all(pen)["nord-2026"] == [3100, 1250])
    let whole = "område;alder;tid;indhold\nNørrebro;80-89 år;2026;900\nNørrebro;90+;2026;340\n"
    try read(whole, pen)
    #expect(all(pen)["nord-2026"] == [3100, 900, 340])
    let file = PlacedText(file: "tal.csv", text: "område;alder;2026\nNørrebro;85-94 år;70\n")
    try act(
      ReadPopulationAct(), ["tal.csv"], ["replace": ""], files: ["tal.csv": file], with: pen)
    #expect(all(pen)["nord-2026"] == [3100, 70])
  }

  @Test func `what is not known is told, with the old number that stands`() throws {
    let pen = try pen()
    try read(Self.wide, pen)
    pen.day = try isoDay("2026-06-01")
    let house = PlainHouse(pen, parts: plugged)
    let text = "område;alder;2026;2027\nValby;80+;..;420\nNørrebro;90+;..;..\n"
    let given = try Given(
      to: ReadPopulationAct(), ["tal.csv"], [:],
      files: ["tal.csv": PlacedText(file: "tal.csv", text: text)], at: house, on: pen.day)
    let told = try ReadPopulationAct().telling(given, house)(
      Titles(house: house, day: pen.day, form: .data)
    ).map { "\($0)" }
    #expect(told.count == 3, "\(told)")
    #expect(
      told.first?.contains(
        "Valby, 80 år og derover, 2026: ikke kendt (..), og det, der stod, står: 400 på 80 år og derover."
      ) == true, "\(told)")
    #expect(told.last?.contains("2027: ikke kendt (..), og intet tal skrives.") == true, "\(told)")
    try read(text, pen)
    #expect(all(pen)["syd-2026"] == [400] && all(pen)["syd-2027"] == [420])
  }

  @Test func `every fault of a row is told at once`() throws {
    let pen = try pen()
    let text = "område;køn;alder;tid;indhold\n;Mænd;67-x år;2O27;12,5\n"
    let told = #expect(throws: CaseProblems.self) { try read(text, pen) }
    #expect(told?.problems.count == 5, "\(told?.problems.map(\.what) ?? [])")
  }

  @Test func `a sex that is named once goes for the rows under it, and a blank one is said`() throws
  {
    let pen = try pen()
    try read(
      "område;køn;alder;2026\nNørrebro;I alt;67-79 år;3100\n;;80+;1250\nValby;I alt;67-79 år;900\n;;80+;400\n",
      pen)
    #expect(all(pen) == ["nord-2026": [3100, 1250], "syd-2026": [900, 400]])
    let other = try self.pen()
    // Men under the total of another age are no total.
    try read("område;køn;alder;2026\nValby;I alt;80+;9\n;Mænd;80+;4\n;Kvinder;80+;5\n", other)
    #expect(all(other) == ["syd-2026": [9]])
    let blank =
      "område;køn;alder;2026\nValby;I alt;80+;9\nValby;I alt;67-79 år;9\nNørrebro;;80+;4\n"
    let told = #expect(throws: CaseProblems.self) { try read(blank, other) }
    #expect(told?.problems.first?.what.contains("om rækken er om alle") == true)
  }

  @Test func `a table as the statistics bank gives it is read`() throws {
    let plain = ["nord-2026": [3100, 1250], "syd-2026": [900, 400]]
    let titled = """
      "Folketal den 1. i kvartalet efter område, køn, alder, civilstand og tid"

      OMRÅDE;KØN;ALDER;CIVILSTAND;2026K1
      Nørrebro;I alt;67-79 år;I alt;3.100
      ;I alt;80 år og derover;I alt;1.250
      Valby;I alt;67-79 år;I alt;900
      ;I alt;80 år og derover;I alt;400

      """
    let tabbed =
      "område\talder\ttid\tindhold\nNørrebro\t67-79 år\t2026\t3100\n"
      + "Nørrebro\t80+\t2026\t1250\nValby\t67-79 år\t2026\t900\nValby\t80+\t2026\t400\n"
    let sexes = """
      område;køn;alder;tid;indhold
      Nørrebro;I alt;67-79 år;2026;3100
      Nørrebro;Mænd;67-79 år;2026;1500
      Nørrebro;Kvinder;67-79 år;2026;1600
      Nørrebro;I alt;80+;2026;1250
      Valby;I alt;67-79 år;2026;900
      Valby;I alt;80+;2026;400

      """
    for text in [titled, titled.replacing("\n", with: "\r\n"), tabbed, sexes] {
      let pen = try pen()
      try read(text, pen)
      #expect(all(pen) == plain, "\(text.prefix(20))")
    }
  }

  @Test func `every fault of a table is told at once, in the order of its lines`() throws {
    let text = """
      område;alder;tid;indhold
      Midtby;80+;2026;12
      Nørrebro;gamle;2026;12
      Nørrebro;80+;2026K3;12
      Nørrebro;80+;2027;12,5
      ;80+;2026;4
      Valby;80+;2026;4
      Valby;80+;2026;5

      """
    let pen = try pen()
    let told = #expect(throws: CaseProblems.self) { try read(text, pen) }
    #expect(told?.problems.map(\.place?.line) == [2, 3, 4, 5, 6, 8])
    #expect(told?.problems.last?.what == "80 år og derover står to gange (Valby, 2026).")
    #expect(told?.problems[3].what.hasPrefix("»indhold«: »12,5«") == true)
    #expect(told?.problems.allSatisfy { !$0.remedy.isEmpty } == true)
    #expect(all(pen).isEmpty)
    let alone = "område;køn;alder;tid;indhold\nValby;I alt;80+;2026;4\nNørrebro;Mænd;80+;2026;4\n"
    let men = #expect(throws: CaseProblems.self) { try read(alone, pen) }
    #expect(men?.problems.map(\.place?.line) == [3])
  }

  @Test(
    arguments: [
      ("område;alder;tid;indhold\nNørrebro;80+;2026;12,5\n", 2, "12,5"),
      ("område;alder;tid;indhold\nNørrebro;80+;2026K3;12\n", 2, "2026K3"),
      ("område;alder;tid;indhold\nNørrebro;gamle;2026;12\n", 2, "gamle"),
      ("område;alder;tid;indhold\nMidtby;80+;2026;12\n", 2, "Midtby"),
      ("område;alder;tid;indhold\nNørrebro;80+;2026;-4\n", 2, "-4"),
      ("område;køn;alder;tid;indhold\nNørrebro;Mænd;80+;2026;4\n", 2, "Mænd"),
      ("område;alder;tid;indhold\nNørrebro;80+;2026;4\nNørrebro;80-84 år;2026;2\n", 3, "80-84"),
      ("område;alder;tid;indhold;farve\nNørrebro;80+;2026;4;rød\n", 1, "farve"),
      ("område;alder;tid\nNørrebro;80+;2026\n", 1, "indhold"),
      ("alder;tid;indhold\n80+;2026;3\n", 1, "område"),
      ("område;alder;2026;2026\nNørrebro;80+;4;5\n", 1, "2026"),
      ("område;alder;tid;indhold\nNørrebro;80+;2026\n", 2, "felter"),
      ("område;alder;tid;indhold\nnord;80+;2026;4\nNørrebro;67-79 år;2026;5\n", 3, "samme område"),
      ("område;alder;tid;indhold\n", 1, "ingen tal"),
    ] as [(String, Int, String)])
  func `what cannot be followed is refused at its place with a remedy, and nothing is written`(
    _ text: String, _ line: Int, _ word: String
  ) throws {
    let pen = try pen()
    let before = pen.touched
    let told = #expect(throws: CaseProblems.self) { try read(text, pen) }
    let problem = try #require(told?.problems.first)
    #expect(problem.file == "tal.csv" && problem.place?.line == line)
    #expect(problem.what.contains(word), "\(problem.what)")
    #expect(!problem.remedy.isEmpty)
    #expect(pen.touched == before)
  }

  @Test func `of 4,000 spoilt tables none stops the program, and none is half written`() throws {
    var random = SeededRandom(seed: 25)
    let signs = Array(";,\n\"0123456789-+.æøåÅ ()KÅ\u{FEFF}\u{0}=år")
    let (house, tables) = (try pen(), [Self.long, Self.wide, Self.byAge])
    var (refused, read) = (0, 0)
    for turn in 0..<4_000 {
      var text = Array(tables[turn % 3])
      for _ in 0..<random.int(1...4) where !text.isEmpty {
        let place = random.int(0...(text.count - 1))
        switch random.int(1...4) {
        case 1: text.remove(at: place)
        case 2: text.insert(signs[random.int(0...(signs.count - 1))], at: place)
        case 3: text[place] = signs[random.int(0...(signs.count - 1))]
        default: text = Array(text.prefix(place)) + text.suffix(random.int(0...text.count))
        }
      }
      let pen = PlainPen(copying: house)
      do {
        try self.read(String(text), pen)
        read += 1
      } catch {
        refused += 1
        #expect(error is CaseProblems || error is CaseProblem, "\(error)")
        #expect(pen.touched == house.touched)
      }
    }
    #expect(refused > 1_000 && read > 100)
  }
}
