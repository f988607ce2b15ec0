import Counter
import Organisation
import Vocabulary

/// What is done with topics and areas, in the order of help: a new act stands here too.
let topicActs: [any Act] = [EnterTopicAct(), ChangeTopicAct(), EnterAreaAct(), ChangeAreaAct()]

/// The options by which it is said what a topic is.
private enum TopicOptions {
  static let level = Option(name: "level", value: .level, summary: "niveauet, det aftales på")
  static let kle = Option(
    name: "kle", value: .several(.text), word: "NR,NR", summary: "KLE-numrene, fx 03.10.04")
  static let isSupervision = Option(
    name: "supervision", value: .choice(Answer.self), word: "ja|nej",
    summary: "om det er kommunens tilsyn")

  static func numbers(_ given: Given) throws -> [KLENumber] {
    try given.all(kle).map { written in
      guard let number = KLENumber(written.text) else {
        throw WrongUse(
          "»\(written.text)« er ikke et KLE-nummer (\(kle.place)).", "Skriv fx 03.10.04 eller G01.")
      }
      return number
    }
  }
}

struct EnterTopicAct: Act {
  private static let id = Argument("ID", .newID(Topic.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad emnet kaldes", isNeeded: true)
  private static let words = Option(
    name: "words", value: .several(.text), word: "ORD,ORD",
    summary: "ord, der hvert for sig siger, at det er emnet")
  private static let hints = Option(
    name: "hints", value: .several(.text), word: "ORD,ORD",
    summary: "ord, der kun peger på det")

  let name = "enter-topic"
  let summary = "opretter et emne med de ord, der fører til det"
  let subject = ActSubject.topics
  let example =
    "enter-topic cykler --title Cykelparkering --level 3 --kle 05.01.08 --words cykelparkering,cykelskur --on 1.12.2026"
  let arguments = [id]
  let options = [
    title, TopicOptions.level, TopicOptions.kle, words, hints, TopicOptions.isSupervision,
  ]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).enter(
      Topic(
        id: given.needed(Self.id).newID(), title: given.needed(Self.title).text,
        level: given.value(TopicOptions.level)?.level(), kle: TopicOptions.numbers(given),
        words: given.all(Self.words).map(\.text), hints: given.all(Self.hints).map(\.text),
        isSupervision: given.answer(TopicOptions.isSupervision), source: given.source))
  }
}

struct ChangeTopicAct: Act {
  private static let topic = Argument("EMNE", .id(Topic.kind))
  private static let title = Option(name: "title", value: .text, summary: "det nye navn")
  private static let takesIn = Option(
    name: "takes-in", value: .several(.text), word: "ORD,ORD", summary: "ord, der nu fører til det")
  private static let drops = Option(
    name: "drops", value: .several(.text), word: "ORD,ORD",
    summary: "ord, stærke eller svage, der ikke mere gør det")
  private static let hints = Option(
    name: "hints", value: .several(.text), word: "ORD,ORD", summary: "ord, der nu kun peger på det")

  let name = "change-topic"
  let summary = "ændrer et emne fra dagen: navn, niveau, KLE-numre, ord"
  let subject = ActSubject.topics
  let example = "change-topic udlejning --takes-in boligsøgende --drops flytte --on 1.12.2026"
  let arguments = [topic]
  let options = [
    title, TopicOptions.level, TopicOptions.kle, takesIn, drops, hints, TopicOptions.isSupervision,
  ]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.requireOne(of: options)
    let numbers = try TopicOptions.numbers(given)
    try given.registrar(house, pen).change(given.needed(Self.topic).id(as: Topic.self)) { topic in
      topic.title = given.text(Self.title) ?? topic.title
      topic.level = try given.value(TopicOptions.level)?.level() ?? topic.level
      if !numbers.isEmpty { topic.kle = numbers }
      topic.words = try given.list(topic.words, Self.takesIn, Self.drops) { $0.text }
      topic.hints = try given.list(topic.hints, Self.hints, Self.drops) { $0.text }
      topic.isSupervision = try given.answer(TopicOptions.isSupervision) ?? topic.isSupervision
    }
  }
}

/// The options by which it is said where an area lies and what is in it.
private enum AreaOptions {
  static let liesIn = Option(
    name: "lies-in", value: .several(.id(Area.kind)), summary: "de områder, det ligger i")
  static let organisations = Option(
    name: "organisations", value: .several(.id(Party.kind)),
    summary: "boligorganisationer med boliger der, hvor afdelingen ikke er kendt")
  static let lokaludvalg = Option(
    name: "lokaludvalg", value: .id(Party.kind), summary: "lokaludvalget, det hører under")
  static let all = [liesIn, organisations, lokaludvalg]

  /// Writes what is said; what is not stays.
  static func write(_ given: Given, to area: inout Area) throws {
    let (around, owners) = (given.all(liesIn), given.all(organisations))
    if !around.isEmpty { area.liesIn = try around.map { try $0.id(as: Area.self) } }
    if !owners.isEmpty { area.organisations = try owners.map { try $0.id(as: Party.self) } }
    area.lokaludvalg = try given.value(lokaludvalg)?.id(as: Party.self) ?? area.lokaludvalg
  }
}

struct EnterAreaAct: Act {
  private static let id = Argument("ID", .newID(Area.kind))
  private static let title = Option(
    name: "name", value: .text, word: "NAVN", summary: "hvad området kaldes", isNeeded: true)
  private static let kind = Option(
    name: "kind", value: .choice(AreaKind.self), word: "SLAGS", summary: "hvad slags område det er",
    isNeeded: true)
  private static let afdelinger = Option(
    name: "afdelinger", value: .several(.id(Party.kind)), summary: "afdelingerne i det")

  let name = "enter-area"
  let summary = "opretter et område med dets afdelinger"
  let subject = ActSubject.topics
  let example =
    "enter-area stationen --name Stationskvarteret --kind boligområde --afdelinger ungdomshuset --lies-in nordby --on 1.12.2026"
  let arguments = [id]
  let options = [title, kind, afdelinger] + AreaOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var area = Area(
      id: try given.needed(Self.id).newID(), name: try given.needed(Self.title).text,
      kind: try given.needed(Self.kind).choice(),
      afdelinger: try given.all(Self.afdelinger).map { try $0.id(as: Party.self) },
      source: given.source)
    try AreaOptions.write(given, to: &area)
    try given.registrar(house, pen).enter(area)
  }
}

struct ChangeAreaAct: Act {
  private static let area = Argument("OMRÅDE", .id(Area.kind))
  private static let title = Option(
    name: "name", value: .text, word: "NAVN", summary: "det nye navn")
  private static let takesIn = Option(
    name: "takes-in", value: .several(.id(Party.kind)), summary: "afdelinger, der kommer til")
  private static let drops = Option(
    name: "drops", value: .several(.id(Party.kind)), summary: "afdelinger, der går ud")

  let name = "change-area"
  let summary = "ændrer et område fra dagen: navn, afdelinger, hvor det ligger"
  let subject = ActSubject.topics
  let example = "change-area bisperne --takes-in engparken --on 1.12.2026"
  let arguments = [area]
  let options = [title, takesIn, drops] + AreaOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.requireOne(of: options)
    try given.registrar(house, pen).change(given.needed(Self.area).id(as: Area.self)) { area in
      try AreaOptions.write(given, to: &area)
      area.name = given.text(Self.title) ?? area.name
      area.afdelinger = try given.list(area.afdelinger, Self.takesIn, Self.drops) {
        try $0.id(as: Party.self)
      }
    }
  }
}
