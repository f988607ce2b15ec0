import Counter
import Forums
import Organisation
import Vocabulary

/// What is done with fora, in the order of help: a new act stands here too.
let forumActs: [any Act] = [FoundAct(), RehomeAct(), AbolishAct()]

private let nameOption = Option(
  name: "name", value: .text, word: "NAVN", summary: "hvad forummet kaldes", isNeeded: true)
private let newNameOption = Option(
  name: "name", value: .text, word: "NAVN", summary: "det nye navn")
private let levelOption = Option(name: "level", value: .level, summary: "niveauet")
private let lineOption = Option(
  name: "reports-to", value: .several(.id(Forum.kind)), summary: "de fora, det rapporterer til")
private let topicsOption = Option(
  name: "topics", value: .several(.id(Topic.kind)), summary: "emnerne")
private let membersOption = Option(
  name: "members", value: .several(.id(Party.kind, Post.kind)),
  summary: "de parter og poster, der sidder i det")
private let politicalOption = Option(
  name: "political-body", value: .id(Party.kind), summary: "det politiske organ, det svarer til")
private let secretariatOption = Option(
  name: "secretariat", value: .id(Party.kind), summary: "den part, der betjener det")

private let forum = Argument("FORUM", .id(Forum.kind))

struct FoundAct: ForetellingAct {
  private static let id = Argument("ID", .newID(Forum.kind))
  private static let kind = Option(
    name: "kind", value: .choice(ForumKind.self), word: "SLAGS",
    summary: "om det er kommunens alene eller fælles med sektoren",
    isNeeded: true)
  private static let replaces = Option(
    name: "replaces", value: .several(.id(Forum.kind)),
    summary: "de fora, det tager over fra; de ophører den dag")

  let name = "found"
  let summary = "opretter et forum; flere kan samles i det, og det kan opstå igen"
  let subject = ActSubject.fora
  let example =
    "found ungeforum --name Ungeforum --kind fælles --level 2 --members pbm,nab,bff --secretariat boligkontoret --on 1.1.2027"
  let arguments = [id]
  let options =
    [
      nameOption, kind, levelOption, lineOption, topicsOption, membersOption, secretariatOption,
      politicalOption, replaces,
    ] + ChargeOptions.all

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let replaced = try given.all(Self.replaces).map { try $0.id(as: Forum.self).pointer }
    if replaced.isEmpty { return { _ in [] } }
    let id: ForumID = try given.needed(Self.id).newID()
    let handover = try house.handover(from: replaced, to: [id.pointer], on: given.on)
    return { HandoverView(titles: $0).blocks(handover) }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var forum = Forum(
      id: try given.needed(Self.id).newID(), name: try given.needed(nameOption).text,
      level: try given.value(levelOption)?.level(), kind: try given.needed(Self.kind).choice(),
      members: try given.all(membersOption).map { try $0.member() },
      secretariat: try given.value(secretariatOption)?.id(as: Party.self),
      reportsTo: try given.all(lineOption).map { try $0.id(as: Forum.self) },
      politicalBody: try given.value(politicalOption)?.id(as: Party.self),
      replaces: try given.all(Self.replaces).map { try $0.id(as: Forum.self) },
      topics: try given.all(topicsOption).map { try $0.id(as: Topic.self) },
      source: given.source)
    try ChargeOptions.write(given, to: &forum)
    try given.founder(house, pen).found(forum)
  }
}

struct RehomeAct: Act {
  let name = "rehome"
  let summary = "flytter et forum til et andet niveau eller en anden linje fra dagen"
  let subject = ActSubject.fora
  let example =
    "rehome boligforum --level 2 --reports-to boligtopmoedet --on 1.1.2027"
  let arguments = [forum]
  let options = [levelOption, lineOption, newNameOption, secretariatOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(forum).id(as: Forum.self)
    let (level, lines) = (
      try given.value(levelOption)?.level(),
      try given.all(lineOption).map { try $0.id(as: Forum.self) }
    )
    let secretariat = try given.value(secretariatOption)?.id(as: Party.self)
    let name = given.text(newNameOption)
    guard level != nil || !lines.isEmpty || name != nil || secretariat != nil
    else { throw WrongUse("Der står ikke, hvorhen.", "Skriv --level eller --reports-to.") }
    try given.founder(house, pen).rehome(
      id, level: level, reportsTo: lines, name: name, secretariat: secretariat)
  }
}

struct AbolishAct: ForetellingAct {
  private static let into = Option(
    name: "into", value: .several(.id(Forum.kind)),
    summary: "de fora, der tager over; flere er en deling")

  let name = "abolish"
  let summary = "nedlægger et forum fra dagen; andre tager over, eller grunden er --because"
  let subject = ActSubject.fora
  let example =
    "abolish direktoerkredsen --into boligtopmoedet --on 1.3.2027"
  let arguments = [forum]
  let options = [into]

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let handover = try house.handover(
      from: [given.needed(forum).id(as: Forum.self).pointer],
      to: given.all(Self.into).map { try $0.id(as: Forum.self).pointer }, on: given.on)
    return { HandoverView(titles: $0).blocks(handover) }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.founder(house, pen).abolish(
      given.needed(forum).id(as: Forum.self),
      into: given.all(Self.into).map { try $0.id(as: Forum.self) }, why: given.because)
  }
}
