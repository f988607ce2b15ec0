import Counter
import Vocabulary

/// `almen act bif.afgiv-redegoerelse`: marks the duty of a year done.
struct GiveAccountAct: Act {
  private static let year = Argument("AAR", .year)
  private static let evidence = Option(
    name: "evidence", value: .text, word: "DOKUMENT",
    summary: "det, der viser den, fx et sagsnummer",
    isNeeded: true)

  let name = "bif.afgiv-redegoerelse"
  let summary = "registrerer, at redegørelsen for et års praktikpladser er afgivet"
  let example = #"bif.afgiv-redegoerelse 2026 --evidence "Sag 2027-12" --on 1.2.2027"#
  let arguments = [year]
  let options = [evidence]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let year = try given.needed(Self.year)
    try Account(
      id: Written("redegoerelse-\(year.text)", at: "AAR", by: house, on: pen.day).newID(),
      title: "Redegørelse for praktikpladser \(year.text)", year: year.year(),
      evidence: given.needed(Self.evidence).text, source: given.source
    ).give(with: pen)
  }
}

extension Account {
  /// Gives it; refuses a year that is not over, and one that has been given.
  func give(with pen: any Pen) throws {
    guard year < pen.day.year else {
      throw Refusal(BIFRules.yearNotOver, about: pointer, ["year": .number(year)])
    }
    try pen.requireNew(Account.self, id)
    try pen.set(self, during: Period(from: pen.day))
  }
}
