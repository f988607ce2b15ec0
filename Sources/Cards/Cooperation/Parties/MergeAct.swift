import Counter
import Organisation
import Vocabulary

struct MergeAct: ForetellingAct {
  private static let parties = Argument("ID", .id(Party.kind), repeats: true)
  private static let into = Option(
    name: "into", value: .id(Party.kind), summary: "den part, de går op i", isNeeded: true)

  let name = "merge"
  let summary = "lægger parter sammen med en anden fra dagen"
  let subject = ActSubject.parties
  let example =
    "merge bff --into nab --on 1.1.2027"
  let arguments = [parties]
  let options = [into]

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let handover = try house.handover(
      from: given.all(Self.parties).map { try $0.id(as: Party.self).pointer },
      to: [given.needed(Self.into).id(as: Party.self).pointer], on: given.on)
    return { HandoverView(titles: $0).blocks(handover) }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let successor = try given.needed(Self.into).id(as: Party.self)
    let parties = try given.all(Self.parties).map { try $0.id(as: Party.self) }
    try house.merge(parties, into: successor, with: pen)
  }
}
