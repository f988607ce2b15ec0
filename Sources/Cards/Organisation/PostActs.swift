import Counter
import Organisation
import Vocabulary

struct AppointAct: Act {
  private static let person = Option(
    name: "person", value: "NAVN", summary: "den, der får posten", isNeeded: true)

  let name = "appoint"
  let summary = "giver en post en indehaver fra dagen; den forrige fratræder"
  let arguments = ["POST"]
  let options = [person]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let post = try house.existing(Post.self, given.arguments[0], on: pen.day)
    try given.registrar(house, pen).appoint(given.required(Self.person), to: post)
  }
}

struct VacateAct: Act {
  let name = "vacate"
  let summary = "gør en post ubesat fra dagen"
  let arguments = ["POST"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let post = try house.existing(Post.self, given.arguments[0], on: pen.day)
    try given.registrar(house, pen).vacate(post)
  }
}

struct GiveAct: Act {
  private static let to = Option(
    name: "to", value: "ID", summary: "den forvaltning eller enhed, der får ansvaret",
    isNeeded: true)
  private static let shared = Option(
    name: "shared", value: "REGEL", summary: "reglen, når ansvaret deles med andre")

  let name = "give"
  let summary = "giver ansvaret for et emne til en forvaltning eller enhed fra dagen"
  let arguments = ["EMNE"]
  let options = [to, shared]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let topic = try house.existing(Topic.self, given.arguments[0], on: pen.day)
    let unit = try house.existing(Party.self, given.required(Self.to), on: pen.day)
    try given.registrar(house, pen).give(topic, to: unit, sharedBy: given.value(Self.shared))
  }
}
