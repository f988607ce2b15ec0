import Foundation
import Testing

/// What a reader of the guide met with: refusals that did not say what to write, and words that only one town has.
@Suite struct SaidInOwnWordsTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  private func refused(_ words: String...) throws -> String {
    let signed = words.first == "act" ? ShippedNordvang.signed : []
    let told = try #require(town).run(words + signed)
    #expect(told.status != 0, "\(words): \(told.text)")
    return told.text
  }

  @Test func `a refusal says what to write instead`() throws {
    guard town != nil else { return }
    let invest = try refused("help", "act", "invest")
    #expect(invest.contains("Verbet »invest« findes ikke."), "\(invest)")
    #expect(try refused("retract", "5").contains("Mente du »almen act retract«?"))
    let measured = try refused(
      "act", "measure", "nordvang-tryghed", "bisperne", "2026", "--value", "68,4", "--on",
      "2026-10-01")
    #expect(measured.contains("--status forventet") && measured.contains("2026-09"), "\(measured)")
    let over = try refused(
      "act", "commit", "pulje-2026", "25 mio. kr.", "--receiver", "nab", "--on", "2026-11-02")
    #expect(over.contains("Skriv et mindre tilsagn") && over.contains("de andre"), "\(over)")
    let strange = try refused(
      "act", "approve", "tillaeg-1", "--body", "fonden", "--on", "2026-11-02")
    #expect(strange.contains("Godkendelsen af »Tillæg 1"), "\(strange)")
    let decided = try refused(
      "act", "decide", "bf-2026-10-1", "--outcome", "godkendt", "--on", "2026-10-15")
    #expect(decided.contains("follow-up"), "\(decided)")
  }

  @Test func `a key that is not there is answered with the one that is`() throws {
    guard town != nil else { return }
    #expect(
      try refused("act", "correct", "decision/bf-2026-10-1-1", "due=1.1.2027")
        .contains("Mente du »followUp.due«?"))
    let date = try refused("act", "correct", "meeting/bf-2026-12", "date=13.5.2026")
    #expect(date.contains("Her kan stå bodies, body, cancelled, convened, day"), "\(date)")
  }

  @Test func `a thing is found by the Danish name of its kind`() throws {
    guard let town else { return }
    for words in [
      ["show", "aftale/udlejningsaftale-2025"], ["history", "aftale/udlejningsaftale-2025"],
      ["act", "correct", "Beslutning/bf-2026-10-1-1", "opfølgning.senest=1.1.2027", "--dry-run"]
        + ShippedNordvang.signed,
    ] {
      let told = try town.run(words)
      #expect(told.status == 0, "\(words): \(told.text)")
    }
    #expect(try refused("show", "møde/udlejningsaftale-2025").contains("findes ikke"))
  }

  @Test func `the first of a kind is made by an act that is named`() throws {
    guard let town else { return }
    let made = try town.run([
      "case", "new", "by", "--name", "By Kommune", "--by", "Ida", "--model", "slagelse", "--from",
      "1.1.2026",
    ])
    try #require(made.status == 0, "\(made.text)")
    let signed = [
      "--by", "Ida", "--as", "sekretaer", "--because", "Prøve", "--database", "by.sqlite",
    ]
    #expect(try town.run(["init", "--from", "by"] + signed).status == 0)
    let frame = try town.run(
      ["act", "frame", "pulje", "2026", "1 mio. kr.", "--financier", "kommunen"] + signed)
    #expect(frame.text.contains("den første skrives med almen act enter-stream"), "\(frame.text)")
  }

  @Test
  func `acts are grouped by what they are about, and no group is a forvaltning of Copenhagen`()
    throws
  {
    guard let town else { return }
    let lines = try town.run(["act"]).text.split(separator: "\n", omittingEmptySubsequences: false)
    let headings = zip(lines, lines.dropFirst()).filter {
      $0.1.hasPrefix("---") && !$0.0.contains("  ")
    }
    .map { String($0.0) }
    #expect(headings.contains("Parter og poster") && headings.count > 8, "\(headings)")
    #expect(!headings.contains { $0.hasSuffix("forvaltningen") }, "\(headings)")
  }

  @Test func `a figure is searched for, and so is where it comes from`() throws {
    guard let town else { return }
    func hits(_ words: String...) throws -> [[String: Any]] {
      try town.json(["search"] + words)["hits"] as? [[String: Any]] ?? []
    }
    let figure = try hits("68,0")
    #expect(figure.map { $0["id"] as? String } == ["nordvang-tryghed"], "\(figure)")
    #expect(figure.first?["foundIn"] as? String == "Måling", "\(figure)")
    #expect(
      (figure.first?["text"] as? String)?.hasPrefix("Bisperne, 2025: 68,0 %") == true, "\(figure)")
    #expect(try hits("68,05").isEmpty)
  }

  @Test func `who chose the receiver of a commitment is not who decided its frame`() throws {
    guard let town else { return }
    let rows =
      try town.json(["show", "tilsagn-bff-2026", "--on", "2026-11-02"])["decided"]
      as? [[String: Any]] ?? []
    #expect(rows.first?["link"] as? String == "amount", "\(rows)")
    let text = try town.run(["show", "tilsagn-bff-2026", "--on", "2026-11-02"]).text
    #expect(text.contains("tilsagn til Boligforeningen Fremtiden"), "\(text)")
    #expect(text.contains("ingen beslutning om modtageren registreret"), "\(text)")
    let area = try town.run(["show", "area/bisperne", "--on", "2026-11-02"]).text
    #expect(area.contains("Hvem besluttede") && area.contains("Helhedsplan for Bisperne"))
  }
}
