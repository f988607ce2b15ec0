import Counter
import Vocabulary

/// `almen act bif.opret-praktik`: reads the words, and hands what they say to `open`.
struct OpenPlacementAct: Act {
  private static let id = Argument("ID", .newID(Placement.kind))
  private static let title = Option(
    name: "name", value: .text, word: "NAVN", summary: "hvad den kaldes", isNeeded: true)
  private static let at = Option(
    name: "at", value: .id(PartySubject.kind), summary: "den boligorganisation, den er hos",
    isNeeded: true)
  private static let starts = Option(
    name: "starts", value: .day, summary: "første dag", isNeeded: true)
  private static let ends = Option(
    name: "ends", value: .day, summary: "sidste dag (ellers til videre)")
  private static let protected = Option(
    name: "protected", value: nil, summary: "offentligheden må ikke vide, hvor den er")

  let name = "bif.opret-praktik"
  let summary = "opretter en praktikplads hos en boligorganisation"
  let example =
    #"bif.opret-praktik gaardmand --name "Gårdmand i Sydhavn" --at sab --starts 1.2.2027"#
  let arguments = [id]
  let options = [title, at, starts, ends, protected]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try Placement(
      id: given.needed(Self.id).newID(), title: given.needed(Self.title).text,
      organisation: given.needed(Self.at).id(of: PartySubject.self),
      starts: given.needed(Self.starts).day(), ends: given.value(Self.ends)?.day(),
      isProtected: given.has(Self.protected) ? true : nil, source: given.source
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
