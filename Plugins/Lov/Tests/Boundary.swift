import Foundation
import Testing
import Vocabulary

/// A case at a threshold, written from the act by another hand (`Tests/LawCases/README.md`).
struct Boundary: Sendable, CustomTestStringConvertible {
  /// Its id.
  let id: String
  /// The rule, such as `59-quarter`.
  let rule: String
  /// Act and paragraph.
  let law: String
  /// The day asked about.
  let day: Day
  /// What is given, by name; a remark without a value is there with an empty one.
  let input: [String: String]
  /// What the act says, without what stands in brackets; two where its words carry two readings.
  let expected: [String]
  /// Why there are two, or what is inferred.
  let doubt: String

  var testDescription: String { "\(id): \(input) is \(expected)" }

  /// A number that is given, such as `39.99`, in units of its last of so many decimals; nil when it is not.
  func number(_ name: String, decimals: Int = 0) -> Int64? {
    guard let text = input[name], let number = try? scaled(Array(text.utf8), isDanish: false),
      number.decimals <= decimals
    else { return nil }
    return (number.decimals..<decimals).reduce(number.value) { value, _ in value * 10 }
  }

  /// A day that is given.
  func day(_ name: String) -> Day? { input[name].flatMap { Day($0) } }

  /// From where the case looks at the law: as it is known now.
  var view: Viewpoint { Viewpoint(day) }

  /// Whether `yes` is given.
  func isYes(_ name: String) -> Bool { input[name] == "yes" }

  /// Every case.
  static let all: [Boundary] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Tests/LawCases/boundary.csv")
    guard let bytes = try? Data(contentsOf: path),
      let rows = try? TableScanner.rows(of: Array(bytes)), let header = rows.first?.map(\.text)
    else { return [] }
    return rows.dropFirst().compactMap { row in
      let cells = Dictionary(zip(header, row.map(\.text)), uniquingKeysWith: { one, _ in one })
      return Day(cells["day"] ?? "").map { Boundary(cells, $0) }
    }
  }()

  /// The cases of some rules.
  static func of(_ rules: String...) -> [Boundary] { all.filter { rules.contains($0.rule) } }

  private init(_ cells: [String: String], _ day: Day) {
    func text(_ column: String) -> String { cells[column] ?? "" }
    (id, rule, doubt) = (text("id"), text("rule"), text("doubt"))
    law = "\(text("act")) \(text("paragraph"))"
    self.day = day
    input = Dictionary(
      text("input").split(separator: "; ").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts[0], parts.count == 2 ? parts[1] : "")
      }, uniquingKeysWith: { one, _ in one })
    expected = text("expected").split(separator: " | ").map { reading in
      let said = reading.split(separator: " (", maxSplits: 1)[0]
      return said.trimmingCharacters(in: .whitespaces)
    }
  }
}

/// The table itself, so that a suite over its cases cannot be empty unseen.
@Suite struct BoundaryTests {
  @Test func `every case of the table is read`() {
    #expect(Boundary.all.count == 1_023)
    #expect(Set(Boundary.all.map(\.rule)).count == 129)
    #expect(Boundary.all.allSatisfy { !$0.expected.isEmpty && !$0.input.isEmpty })
  }
}
