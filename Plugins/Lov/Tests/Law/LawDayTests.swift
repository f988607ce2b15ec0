import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// That the law is taken of the day that is given, and not of the one on which it happens to be asked.
@Suite struct LawDayTests {
  /// The days that choose the law of a calculation, or of what it says of them.
  static let choosing: [String: Set<String>] = [
    "lov.statsrefusion": ["tilsagn", "besluttet"], "lov.byfornyelsesramme": ["trukket", "meddelt"],
    "lov.servicearealtilskud": ["tilsagn"], "lov.fleksibel-udlejning": ["aftale", "fastsat"],
    "lov.udbredelse": ["besluttet"], "lov.erstatningsbolig": ["meddelt"],
    "lov.plejebolig": ["afslag", "afgoerelse", "venteliste"],
    "lov.specifik-venteliste": ["besluttet"], "lov.tillaegskoebesum": ["beslutning"],
    "lov.dialogmoede": ["moede"], "lov.vedligeholdelsesplan": ["granskning"],
  ]

  /// The days that do not, of a calculation: facts that a rule is used on, and days that are held against a deadline.
  static let facts: [String: Set<String>] = [
    "lov.statsrefusion": ["igangsat", "gennemfoert"], "lov.byfornyelsesramme": ["anvendt"],
    "lov.servicearealtilskud": ["paabegyndt", "indberettet"],
    "lov.laanevilkaar": ["ibrugtaget", "tilbagebetales"], "lov.grundkoebslaan": ["lokalplan"],
    "lov.anvisning": ["loesladt", "lejemaal-ophoert"],
    "lov.tomgang": ["raadighed", "udlejet", "opgivet"],
    "lov.erstatningsbolig": ["beslutning", "registreret"], "lov.plejebolig": ["tilbudt"],
    "lov.udlejningskriterier": ["overtaget"], "lov.familieandel": ["nedrevet", "naaet"],
    "lov.dialogmoede": ["sidste", "rapportfrist", "rapport"],
    "lov.vedligeholdelsesplan": ["sidste"], "lov.nedrivningsstoette": ["ibrugtaget"],
    // Their own days choose the law within: the year that is accounted for, the list, and the act that says so.
    "lov.regnskabsfrist": ["regnskabsaar-slut", "sendt"],
    "lov.afdelingsmoede": ["naeste-aar", "moede", "udsendt"],
    "lov.omraadegraenser": ["godkendt", "liste", "matrikel", "meddelt"],
    "lov.efter-listerne": ["gennemfoert"],
  ]

  @Test func `every day that a calculation takes chooses its law, or is said not to`() {
    for calculation in Module().calculations where calculation.id != "lov.skema-frister" {
      let days = Set(calculation.inputs.filter { $0.kind == .day }.map(\.name))
      let choosing = Self.choosing[calculation.id] ?? []
      let facts = Self.facts[calculation.id] ?? []
      #expect(
        choosing.isDisjoint(with: facts) && days == choosing.union(facts), "\(calculation.id)")
    }
    #expect(Set(Self.choosing.keys).isSubset(of: Set(Module().calculations.map(\.id))))
  }

  /// What must be given besides the day.
  private func given(_ id: String, _ days: [String: Day]) -> Calculation.Given {
    Calculation.Given(
      numbers: [
        "udgifter": 4_000_000_000, "boliger": 10, "udgift": 100_000_000, "familieboliger": 100,
        "omfattet": 60, "foer": 100, "nu": 150, "aar": 20, "kriterier": 95, "ledige": 100,
      ], words: ["omraade": "udsat", "aarsag": "andre-kommuner"], days: days,
      answers: ["ramme": true])
  }

  @Test(arguments: choosing.flatMap { id, names in names.map { (id, $0) } })
  func `a day that chooses is said, and what is asked on another day is answered by it`(
    _ id: String, _ name: String
  ) throws {
    let calculation = try #require(Module().calculations.first { $0.id == id })
    for text in ["2019-06-03", "2022-06-01", "2025-03-03"] {
      let day = try isoDay(text)
      var days = [name: day]
      if id == "lov.erstatningsbolig" {
        (days["beslutning"], days["registreret"]) = (try isoDay("2018-01-01"), day)
      }
      let given = given(id, days)
      let said = Calculation.Line.lawTaken(of: name, day)
      // Without an act that was read of the day there is no answer, asked now or then.
      let then = try? calculation.make(given, Viewpoint(day))
      let now = try? calculation.make(given, try isoView("2026-06-01"))
      #expect((then == nil) == (now == nil), "\(id) \(name) \(text)")
      guard let then, let now else { continue }
      #expect(then.contains(said) && now.contains(said), "\(id) \(name) \(text)")
      // Where two things are asked, of which one holds today, what comes after its day is the same.
      let isWhole = now.first == said
      let asked = isWhole ? now : own(now, said)
      #expect(asked == (isWhole ? then : own(then, said)), "\(id) \(name) \(text)")
    }
  }

  /// The day that the law is taken of, and the answer that follows it.
  private func own(_ lines: [Calculation.Line], _ said: Calculation.Line) -> [Calculation.Line] {
    Array(lines.drop { $0 != said }.prefix(3))
  }

  @Test(
    arguments: [
      ("2015-06-01", nil, 1_000_000_000, "LBK 504/2013 § 7"),
      ("2015-06-01", "2013-05-15", 1_000_000_000, "LBK 132/2010 § 7"),
      ("2022-06-01", nil, 2_000_000_000, "LBK 794/2021 § 7"),
    ] as [(String, String?, Int64, String)])
  func `a decision of 2015 is refunded a third and 10 mio. at most, whenever it is asked`(
    _ decided: String, _ known: String?, _ ore: Int64, _ act: String
  ) throws {
    let answer = try Computed(
      "lov.statsrefusion", numbers: ["udgifter": 4_000_000_000],
      days: ["besluttet": isoDay(decided)], answers: ["ramme": true],
      at: isoView("2026-06-01", known: known))
    #expect(answer.money("Refusion") == ore)
    #expect(answer.text("Lov") == act)
    #expect(answer.day("Loven tages af dagen for »besluttet«") == (try isoDay(decided)))
  }

  @Test func `work is held against the commitment while a third was refunded, which must be told`()
    throws
  {
    let view = try isoView("2026-06-01")
    let begun = ["igangsat": try isoDay("2015-07-01"), "besluttet": try isoDay("2015-06-01")]
    let numbers: [String: Int64] = ["udgifter": 100]
    #expect(throws: CalculationFault(.missing, "tilsagn")) {
      try Computed("lov.statsrefusion", numbers: numbers, days: begun, at: view)
    }
    for (promised, isAfter) in [("2015-06-20", true), ("2015-07-02", false)] {
      let days = begun.merging(["tilsagn": try isoDay(promised)]) { _, new in new }
      let answer = try Computed("lov.statsrefusion", numbers: numbers, days: days, at: view)
      #expect(try answer.yes("Gået i gang efter tilsagnet") == isAfter)
    }
  }

  @Test func `a frame drawn on in 2012 is used within four years, whenever it is asked`() throws {
    let answer = try Computed(
      "lov.byfornyelsesramme", days: ["trukket": isoDay("2012-06-01")], at: isoView("2026-06-01"))
    #expect(answer.day("Midlerne anvendes senest") == (try isoDay("2016-06-01")))
    #expect(answer.money("Statens årlige udgiftsramme") == 5_000_000_000)
  }

  @Test func `what was agreed while the law had a limit is held to it`() throws {
    func many(_ agreed: String) throws -> Bool? {
      try Computed(
        "lov.fleksibel-udlejning", numbers: ["ledige": 100, "kriterier": 95],
        words: ["omraade": "ingen"], days: ["aftale": isoDay(agreed)], at: isoView("2026-06-01")
      ).yes("Så mange efter kriterier")
    }
    #expect(try many("2009-06-01") == false)
    #expect(try many("2024-06-01") == true)
  }

  @Test func `what was done before BEK 40 of 2026 is said to be under one that was not read`()
    throws
  {
    func earlier(_ day: String) throws -> String? {
      try Computed(
        "lov.skema-frister", days: ["tilsagn": isoDay(day), "afleveret": isoDay("2026-05-01")],
        at: isoView("2026-06-01")
      ).text("Før BEK 40/2026 (17. januar 2026)")
    }
    #expect(try earlier("2026-01-16")?.hasPrefix("tilsagn: BEK 14/2020 gjaldt") == true)
    #expect(try earlier("2026-01-17") == nil)
  }
}
