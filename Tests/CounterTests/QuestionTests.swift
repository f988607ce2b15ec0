import AlmenTestKit
import Counter
import Testing
import Vocabulary

/// What an answer to a question means, without a terminal.
@Suite struct QuestionTests {
  private static let bodies = [
    Question.Choice("br", "Borgerrepræsentationen"), Question.Choice("ou", "Økonomiudvalget"),
    Question.Choice("party/tmf", "TMF"), Question.Choice("forum/tmf", "TMF"),
  ]
  private static let body = Question(
    Option(name: "body", value: .body, summary: "organet", isNeeded: true), bodies)

  @Test(arguments: [
    ("1", "br"), ("2", "ou"), ("økonomiudvalget", "ou"), ("br", "br"), ("andet", "andet"),
  ])
  func `a choice is answered by its number, its name or its id`(_ answer: String, _ text: String)
    throws
  {
    #expect(try Self.body.read(answer) == [text])
  }

  @Test func `a number that is none, and a name of several, are told`() {
    let none = #expect(throws: WrongUse.self) { try Self.body.read("9") }
    #expect(none?.what == "Der er intet nummer 9 (--body)." && none?.remedy == "Der er 1-4.")
    let several = #expect(throws: WrongUse.self) { try Self.body.read("TMF") }
    #expect(several?.remedy == "Skriv party/tmf eller forum/tmf.")
  }

  @Test func `what is asked is shown with numbers, and what there is no room for is counted`() {
    #expect(
      Self.body.lines == [
        "--body ID: organet; et id, se almen show party eller almen show forum",
        "   1  Borgerrepræsentationen (br)", "   2  Økonomiudvalget (ou)", "   3  TMF (party/tmf)",
        "   4  TMF (forum/tmf)",
      ])
    #expect(Self.body.prompt == "Nummer eller navn: ")
    let many = Question(
      Argument("PART", .id("party")), (1...40).map { Question.Choice("p\($0)", "Part \($0)") })
    #expect(many.lines.count == 32 && many.lines.last == "      … og 10 til: skriv navn eller id")
  }

  @Test func `several are answered with a comma between, each in the form of files`() throws {
    let topics = Question(
      Option(name: "topics", value: .several(.id("topic")), summary: "emnerne"),
      [.init("a", "Anvisning"), .init("b", "Byggeri")])
    #expect(try topics.read("2, anvisning") == ["b", "a"])
    #expect(topics.prompt == "Nummer eller navn, flere med komma imellem: ")
    let day = Question(Option(name: "date", value: .day, summary: "dagen", isNeeded: true))
    #expect(try day.read("1.10.2010") == ["2010-10-01"])
    #expect(try day.read("i dag", today: isoDay("2026-11-27")) == ["2026-11-27"])
    #expect(throws: WrongUse.self) { try day.read("engang") }
  }

  @Test func `the words of a choice are its choices`() throws {
    let how = Question(
      Option(
        name: "how", value: .words([.init("decision", "beslutning"), .init("orientation")]),
        summary: "hvordan", isNeeded: true))
    #expect(how.lines.dropFirst() == ["   1  beslutning (decision)", "   2  orientation"])
    #expect(try how.read("1") == ["decision"] && how.read("Beslutning") == ["decision"])
  }
}
