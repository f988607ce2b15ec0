import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Frames, commitments and payments as a user makes them, and what is shown of them.
@Suite struct MoneyActTests {
  private let program: TestProgram

  private static let base = [
    "party.json5": """
    [{ from: '2000-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' },
     { from: '2000-01-01', id: 'fsb', name: 'fsb', kind: 'boligorganisation', source: 'x' },
     { from: '2000-01-01', id: 'lbf', name: 'Landsbyggefonden', kind: 'fund', source: 'x' }]

    """,
    "post.json5":
      "[{ from: '2000-01-01', id: 'fuldmaegtig', name: 'Fuldmægtig', party: 'kk', source: 'x' }]\n",
    "holder.json5":
      "[{ from: '2000-01-01', id: 'fuldmaegtig-1', person: 'Prøve', post: 'fuldmaegtig', source: 'x' }]\n",
    "stream.json5":
      "[{ from: '2000-01-01', id: 'planer', title: 'Helhedsplaner', source: 'x' }]\n",
    "area.json5":
      "[{ from: '2000-01-01', id: 'parken', name: 'Parken', kind: 'boligomraade', source: 'x' }]\n",
    "guarantee.json5": """
    [{ from: '2000-01-01', id: 'g', title: 'Garanti for lån', loan: 14169100000, share: 8448, guarantor: 'kk',
       reguaranteed: 5000, reguarantor: 'lbf', receiver: 'fsb', source: 'opdigtet' }]

    """,
  ]

  private static let made = MadeDatabase { program in
    let made = await program.run(["init", "--from", try program.write(base)])
    try #require(made.status == 0, "\(made.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private static let signed = "--by Prøve --as fuldmaegtig --because prøve --on 2026-03-01"

  private func act(_ words: String) async -> Program.Outcome {
    await program.run("act \(words) \(Self.signed)")
  }

  private func refusal(_ line: String) async throws -> String? {
    let words = "act \(line) \(Self.signed)".split(separator: " ").map(String.init)
    return try await program.refusal(words)
  }

  private func rows(_ by: String) async throws -> [JSON] {
    try await program.json("investments --on 2026-06-01 --by \(by)").rows("rows")
  }

  @Test
  func `money goes from frame over commitment to payment, and each step is held against the last`()
    async throws
  {
    #expect(
      await act("frame planer 2026 20mio --id ramme --financier kk").status == 0)
    #expect(
      await act("commit ramme 15.000.000 --id tilsagn --receiver fsb --area parken").status == 0)
    #expect(await act("pay tilsagn 1.234.567,50").status == 0)
    let stream = try #require(try await rows("stream").first)
    #expect(stream["key"] == "planer")
    #expect(stream["frame"]?["low"] == 2_000_000_000)
    #expect(stream["committed"] == 1_500_000_000)
    #expect(stream["paid"] == 123_456_750)
    #expect(try await rows("area").map { $0["key"] } == ["parken", .null])
    #expect(try await rows("party").map { $0["key"] } == ["fsb", .null])
    // The commitment, the payment and the guarantee rest on no decision yet.
    #expect(try await program.rules() == Array(repeating: "investments.noDecision", count: 3))
    // What goes over is asked for by a word, and then found to the øre.
    let over = try await program.json(
      ("act commit ramme 5.000.000,01 --id for-meget \(Self.signed)").split(separator: " ").map(
        String.init))
    let line = try #require(over["error"]?.rows("lines").first)
    #expect(line["rule"] == "investments.overFrame")
    #expect(line["remedy"]?.string?.contains("--over") == true, "\(line)")
    #expect(line["what"]?.string?.contains("0,01 kr. for meget") == true, "\(line)")
    #expect(await act("commit ramme 5.000.000,01 --id for-meget --over").status == 0)
    #expect(try await program.rules().contains("investments.overFrame"))
    #expect(try await refusal("pay tilsagn 99mio") == "investments.overCommitment")
    // What is written already is not asked about again, and what mends it is not either.
    #expect(await act("pay tilsagn 1").status == 0)
    #expect(try await refusal("commit ramme 1 --id mere") == "investments.overFrame")
    #expect(await act("withdraw for-meget").status == 0)
    #expect(try await refusal("pay for-meget 5") == "investments.takenBack")
    #expect(try await !program.rules().contains("investments.overFrame"))
  }

  @Test func `a file that goes over a frame is refused unless the word is said`() async throws {
    _ = await act("frame planer 2026 20mio --id ramme --financier kk")
    let folder = try program.write([
      "amount.json5": """
      [{ from: '2026-03-02', id: 'fil', title: 'Tilsagn', kind: 'commitment', stream: 'planer', year: 2026,
         amount: { low: 2000000050, high: 2000000050 }, financier: 'kk', receiver: 'fsb', under: 'ramme', source: 'x' }]

      """
    ])
    let entries = try await program.entries()
    for words in [["--dry-run"], ["--by", "Prøve"]] {
      let page = try await program.json(["import", folder] + words)
      let fault = try #require(page.rows("faults").first)
      #expect(fault["rule"] == "investments.overFrame", "\(page)")
      #expect(fault["remedy"]?.string?.contains("--over") == true)
      #expect(
        !page.texts("findings").contains { $0.contains("for meget") })
    }
    #expect(try await program.entries() == entries)
    #expect(await program.run(["import", folder, "--by", "Prøve", "--over"]).status == 0)
    #expect(try await program.rules().contains("investments.overFrame"))
    // The same again is as it was, and is not asked about.
    #expect(await program.run(["import", folder, "--by", "Prøve"]).status == 0)
    // A lower frame makes it worse, and is asked about; a higher one is not.
    let frame = { (ore: Int) in
      try program.write([
        "amount.json5": """
        [{ from: '2026-03-03', id: 'ramme', title: 'Ramme 2026', kind: 'frame', stream: 'planer', year: 2026,
           amount: { low: \(ore), high: \(ore) }, financier: 'kk', source: 'x' }]

        """
      ])
    }
    #expect(await program.run(["import", try frame(1_900_000_000), "--by", "Prøve"]).status == 1)
    #expect(await program.run(["import", try frame(2_000_000_001), "--by", "Prøve"]).status == 0)
  }

  /// Kurt, who has a post at a party, and parties that are or are not that one.
  private func enterTreasurer(of own: String) async throws {
    let more = try program.write([
      "party.json5": """
      [{ from: '2000-01-01', id: 'bl', name: 'BL', kind: 'kreds', source: 'x' },
       { from: '2000-01-01', id: 'sab', name: 'sab', kind: 'boligorganisation', source: 'x' },
       { from: '2000-01-01', id: 'enhed', name: 'Enhed', kind: 'forvaltning', partOf: 'kk', source: 'x' },
       { from: '2000-01-01', id: 'fsb', name: 'fsb', kind: 'boligorganisation', partOf: 'bl', source: 'x' },
       { from: '2000-01-01', id: 'afd', name: 'Afdelingen', kind: 'afdeling', partOf: 'fsb', source: 'x' }]

      """,
      "post.json5":
        "[{ from: '2000-01-01', id: 'kasserer', name: 'Kasserer', party: '\(own)', source: 'x' }]\n",
      "holder.json5":
        "[{ from: '2000-01-01', id: 'kasserer-1', person: 'Kurt', post: 'kasserer', source: 'x' }]\n",
    ])
    #expect(await program.run(["import", more, "--by", "Prøve"]).status == 0)
  }

  @Test(arguments: [
    ("fsb", "fsb", true), ("fsb", "afd", true), ("afd", "fsb", true), ("bl", "fsb", false),
    ("kk", "fsb", false), ("fsb", "sab", false), ("kk", "enhed", false),
  ])
  func `nobody pays a party whose post he holds, by an act; by a file it is told`(
    _ own: String, _ receiver: String, _ isOwn: Bool
  ) async throws {
    try await enterTreasurer(of: own)
    _ = await act("frame planer 2026 20mio --id ramme --financier kk")
    #expect(await act("commit ramme 5 --id tilsagn --receiver \(receiver)").status == 0)
    let words = "--by Kurt --as kasserer --because prøve --on 2026-03-01"
    func refused(_ line: String) async throws -> String? {
      try await program.refusal("act \(line) \(words)".split(separator: " ").map(String.init))
    }
    let rule: String? = isOwn ? "investments.ownParty" : nil
    #expect(try await refused("pay tilsagn 1") == rule)
    #expect(try await refused("commit ramme 1 --receiver \(receiver)") == rule)
    #expect(try await refused("commit ramme 1") == nil)
    let file = try program.write([
      "amount.json5": """
      [{ from: '2026-03-02', id: 'fil', title: 'Tilsagn', kind: 'commitment', stream: 'planer', year: 2026,
         amount: { low: 5, high: 5 }, financier: 'kk', receiver: '\(receiver)', under: 'ramme', source: 'x' }]

      """
    ])
    let page = try await program.json(["import", file, "--by", "Kurt"])
    let told = page.texts("findings").contains {
      $0.contains("selv har en post")
    }
    #expect(told == isOwn, "\(page)")
  }

  @Test
  func `øre are shown when there are any, and a withdrawn amount is marked wherever it stands`()
    async throws
  {
    _ = await act("frame planer 2026 20mio --id ramme --financier kk --area parken")
    _ = await act("commit ramme 500.000,50 --id tilsagn --receiver fsb")
    #expect(await program.run("show tilsagn --on 2026-06-01").output.contains("500.000,50 kr."))
    let area = try await program.json("show area/parken --on 2026-06-01").rows("money")
    #expect(Set(area.compactMap { $0["id"]?.string }) == ["ramme", "tilsagn"])
    #expect(await act("withdraw tilsagn").status == 0)
    for page in ["show fsb", "show area/parken"] {
      let rows = try await program.json("\(page) --on 2026-06-01").rows("money")
      let row = try #require(rows.first { $0["id"] == "tilsagn" })
      #expect(row["isWithdrawn"] == true && row["withdrawn"] == "2026-03-01")
      let text = await program.run("\(page) --on 2026-06-01").output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("trukket"), "\(text)")
    }
    #expect(try await rows("stream").first?["committed"] == .null)
  }

  @Test(arguments: [
    "commit findes-ikke 5", "frame planer 2026 mange --financier kk",
    "frame planer snart 5 --financier kk", "frame planer 2026 5,001 --financier kk",
    "frame planer 2026 -5 --financier kk", "frame ukendt 2026 5 --financier kk",
    "frame planer 2026 5", "withdraw findes-ikke",
    "frame planer 2026 5 --financier kk --area ukendt",
    "frame planer 2026 99999999999999mio --financier kk",
    "frame planer 2026 9 --up-to 5 --financier kk", "frame planer 2026 1mio.500 --financier kk",
    "frame planer 2026 2mio5 --financier kk", "frame planer 2026 200.000.000.000mio --financier kk",
  ])
  func `what cannot be is refused, and nothing is written`(_ words: String) async throws {
    let outcome = await act(words)
    #expect(outcome.status != 0)
    #expect(!outcome.error.isEmpty)
    #expect(try await program.entries() == 1)
  }

  @Test func `what others are of cannot be withdrawn, and a payment is not of a frame`()
    async throws
  {
    _ = await act("frame planer 2026 20mio --id ramme --financier kk")
    _ = await act("commit ramme 5 --id tilsagn")
    #expect(await act("withdraw ramme").error.contains("»Tilsagn af Ramme 2026«"))
    #expect(try await refusal("pay ramme 5") == "investments.notACommitment")
    #expect(try await refusal("commit tilsagn 5") == "investments.notAFrame")
  }

  @Test func `commitments and payments that nobody named are told apart, in refusals too`()
    async throws
  {
    try await enterTreasurer(of: "kk")
    _ = await act("frame planer 2026 20mio --id ramme --financier kk")
    _ = await act("commit ramme 5 --receiver fsb")
    _ = await act("commit ramme 6 --receiver sab")
    _ = await act("pay ramme-commit-1 1")
    _ = await act("pay ramme-commit-1 2")
    let told = await act("withdraw ramme").error
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("»Tilsagn nr. 1 af Ramme 2026 til fsb«"), "\(told)")
    #expect(told.contains("»Tilsagn nr. 2 af Ramme 2026 til sab«"), "\(told)")
    let paid = await act("withdraw ramme-commit-1").error
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for number in 1...2 {
      #expect(
        paid.contains("»Udbetaling nr. \(number) af Tilsagn nr. 1 af Ramme 2026 til fsb«"),
        "\(paid)")
    }
  }

  @Test func `guarantees show what the municipality is left with`() async throws {
    let page = try await program.json("show guarantee/g --on 2026-01-01")
    #expect(page["guaranteed"] == 11_970_055_680 && page["net"] == 5_985_027_840)
    let money = try await program.json("investments --on 2026-01-01")
    #expect(money.rows("guarantees").map { $0["net"] } == [5_985_027_840])
    #expect(money["netRisk"] == 5_985_027_840)
  }

  @Test func `a year without money says so`() async throws {
    let page = try await program.page("investments --on 1999-06-01")
    #expect(
      !page.isError && page.blocks.contains(.text("Ingen data: der er ingen beløb for \(1999).")))
    #expect(page.json["rows"] == [])
    #expect(await program.run("investments --by farve").status == 2)
  }
}

@Suite struct MemoMoneyTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  @Test func `the memo's money reconciles, the 85 do not, and what is lacking is found`()
    async throws
  {
    let page = try await program.json("investments --on 2010-10-01")
    #expect(page["total"]?["low"] == 12_100_000_000)
    #expect(page["stated"]?["high"] == 12_500_000_000)
    #expect(page["reconciles"] == true)
    #expect(page["others"]?["low"] == 0 && page["others"]?["high"] == .null)
    let checks = page.rows("checks")
    #expect(checks.map { $0["reconciles"] } == [true, false])
    #expect(checks.last?["holdsWith"] == ["ydelsesstoette-2010"])
    let unknown = page.rows("rows").first { $0["key"] == "sektorens-midler" }
    #expect(unknown?["frame"] == .null)
  }

  @Test(arguments: ["stream", "area", "party", "year", "financier"])
  func `each amount has its bar, the longest that of the largest`(_ by: String) async throws {
    let page = try await program.page("investments --on 2010-10-01 --by \(by)")
    let rows = try #require(page.table("rows")).rows
    let bars = rows.map { $0.cells.last?.pieces.first }
    var largest: Set<Int64> = []
    var longest: Int64 = 0
    for (bar, row) in zip(bars, rows) {
      guard case .bar(let low, let high, let most) = bar else { continue }
      if let frame = row.json["frame"]?["low"]?.int { #expect(low == frame) }
      if let frame = row.json["frame"]?["high"]?.int { #expect(high == frame) }
      (largest, longest) = (largest.union([most]), max(longest, high))
    }
    #expect(largest == [longest] && longest > 0)
  }

  @Test func `a year of which nothing is known is shown as that`() async throws {
    let rows = try await program.json("investments --on 2010-10-01 --by year").rows("rows")
    #expect(rows.map { $0["key"] } == ["2007", "2008", "2009", "2010"])
    #expect(try await program.json("investments --on 2020-01-01")["rows"] == [])
  }

  @Test func `without its module a forvaltning's money is readable and noted`() async throws {
    let noted = try await program.json("check").rows("findings")
      .filter { $0["rule"] == "investments.notPluggedIn" }
    #expect(noted.map { $0["severity"] } == ["note", "note", "note", "note"])
    #expect(await program.run("show grundkapital").status == 0)
    #expect(try await program.json("compute")["calculations"] == [])
  }
}
