import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// A module that hides everything called a secret.
private struct Secretive: ForvaltningModule, PublicityContributing, Hiding {
  let id: PartID = "abc"
  let name = "abc.hemmeligt"
  let needs: [PartID] = []
  var hiders: [any Hiding] { [self] }
  var secret: Secret { Secret([]) }
  var error: WrongUse?

  func hidden(at rooms: any Rooms) throws -> Hidden {
    if let error { throw error }
    let party: PartyID = "tmf"
    return Hidden(things: [party.pointer])
  }
}

/// What is kept from the public stays so, however it is asked for.
@Suite struct PublicTests {
  private let program: TestProgram

  /// A case whose secrets were written openly in the first entry and marked in the second.
  private static let case2: [String: String] = [
    "entries.json5": """
    [{ number: 1, at: "2026-01-10T12:00:00Z", author: "a", capacity: "c", reason: "r" },
     { number: 2, at: "2026-02-10T12:00:00Z", author: "a", capacity: "c", reason: "r" }]

    """,
    "party.json5": """
    [{ in: 1, from: "2010-01-01", id: "kk", name: "KK", kind: "municipality", source: "s" },
     { in: 1, from: "2010-01-01", id: "tmf", name: "TMF", kind: "forvaltning", partOf: "kk", source: "s" },
     { in: 1, from: "2010-01-01", id: "org", name: "Org", kind: "boligorganisation", source: "s" }]

    """,
    "topic.json5": """
    [{ in: 1, from: "2010-01-01", id: "udlejning", title: "Udlejning", words: ["udlejning"], source: "s" }]

    """,
    "responsibility.json5": """
    [{ in: 1, from: "2010-01-01", id: "ansvar", topic: "udlejning", unit: "tmf", source: "s" }]

    """,
    "agreement.json5": """
    [{ in: 1, from: "2010-01-01", id: "aaben", title: "Åben aftale", kind: "samarbejdsaftale",
       parties: ["kk", "org"], topics: ["udlejning"], term: { from: "2010-01-01", until: "2099-12-31" },
       concluded: { day: "2010-01-01" }, source: "s" },
     { in: 1, from: "2010-01-01", id: "s-aftale", title: "SECRET aftale", kind: "samarbejdsaftale",
       parties: ["kk", "org"], topics: ["udlejning"], term: { from: "2010-01-01", until: "2099-12-31" },
       concluded: { day: "2010-01-01" }, source: "s" },
     { in: 2, from: "2010-01-01", id: "s-aftale", title: "SECRET aftale", kind: "samarbejdsaftale",
       parties: ["kk", "org"], topics: ["udlejning"], term: { from: "2010-01-01", until: "2099-12-31" },
       concluded: { day: "2010-01-01" }, isConfidential: true, source: "s" }]

    """,
    "clause.json5": """
    [{ in: 1, from: "2010-01-01", id: "s-maal", title: "SECRET mål", agreement: "aaben", basis: "negotiated", isGoal: true, source: "s" },
     { in: 2, from: "2010-01-01", until: "2029-12-31", id: "s-maal", title: "SECRET mål", agreement: "aaben", basis: "negotiated", isGoal: true, source: "s" },
     { in: 2, from: "2030-01-01", id: "s-maal", title: "SECRET mål", agreement: "aaben", basis: "negotiated", isGoal: true, isConfidential: true, source: "s" }]

    """,
    "obligation.json5": """
    [{ in: 1, from: "2010-01-01", id: "s-pligt", title: "SECRET pligt", agreement: "s-aftale", owner: "tmf", due: "2026-12-01", source: "s" },
     { in: 1, from: "2010-01-01", id: "s-pligt2", title: "SECRET frist", agreement: "aaben", owner: "tmf", due: "2026-12-01", source: "s" },
     { in: 2, from: "2010-01-01", id: "s-pligt2", title: "SECRET frist", agreement: "aaben", owner: "tmf", due: "2026-12-01", isConfidential: true, source: "s" }]

    """,
    "stream.json5": """
    [{ in: 1, from: "2010-01-01", id: "penge", title: "Penge", source: "s" }]

    """,
    "amount.json5": """
    [{ in: 1, from: "2010-01-01", id: "s-beloeb", title: "SECRET beløb", stream: "penge", kind: "commitment", year: 2026,
       amount: { low: 4711000000, high: 4711000000 }, financier: "kk", agreement: "s-aftale", source: "s" }]

    """,
    "criterion.json5": """
    [{ in: 1, from: "2010-01-01", id: "s-kriterium", title: "SECRET kriterium", goal: "s-maal", source: "s" }]

    """,
  ]

  init() async throws {
    program = try TestProgram()
    let outcome = await program.run(["init", "--from", try program.write(Self.case2)])
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  /// A call of every command that takes `--public`; a new one must be given here.
  private static let calls: [String: [String]] = [
    "overview": ["overview"], "structure": ["structure"],
    "agreements": ["agreements", "agreements --tree"], "route": ["route udlejning"],
    "due": ["due --within 5y", "due --owner tmf"],
    "coverage": ["coverage --topic udlejning --from 2025-01-01 --to 2027-01-01"],
    "criteria": ["criteria", "criteria --agreement aaben"], "lists": ["lists"],
    "investments": ["investments", "investments --by year"],
    "show": [
      "show agreement", "show clause", "show obligation", "show amount", "show criterion",
      "show kk", "show org", "show tmf", "show udlejning", "show aaben", "show penge",
      "show s-aftale", "show s-maal", "show s-pligt", "show s-pligt2", "show s-beloeb",
      "show SECRET",
    ],
    "check": ["check"], "search": ["search udlejning", "search penge", "search SECRET"],
    "diff": ["diff --against 2026-02-15"],
  ]

  @Test func `nothing that is confidential now is told, by any knowledge, on any day, in any form`()
    async throws
  {
    #expect(Set(Self.calls.keys) == Set(commands.filter(\.isPublicSafe).map(\.name)))
    var count = 0
    for line in Self.calls.values.flatMap({ $0 }) {
      for known in ["", " --known 2026-01-15", " --known 2026-03-01"] {
        for on in line.hasPrefix("coverage") ? [""] : ["", " --on 2026-06-01"] {
          for form in ["", " --json", " --csv"] {
            let asked = line + known + on + form
            let shown = await program.run(asked + " --public")
            // What was asked for by name stands in the answer that it is not there.
            let isEcho =
              line.hasSuffix(" SECRET") && (shown.status != 0 || line.hasPrefix("search"))
            let told = isEcho ? "" : shown.output + shown.error
            #expect(!told.contains("SECRET") && !told.contains("47.11"), "\(asked): \(told)")
            count += 1
          }
        }
      }
    }
    #expect(count > 200)
  }

  @Test func `the secrets are there for those who may see them`() async {
    for line in ["agreements", "show obligation", "show amount", "show criterion", "show clause"] {
      for known in ["", " --known 2026-01-15"] {
        #expect(await program.run(line + known).output.contains("SECRET"), "\(line)\(known)")
      }
    }
  }

  @Test func `what was confidential then stays hidden in what was known then`() async throws {
    let program = try TestProgram()
    var files = Self.case2
    files["agreement.json5"] = files["agreement.json5"]?.replacing("in: 1", with: "in: 3")
      .replacing("in: 2", with: "in: 1").replacing(
        "in: 3, from: \"2010-01-01\", id: \"aaben\"",
        with: "in: 1, from: \"2010-01-01\", id: \"aaben\""
      )
      .replacing("in: 3", with: "in: 2")
    let outcome = await program.run(["init", "--from", try program.write(files)])
    try #require(outcome.status == 0, "\(outcome.error)")
    func ids(_ more: String) async throws -> [JSON?] {
      try await program.json("agreements --public \(more)").rows("agreements").map { $0["id"] }
    }
    #expect(try await ids("").contains("s-aftale"))
    let then = try await ids("--known 2026-01-15")
    #expect(then.contains("aaben") && !then.contains("s-aftale"))
    let told = await program.run("agreements --public --known 2026-01-15").output
    #expect(!told.contains("SECRET"))
  }

  @Test func `what a module hides is not there, and it cannot be left out of an answer in public`()
    async throws
  {
    #expect(await program.run("show tmf --public").status == 0)
    let hidden = await program.run("show tmf --public", modules: [Secretive()])
    #expect(hidden.status == 1 && hidden.error.contains("findes ikke"), "\(hidden)")
    #expect(await program.run("show tmf", modules: [Secretive()]).status == 0)
    let without = await program.run("show tmf --public --without abc", modules: [Secretive()])
    #expect(without.status == 2 && without.error.contains("uden abc"), "\(without)")
    #expect(await program.run("show tmf --without abc", modules: [Secretive()]).status == 0)
  }

  @Test func `where a module cannot say what it hides, nothing is told but its name`() async {
    let failing = Secretive(error: WrongUse("SECRET", "SECRET"))
    for line in Self.calls.values.flatMap({ $0 }) {
      for form in ["", " --json", " --csv"] {
        let told = await program.run(line + form + " --public", modules: [failing])
        #expect(told.status == 1 && told.error.contains("»abc«"), "\(line): \(told)")
        #expect(!(told.output + told.error).contains("SECRET"), "\(line): \(told)")
      }
    }
  }
}
