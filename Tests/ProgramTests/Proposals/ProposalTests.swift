import Foundation
import Testing

/// What a consultant asks of a proposal: its days, who sits where, what is taken over, and everything wrong at once.
@Suite struct ProposalTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  private static let seat = "unseat boligforum ssae --on 1.1.2027\n"

  /// Writes a proposal, and gives its path.
  private func script(_ data: Data) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "f-\(UUID().uuidString).txt")
    try data.write(to: path)
    return path.path
  }

  private func ask(_ acts: String, _ words: String...) throws -> [String: Any] {
    try #require(town).json(["what-if", script(Data(acts.utf8))] + words)
  }

  private func told(_ acts: String, _ words: String...) throws -> (text: String, status: Int32) {
    try #require(town).run(["what-if", script(Data(acts.utf8))] + words)
  }

  private func members(_ page: [String: Any]) -> Int? {
    ((page["record"] as? [String: Any])?["members"] as? [Any])?.count
  }

  private func lines(_ page: [String: Any], _ matter: String) -> [[String: Any]] {
    let all = page["matters"] as? [[String: Any]] ?? []
    return all.first { $0["key"] as? String == matter }?["lines"] as? [[String: Any]] ?? []
  }

  @Test func `a question without a day is of the proposal's, and the day outside counts`() throws {
    guard town != nil else { return }
    let plain = try ask(Self.seat, "--ask", "show forum/boligforum")
    #expect(plain["on"] as? String == "2027-01-01" && members(plain) == 3)
    let outer = try ask(Self.seat, "--on", "1.12.2026", "--ask", "show forum/boligforum")
    #expect(outer["on"] as? String == "2026-12-01" && members(outer) == 4)
    let twice = try told(Self.seat, "--on", "1.12.2026", "--ask", "show nab --on 1.1.2027")
    #expect(twice.status == 2 && twice.text.contains("Dagen er sagt to gange"), "\(twice.text)")
  }

  @Test func `check and diff can be asked of a proposal, and an act cannot`() throws {
    guard town != nil else { return }
    #expect(try ask(Self.seat, "--ask", "check")["findings"] != nil)
    for question in ["diff", "diff boligforum --on 31.12.2026 --against 1.1.2027"] {
      let changes = try ask(Self.seat, "--ask", question)["changes"] as? [[String: Any]]
      #expect(changes?.map { $0["id"] as? String } == ["forum/boligforum"], "\(question)")
    }
    let act = try told(Self.seat, "--ask", "act seat boligforum nab")
    #expect(act.status == 2 && act.text.contains("»act« kan ikke spørges"), "\(act.text)")
  }

  @Test func `who leaves the table is in the comparison, and a short account stands first`() throws
  {
    guard town != nil else { return }
    let line = try #require(
      lines(try ask(Self.seat), "members").first { $0["id"] as? String == "boligforum" })
    func sits(_ key: String) -> Bool? {
      ((line[key] as? [String: Any])?["members"] as? [String])?.contains("party/ssae")
    }
    #expect(sits("nowFacts") == true && sits("thenFacts") == false, "\(line)")
    let text = try told(Self.seat).text
    let places = ["I korte træk", "Hvem der sidder i dem", "Uændret:"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `what is taken over in a merger is told, and programs get numbers`() throws {
    guard town != nil else { return }
    let acts = "merge bff --into nab --on 1.1.2027\n"
    let found = try ask(acts)
    let told = (found["handovers"] as? [[String: Any]])?.first?["told"] as? [String: Any]
    let bodies = (told?["handover"] as? [[String: Any]])?.map { $0["body"] as? String } ?? []
    #expect(!bodies.isEmpty && bodies.allSatisfy { $0 == "party/bff" }, "\(bodies)")
    #expect(try self.told(acts).text.contains("Hvad der overtages"))
    let measures = lines(found, "measures")
    #expect(
      measures.count == 5
        && measures.allSatisfy { ($0["thenFacts"] as? [String: Any])?["count"] is Int })
    let duties = lines(found, "duties")
    #expect(!duties.isEmpty)
    for line in duties {
      let facts = (line["nowFacts"] ?? line["thenFacts"]) as? [String: Any]
      #expect(facts?["rule"] is String || line["now"] is NSNull, "\(line)")
      #expect(line["now"] as? String != "" && line["then"] as? String != "", "\(line)")
    }
  }

  @Test func `all that is wrong is told at once`() throws {
    guard town != nil else { return }
    let unread = try told("hest fsb\nrename nab --name \"X\nrename nab --nam X\n")
    for line in 1...3 { #expect(unread.text.contains("linje \(line)"), "\(unread.text)") }
    let refused = try told(
      "seat boligforum nab --on 1.1.2027\nunseat boligforum bff --on 1.1.2027\nseat boligforum pbm --on 1.1.2027\n"
    )
    #expect(refused.status == 1 && !refused.text.contains("linje 2"), "\(refused.text)")
    #expect(refused.text.contains("linje 1") && refused.text.contains("linje 3"))
  }

  @Test(arguments: [true, false])
  func `a file from a plain editor is read, with a mark first or as Windows-1252`(_ hasMark: Bool)
    throws
  {
    guard let town else { return }
    let text = "# Ændring på prøve\nrename nab --name \"Nyt Ørebo\" --on 1.1.2027\n"
    let data =
      hasMark
      ? Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
      : try #require(text.data(using: .windowsCP1252))
    let found = try town.json(["what-if", script(data), "--ask", "show party/nab"])
    #expect((found["record"] as? [String: Any])?["name"] as? String == "Nyt Ørebo", "\(found)")
  }
}
