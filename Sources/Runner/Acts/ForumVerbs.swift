import Casework
import Forums
import Organisation
import Store
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

struct FoundVerb: Verb {
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

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id: ForumID = try act.newID(act.arguments[0])
    guard let kind = try act.choice(ForumKind.self, Self.kind) else {
      throw WrongUse("--kind mangler.", "Skriv --kind internal eller --kind joint.")
    }
    try act.founder(desk, pen).found(
      Forum(
        id: id, name: act.required(nameOption), level: act.level(levelOption), kind: kind,
        members: act.list(membersOption).map {
          .party(try desk.existing(Party.self, $0, on: pen.day))
        },
        secretariat: act.value(secretariatOption).map {
          try desk.existing(Party.self, $0, on: pen.day)
        },
        reportsTo: act.list(lineOption).map { try desk.existing(Forum.self, $0, on: pen.day) },
        politicalBody: act.value(politicalOption).map {
          try desk.existing(Party.self, $0, on: pen.day)
        },
        replaces: act.list(Self.replaces).map { try desk.existing(Forum.self, $0, on: pen.day) },
        topics: act.list(topicsOption).map { try desk.existing(Topic.self, $0, on: pen.day) },
        source: act.source))
  }
}

struct RehomeVerb: Verb {
  let name = "rehome"
  let summary = "flytter et forum til et andet niveau eller en anden linje fra dagen"
  let arguments = ["FORUM"]
  let options = [levelOption, lineOption, newNameOption, secretariatOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Forum.self, act.arguments[0], on: pen.day)
    let (level, lines) = (
      try act.level(levelOption),
      try act.list(lineOption).map { try desk.existing(Forum.self, $0, on: pen.day) }
    )
    let secretariat = try act.value(secretariatOption).map {
      try desk.existing(Party.self, $0, on: pen.day)
    }
    guard level != nil || !lines.isEmpty || act.value(nameOption) != nil || secretariat != nil
    else { throw WrongUse("Der står ikke, hvorhen.", "Skriv --level eller --reports-to.") }
    try act.founder(desk, pen).rehome(
      id, level: level, reportsTo: lines, name: act.value(newNameOption), secretariat: secretariat)
  }
}

struct AbolishVerb: Verb {
  private static let into = Option(
    name: "into", value: "ID,ID", summary: "de fora, der tager over; flere er en deling")

  let name = "abolish"
  let summary = "nedlægger et forum fra dagen; andre tager over, eller grunden er --because"
  let arguments = ["FORUM"]
  let options = [into]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Forum.self, act.arguments[0], on: pen.day)
    let successors = try act.list(Self.into).map {
      try desk.existing(Forum.self, $0, on: pen.day)
    }
    try act.founder(desk, pen).abolish(id, into: successors, why: act.because)
  }
}
