import Counter
import Organisation
import Vocabulary

struct MergeAct: Act {
  private static let into = Option(
    name: "into", value: "ID", summary: "den part, de går op i", isNeeded: true)

  let name = "merge"
  let summary = "lægger parter sammen med en anden fra dagen"
  let arguments = ["ID…"]
  let options = [into]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let successor = try house.existing(Party.self, given.required(Self.into), on: pen.day)
    let parties = try given.arguments.map { try house.existing(Party.self, $0, on: pen.day) }
    try house.merge(parties, into: successor, with: pen)
  }
}
