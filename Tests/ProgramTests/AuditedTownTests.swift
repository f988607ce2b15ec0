import Foundation
import Testing

/// What a municipal auditor asks of the practice town, and the answers that were wrong.
@Suite struct AuditedTownTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  private static let signed = [
    "--by", "Dorte Dal", "--as", "direktoer-pbm", "--because", "Sådan er det nu", "--on",
    "2026-11-23",
  ]

  private func text(_ line: String) throws -> String {
    try #require(town).run(ShippedNordvang.words(line)).text
  }

  private func rows(_ line: String, _ key: String) throws -> [[String: Any]] {
    try #require(town).json(ShippedNordvang.words(line))[key] as? [[String: Any]] ?? []
  }

  // MARK: History

  @Test func `readings are a kind to ask the history for, and one of them is a thing`() throws {
    guard town != nil else { return }
    let entries = try rows("history --kind måling", "entries")
    #expect(!entries.isEmpty && entries.count < 9)
    #expect(entries.allSatisfy { ($0["readings"] as? Int ?? 0) > 0 })
    let one = try rows("history reading/nordvang-tryghed/bisperne/2025", "readings")
    #expect(one.map { $0["entry"] as? Int } == [4], "\(one)")
    let none = try text("history reading/nordvang-tryghed/bisperne/1999")
    #expect(none.contains("i tiden 1999"), "\(none)")
  }

  @Test func `what can never be anything is refused`() throws {
    guard let town else { return }
    for line in ["history bisperne --kind aftale", "history bisperne --on 1.1.2010"] {
      #expect(try town.run(ShippedNordvang.words(line)).status == 2, "\(line)")
    }
    let both = try text("history --from 1.1.2023 --until 31.12.2025")
    #expect(both.contains("Kun skrevet fra 1. januar 2023 til og med 31. december 2025."))
  }

  @Test func `two entries are signed by those who hold posts`() throws {
    guard town != nil else { return }
    #expect(try rows("history --by Dorte", "entries").map { $0["number"] as? Int } == [7])
    #expect(
      try rows("history --as boligkonsulent", "entries").map { $0["number"] as? Int } == [8])
  }

  @Test func `the case does not know in 2021 what ends in 2026`() throws {
    guard let town else { return }
    for line in [
      "show forum/aeldregruppen --known 1 --on 1.6.2026", "show boligtopmoedet --known 30.3.2026",
    ] {
      let told = try town.run(ShippedNordvang.words(line))
      #expect(told.status == 0 && !told.text.contains("ophørte"), "\(told.text)")
    }
    let levels = try rows("structure --on 1.10.2026 --known 6", "levels")
    #expect(levels.allSatisfy { ($0["forums"] as? [Any])?.isEmpty == false }, "\(levels)")
    let ended = try rows("history forum/aeldregruppen", "statements").last
    #expect(ended?["entry"] as? Int == 7 && ended?["holds"] as? Bool == false)
    let merged = try rows("history party/abn", "statements").last
    #expect(merged?["entry"] as? Int == 5 && merged?["holds"] as? Bool == false)
  }

  // MARK: Sources

  @Test(
    arguments: [
      ("seat boligforum fonden", "forum/boligforum"),
      ("unseat boligforum bff", "forum/boligforum"),
      ("rehome boligforum --level 3", "forum/boligforum"),
      ("rename nab --name Nyt", "party/nab"), ("contact nab --phone 11223344", "party/nab"),
      ("transfer engparken --to bff", "party/engparken"),
    ])
  func `an act that changes one thing of it keeps where the rest came from`(
    _ act: String, _ thing: String
  ) throws {
    guard let town else { return }
    let done = try town.run(["act"] + ShippedNordvang.words(act) + Self.signed)
    try #require(done.status == 0, "\(act): \(done.text)")
    let record = try town.json(["show", thing, "--on", "2026-11-23"])["record"] as? [String: Any]
    let source = record?["source"] as? [String: Any]
    #expect(source?["madeUp"] as? Bool == true, "\(act): \(String(describing: record))")
    #expect((source?["text"] as? String)?.hasSuffix("Opdigtet") == true, "\(act)")
  }

  // MARK: Who decided

  @Test func `that no decision is registered is said, of the municipality's own alone`() throws {
    guard town != nil else { return }
    let links = try rows("show hovedaftale-2022", "decided").map { $0["link"] as? String }
    let (approvals, none) = (
      links.filter { $0 == "approval" }.count, links.filter { $0 == "none" }.count
    )
    #expect(none > 0 && none < approvals, "\(links)")
    let page = try text("show hovedaftale-2022")
    #expect(
      page.contains("ingen beslutning registreret") && page.contains("(den anden parts egen)"))
    for thing in ["forum/boligforum", "forum/boligtopmoedet"] {
      #expect(try text("show \(thing)").contains("Ingen beslutning er registreret."), "\(thing)")
    }
    #expect(try text("show kontaktgruppen").contains("ophørte 31. august 2026"))
  }

  @Test
  func `who decided the frame has not chosen who gets of it, and taking note decides nothing`()
    throws
  {
    guard town != nil else { return }
    let links = try rows("show amount/tilsagn-bff-2026", "decided")
    #expect(links.prefix(2).map { $0["link"] as? String } == ["amount", "none"], "\(links)")
    #expect(links.first?["thing"] as? String == "amount/tilsagn-bff-2026")
    let noted = try text("show matter/ny-hovedaftale")
    #expect(noted.contains("Ingen af beslutningerne godkender noget."), "\(noted)")
  }

  @Test func `what the owner expects stands on the criterion's page`() throws {
    guard town != nil else { return }
    let page = try text("show tryghed-bisperne")
    #expect(page.contains("70,5 % (forventet)"), "\(page)")
    #expect(!page.contains("(før: bagud)"), "\(page)")
    #expect(try rows("show tryghed-bisperne", "projections").count == 1)
  }
}
