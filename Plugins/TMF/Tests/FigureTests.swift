import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import TMF

@Suite struct FigureTests {
  private static let head = "nummer;noegletal;aar;vaerdi\n"

  /// An organisation with an afdeling, and a dialogue that is held or not.
  private func pen(held: Bool = false) throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2026-09-01"))
    pen.set(party("org", .boligorganisation), during: .always)
    pen.set(party("bo", .boligorganisation), during: .always)
    pen.set(
      Party(
        id: "afd", name: "afd", kind: .afdeling, partOf: "org",
        identifiers: [ExternalIdentifier(scheme: "lbf", value: "0101-001")], source: madeUp),
      during: .always)
    let history: [(String, DialogueStep)] = [
      ("2026-07-01", .submitted), ("2026-08-01", .called), ("2026-08-20", .held),
    ]
    pen.set(try dialogue(held ? history : []), during: Period(from: try isoDay("2026-01-01")))
    return pen
  }

  private func read(_ rows: String, with pen: PlainPen) throws {
    let text = PlacedText(file: "tal.csv", text: rows)
    try act(ReadFiguresAct(), ["tal.csv"], files: ["tal.csv": text], with: pen)
  }

  @Test func `figures are read by number, in Danish decimals, and are of the year's dialogue`()
    throws
  {
    let pen = try pen()
    try read(
      Self.head + "lbf:0101-001;movedFamily;2025;12,5\norg;tomgang;2025;4\n"
        + "org;opsamlet underskud;2025;1200000\norg;henlæggelser;2025;900000,50\n", with: pen)
    let sets = pen.records(KeyFigures.self, on: pen.day, pointingAt: nil)
    #expect(sets.map(\.id.text) == ["noegletal-afd-2025", "noegletal-org-2025"])
    #expect(sets.first?.value(.movedFamily) == 1250)
    #expect(sets.last?.value(.deficit) == 120_000_000)
    #expect(sets.last?.isInsolvent == true)
    #expect(sets.allSatisfy { $0.dialogue == "d" })
    let found = try FigureCheck(rooms: PlainRooms(pen, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found == [])
  }

  @Test(arguments: [
    "org;tomgang;2025;4,5", "org;tomgang;2024;4", "bo;tomgang;2025;4", "org;hest;2025;4",
    "ingen;tomgang;2025;4", "org;movedFamily;2025;1170", "org;deficit;2025;-50",
    "org;tomgang;2025;4\norg;tomgang;2025;5", "org;tomgang;2025;",
  ])
  func `a fault in a row writes nothing, and stands at its place`(_ row: String) throws {
    let pen = try pen()
    let told = #expect(throws: CaseProblems.self) {
      try read(Self.head + "afd;tomgang;2025;1\n" + row + "\n", with: pen)
    }
    #expect(told?.problems.first?.place != nil)
    #expect(pen.records(KeyFigures.self, on: pen.day, pointingAt: nil) == [])
  }

  @Test func `headings are found as people write them`() throws {
    let pen = try pen()
    let text = PlacedText(file: "tal.csv", text: "Nummer;Nøgletal;År;Værdi\norg;tomgang;2025;4\n")
    try act(ReadFiguresAct(), ["tal.csv"], files: ["tal.csv": text], with: pen)
    #expect(pen.records(KeyFigures.self, on: pen.day, pointingAt: nil).count == 1)
  }

  @Test func `a column that is not known is named`() throws {
    let told = #expect(throws: CaseProblems.self) {
      try read("nummer;noegletal;aar;vaerdi;farve\norg;tomgang;2025;4;rød\n", with: pen())
    }
    #expect(told?.problems.contains { $0.what.contains("farve") } == true)
  }

  @Test(arguments: [false, true])
  func `figures and reports are kept from the public until the meeting is held`(_ held: Bool)
    throws
  {
    let pen = try pen(held: held)
    try read(Self.head + "org;tomgang;2025;4\n", with: pen)
    var report = StyringReport.example
    report.dialogue = "d"
    pen.set(report, during: Period(from: pen.day))
    let hidden = try UnheldDialogues().hidden(at: PlainRooms(pen, parts: plugged))
    let things: Set<Pointer> = [
      report.pointer, Pointer(kind: KeyFigures.kind, id: "noegletal-org-2025"),
    ]
    #expect(hidden.things == (held ? [] : things))
  }

  @Test(
    arguments: [([3], 3), ([1, 3], 2), ([5, 1, 3], 3), ([1, 2, 3, 10], 2), ([], nil)]
      as [([Int], Int?)])
  func `the median is that in the middle`(_ values: [Int], _ expected: Int?) {
    let sets = values.enumerated().map { index, value in
      KeyFigures(
        id: Identifier("s\(index)") ?? KeyFigures.example.id, title: "", of: "org", year: 2025,
        dialogue: "d", figures: [KeyFigure(.vacant, value)], source: madeUp)
    }
    let medians = Medians(sets) { _ in .boligorganisation }
    #expect(medians.value(of: .vacant, in: 2025, .boligorganisation)?.value == expected)
    #expect(medians.value(of: .vacant, in: 2025, .afdeling)?.count == nil)
  }

  @Test func `what vacancy counts changed with the law`() {
    #expect(FigureKind.vacant.meaning(in: 2012)?.source == "LBK 1000/2008 § 104 stk. 2")
    #expect(FigureKind.vacant.meaning(in: 2013)?.source == "LBK 1023/2013 § 104 stk. 2")
    #expect(FigureKind.movedYouth.meaning(in: 2009) == nil)
  }

  @Test func `figures of a wrong year, or twice, must not be`() throws {
    var set = KeyFigures.example
    set.dialogue = "d"
    set.figures += [KeyFigure(.vacant, 5)]
    let records = parties.with(try dialogue()).with(set)
    let found = try FigureCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["tmf.figureYear", "tmf.figureTwice"])
  }
}
