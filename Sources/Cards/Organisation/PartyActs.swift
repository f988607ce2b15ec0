import Counter
import Organisation
import Vocabulary

private let nameOption = Option(
  name: "name", value: "NAVN", summary: "det fulde navn", isNeeded: true)
private let shortOption = Option(name: "short", value: "NAVN", summary: "det korte navn")

struct EnterPartyAct: Act {
  private static let kind = Option(
    name: "kind", value: "SLAGS", summary: "fx boligorganisation, afdeling, forvaltning",
    isNeeded: true)
  private static let partOf = Option(
    name: "part-of", value: "ID", summary: "den part, den er en del af")

  let name = "enter-party"
  let summary = "opretter en part"
  let arguments = ["ID"]
  let options = [nameOption, kind, partOf, shortOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id: PartyID = try given.newID(given.arguments[0])
    let word = try given.required(Self.kind)
    guard let kind = PartyKind(rawValue: word) else {
      let words = PartyKind.allCases.map(\.rawValue)
      throw WrongUse(
        "»\(word)« er ikke en slags part.",
        nearest(to: word, among: words).map { "Mente du »\($0)«?" }
          ?? "Brug \(words.joined(separator: ", ")).")
    }
    let partOf = try given.value(Self.partOf)
      .map { try house.existing(Party.self, $0, on: pen.day) }
    try given.registrar(house, pen).enter(
      Party(
        id: id, name: given.required(nameOption), shortName: given.value(shortOption), kind: kind,
        partOf: partOf, source: given.source))
  }
}

struct RenameAct: Act {
  let name = "rename"
  let summary = "giver en part et nyt navn fra dagen"
  let arguments = ["ID"]
  let options = [nameOption, shortOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Party.self, given.arguments[0], on: pen.day)
    try given.registrar(house, pen).rename(
      id, given.required(nameOption), short: given.value(shortOption))
  }
}

struct EnterPostAct: Act {
  private static let party = Option(
    name: "party", value: "ID", summary: "den part, posten hører til", isNeeded: true)

  let name = "enter-post"
  let summary = "opretter en post"
  let arguments = ["ID"]
  let options = [nameOption, party]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id: PostID = try given.newID(given.arguments[0])
    let party = try house.existing(Party.self, given.required(Self.party), on: pen.day)
    try given.registrar(house, pen).enter(
      Post(id: id, name: given.required(nameOption), party: party, source: given.source))
  }
}
