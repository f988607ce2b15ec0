import Counter
import Forums
import Organisation
import Vocabulary

/// Who sits in a forum, and what it is for, in the order of help: a new act stands here too.
let chargeActs: [any Act] = [SeatAct(), UnseatAct(), ChargeAct()]

private let forum = Argument("FORUM", .id(Forum.kind))
private let members = Argument("MEDLEM", .id(Party.kind, Post.kind), repeats: true)

extension Written {
  /// A seat in a forum: a party's or a post's.
  func member() throws -> ForumMember {
    let pointer = try thing()
    if pointer.kind == PostSubject.kind, let post = PostID(pointer.id) { return .post(post) }
    return .party(try id(as: Party.self))
  }
}

struct SeatAct: Act {
  let name = "seat"
  let summary = "giver parter eller poster sæde i et forum fra dagen"
  let subject = ActSubject.fora
  let example = "seat boligforum fonden formand-pbu --on 1.1.2027"
  let arguments = [forum, members]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.founder(house, pen).seat(
      given.all(members).map { try $0.member() }, in: given.needed(forum).id(as: Forum.self))
  }
}

struct UnseatAct: Act {
  let name = "unseat"
  let summary = "lader parter eller poster forlade et forum fra dagen"
  let subject = ActSubject.fora
  let example = "unseat boligforum bff --on 1.1.2027"
  let arguments = [forum, members]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.founder(house, pen).unseat(
      given.all(members).map { try $0.member() }, from: given.needed(forum).id(as: Forum.self))
  }
}

/// The options by which it is said what a forum is for.
enum ChargeOptions {
  static let isEntrance = Option(
    name: "entrance", value: .choice(Answer.self), word: "ja|nej",
    summary: "om det er indgangen til kommunen")
  static let isGeneral = Option(
    name: "general", value: .choice(Answer.self), word: "ja|nej",
    summary: "om det handler om hele samarbejdet, ikke kun sine emner")
  static let notice = Option(
    name: "notice", value: .number, word: "DAGE",
    summary: "hvor mange arbejdsdage før et møde der skal indkaldes")
  static let remit = Option(name: "remit", value: .text, summary: "hvad det er til")
  static let all = [isEntrance, isGeneral, notice, remit]

  /// Writes what is said; what is not stays.
  static func write(_ given: Given, to forum: inout Forum) throws {
    forum.isEntrance = try given.answer(isEntrance) ?? forum.isEntrance
    forum.isGeneral = try given.answer(isGeneral) ?? forum.isGeneral
    forum.notice = try given.value(notice)?.number() ?? forum.notice
    forum.remit = given.text(remit) ?? forum.remit
  }
}

struct ChargeAct: Act {
  private static let takesIn = Option(
    name: "takes-in", value: .several(.id(Topic.kind)), summary: "emner, det får")
  private static let drops = Option(
    name: "drops", value: .several(.id(Topic.kind)), summary: "emner, det afgiver")
  private static let political = Option(
    name: "political-body", value: .id(Party.kind), summary: "det politiske organ, det svarer til")

  let name = "charge"
  let summary = "siger, hvad et forum er til fra dagen: indgang, opgave, varsel, emner"
  let subject = ActSubject.fora
  let example = "charge boligforum --notice 8 --takes-in styringsdialog --on 1.1.2027"
  let arguments = [forum]
  let options = ChargeOptions.all + [takesIn, drops, political]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.requireOne(of: options)
    try given.founder(house, pen).charge(given.needed(forum).id(as: Forum.self)) { forum in
      try ChargeOptions.write(given, to: &forum)
      forum.topics = try given.list(forum.topics, Self.takesIn, Self.drops) {
        try $0.id(as: Topic.self)
      }
      forum.politicalBody =
        try given.value(Self.political)?.id(as: Party.self) ?? forum.politicalBody
    }
  }
}
