import Foundation
import Testing

/// Verbs that no other suite goes through: each does over the real store what it says, and the pages say it.
@Suite struct VerbFlowTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  private func ask(_ line: String) throws -> String {
    try #require(town).run(ShippedNordvang.words(line)).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func act(_ line: String) throws -> (text: String, status: Int32) {
    try #require(town).run(["act"] + ShippedNordvang.words(line) + ShippedNordvang.signed)
  }

  @Test func `what a verb does is what the page says after it, and did not before`() throws {
    guard town != nil else { return }
    for step in VerbStep.all {
      let before = try ask(step.question)
      let outcome = try act(step.act)
      try #require(outcome.status == 0, "\(step.act): \(outcome.text)")
      let after = try ask(step.question)
      let isGone = step.said.hasPrefix("-")
      let said = isGone ? String(step.said.dropFirst()) : step.said
      #expect(before.contains(said) == isGone, "before \(step.act): \(before)")
      #expect(after.contains(said) != isGone, "after \(step.act): \(after)")
    }
    #expect(try ask("verify").contains("Databasen er hel"))
  }

  @Test func `what a round shares out of a frame is held against the round's rule, not the frame`()
    throws
  {
    guard town != nil else { return }
    for line in [
      #"enter-round r --title R --frame pulje-2027 --opens 2027-02-01 --closes 2027-04-01 --how proportional --on 2026-12-01"#,
      #"apply r nab "1,5 mio. kr." --what A --on 2027-03-01"#,
      #"apply r bff "2,5 mio. kr." --what B --on 2027-03-02"#,
      #"grant r --money "2 mio. kr." --on 2027-04-02"#,
    ] { #expect(try act(line).status == 0, "\(line)") }
    let found = try ask("check --on 2027-04-03")
    #expect(!found.contains("efter dens egen regel"), "\(found)")
    let shown = try ask("show r --on 2027-04-03")
    #expect(shown.contains("750.000 kr. 750.000 kr.") && shown.contains("Fordelt 2 mio. kr."))
    // Given otherwise by hand it is told.
    let altered = try act(#"alter round/r "money=1,5 mio. kr." --on 2027-04-04"#)
    #expect(altered.status == 0, "\(altered.text)")
    #expect(try ask("check --on 2027-04-05").contains("efter dens egen regel"))
  }

  @Test
  func `a target is refused without what it is of, finer than its indicator, and twice in one`()
    throws
  {
    guard town != nil else { return }
    let entries = try #require(town).json(["verify"])["entries"] as? Int
    for (line, told) in [
      ("set-target ukendt 75 2027-12-31 --on 2026-12-01", "ukendt"),
      ("set-target tryghed-bisperne halvfjerds 2027-12-31 --on 2026-12-01", "halvfjerds"),
      ("set-target tryghed-bisperne 75,55 2027-12-31 --on 2026-12-01", "decimal"),
      ("set-target tryghed-bisperne 75 fredag --on 2026-12-01", "fredag"),
      ("set-target tryghed-bisperne 75 --on 2026-12-01", "DAG"),
      ("set-target tryghed-bisperne 75 2027-12-31 --up-to 80 --on 2026-12-01", "upTo"),
    ] {
      let outcome = try act(line)
      #expect(outcome.status != 0 && outcome.text.contains(told), "\(line): \(outcome.text)")
    }
    #expect(try #require(town).json(["verify"])["entries"] as? Int == entries)
  }

  @Test func `a goal is told and corrected in the unit of its indicator`() throws {
    guard town != nil else { return }
    let set = try act("set-target tryghed-bisperne 75 2027-12-31 --on 2026-12-01").text
    #expect(set.contains("75,0 %") && !set.contains("750"), "\(set)")
    let corrected = try act("correct criterion/tryghed-bisperne target.value=76,5 --on 2026-12-01")
    #expect(corrected.status == 0 && corrected.text.contains("76,5 %"), "\(corrected.text)")
    #expect(try ask("show tryghed-bisperne --on 2026-12-01").contains("Mål 76,5 %"))
    #expect(try ask("history tryghed-bisperne").contains("værdi 75,0 % →"))
    let finer = try act("correct criterion/tryghed-bisperne target.value=76,55 --on 2026-12-01")
    #expect(finer.status != 0 && finer.text.contains("finere"), "\(finer.text)")
  }

  @Test func `moved afdelinger are told with the agreements that apply and those that stay behind`()
    throws
  {
    guard town != nil else { return }
    let told = try act("transfer engparken --to bff --on 2027-01-15").text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let parts = told.components(separatedBy: "Følger ikke med")
    #expect(parts.count == 2, "\(told)")
    #expect(parts[0].contains("Derefter gælder") && parts[0].contains("Enkeltaftale BFF 2026-2029"))
    #expect(parts[0].contains("Udlejningsaftale 2025-2028"), "\(told)")
    #expect(parts[1].contains("Enkeltaftale NAB 2026-2029"), "\(told)")
  }

  @Test func `a commitment with an id of its own has no number read off it`() throws {
    guard town != nil else { return }
    let line = #"commit pulje-2027 "1 mio. kr." --receiver nab --decision br-2026-10-1-1"#
    let own = try act(line + " --id tilsagn-2027 --on 2027-01-05").text
    #expect(own.contains("Tilsagn af Boligsocial pulje 2027") && !own.contains("nr. 2027"))
    let given = try act(line + " --on 2027-01-06").text
    #expect(given.contains("Tilsagn nr. 1 af Boligsocial pulje 2027"), "\(given)")
  }

  @Test func `a small change keeps what the rest rests on, and what is made up stays so`() throws {
    guard town != nil else { return }
    let outcome = try act("seat boligforum fonden --on 2026-12-01")
    #expect(outcome.status == 0)
    let record = try #require(town).json(["show", "forum/boligforum", "--on", "2026-12-01"])
    let source = (record["record"] as? [String: Any])?["source"] as? [String: Any]
    #expect(source?["madeUp"] as? Bool == true, "\(String(describing: source))")
    #expect((source?["text"] as? String)?.hasPrefix("Prøve; i øvrigt: ") == true)
  }

  @Test func `of a long list only what is otherwise is told`() throws {
    guard town != nil else { return }
    let told = try act(
      #"add-step aftaleforloeb hoering --title "Der høres" --who nab --before udvalg --on 2026-12-01"#
    ).text
    #expect(told.contains("kommer til: navn Der høres"), "\(told)")
    #expect(!told.contains("Byrådet godkender"), "\(told)")
  }
}
