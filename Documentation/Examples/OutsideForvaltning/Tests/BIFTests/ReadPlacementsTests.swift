import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import BIF

/// A table is read by the names of its columns; what is wrong is told by line and column, all of it.
@Suite struct ReadPlacementsTests {
  private func read(_ text: String) throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2024-12-01"))
    pen.set(party("org", .boligorganisation), during: .always)
    let (act, house) = (ReadPlacementsAct(), PlainHouse(pen, parts: plugged))
    let file = PlacedText(file: "pladser.csv", text: text)
    let given = try Given(
      to: act, ["ude/pladser.csv"], files: ["ude/pladser.csv": file], at: house, on: pen.day)
    try act.perform(given, house, pen)
    return pen
  }

  private func problems(_ text: String) -> [String] {
    let told = #expect(throws: CaseProblems.self) { try read(text) }
    return told?.problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.text)" } ?? []
  }

  @Test(arguments: [
    "id;navn;hos;begynder;pladser;slutter\na;Første;org;2025-01-01;1.200;2025-06-30\nb;Anden;org;2025-02-01;;\n",
    "slutter,hos,id,begynder,navn,pladser\r\n2025-06-30,org,a,2025-01-01,Første,1200\r\n,org,b,2025-02-01,Anden,\r\n",
  ])
  func `columns stand in any order, in either dialect`(_ text: String) throws {
    let pen = try read(text)
    let (first, second) = (
      try #require(pen.record(Placement.self, "a", on: pen.day)),
      try #require(pen.record(Placement.self, "b", on: pen.day))
    )
    #expect(first.title == "Første")
    #expect(first.places == 1200)
    #expect(first.ends == (try isoDay("2025-06-30")))
    #expect(second.starts == (try isoDay("2025-02-01")))
    #expect(second.places == nil)
    #expect(second.organisation == "org")
  }

  @Test func `names of columns that are strange, doubled or lacking are told together`() {
    let problems = problems("id;id;nvn;hos;farve\na;a;A;org;rød\n")
    #expect(
      problems == [
        "1:4 pladser.csv, linje 1, kolonne 4: Kolonnen »id« står to gange. Behold den ene.",
        "1:7 pladser.csv, linje 1, kolonne 7: Kolonnen »nvn« kendes ikke her. Mente du »navn«?",
        "1:15 pladser.csv, linje 1, kolonne 15: Kolonnen »farve« kendes ikke her. "
          + "Fjern den; der kan stå id, navn, hos, pladser, begynder, slutter.",
        "1:1 pladser.csv, linje 1, kolonne 1: Kolonnen »navn« mangler. Føj den til den første linje.",
        "1:1 pladser.csv, linje 1, kolonne 1: Kolonnen »begynder« mangler. "
          + "Føj den til den første linje.",
      ])
  }

  @Test func `cells that are not of their kind are told together, each at its place`() {
    let problems = problems("id;navn;hos;begynder\nA B;;org;2025-02-30\nb;B;ogr;2025-01-01\n")
    #expect(problems.map { $0.prefix { $0 != " " } } == ["2:1", "2:5", "2:10", "3:5"])
    #expect(problems.dropLast().last?.contains("»begynder«: »2025-02-30« er ikke en dag.") == true)
    #expect(problems.last?.hasSuffix("Mente du »org«?") == true)
  }

  @Test func `what is not there is told with the nearest, at its place, for every row`() {
    let problems = problems(
      "id;navn;hos;begynder\na;A;ogr;2025-01-01\nb;B;org;2025-01-01\nc;C;orgg;2025-01-01\n")
    #expect(problems.map { $0.prefix { $0 != " " } } == ["2:5", "4:5"])
    #expect(problems.allSatisfy { $0.hasSuffix("Mente du »org«?") })
  }

  @Test func `a table that was cut off is told`() {
    let told = #expect(throws: CaseProblem.self) { try read("id;navn;hos;begynder\na;A;org;2025") }
    #expect(told?.what.contains("skåret over") == true)
  }

  @Test func `what rules refuse is told for every row`() throws {
    let told = #expect(throws: Refusal.self) {
      try read("id;navn;hos;begynder\na;A;org;2025-01-01\na;A;org;2025-01-01\na;A;org;2025-01-01\n")
    }
    #expect(told?.findings.count == 2)
  }
}
