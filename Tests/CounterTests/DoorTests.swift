import AlmenTestKit
import Counter
import Testing
import Vocabulary

/// What is written is checked before an act is done: number, options, what must be there, and the form of each.
@Suite struct DoorTests {
  private struct Try: Act {
    static let first = Argument("FØRSTE", .newID("party"))
    static let rest = Argument("REST", .day, isNeeded: false, repeats: true)
    static let at = Option(name: "at", value: .day, summary: "dagen", isNeeded: true)
    static let kinds = Option(name: "kinds", value: .several(.number), summary: "slagserne")
    static let isQuick = Option(name: "quick", value: nil, summary: "straks")

    let name = "try"
    let summary = "prøver"
    let example = "try a --at 2021-01-01"
    let arguments = [first, rest]
    let options = [at, kinds, isQuick]
    func perform(_ given: Given, _ house: any House, _ pen: any ActPen) {}
  }

  private func given(_ arguments: [String], _ options: [String: String]) throws -> Given {
    try Given(to: Try(), arguments, options, at: PlainHouse(), on: isoDay("2020-01-01"))
  }

  @Test func `what fits is read slot by slot`() throws {
    let given = try given(
      ["a", "2020-01-01", "2020-01-02"], ["at": "2021-01-01", "kinds": "1,2", "quick": ""])
    #expect(given.text(Try.first) == "a")
    #expect(
      try given.all(Try.rest).map { try $0.day().description } == ["2020-01-01", "2020-01-02"])
    #expect(try given.needed(Try.at).day() == isoDay("2021-01-01"))
    #expect(try given.all(Try.kinds).map { try $0.number() } == [1, 2])
    #expect(given.has(Try.isQuick))
  }

  @Test func `what is left out is not there`() throws {
    let given = try given(["a"], ["at": "2021-01-01"])
    #expect(given.all(Try.rest).isEmpty && given.value(Try.kinds) == nil && !given.has(Try.isQuick))
    let told = #expect(throws: WrongUse.self) { try given.needed(Try.kinds) }
    #expect(told?.what == "--kinds mangler.")
  }

  @Test(
    arguments: [
      ([], ["at": "2021-01-01"], "Der mangler FØRSTE.", "Skriv almen act try FØRSTE [REST…]"),
      (["A"], ["at": "2021-01-01"], "»A« er ikke et id (FØRSTE).", "Brug a-z"),
      (["a", "2020-01-01", "x"], ["at": "2021-01-01"], "»x« er ikke en dag (REST).", "Skriv dag"),
      (["a"], [:], "--at mangler.", "Skriv --at DAG: dagen; fx 1.10.2010"),
      (["a"], ["at": "i går"], "»i går« er ikke en dag (--at).", "Skriv dag"),
      (
        ["a"], ["at": "2021-01-01", "kinds": "1,to"], "»to« er ikke et helt tal", "Skriv et helt"
      ),
      (
        ["a"], ["at": "2021-01-01", "b": "1"], "Tilvalget »--b« bruges ikke af try.", "Skriv almen"
      ),
    ] as [([String], [String: String], String, String)])
  func `what does not fit is told with its place and a remedy`(
    _ arguments: [String], _ options: [String: String], _ what: String, _ remedy: String
  ) {
    let told = #expect(throws: WrongUse.self) { try given(arguments, options) }
    #expect(told?.what.hasPrefix(what) == true, "\(told?.what ?? "")")
    #expect(told?.remedy.hasPrefix(remedy) == true, "\(told?.remedy ?? "")")
  }

  @Test(arguments: [
    ("bif.opret", "Mente du »bif.opret-praktik«?"),
    ("bif.opret-praktk", "Mente du »bif.opret-praktik«?"),
    ("bif.andet", "bif har bif.opret-praktik, bif.afgiv."),
    ("bif", "bif har bif.opret-praktik, bif.afgiv."),
    ("renmae", "Mente du »rename«?"), ("hest", "Se dem med almen act."),
  ])
  func `a verb that is none is told with the nearest, or with those of its part`(
    _ name: String, _ remedy: String
  ) {
    struct Named: Act {
      let name: String
      let summary = "prøver"
      var example: String { name }
      let arguments: [Argument] = []
      let options: [Option] = []
      func perform(_ given: Given, _ house: any House, _ pen: any ActPen) {}
    }
    let acts: [any Act] = ["rename", "bif.opret-praktik", "bif.afgiv"].map { Named(name: $0) }
    let told = #expect(throws: WrongUse.self) { _ = try acts.called(name) }
    #expect(told?.remedy == remedy)
  }
}
