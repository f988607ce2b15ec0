import Counter
import Forums
import Organisation
import Vocabulary

private let nameOption = Option(
  name: "name", value: "NAVN", summary: "hvad forummet kaldes", isNeeded: true)
private let newNameOption = Option(name: "name", value: "NAVN", summary: "det nye navn")
private let levelOption = Option(name: "level", value: "1|2|3", summary: "niveauet")
private let lineOption = Option(
  name: "reports-to", value: "ID,ID", summary: "de fora, det rapporterer til")
private let topicsOption = Option(name: "topics", value: "ID,ID", summary: "emnerne")
private let membersOption = Option(
  name: "members", value: "ID,ID", summary: "de parter, der sidder i det")
private let politicalOption = Option(
  name: "political-body", value: "ID", summary: "det politiske organ, det svarer til")
private let secretariatOption = Option(
  name: "secretariat", value: "ID", summary: "den part, der betjener det")

struct FoundAct: Act {
  private static let kind = Option(
    name: "kind", value: "SLAGS", summary: "internal (kommunen alene) eller joint (med sektoren)",
    isNeeded: true)
  private static let replaces = Option(
    name: "replaces", value: "ID,ID", summary: "de fora, det tager over fra; de ophører den dag")

  let name = "found"
  let summary = "opretter et forum; flere kan samles i det, og det kan opstå igen"
  let arguments = ["ID"]
  let options = [
    nameOption, kind, levelOption, lineOption, topicsOption, membersOption, secretariatOption,
    politicalOption, replaces,
  ]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id: ForumID = try given.newID(given.arguments[0])
    guard let kind = try given.choice(ForumKind.self, Self.kind) else {
      throw WrongUse("--kind mangler.", "Skriv --kind internal eller --kind joint.")
    }
    try given.founder(house, pen).found(
      Forum(
        id: id, name: given.required(nameOption), level: given.level(levelOption), kind: kind,
        members: given.list(membersOption).map {
          .party(try house.existing(Party.self, $0, on: pen.day))
        },
        secretariat: given.value(secretariatOption).map {
          try house.existing(Party.self, $0, on: pen.day)
        },
        reportsTo: given.list(lineOption).map { try house.existing(Forum.self, $0, on: pen.day) },
        politicalBody: given.value(politicalOption).map {
          try house.existing(Party.self, $0, on: pen.day)
        },
        replaces: given.list(Self.replaces).map { try house.existing(Forum.self, $0, on: pen.day) },
        topics: given.list(topicsOption).map { try house.existing(Topic.self, $0, on: pen.day) },
        source: given.source))
  }
}

struct RehomeAct: Act {
  let name = "rehome"
  let summary = "flytter et forum til et andet niveau eller en anden linje fra dagen"
  let arguments = ["FORUM"]
  let options = [levelOption, lineOption, newNameOption, secretariatOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Forum.self, given.arguments[0], on: pen.day)
    let (level, lines) = (
      try given.level(levelOption),
      try given.list(lineOption).map { try house.existing(Forum.self, $0, on: pen.day) }
    )
    let secretariat = try given.value(secretariatOption).map {
      try house.existing(Party.self, $0, on: pen.day)
    }
    guard level != nil || !lines.isEmpty || given.value(nameOption) != nil || secretariat != nil
    else { throw WrongUse("Der står ikke, hvorhen.", "Skriv --level eller --reports-to.") }
    try given.founder(house, pen).rehome(
      id, level: level, reportsTo: lines, name: given.value(newNameOption), secretariat: secretariat
    )
  }
}

struct AbolishAct: Act {
  private static let into = Option(
    name: "into", value: "ID,ID", summary: "de fora, der tager over; flere er en deling")

  let name = "abolish"
  let summary = "nedlægger et forum fra dagen; andre tager over, eller grunden er --because"
  let arguments = ["FORUM"]
  let options = [into]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Forum.self, given.arguments[0], on: pen.day)
    let successors = try given.list(Self.into).map {
      try house.existing(Forum.self, $0, on: pen.day)
    }
    try given.founder(house, pen).abolish(id, into: successors, why: given.because)
  }
}
