import Counter
import Organisation
import Vocabulary

/// Who has a post, and what it answers for, in the order of help: a new act stands here too.
let postActs: [any Act] = [AppointAct(), VacateAct(), GiveAct()]

private let post = Argument("POST", .id(Post.kind))

struct AppointAct: Act {
  private static let person = Option(
    name: "person", value: .text, word: "NAVN", summary: "den, der får posten", isNeeded: true)

  let name = "appoint"
  let summary = "giver en post en indehaver fra dagen; den forrige fratræder"
  let subject = ActSubject.parties
  let example =
    #"appoint direktoer-pbm --person "Ida Eksempel" --on 1.12.2026"#
  let arguments = [post]
  let options = [person]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).appoint(
      given.needed(Self.person).text, to: given.needed(post).id(as: Post.self))
  }
}

struct VacateAct: Act {
  let name = "vacate"
  let summary = "gør en post ubesat fra dagen"
  let subject = ActSubject.parties
  let example =
    "vacate formand-nab --on 1.12.2026"
  let arguments = [post]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).vacate(given.needed(post).id(as: Post.self))
  }
}

struct GiveAct: Act {
  private static let topic = Argument("EMNE", .id(Topic.kind))
  private static let to = Option(
    name: "to", value: .id(Party.kind), summary: "den forvaltning eller enhed, der får ansvaret",
    isNeeded: true)
  private static let shared = Option(
    name: "shared", value: .text, word: "REGEL", summary: "reglen, når ansvaret deles med andre")

  let name = "give"
  let summary = "giver ansvaret for et emne til en forvaltning eller enhed fra dagen"
  let subject = ActSubject.topics
  let example =
    "give nybyggeri --to pbm --aspect performing --on 1.12.2026"
  let arguments = [topic]
  private static let aspect = Option(
    name: "aspect", value: .choice(Aspect.self), word: "ASPEKT",
    summary: "om enheden svarer for emnet (ellers det), udfører det eller har indsigt i det")

  let options = [to, shared, aspect]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let registrar = given.registrar(house, pen)
    let topic = try given.needed(Self.topic).id(as: Topic.self)
    let unit = try given.needed(Self.to).id(as: Party.self)
    let aspect: Aspect = try given.value(Self.aspect)?.choice() ?? .responsible
    guard aspect != .responsible else {
      try registrar.give(topic, to: unit, sharedBy: given.text(Self.shared))
      return
    }
    if given.has(Self.shared) {
      throw WrongUse(
        "»--shared« hører til ansvaret for et emne.", "Udelad --shared sammen med --aspect.")
    }
    try registrar.open(topic, to: unit, as: aspect)
  }
}
