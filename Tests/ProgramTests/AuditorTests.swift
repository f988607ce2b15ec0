import Foundation
import Testing

/// Who decided it, on whose authority, what did we know then, what has changed since: of five things in the shipped
/// case, each in two commands.
@Suite struct AuditorTests {
  private let program: ShippedNordvang?

  init() throws { program = try ShippedNordvang(case: "koebenhavn") }

  /// A thing, words of who decided and by what right, the knowledge of then, and what has been learnt since.
  private static let asked: [(thing: String, decided: [String], then: String, since: [String])] = [
    (
      "agreement/rammeaftale-udlejning-2024",
      ["Borgerrepræsentationen", "14.12.2023", "at aftalen indgås"], "2023-11-20",
      ["Rammeaftale om udlejning og anvisning"]
    ),
    (
      "agreement/udviklingsplan-mjoelnerparken",
      ["Bo-Vita", "14.5.2019", "Borgerrepræsentationen", "20.6.2019"], "2019-06-01",
      ["Udviklingsplan for Mjølnerparken"]
    ),
    (
      "guarantee/garanti-strandlodssund", ["Teknik- og Miljøudvalget", "10.6.2024"], "2024-06-01",
      ["Strandlodsvej 11F", "gælder nu"]
    ),
    (
      "delegation/stramme-udlejning", ["givet i aftale", "BL's 1. kreds", "14.12.2023"],
      "2023-12-01", ["gælder nu"]
    ),
    (
      "agreement/hovedaftale-2015", ["Borgerrepræsentationen", "11.12.2014"], "2014-12-01",
      ["Hovedaftale 2015-2018", "gælder nu"]
    ),
  ]

  private func told(_ words: [String]) throws -> String {
    let outcome = try #require(program).run(words)
    #expect(outcome.status == 0, "\(words): \(outcome.text)")
    return outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `five things are answered for in two commands each`() throws {
    guard program != nil else { return }
    for (thing, decided, then, since) in Self.asked {
      let page = try told(["show", thing])
      let chain = page.components(separatedBy: "Hvem besluttede").dropFirst().joined()
      #expect(!chain.isEmpty, "\(thing): \(page)")
      for words in decided { #expect(chain.contains(words), "\(thing), \(words): \(chain)") }
      let learnt = try told(["diff", thing, "--known", then])
      for words in since { #expect(learnt.contains(words), "\(thing), \(words): \(learnt)") }
      #expect(learnt.contains("Skrevet imellem"), "\(thing): \(learnt)")
    }
  }

  @Test func `a decision that is inferred has its mark where it is quoted`() throws {
    guard program != nil else { return }
    let page = try told(["show", "agreement/rammeaftale-udlejning-2024"])
    #expect(page.contains("BR fik aftalen forelagt *"), "\(page)")
    let json = try #require(program).json(["show", "agreement/rammeaftale-udlejning-2024"])
    let marks = json["marks"] as? [String: [String]]
    #expect(
      marks?["decision/br-2023-12-14"]?.contains("inferred") == true, "\(String(describing: marks))"
    )
  }

  @Test func `where nobody decided it is said`() throws {
    guard let town = try ShippedNordvang() else { return }
    let text = try town.run(["show", "agreement/hovedaftale-2022", "--on", "2024-01-01"]).text
    #expect(text.contains("Hvem besluttede") && text.contains("ingen beslutning"), "\(text)")
    let amount = try town.run(["show", "amount/fondens-tilskud-2026"]).text
    #expect(amount.contains("Ingen beslutning er registreret."), "\(amount)")
  }

  @Test
  func
    `a figure that is corrected is what has been learnt, of the place, the indicator and the criterion`()
    throws
  {
    guard let town = try ShippedNordvang() else { return }
    let act = ["act", "measure", "nordvang-tryghed", "bisperne", "2025", "--value", "69,6"]
    let outcome = try town.run(act + ShippedNordvang.signed)
    try #require(outcome.status == 0, "\(outcome.text)")
    for thing in ["tryghed-bisperne", "nordvang-tryghed", "area/bisperne"] {
      let learnt = try town.run(["diff", thing, "--known", "9"]).text
      #expect(learnt.contains("68,0 → 69,6") && learnt.contains("Prøve"), "\(thing): \(learnt)")
      #expect(!learnt.contains("Intet er anderledes"), "\(thing): \(learnt)")
      let history = try town.run(["history", thing]).text
      #expect(history.contains("68,0 → 69,6"), "\(thing): \(history)")
    }
    let all = try town.run(["diff", "--known", "9"]).text
    #expect(all.contains("1 måling er anderledes") && all.contains("68,0 → 69,6"), "\(all)")
    let entry = try town.run(["history", "10"]).text
    #expect(entry.contains("68,0 → 69,6"), "\(entry)")
    let none = try town.run(["diff", "hovedaftale-2022", "--known", "9"]).text
    #expect(none.contains("Intet er anderledes."), "\(none)")
    let between = try town.run(
      ["diff", "area/bisperne", "--on", "2024-12-31", "--against", "2025-12-31"])
    #expect(between.text.contains("Målinger af tiden imellem"), "\(between.text)")
    // What nobody brought is no entry.
    let late = try town.run(["history", "99"])
    #expect(late.status == 1 && late.text.contains("Den seneste er post 10."), "\(late.text)")
  }

  @Test func `an entry tells what it changed`() throws {
    guard let town = try ShippedNordvang() else { return }
    let line = ["act", "rename", "nab", "--name", "Nyt Navn", "--on", "2026-12-01"]
    try #require(town.run(line + ShippedNordvang.signed).status == 0)
    let entry = try town.run(["history", "10"]).text
    #expect(entry.contains("→ Nyt Navn"), "\(entry)")
  }

  @Test func `a head that was kept says how much has been written since`() throws {
    guard let town = try ShippedNordvang() else { return }
    let text = try town.run(["verify"]).text
    let head = text.split(separator: "\n").first { $0.hasPrefix("Kontrolsum: ") }?.dropFirst(12)
    let line = ["act", "rename", "nab", "--name", "Nyt Navn", "--on", "2026-12-01"]
    try #require(town.run(line + ShippedNordvang.signed).status == 0)
    let told = try town.run(["verify", "--head", String(try #require(head))])
    #expect(told.status == 0 && told.text.contains("post 9; én post er skrevet siden"), "\(told)")
    #expect(!told.text.contains("Oprindelsen er ikke prøvet"))
  }
}
