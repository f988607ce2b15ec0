import Testing
import Vocabulary

@Suite struct SpreadsheetTextTests {
  static let live = [
    "=1+1", "=cmd|'/C calc'!A0", "+45 33 66", "-3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1",
    "'=1", "''=1", "' =1", "\u{A0}=1",
  ]

  @Test(arguments: live)
  func `a text that would be a formula is written as a text, and read as it was`(_ text: String) {
    let cell = SpreadsheetText.cell(text)
    #expect(cell.utf8.first == 39 && cell != text)
    #expect(SpreadsheetText.text(cell) == text)
  }

  @Test(arguments: ["", "a=1", "'s-Hertogenbosch", "'", "'' ", "1-2", "Notat, s. 3", "æ", "  "])
  func `any other text is written and read as it is`(_ text: String) {
    #expect(SpreadsheetText.cell(text) == text && SpreadsheetText.text(text) == text)
  }

  @Test func `every text comes back to the byte`() {
    let signs: [String] = ["'", "=", " ", "a", "-", "\t", "\u{301}"]
    var texts = [""]
    for _ in 0..<5 { texts = texts + texts.flatMap { text in signs.map { text + $0 } } }
    for text in Set(texts) {
      let back = SpreadsheetText.text(SpreadsheetText.cell(text))
      #expect(Array(back.utf8) == Array(text.utf8), "\(text.utf8)")
    }
  }
}
