import Counter
import Vocabulary

/// `almen act bif.afgiv-redegoerelse`: marks the duty of a year done.
struct GiveAccountAct: Act {
  private static let evidence = Option(
    name: "evidence", value: "DOKUMENT", summary: "det, der viser den, fx et sagsnummer",
    isNeeded: true)

  let name = "bif.afgiv-redegoerelse"
  let summary = "registrerer, at redegørelsen for et års praktikpladser er afgivet"
  let arguments = ["AAR"]
  let options = [evidence]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let text = given.arguments[0]
    guard text.count == 4, let year = Int(text) else {
      throw WrongUse("»\(text)« er ikke et år.", "Skriv året med fire cifre, fx 2024.")
    }
    try Account(
      id: given.newID("redegoerelse-\(year)"), title: "Redegørelse for praktikpladser \(year)",
      year: year, evidence: given.required(Self.evidence), source: given.source
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
