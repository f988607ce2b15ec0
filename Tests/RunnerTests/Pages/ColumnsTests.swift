import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Runner

@Suite struct ColumnsTests {
  private let id = Cell.code("ny-organisering-af-2010")

  private func columns(_ rows: [[Cell]]) -> Columns {
    Columns(rows.map { $0.map { Paragraphs($0, hung: true) } })
  }

  @Test func `where there is room each gets what it wants`() {
    #expect(
      columns([["TMF", "i kraft"], ["Socialforvaltningen", ""]]).widths(in: 28) == [19, 7])
  }

  @Test func `an id stands whole, and the long text gets what short ones do not need`() {
    let rows: [[Cell]] = [
      [
        "mellem august 2010 og december 2013", "Forny aftalen, eller lad den udløbe som den er.",
        id,
      ]
    ]
    #expect(columns(rows).widths(in: 80) == [26, 27, 23])
    #expect(columns(rows).widths(in: 60) == [15, 18, 23])
    // Where it costs the same number of lines, the widest gives way.
    #expect(columns([["a a a a a a", "b b b b"]]).widths(in: 12) == [5, 5])
  }

  @Test func `no word is broken for the sake of width`() {
    let rows: [[Cell]] = [["boligorganisationerne og", id]]
    #expect(columns(rows).widths(in: 46) == [21, 23])
    #expect(columns(rows).widths(in: 45) == nil)
  }

  @Test func `no columns and no rows are none`() {
    #expect(columns([]).widths(in: 40) == [])
    #expect(columns([[], []]).widths(in: 40) == [])
    #expect(columns([["a"], ["a", "b"]]).widths(in: 40) == [1, 1])
  }

  /// The fewest lines that any widths give, all being tried.
  private func fewest(_ columns: Columns, _ width: Int) -> Int {
    let room = width - Columns.gap * (columns.wanted.count - 1)
    var fewest = Int.max
    func go(_ widths: [Int], _ left: Int) {
      guard widths.count < columns.wanted.count - 1 else {
        fewest = min(fewest, lines(columns, widths + [left]))
        return
      }
      for next in stride(from: 1, to: left, by: 1) { go(widths + [next], left - next) }
    }
    go([], room)
    return fewest
  }

  /// How many lines all rows take up, none if a word would be broken.
  private func lines(_ columns: Columns, _ widths: [Int]) -> Int {
    columns.rows.reduce(0) { sum, row in
      guard zip(row, widths).allSatisfy({ $0.least <= $1 }) else { return Int.max / 2 }
      return sum + (zip(row, widths).map { $0.height(in: $1) }.max() ?? 0)
    }
  }

  @Test(arguments: 0..<12)
  func `the lines are as few as can be, or nearly`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let words = ["og", "aftale", "boligorganisationer", "i kraft", "1.8.2010–31.12.2014", "TMF"]
    let rows = (0..<random.int(1...5)).map { _ in
      (0..<3).map { _ in
        Cell((0..<random.int(0...9)).map { _ in words[random.int(0...5)] }.joined(separator: " "))
      }
    }
    let columns = columns(rows)
    for width in [66, 90] {
      let widths = try #require(columns.widths(in: width))
      #expect(widths.reduce(2 * Columns.gap, +) <= width)
      let (found, best) = (lines(columns, widths), fewest(columns, width))
      #expect(found <= best + 1 + best / 8, "\(widths): \(found) for \(best)")
    }
  }

  @Test func `of thousands of rows the first decide, and none is broken`() throws {
    let rows: [[Cell]] = Array(repeating: ["en to tre", "fire fem"], count: 5000) + [["seks", id]]
    #expect(columns(rows).widths(in: 30) == [5, 23])
  }
}
