import Foundation
import Testing

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

  private func act(_ words: String) async -> Program.Outcome {
    await program.run(
      "act \(words) --by Prøve --as fuldmaegtig --because prøve --on 2026-03-01")
  }

  private func rules() async throws -> [String] {
    let page = try await program.json("check") as? [String: Any]
    return (page?["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
  }

  private func row(_ by: String) async throws -> [[String: Any]] {
    let page = try await program.json("investments --on 2026-06-01 --by \(by)") as? [String: Any]
    return page?["rows"] as? [[String: Any]] ?? []
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
    let stream = try #require(try await row("stream").first)
    #expect(stream["key"] as? String == "planer")
    #expect((stream["frame"] as? [String: Any])?["low"] as? Int == 2_000_000_000)
    #expect(stream["committed"] as? Int == 1_500_000_000)
    #expect(stream["paid"] as? Int == 123_456_750)
    #expect(try await row("area").map { $0["key"] as? String } == ["parken", nil])
    #expect(try await row("party").map { $0["key"] as? String } == ["fsb", nil])
    // The commitment, the payment and the guarantee rest on no decision yet.
    #expect(try await rules() == Array(repeating: "investments.noDecision", count: 3))
    #expect(await act("commit ramme 5.000.000,01 --id for-meget").status == 0)
    #expect(try await rules().contains("investments.overFrame"))
    #expect(await act("withdraw for-meget").status == 0)
    #expect(await act("pay for-meget 5").error.contains("trukket tilbage"))
    #expect(try await !rules().contains("investments.overFrame"))
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
    let page = try await program.json("verify") as? [String: Any]
    #expect(page?["entries"] as? Int == 1)
  }

  @Test func `what others are of cannot be withdrawn, and a payment is not of a frame`()
    async throws
  {
    _ = await act("frame planer 2026 20mio --id ramme --financier kk")
    _ = await act("commit ramme 5 --id tilsagn")
    #expect(await act("withdraw ramme").error.contains("»Tilsagn af Ramme 2026«"))
    let (pay, commit) = (await act("pay ramme 5"), await act("commit tilsagn 5"))
    #expect(pay.status == 1 && pay.error.contains("»Ramme 2026« er ikke et tilsagn"))
    #expect(commit.status == 1 && commit.error.contains("er ikke en ramme"))
  }

  @Test func `guarantees show what the municipality is left with`() async throws {
    let page = await program.run("show guarantee/g --on 2026-01-01").output
    #expect(page.contains("119.700.557 kr.") && page.contains("59.850.278 kr."))
    let money = await program.run("investments --on 2026-01-01").output
    #expect(money.contains("Kommunens nettorisiko i alt: 59.850.278 kr."))
  }

  @Test func `a year without money says so`() async throws {
    let page = await program.run("investments --on 1999-06-01")
    #expect(page.status == 0)
    #expect(page.output.contains("Ingen data"))
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
    let page = try #require(try await program.json("investments --on 2010-10-01") as? [String: Any])
    #expect((page["total"] as? [String: Any])?["low"] as? Int == 12_100_000_000)
    #expect((page["stated"] as? [String: Any])?["high"] as? Int == 12_500_000_000)
    #expect(page["reconciles"] as? Bool == true)
    let others = page["others"] as? [String: Any]
    #expect(others?["low"] as? Int == 0)
    #expect(others?["high"] is NSNull)
    let checks = page["checks"] as? [[String: Any]] ?? []
    #expect(checks.map { $0["reconciles"] as? Bool } == [true, false])
    #expect(checks.last?["holdsWith"] as? [String] == ["ydelsesstoette-2010"])
    let rows = page["rows"] as? [[String: Any]] ?? []
    #expect(rows.first { $0["key"] as? String == "sektorens-midler" }?["frame"] is NSNull)
  }

  @Test func `a chart of it fits in 100 columns, the longest bar the largest amount`() async throws
  {
    for by in ["stream", "area", "party", "year", "financier"] {
      let page = await program.run("investments --on 2010-10-01 --by \(by)").output
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(page)")
    }
    let lines = await program.run("investments --on 2010-10-01").output.split(separator: "\n")
    func bar(_ name: String) -> Int {
      lines.first { $0.hasPrefix(name) }?.filter { $0 == "█" }.count ?? 0
    }
    #expect(bar("Områdefornyelser") == 24)
    #expect(bar("Grundkapital") == 10)
    #expect(bar("Helhedsplaner") == 7)
  }

  @Test func `a year of which nothing is known is shown as that`() async throws {
    let page = try await program.json("investments --on 2010-10-01 --by year") as? [String: Any]
    let rows = page?["rows"] as? [[String: Any]] ?? []
    #expect(rows.map { $0["key"] as? String } == ["2007", "2008", "2009", "2010"])
    #expect(await program.run("investments --on 2020-01-01").output.contains("Ingen data"))
  }

  @Test func `without its module a forvaltning's money is readable and noted`() async throws {
    let page = try await program.json("check") as? [String: Any]
    let findings = page?["findings"] as? [[String: Any]] ?? []
    let noted = findings.filter { $0["rule"] as? String == "investments.notPluggedIn" }
    #expect(noted.count == 4)
    #expect(noted.allSatisfy { $0["severity"] as? String == "note" })
    #expect(await program.run("show grundkapital").status == 0)
    let sums = try await program.json("compute") as? [String: Any]
    #expect((sums?["calculations"] as? [Any])?.isEmpty == true)
  }
}
