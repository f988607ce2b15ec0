import Foundation
import Testing

/// The verbs of a dialogue that no other suite goes through, over the real store and in their order.
@Suite struct DialogueFlowTests {
  private let program: ShippedNordvang?
  private static let signed = [
    "--by", "Tove Eksempel", "--as", "tilsynsleder", "--because", "Prøve", "--on",
  ]
  private static let dialogue = "dialog-boligselskabet-elm-2026"

  init() throws {
    let made = try ShippedNordvang(case: "runde")
    let modules = try made?.json(["modules"])["modules"] as? [[String: Any]] ?? []
    program = modules.contains { $0["id"] as? String == "tmf" } ? made : nil
  }

  private func done(_ line: String, on day: String) throws {
    let words = ["act"] + ShippedNordvang.words(line) + Self.signed + [day]
    let outcome = try #require(program).run(words)
    try #require(outcome.status == 0, "\(line): \(outcome.text)")
  }

  private func record(_ id: String) throws -> [String: Any] {
    try #require(program).json(["show", id, "--on", "2026-11-28"])["record"] as? [String: Any]
      ?? [:]
  }

  @Test func `a dialogue is put right, held, promised in, published and reported`() throws {
    guard program != nil else { return }
    let id = Self.dialogue
    try done("tmf.ret \(id) --deadline 2026-08-15", on: "2026-11-21")
    try done("tmf.indkald \(id) --meeting 2026-11-24 --start 10:00", on: "2026-11-21")
    try done("tmf.afhold \(id)", on: "2026-11-25")
    for what in ["Planen sendes", "Noget andet"] {
      let line = "tmf.aftal \(id) --what \"\(what)\" --owner boligselskabet-elm --due 2027-04-01"
      try done(line, on: "2026-11-25")
    }
    try done("tmf.indfri loefte-\(id)-1 --result Modtaget", on: "2026-11-26")
    try done("tmf.frafald loefte-\(id)-2 --reason Solgt", on: "2026-11-26")
    try done(
      "tmf.ret \(id) --minutes Drøftet --agreements ingen --link https://example.dk/r",
      on: "2026-11-26")
    try done("tmf.offentliggoer \(id)", on: "2026-11-26")
    try done("tmf.indberet \(id)", on: "2026-11-27")
    let round = try #require(program).json(["tmf", "runde", "2026", "--on", "2026-11-28"])
    let all = round["dialogues"] as? [[String: Any]] ?? []
    let own = all.first { $0["id"] as? String == id }
    #expect(own?["state"] as? String == "reported", "\(String(describing: own))")
    let page = try #require(program).run(["show", id, "--on", "2026-11-28"]).text
    #expect(page.contains("15. august 2026") && page.contains("https://example.dk/r"), "\(page)")
    let (kept, left) = (try record("loefte-\(id)-1"), try record("loefte-\(id)-2"))
    #expect("\(kept)".contains("Modtaget"), "\(kept)")
    #expect("\(left)".contains("Solgt"), "\(left)")
  }

  @Test func `key figures come in by the register's number, and all faults are told at once`()
    throws
  {
    guard let program else { return }
    try program.write(
      "nummer;noegletal;aar;vaerdi\n9009;tomgang;2024;3\n", to: "noegletal.csv")
    try done("tmf.indlaes-noegletal noegletal.csv", on: "2026-11-27")
    let page = try program.run(["show", "noegletal-boligselskabet-elm-2024"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("tomgang 3 ledige"), "\(page)")
    let entries = try program.json(["verify"])["entries"] as? Int
    try program.write(
      "nummer;noegletal;aar;vaerdi\n9009;lejetab;2024;1,5\n9999;tomgang;2024;x\n",
      to: "galt.csv")
    let wrong = try program.run(
      ["act", "tmf.indlaes-noegletal", "galt.csv"] + Self.signed + ["2026-11-27"])
    #expect(wrong.status != 0 && wrong.text.contains("lejetab"), "\(wrong.text)")
    #expect(try program.json(["verify"])["entries"] as? Int == entries && entries != nil)
  }
}
