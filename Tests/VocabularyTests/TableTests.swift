import AlmenTestKit
import Testing
import Vocabulary

@Suite struct TableTests {
  private func rows(_ text: String, pieces: [Int]) throws -> [[TableScanner.Cell]] {
    var scanner = TableScanner()
    var rows: [[TableScanner.Cell]] = []
    let take = { (row: TableRow) in
      rows.append(
        try (0..<row.count).map {
          TableScanner.Cell(text: try row.text($0), place: row.places[$0])
        })
    }
    var rest = Array(text.utf8)[...]
    for size in pieces {
      try scanner.feed(Array(rest.prefix(size)), take)
      rest = rest.dropFirst(size)
    }
    try scanner.feed(Array(rest), take)
    try scanner.finish(take)
    return rows
  }

  @Test func `however a table is cut into pieces, its rows and places are the same`() throws {
    let text =
      "\u{FEFF}navn;tal;note\r\n\"Å;\"\"b\"\"\";1;\n\n;;\"to\nlinjer\";\r\næøå;-2,5;x;y\n"
      .replacing(
        "note\r\n", with: "note;mere\r\n"
      ).replacing("1;\n", with: "1;;\n")
    let whole = try rows(text, pieces: [])
    #expect(whole.map { $0.map(\.text) }[1] == ["Å;\"b\"", "1", "", ""])
    #expect(whole[2].map(\.text) == ["", "", "to\nlinjer", ""])
    #expect(whole[3].map(\.place) == [1, 5, 10, 12].map { Place(line: 6, column: $0) })
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let pieces = (0..<random.int(1...8)).map { _ in random.int(0...12) }
      #expect(try rows(text, pieces: pieces) == whole, "\(pieces)")
    }
  }

  @Test(
    arguments: [
      ("a;b", TableFault.What.cutOff), ("a;b\n1;\"2", .unclosed), ("a;b\n1;x\"2\"\n", .quoteInside),
      ("a;b\n1;\"2\"x\n", .afterQuote), ("a;b\n1;\u{0}\n", .invisible), ("a;b\n1;2", .cutOff),
    ] as [(String, TableFault.What)])
  func `what cannot be followed is told`(_ text: String, _ what: TableFault.What) throws {
    let fault = #expect(throws: TableFault.self) { try rows(text, pieces: []) }
    #expect(fault?.what == what)
  }

  @Test func `a row that never ends is told before it fills the memory`() throws {
    let long = String(repeating: "x", count: 3 << 20)
    for text in [long, "a;b\n\"" + long] {
      let fault = #expect(throws: TableFault.self) { try rows(text, pieces: [1 << 20, 1 << 20]) }
      #expect(fault?.what == .tooLong)
    }
  }
}

@Suite struct ScaledTests {
  @Test(
    arguments: [
      ("41,2", 412, 1), ("0", 0, 0), ("-0,5", -5, 1), ("1.234,50", 123_450, 2), ("1234", 1234, 0),
      ("12.345.678", 12_345_678, 0), ("00,5", 5, 1), ("999999999999999", 999_999_999_999_999, 0),
    ] as [(String, Int64, Int)])
  func `numbers are read as Danes write them`(_ text: String, _ value: Int64, _ decimals: Int)
    throws
  {
    let number = try scaled(Array(text.utf8), isDanish: true)
    #expect(number == (value, decimals))
  }

  @Test(
    arguments: [("41.2", 412, 1), ("-1234.50", -123_450, 2), ("7", 7, 0)] as [(String, Int64, Int)])
  func `and as RFC 4180 has them`(_ text: String, _ value: Int64, _ decimals: Int) throws {
    let number = try scaled(Array(text.utf8), isDanish: false)
    #expect(number == (value, decimals))
  }

  @Test(arguments: [
    "", "-", ",5", "5,", "1.23", "1.2345", "1..234", "1,2,3", "1e5", "+5", " 5", "5 ", "5 %",
    "0.125",
    "00.500", "1.234.", "12345.678", "1,234.5",
  ])
  func `what is not a number in Danish is refused, also what could be meant in two ways`(
    _ text: String
  ) {
    #expect(throws: ScaledFault.notNumber) { try scaled(Array(text.utf8), isDanish: true) }
  }

  @Test func `too fine and too large are told as that`() {
    #expect(throws: ScaledFault.tooManyDecimals) {
      try scaled(Array("0,1234567".utf8), isDanish: true)
    }
    #expect(throws: ScaledFault.tooLarge) {
      try scaled(Array("1000000000000001".utf8), isDanish: true)
    }
    #expect(throws: ScaledFault.tooLarge) {
      try scaled(Array(String(repeating: "9", count: 40).utf8), isDanish: true)
    }
    #expect(throws: ScaledFault.notNumber) { try scaled(Array("1,234".utf8), isDanish: false) }
  }
}

@Suite struct PeriodTextTests {
  @Test(arguments: [
    ("2010", "2010-01-01", "2010-12-31"), ("2012-02", "2012-02-01", "2012-02-29"),
    ("2010-03-01", "2010-03-01", "2010-03-01"),
    ("2010-01-01/2010-06-30", "2010-01-01", "2010-06-30"),
  ])
  func `a time is written in its shortest form and read back`(
    _ text: String, _ first: String, _ last: String
  ) throws {
    let period = try #require(Period(edtf: text))
    #expect(period == (try isoPeriod(first, last)))
    #expect(period.edtf == text)
  }

  @Test(arguments: ["[2010..2011]", "[..2010]", "i fjor", "", "2010-13", "2011/2010"])
  func `what is only roughly known is no time to measure`(_ text: String) {
    #expect(Period(edtf: text) == nil)
  }
}
