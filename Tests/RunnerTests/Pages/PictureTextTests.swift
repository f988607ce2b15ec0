import Counter
import Testing
import Vocabulary

@testable import Runner

/// What a terminal shows of a picture.
@Suite struct PictureTextTests {
  private func lines(_ drawing: Drawing, _ width: Int) -> [String] {
    let table = Table(nil, ["Navn", "Status"], [Row(["Tabellen", "bag"])])
    let picture = Picture("Billedet", drawing, alternative: "Ordene.", table: table)
    return TextRenderer(width: width).render(Page("P", [.picture(picture)]))
      .split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).map(String.init)
  }

  private let table = ["Navn      Status", "--------  ------", "Tabellen  bag", ""]

  @Test func `a wheel is its months with how many fall in each, above the table`() throws {
    var months: [[Cell]] = Array(repeating: [], count: 12)
    months[2] = ["a"]
    months[11] = Array(repeating: "b", count: 10)
    let wheel = Drawing.wheel(from: Day(daysSince1970: 14_883), months: months)
    #expect(
      lines(wheel, 60) == [
        "Billedet:", "okt  nov  dec  jan  feb  mar  apr  maj  jun  jul  aug  sep",
        "  ·    ·    1    ·    ·    ·    ·    ·    ·    ·    ·   10", "",
      ] + table)
    #expect(lines(wheel, 50) == ["Billedet:", "Ordene.", ""] + table)
  }

  @Test func `a matrix stands as rows and columns where there is room, else as the table`() {
    let status = Status("on", "ja", .attention)
    let matrix = Drawing.matrix(
      rows: ["A", "B"], columns: ["Parallelsamfund", "Forebyggelsesområde"],
      cells: [[status, nil], [nil, status]])
    #expect(
      lines(matrix, 60) == [
        "   Parallelsamfund  Forebyggelsesområde", "-  ---------------  -------------------",
        "A  ja", "B                   ja", "",
      ])
    #expect(lines(matrix, 38) == table)
  }

  @Test func `of what signs do not say the table is shown`() {
    #expect(lines(.bars([], unit: nil), 60) == table)
    #expect(lines(.map([]), 60) == table)
  }
}
