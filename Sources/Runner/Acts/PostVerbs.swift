import Casework
import Organisation
import Store
import Vocabulary

struct AppointVerb: Verb {
  private static let person = Option(
    name: "person", value: "NAVN", summary: "den, der får posten", isNeeded: true)

  let name = "appoint"
  let summary = "giver en post en indehaver fra dagen; den forrige fratræder"
  let arguments = ["POST"]
  let options = [person]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let post = try desk.existing(Post.self, act.arguments[0], on: pen.day)
    try act.registrar(desk, pen).appoint(act.required(Self.person), to: post)
  }
}

struct VacateVerb: Verb {
  let name = "vacate"
  let summary = "gør en post ubesat fra dagen"
  let arguments = ["POST"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let post = try desk.existing(Post.self, act.arguments[0], on: pen.day)
    try act.registrar(desk, pen).vacate(post)
  }
}

struct GiveVerb: Verb {
  private static let to = Option(
    name: "to", value: "ID", summary: "den forvaltning eller enhed, der får ansvaret",
    isNeeded: true)
  private static let shared = Option(
    name: "shared", value: "REGEL", summary: "reglen, når ansvaret deles med andre")

  let name = "give"
  let summary = "giver ansvaret for et emne til en forvaltning eller enhed fra dagen"
  let arguments = ["EMNE"]
  let options = [to, shared]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let topic = try desk.existing(Topic.self, act.arguments[0], on: pen.day)
    let unit = try desk.existing(Party.self, act.required(Self.to), on: pen.day)
    try act.registrar(desk, pen).give(topic, to: unit, sharedBy: act.value(Self.shared))
  }
}
