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
    let person = try act.required(Self.person)
    try vacate(post, desk, pen)
    // The id says nothing of the person.
    let id = try pen.freeID(Holder.self, post.text, from: 1)
    try pen.set(
      Holder(id: id, post: post, person: person, source: act.source),
      during: untilNext(Holder.self, naming: post.pointer, desk, pen))
  }
}

struct VacateVerb: Verb {
  let name = "vacate"
  let summary = "gør en post ubesat fra dagen"
  let arguments = ["POST"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let post = try desk.existing(Post.self, act.arguments[0], on: pen.day)
    guard try vacate(post, desk, pen) else {
      throw Complaint("Posten »\(post)« er allerede ubesat den dag.", "Der er intet at gøre.")
    }
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
    guard try desk.parties.isAdministrative(unit, on: pen.day) else {
      throw Complaint(
        "»\(unit)« er hverken en forvaltning eller en enhed.", "Giv ansvaret til en af dem.")
    }
    let rule = act.value(Self.shared)
    let dated = try desk.records.records(
      Responsibility.self, on: pen.day, pointingAt: topic.pointer)
    // A shared responsibility stands beside the others; any other takes their place.
    for old in dated where rule == nil || old.unit == unit {
      try pen.end(Responsibility.self, old.id)
    }
    if let rule { try share(topic, rule, dated, act, desk, pen) }
    let id = try pen.freeID(Responsibility.self, topic.text, from: 1)
    try pen.set(
      Responsibility(id: id, topic: topic, unit: unit, sharedRule: rule, source: act.source),
      during: rule == nil
        ? untilNext(Responsibility.self, naming: topic.pointer, desk, pen) : Period(from: pen.day))
  }
}

/// Those who have the topic already share it from now on, also one who only had it by a module's default.
private func share(
  _ topic: TopicID, _ rule: String, _ dated: [Responsibility], _ act: Act, _ desk: Desk,
  _ pen: any Pen
) throws {
  for var old in dated where old.sharedRule == nil {
    old.sharedRule = rule
    old.source = act.source
    try pen.set(old)
  }
  guard dated.isEmpty else { return }
  for standing in try desk.parties.answering(for: topic, on: pen.day) {
    let id = try pen.freeID(Responsibility.self, topic.text, from: 1)
    try pen.set(
      Responsibility(
        id: id, topic: topic, unit: standing.unit, sharedRule: rule, source: act.source),
      during: Period(from: pen.day))
  }
}

/// Ends what a post's holder has of it from the pen's day; false when nobody had it.
@discardableResult
private func vacate(_ post: PostID, _ desk: Desk, _ pen: any Pen) throws -> Bool {
  let holders = try desk.records.records(Holder.self, on: pen.day, pointingAt: post.pointer)
  for holder in holders { try pen.end(Holder.self, holder.id) }
  return !holders.isEmpty
}

/// From the pen's day to what is already recorded for later of the same.
private func untilNext<R: Record>(
  _ type: R.Type, naming target: Pointer, _ desk: Desk, _ pen: any Pen
) throws -> Period {
  let starts = try desk.records.timelines(
    type, during: Period(from: pen.day.next), pointingAt: target
  ).flatMap { $0.pieces(in: Period(from: pen.day)) }
    .filter { $0.value.pointsAt.contains(target) && $0.period.start > pen.day }
    .map(\.period.start)
  return Period(pen.day, to: starts.min()) ?? Period(from: pen.day)
}
