import Counter
import Organisation
import Vocabulary

/// `almen act bif.opret-praktik`: reads the words, and hands what they say to `open`.
struct OpenPlacementAct: Act {
  private static let title = Option(
    name: "name", value: "NAVN", summary: "hvad den kaldes", isNeeded: true)
  private static let at = Option(
    name: "at", value: "ID", summary: "den boligorganisation, den er hos", isNeeded: true)
  private static let starts = Option(
    name: "starts", value: "DAG", summary: "første dag", isNeeded: true)
  private static let ends = Option(
    name: "ends", value: "DAG", summary: "sidste dag (ellers til videre)")
  private static let protected = Option(
    name: "protected", value: nil, summary: "offentligheden må ikke vide, hvor den er")

  let name = "bif.opret-praktik"
  let summary = "opretter en praktikplads hos en boligorganisation"
  let arguments = ["ID"]
  let options = [title, at, starts, ends, protected]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try Placement(
      id: given.newID(given.arguments[0]), title: given.required(Self.title),
      organisation: house.existing(Party.self, given.required(Self.at), on: pen.day),
      starts: given.day(Self.starts),
      ends: given.value(Self.ends).map { _ in try given.day(Self.ends) },
      isProtected: given.value(Self.protected).map { _ in true }, source: given.source
    ).open(with: pen)
  }
}

extension Placement {
  /// Opens it; refuses an id that is taken.
  ///
  /// What else must not be is found by the check, so that import is refused it too.
  func open(with pen: any Pen) throws {
    try pen.requireNew(Placement.self, id)
    try pen.set(self, during: Period(from: pen.day))
  }
}
