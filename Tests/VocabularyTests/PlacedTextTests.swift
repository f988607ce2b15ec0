import Testing
import Vocabulary

@Suite struct JSON5ReaderTests {
  private func read(_ text: String) throws -> Located {
    var reader = JSON5Reader(text, file: "prøve")
    return try reader.read()
  }

  private func problem(_ text: String) -> CaseProblem? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? CaseProblem
    }
  }

  @Test func `what case files use of JSON5 is read`() throws {
    let text = """
      // en bemærkning
      { navn: 'Kære »du«', "tal": -12.50, /* her */ liste: [1, true, null,], tom: {}, }

      """
    #expect(
      try read(text).json
        == #"{"navn":"Kære »du«","tal":-12.50,"liste":[1,true,null],"tom":{}}"#)
  }

  @Test func `every value knows its line and column`() throws {
    let value = try read("[\n  { a: 1,\n    b: 'x' },\n]\n")
    let object = try #require(value.elements?.first)
    #expect(object.place == Place(line: 2, column: 3))
    #expect(object.member("b")?.place == Place(line: 3, column: 5))
    #expect(object.member("b")?.value.place == Place(line: 3, column: 8))
  }

  @Test func `escapes are read, also beyond the first plane`() throws {
    #expect(try read(#""\u00e6\n\"\ud83d\ude00""# + "\n").text == "æ\n\"😀")
  }

  @Test(
    arguments: [
      ("", 1, 1), ("\n", 2, 1), ("[1 2]\n", 1, 4), ("[1", 1, 3), ("{a 1}\n", 1, 4),
      ("{a:}\n", 1, 4),
      ("[1]", 1, 4), ("[1] 2\n", 1, 5), ("'x\n", 1, 1), ("[01]\n", 1, 2), ("[1.000.000]\n", 1, 2),
      ("[1,5 kr]\n", 1, 6), ("[Nej]\n", 1, 2), ("/* x\n", 1, 1), ("{: 1}\n", 1, 2),
      (#"["\x"]"# + "\n", 1, 3), (#"["\ud83d"]"# + "\n", 1, 3), ("[\"\u{0}\"]\n", 1, 3),
      ("[+1]\n", 1, 2),
      ("[.5]\n", 1, 2), ("[1.]\n", 1, 2), ("[1e]\n", 1, 2), ("[1e+]\n", 1, 2), ("{a: 1,\n", 2, 1),
    ])
  func `what is not is refused at its place, with a remedy`(
    _ text: String, _ line: Int, _ column: Int
  ) throws {
    let found = try #require(problem(text))
    #expect(found.place == Place(line: line, column: column), "\(found)")
    #expect(!found.remedy.isEmpty)
  }

  @Test func `a doubled key is told with both lines`() throws {
    var reader = JSON5Reader("{ a: 1,\n a: 2 }\n", file: "prøve")
    _ = try reader.read()
    #expect(reader.problems.map(\.place) == [Place(line: 2, column: 2)])
  }

  @Test func `two hundred thousand open brackets are refused, not a crash`() throws {
    #expect(problem(String(repeating: "[", count: 200_000))?.place != nil)
    #expect(problem(String(repeating: "{a:", count: 200_000))?.place != nil)
  }

  @Test func `any bytes give a value or a problem`() {
    var state: UInt64 = 7
    let signs = Array("[]{}:,'\"\\/*\n a1-.unlltruefæ\u{0}")
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<(Int(state >> 60) + 3) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(signs[Int(state >> 33) % signs.count])
      }
      _ = problem(text)
    }
  }
}
