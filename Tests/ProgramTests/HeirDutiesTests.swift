import Foundation
import Testing

/// Duties of law are marked as done by the name that `due` prints, of the year that is due; and what an organisation that
/// merged had not done is answered for by whoever took over.
@Suite struct HeirDutiesTests {
  private let town: ShippedNordvang?

  init() throws {
    town = try ShippedNordvang.hasLaw() ? ShippedNordvang() : nil
    if let town { #expect(try Self.act(town, "follow", on: "2026-01-01").status == 0) }
  }

  private static func act(
    _ town: ShippedNordvang, _ words: String..., on day: String
  ) throws -> (text: String, status: Int32) {
    try town.run(
      ["act"] + words + ShippedNordvang.signed + ["--on", day])
  }

  /// The duties of an owner on a day: rule, subject, due and state.
  private func owed(by owner: String, on day: String) throws -> Set<String> {
    let rows =
      try #require(town).json(["due", "--owner", owner, "--on", day])["duties"] as? [[String: Any]]
    return Set(
      (rows ?? []).filter { $0["state"] as? String == "overdue" }.map { row in
        ["rule", "subject", "due"].map { row[$0] as? String ?? "" }.joined(separator: " ")
      })
  }

  private static let late: Set = [
    "lov.vacanciesToFund party/bff 2026-02-01", "lov.accountsToFund party/bff 2026-05-31",
    "lov.accounts party/bff 2026-06-30",
  ]

  @Test func `what was overdue goes over in a merger, is told, and can be marked as done`() throws {
    guard let town else { return }
    #expect(try owed(by: "bff", on: "2026-09-30") == Self.late)
    let merged = try Self.act(town, "merge", "bff", "--into", "nab", on: "2026-10-01")
    #expect(merged.status == 0 && merged.text.contains("3 overskredne pligter"), "\(merged.text)")
    let later = "2027-08-02"
    #expect(try owed(by: "nab", on: later).isSuperset(of: Self.late))
    // What came after the merger is the successor's own alone.
    #expect(!(try owed(by: "nab", on: later).contains("lov.accounts party/bff 2027-06-30")))
    #expect(try owed(by: "nab", on: later).contains("lov.accounts party/nab 2027-06-30"))
    #expect(try owed(by: "bff", on: later) == [])
    let done = try Self.act(
      town, "fulfil", "bff", "--duty", "lov.accounts", "--shows", "Sag 1", on: later)
    #expect(done.status == 0, "\(done.text)")
    #expect(
      done.text.contains("åben med frist 30.6.2026 → opfyldt 2.8.2027"), "\(done.text)")
    #expect(!(try owed(by: "nab", on: later).contains("lov.accounts party/bff 2026-06-30")))
  }

  @Test func `a time that is not named is that of the year, and never the next one's`() throws {
    guard let town else { return }
    func fulfil(_ day: String, _ more: String...) throws -> (text: String, status: Int32) {
      try town.run(
        ["act", "fulfil", "nab", "--duty", "lov.accounts", "--shows", "Sag 1"] + more
          + ShippedNordvang.signed + ["--on", day])
    }
    let first = try fulfil("2026-06-01")
    #expect(first.status == 0 && first.text.contains("åben med frist 30.6.2026"), "\(first.text)")
    #expect(first.text.contains("Den næste frist er 30.6.2027."), "\(first.text)")
    let again = try fulfil("2026-06-01")
    #expect(again.status != 0 && again.text.contains("--time 30.6.2027"), "\(again.text)")
    let named = try fulfil("2026-06-01", "--time", "30.6.2027")
    #expect(named.status == 0, "\(named.text)")
    let several = try fulfil("2029-08-01")
    #expect(
      several.status != 0
        && several.text.contains("--time 30.6.2028 eller --time 30.6.2029"), "\(several.text)")
  }

  @Test func `due has the word to type, and a day that has not come is told`() throws {
    guard let town else { return }
    let due = try town.run(["due", "--owner", "bff", "--on", "2026-09-30"]).text
    #expect(due.contains("bff lov.accounts"), "\(due)")
    #expect(due.contains("almen act fulfil ID --duty NAVN --shows BEVIS"), "\(due)")
    let ahead = try Self.act(town, "close-matter", "ungdomsboliger", on: "2100-02-01").text
    #expect(ahead.contains("Den dag er ikke kommet endnu."), "\(ahead)")
    let past = try Self.act(town, "contact", "nab", "--phone", "11223344", on: "2026-01-01").text
    #expect(!past.contains("ikke kommet endnu"), "\(past)")
  }
}
