import Casework
import Organisation
import Store
import Vocabulary

private let nameOption = Option(
  name: "name", value: "NAVN", summary: "det fulde navn", isNeeded: true)
private let shortOption = Option(name: "short", value: "NAVN", summary: "det korte navn")

struct EnterPartyVerb: Verb {
  private static let kind = Option(
    name: "kind", value: "SLAGS", summary: "fx boligorganisation, afdeling, forvaltning",
    isNeeded: true)
  private static let partOf = Option(
    name: "part-of", value: "ID", summary: "den part, den er en del af")

  let name = "enter-party"
  let summary = "opretter en part"
  let arguments = ["ID"]
  let options = [nameOption, kind, partOf, shortOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id: PartyID = try act.newID(act.arguments[0])
    let word = try act.required(Self.kind)
    guard let kind = PartyKind(rawValue: word) else {
      let words = PartyKind.allCases.map(\.rawValue)
      throw WrongUse(
        "»\(word)« er ikke en slags part.",
        nearest(to: word, among: words).map { "Mente du »\($0)«?" }
          ?? "Brug \(words.joined(separator: ", ")).")
    }
    let partOf = try act.value(Self.partOf)
      .map { try desk.existing(Party.self, $0, on: pen.day) }
    try act.registrar(desk, pen).enter(
      Party(
        id: id, name: act.required(nameOption), shortName: act.value(shortOption), kind: kind,
        partOf: partOf, source: act.source))
  }
}

struct RenameVerb: Verb {
  let name = "rename"
  let summary = "giver en part et nyt navn fra dagen"
  let arguments = ["ID"]
  let options = [nameOption, shortOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Party.self, act.arguments[0], on: pen.day)
    try act.registrar(desk, pen).rename(
      id, act.required(nameOption), short: act.value(shortOption))
  }
}

struct MergeVerb: Verb {
  private static let into = Option(
    name: "into", value: "ID", summary: "den part, de går op i", isNeeded: true)

  let name = "merge"
  let summary = "lægger parter sammen med en anden fra dagen"
  let arguments = ["ID…"]
  let options = [into]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let successor = try desk.existing(Party.self, act.required(Self.into), on: pen.day)
    let parties = try act.arguments.map { try desk.existing(Party.self, $0, on: pen.day) }
    try desk.merge(parties, into: successor, with: pen)
  }
}

struct EnterPostVerb: Verb {
  private static let party = Option(
    name: "party", value: "ID", summary: "den part, posten hører til", isNeeded: true)

  let name = "enter-post"
  let summary = "opretter en post"
  let arguments = ["ID"]
  let options = [nameOption, party]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id: PostID = try act.newID(act.arguments[0])
    let party = try desk.existing(Party.self, act.required(Self.party), on: pen.day)
    try act.registrar(desk, pen).enter(
      Post(id: id, name: act.required(nameOption), party: party, source: act.source))
  }
}
