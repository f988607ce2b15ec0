import Counter
import Testing
import Vocabulary

/// Each kind takes what is of its form, and tells what is not, where, and what to do.
@Suite struct ValueKindTests {
  private enum Colour: String, Choice {
    case red
    case green
    var word: String { self == .red ? "rød" : "grøn" }
  }

  private static let right: [(ValueKind, [String])] = [
    (.day, ["2010-10-01", "2012-02-29"]),
    (.roughDay, ["2010-10-01", "2010-10", "2010", "[2010-08..2010-12]", "2010-04/2010-06"]),
    (.period, ["2023", "2023-06", "2023-01-01", "2023-01/2023-06"]),
    (.duration, ["14d", "6w", "3m", "999y"]), (.year, ["2011", "0999"]), (.level, ["1", "2", "3"]),
    (.id("party"), ["kk", "party/kk", "Københavns Kommune", "lbf:0000-001"]),
    (.newID("party"), ["kk", "bif.a-1"]), (.choice(Colour.self), ["red", "grøn", "RED", "Grøn"]),
    (
      .words([.init("demand", "krav (§ 59 stk. 1)"), .init("all", "alle")]),
      ["krav", "Krav", "demand"]
    ),
    (.share, ["0 %", "12,5 %", "12,5\u{A0}%", "100%", "33,33 %"]),
    (.money, ["0", "1.234,50", "1234", "20mio.", "20,5 mio", "0,5", "2,5 mio. kr.", "kr. 100"]),
    (.number, ["0", "25", "1.000"]), (.decimal, ["-1,5", "41,2", "1.234,5"]),
    (.text, ["hvad som helst"]), (.path, ["mappe/fil.csv"]),
    (.several(.id("party")), ["a", "a,b"]), (.several(.choice(Colour.self)), ["red,grøn"]),
  ]

  @Test(arguments: right)
  func `what is of the kind is taken`(_ kind: ValueKind, _ texts: [String]) {
    for text in texts {
      #expect(throws: Never.self, "\(text)") { try kind.check(text, at: "--x") }
    }
  }

  private static let wrong: [(ValueKind, [String], String, String)] = [
    (
      .day,
      ["2010-10", "2010-02-30", "1. maj", "30.2.2010", "1.10.10", "2010.10.1", "oktober 2010"],
      "er ikke en dag (--x).",
      "Skriv dag, måned og år, fx 1.10.2010; dagen skal findes i kalenderen."
    ),
    (
      .roughDay, ["2010-13", "snart", "2011/2010"], "er ikke en dag (--x).",
      "Skriv en dag, en måned eller et år, fx 30.6.2011, juni 2011 eller 2011."
    ),
    (
      .period, ["2023-00", "i år"], "er ikke en tid (--x).",
      "Skriv fx 2023, juni 2023, 1. kvartal 2023 eller 1.1.2023–30.6.2023."
    ),
    (
      .duration, ["3", "0d", "3 m", "1000y", "tre år", "1000 år"], "er ikke en tid (--x).",
      "Skriv fx 14 dage, 6 måneder eller 3 år (14d, 6m, 3y)."
    ),
    (.year, ["11", "20111", "år 1"], "er ikke et år (--x).", "Skriv fire cifre, fx 2011."),
    (.level, ["0", "4", "et"], "er ikke et niveau (--x).", "Skriv 1, 2 eller 3."),
    (
      .newID("party"), ["A", "to ord", "a.b.c"], "er ikke et id (--x).",
      "Brug a-z, 0-9 og bindestreg."
    ),
    (.choice(Colour.self), ["rd", "rødt"], "er ikke et af ordene her (--x).", "Mente du »rød«?"),
    (.choice(Colour.self), ["grn"], "er ikke et af ordene her (--x).", "Mente du »grøn«?"),
    (
      .choice(Colour.self), ["lilla"], "er ikke et af ordene her (--x).",
      "Brug rød (red), grøn (green)."
    ),
    (
      .share, ["100,01 %", "-1 %", "12.5 %", "1100 %", "12,345 %", "25", "en del"],
      "er ikke en andel (--x).",
      "Skriv procent fra 0 til 100 med enheden, fx 12,5 %."
    ),
    (
      .money, ["-1", "1.23", "1,234", "20 mil.", "mio.", "1000 euro", "t.kr. 5"],
      "er ikke et beløb (--x).",
      "Skriv kroner, fx 1.234,50 eller 2,5 mio. kr."
    ),
    (
      .number, ["-1", "1,5", "fem"], "er ikke et helt tal fra 0 (--x).", "Skriv et helt tal, fx 25."
    ),
    (
      .decimal, ["1.5", "fem", "1,2,3"], "er ikke et tal (--x).",
      "Skriv fx 1.234,5, med komma før decimalerne."
    ),
    (.several(.newID("party")), ["B"], "er ikke et id (--x).", "Brug a-z, 0-9 og bindestreg."),
    (.text, ["", " \t"], "siger intet (--x).", "Skriv det, der skal stå."),
    (
      .several(.id("party")), [",", " "], "siger intet (--x).", "Skriv et id, se almen show party."
    ),
  ]

  @Test(arguments: wrong)
  func `what is not of the kind is told with its place and a remedy`(
    _ kind: ValueKind, _ texts: [String], _ what: String, _ remedy: String
  ) throws {
    for text in texts {
      let told = try #require(
        throws: WrongUse.self, "\(text)", performing: { try kind.check(text, at: "--x") })
      #expect(told.what == "»\(text)« \(what)")
      #expect(told.remedy.hasPrefix(remedy), "\(told.remedy)")
      #expect(told.told.status == 2)
    }
  }

  @Test func `of several the one that is wrong is told`() {
    let kind = ValueKind.several(.choice(Colour.self))
    let told = #expect(throws: WrongUse.self) { try kind.check("rød,blå,grøn", at: "--x") }
    #expect(told?.what == "»blå« er ikke et af ordene her (--x).")
    let blank = #expect(throws: WrongUse.self) { try kind.check("rød, ", at: "--x") }
    #expect(blank?.what == "» « siger intet (--x).")
  }

  @Test func `in a table with commas decimals stand after a point`() {
    for (kind, text) in [(ValueKind.decimal, "1.5"), (.share, "12.5 %"), (.money, "1234.50")] {
      #expect(throws: Never.self) { try kind.check(text, at: "a", isDanish: false) }
      #expect(throws: WrongUse.self) {
        try kind.check(text.replacing(".", with: ","), at: "a", isDanish: false)
      }
    }
  }

  @Test func `what is written is read as what it says`() throws {
    #expect(DanishNumbers.share("12,5 %") == 1250)
    #expect(DanishNumbers.share("100 %") == 10_000)
    #expect(DanishNumbers.share("100") == nil, "of what is not said")
    #expect(DanishMoney.amount("1.234,50") == Kroner(ore: 123_450))
    #expect(DanishMoney.amount("20,5 mio.") == Kroner(ore: 2_050_000_000))
    #expect(ValueKind.number("1.000") == 1000)
  }

  @Test func `a kind tells itself in help and to programs`() {
    let kind = ValueKind.several(.id("party", "forum"))
    #expect(kind.name == "id" && kind.isSeveral && kind.placeholder == "ID,ID")
    #expect(kind.records == ["party", "forum"])
    #expect(kind.line == "id'er med komma imellem, se almen show party eller almen show forum")
    let words = ValueKind.choice(Colour.self)
    #expect(words.words.map(\.name) == ["red", "green"])
    #expect(words.line == "rød (red), grøn (green)")
  }

  @Test(arguments: [
    (
      Option(name: "a", value: .day, summary: "dagen"),
      "dagen; fx 1.10.2010, 1. oktober 2010, i dag eller 2010-10-01"
    ),
    (Option(name: "a", value: .day, summary: "dagen, fx 2010-01-01"), "dagen, fx 2010-01-01"),
    (Option(name: "a", value: .text, summary: "navnet"), "navnet"),
    (Option(name: "a", value: nil, summary: "viser alt"), "viser alt"),
    (Option(name: "a", value: .level, summary: "niveauet"), "niveauet"),
    (
      Option(name: "a", value: .choice(Colour.self), summary: "farven"),
      "farven; rød (red), grøn (green)"
    ),
    (
      Option(name: "a", value: .choice(Colour.self), summary: "red: varm; green: kold"),
      "red: varm; green: kold; rød (red), grøn (green)"
    ),
    (
      Option(name: "a", value: .choice(Colour.self), summary: "farven: kun red"),
      "farven: kun red; rød (red), grøn (green)"
    ),
  ])
  func `help tells what may be written where the summary does not`(
    _ option: Option, _ told: String
  ) {
    #expect(option.explained == told)
  }

  @Test func `brackets and dots of arguments are derived`() {
    #expect(Argument("SAG", .id("matter")).usage == "SAG")
    #expect(Argument("ID", .text, repeats: true).usage == "ID…")
    #expect(Argument("ID", .text, isNeeded: false, repeats: true).usage == "[ID…]")
  }
}
