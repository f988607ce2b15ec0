import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import SOF

@Suite struct CountTests {
  private static let head = "afdeling;periode;ledige;tilbudt;anvist;afslaaet;opgivet;andre_regler\n"

  private func pen() throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2026-11-20"))
    for kept in [
      party("org", .boligorganisation), party("a", .afdeling, of: "org", family: 120),
      party("b", .afdeling, of: "org", family: 1_000),
    ] { pen.set(kept, during: .always) }
    return pen
  }

  private func read(
    _ text: String, _ options: [String: String] = [:], with pen: PlainPen
  ) throws {
    try act(
      ReadCountsAct(), ["tal.csv"], options,
      files: ["tal.csv": PlacedText(file: "tal.csv", text: text)], with: pen)
  }

  private func counts(_ pen: PlainPen) -> [VacancyCount] {
    pen.records(VacancyCount.self, on: pen.day, pointingAt: nil)
  }

  @Test func `a Danish table is read by its columns' names, in any order`() throws {
    let pen = try pen()
    try read(
      "ledige;anvist;tilbudt;afdeling;periode\n8;2;2;a;oktober 2026\n1.000;0;0;b;2026-10\n",
      with: pen)
    let counts = counts(pen)
    #expect(counts.map(\.numbers) == [[8, 2, 2, 0, 0, 0], [1000, 0, 0, 0, 0, 0]])
    #expect(counts.map(\.time.text) == ["2026-10", "2026-10"])
    #expect(counts.map(\.id.text).first == "taelling-a-familie-2026-10")
    // It counts from the month's last day, whenever it is read.
    #expect(pen.records(VacancyCount.self, on: try isoDay("2026-10-30"), pointingAt: nil) == [])
  }

  @Test func `what was counted is corrected when that is said, and never else`() throws {
    let pen = try pen()
    let text = Self.head + "a;2026-10;8;2;2;0;0;6\n"
    try read(text, with: pen)
    try read(text, with: pen)
    let other = Self.head + "a;2026-10;9;2;2;0;0;7\n"
    let told = #expect(throws: Refusal.self) { try read(other, with: pen) }
    #expect(told?.findings.map(\.rule.id) == ["sof.countedBefore"])
    #expect(counts(pen).first?.reported == 8)
    try read(other, ["correct": ""], with: pen)
    #expect(counts(pen).map(\.reported) == [9])
    // A correction without a column leaves what stood under it.
    try act(
      ReadCountsAct(), ["tal.csv"], ["correct": ""],
      files: [
        "tal.csv": PlacedText(
          file: "tal.csv", text: "afdeling;periode;ledige;tilbudt;anvist\na;2026-10;10;2;2\n")
      ], with: pen)
    #expect(counts(pen).first?.numbers == [10, 2, 2, 0, 0, 7])
    try act(
      CountAct(), ["b"], ["time": "oktober 2026", "reported": "4", "offered": "1"], with: pen)
    #expect(counts(pen).map(\.reported) == [10, 4])
  }

  @Test func `a month that is not over is not counted by act either`() throws {
    let told = #expect(throws: Refusal.self) {
      try act(CountAct(), ["a"], ["time": "november 2026", "reported": "4"], with: pen())
    }
    #expect(told?.findings.map(\.rule.id) == ["sof.countAhead"])
    // Nor by saying a later day: what has not been cannot be counted.
    let later = try pen()
    let today = try isoDay("2026-10-30")
    let early = #expect(throws: Refusal.self) {
      try act(
        CountAct(), ["a"], ["time": "oktober 2026", "reported": "4"], today: today, with: later)
    }
    #expect(early?.findings.map(\.rule.id) == ["sof.countAhead"])
    #expect(throws: CaseProblems.self) {
      try act(
        ReadCountsAct(), ["tal.csv"],
        files: [
          "tal.csv": PlacedText(file: "tal.csv", text: Self.head + "a;2026-10;8;2;2;0;0;6\n")
        ], today: today, with: later)
    }
    #expect(counts(later) == [])
  }

  @Test func `all that is wrong with a file is told at once, each at its place`() throws {
    let pen = try pen()
    let told = #expect(throws: CaseProblems.self) {
      try read(
        Self.head.replacing("periode", with: "periode;boligtype")
          + "a;2026-09;Familieboliger;8;2;2;0;0\n" + "a;2026-10;Familieboliger;8;otte;2;0;0;6\n"
          + "findesikke;2026-10;familie;8;2;2;0;0;6\n" + "b;2027-05;;8;2;2;0;0;6\n"
          + "b;2026;;8;2;2;0;0;6\n" + "b;2026-10;;1100;2;2;0;0;6\n" + "b;2026-10;;8;2;2;0;0;6\n",
        with: pen)
    }
    let problems = told?.problems ?? []
    #expect(problems.map { $0.place?.line } == [2, 3, 4, 4, 5, 6, 7, 8])
    #expect(
      problems.contains { $0.what.contains("familie") && $0.remedy.contains("familieboliger") })
    #expect(counts(pen) == [])
  }

  @Test(arguments: [
    "a;2026-10;otte;2;2;0;0;6", "a;2026-10;-1;2;2;0;0;6", "ingen;2026-10;8;2;2;0;0;6",
    "org;2026-10;8;2;2;0;0;6", "a;2026;8;2;2;0;0;6", "a;2026-11;8;2;2;0;0;6",
    "a;2026-13;8;2;2;0;0;6", "b;2026-10;8;2;2;0;0;6", "a;2026-10;;2;2;0;0;6",
    "a;2026-10;8,5;2;2;0;0;6", "a;2026-10;99999999999999999999;2;2;0;0;6",
    "a;2026-10;200000;2;2;0;0;6", "a;2026-10;8;2;2", "\u{1}\u{2}",
    "a;[2026-09-15..2026-10-14];8;2;2;0;0;6",
  ])
  func `a fault in a row writes nothing, and stands at its place`(_ row: String) throws {
    let pen = try pen()
    let told = #expect(throws: CaseProblems.self) {
      try read(Self.head + "b;2026-10;1;0;0;0;0;1\n" + row + "\n", with: pen)
    }
    #expect(counts(pen) == [])
    let problem = try #require(told?.problems.first)
    #expect(problem.file == "tal.csv" && problem.place?.line ?? 0 >= 2)
    #expect(!problem.what.isEmpty && !problem.remedy.isEmpty)
  }

  /// What garbage is made of: cells of tables, and what stands in files that are none.
  private static let scraps = [
    ";", "\"", "\n", "\r\n", "\u{0}", "\u{FEFF}", "-", "1", "99999999999999999999", "2026-10",
    "2026-13",
    "hest", "b", "a", "familieboliger", "ledige", "é", "\u{202E}", "=1+1", "1,5", "   ", "\t",
  ]

  @Test func `a seeded corpus of garbage is refused with its place, and nothing is written`() throws
  {
    let good = Array(Self.head + "a;2026-09;8;2;2;0;0;6\nb;2026-10;4;1;1;0;0;3\n")
    var refused = 0
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(seed))
      var text = good
      for _ in 0..<random.int(1...4) {
        let place = random.int(0...text.count)
        let scrap = Self.scraps[random.int(0...Self.scraps.count - 1)]
        text.replaceSubrange(place..<min(place + random.int(0...3), text.count), with: scrap)
      }
      let pen = try pen()
      do { try read(String(text), with: pen) } catch {
        refused += 1
        #expect(counts(pen) == [], "seed \(seed)")
        let problems = (error as? CaseProblems)?.problems ?? (error as? CaseProblem).map { [$0] }
        let found = try #require(problems, "seed \(seed): \(error)")
        #expect(
          found.allSatisfy { $0.file == "tal.csv" && !$0.what.isEmpty && !$0.remedy.isEmpty },
          "seed \(seed)")
        #expect(found.allSatisfy { $0.place != nil }, "seed \(seed): \(found)")
      }
    }
    #expect(refused > 250)
  }

  @Test func `a quotation mark that is not closed is told at its place`() throws {
    let pen = try pen()
    let told = #expect(throws: CaseProblem.self) {
      try read(Self.head + "b;\"2026-10;1;0;0;0;0;1\n", with: pen)
    }
    #expect(told?.place?.line == 2 && told?.place?.column == 3)
  }

  @Test func `a column that is not known, or lacks, is named`() throws {
    for (head, word) in [
      ("afdeling;periode;ledige;tilbudt;anvist;farve", "farve"),
      ("afdeling;periode;ledige;tilbudt", "anvist"),
    ] {
      let told = #expect(throws: CaseProblems.self) { try read(head + "\n", with: pen()) }
      #expect(told?.problems.contains { $0.what.contains(word) } == true)
    }
  }

  @Test
  func `what rows make together is told with what is wrong with others, at its row and column`()
    throws
  {
    let pen = try pen()
    try read(Self.head + "b;2026-08;4;1;1;0;0;3\n", with: pen)
    let told = #expect(throws: CaseProblems.self) {
      try read(
        Self.head
          // Two assigned of one that was offered; a word; an unknown afdeling; counted before; and days that are in August.
          + "a;2026-09;8;1;2;0;0;6\n" + "a;2026-10;otte;1;1;0;0;0\n" + "hest;2026-10;1;0;0;0;0;1\n"
          + "b;2026-08;5;1;1;0;0;4\n" + "b;3.8.2026;1;0;0;0;0;1\n", with: pen)
    }
    #expect(told?.problems.map { $0.place?.line } == [3, 4, 5, 6], "\(told?.problems ?? [])")
    // What a row that cannot be read makes with the others is not known: of a it is told when that is mended.
    let mended = #expect(throws: CaseProblems.self) {
      try read(
        Self.head + "a;2026-09;8;1;2;0;0;6\n" + "a;2026-10;8;1;1;0;0;9\n"
          + "hest;2026-10;1;0;0;0;0;1\n", with: pen)
    }
    #expect(mended?.problems.map { $0.place?.line } == [2, 3, 4], "\(mended?.problems ?? [])")
    #expect(mended?.problems.map { $0.place?.column } == [15, 13, 1])
    #expect(mended?.problems.first?.what.contains("2 boliger, men kun 1 bolig") == true)
    #expect(counts(pen).count == 1)
    // What was wrong before is not told of the rows, and a whole file is read.
    try read(Self.head + "a;2026-09;8;2;2;0;0;6\nb;2026-09;2;0;0;0;0;2\n", with: pen)
    #expect(counts(pen).count == 3)
  }

  @Test func `counts that cannot be are told`() throws {
    func rules(_ counts: VacancyCount...) throws -> [String] {
      var records = town
      for count in counts { records = records.with(count) }
      return try CountCheck(rooms: PlainRooms(records, parts: plugged))
        .findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules(count("a", "2024-01", [8, 2, 2, 0, 0, 6])) == [])
    #expect(try rules(count("a", "2024", [8])) == ["sof.countTime"])
    #expect(try rules(count("a", "2024-01", [-1])).contains("sof.countNumbers"))
    #expect(try rules(count("org", "2024-01", [1])) == ["sof.countNotAfdeling"])
    #expect(try rules(count("a", "2024-01", [121])) == ["sof.countTooMany"])
    #expect(LedgerRules.offeredNotReported.refuses && LedgerRules.answeredNotOffered.refuses)
    #expect(
      try rules(count("a", "2024-01", [1]), count("a", "2024-01-31", [1])) == ["sof.countTwice"])
    #expect(
      try rules(count("a", "2024-01", [1, 1]), count("a", "2024-02", [1, 0, 0, 0, 0, 2]))
        == ["sof.offeredNotReported"])
    #expect(try rules(count("a", "2024-01", [2, 1, 1, 1])) == ["sof.answeredNotOffered"])
    // What was refused, or given up, is there to be let otherwise.
    #expect(try rules(count("a", "2024-01", [2, 2, 0, 1, 1, 2])) == [])
  }

  @Test func `decisions that § 59 does not know are refused`() throws {
    func rules(
      _ basis: DecisionBasis, _ share: Int?, _ approval: String? = "ja",
      _ type: DwellingType = .family
    ) throws -> [String] {
      let decision = AssignmentDecision(
        id: "d", title: "D", basis: basis, type: type, share: share, approval: approval,
        source: madeUp)
      return try DecisionCheck(rooms: PlainRooms(town.with(decision, "2024-01-01"), parts: plugged))
        .findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules(.demand, 2500) == [])
    #expect(try rules(.demand, 2501) == ["sof.demandShare"])
    #expect(try rules(.demand, nil) == ["sof.decisionShare"])
    #expect(try rules(.combined, 5000) == ["sof.decisionShare"])
    #expect(try rules(.combined, nil, nil, .youth) == ["sof.decisionShare"])
    #expect(try rules(.raised, nil, nil) == ["sof.raiseUnapproved"])
  }
}
