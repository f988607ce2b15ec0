import Casework
import Counter
import Store
import Vocabulary

/// What a proposal would change: tried in one transaction that is not kept.
struct WhatIfCommand: WholeCommand {
  private static let against = Option(
    name: "against", value: .path, summary: "et andet forslag, som holdes op mod det første")
  private static let ask = Option(
    name: "ask", value: .text, word: "SPØRGSMÅL",
    summary: "en kommando, besvaret som den ville være med forslaget, fx \"structure\"")
  private static let output = Option(
    name: "output", value: .path, word: "MAPPE",
    summary: "en ny mappe, som siden også skrives i, med billeder, til at åbne i en browser")

  let name = "what-if"
  let summary =
    "prøver et forslag (en fil med handlinger eller en mappe) uden at gemme det, og viser før og efter; --on er dagen, der ses på"
  let arguments = [Argument("STI", .path)]
  let options = [against, ask, output]

  func run(_ call: Call) async throws -> Page {
    if call.has(.known) {
      throw WrongUse("--known bruges ikke af what-if.", "Et forslag bygger på det, man ved nu.")
    }
    let kommune = try call.kommune(for: .writing)
    let proposal = try await Proposal.read(call.argument ?? "", kommune, call)
    if let question = call.text(Self.ask) {
      if call.has(Self.output) {
        throw WrongUse("--output bruges ikke sammen med --ask.", "Udelad det ene.")
      }
      if call.has(Self.against) {
        throw WrongUse(
          "--ask spørger om ét forslag.", "Udelad --against, eller spørg om det andet for sig.")
      }
      return try await ProposalQuestion(question, proposal, kommune, call).page()
    }
    let other = try await Self.other(kommune, call)
    let all = [proposal] + [other].compactMap { $0 }
    let day = try call.asked.day(.on) ?? all.flatMap(\.days).max() ?? call.day()
    var weighings: [Weighing] = []
    for each in all { weighings.append(try await weighing(each, on: day, kommune, call)) }
    let page = WhatIfView(day: day, weighings: weighings).page
    guard let folder = call.text(Self.output) else { return page }
    return try await call.printed(page, in: folder, on: day, kommune)
  }

  private static func other(_ kommune: Kommune, _ call: Call) async throws -> Proposal? {
    guard let path = call.text(against) else { return nil }
    return try await Proposal.read(path, kommune, call)
  }

  private func weighing(
    _ proposal: Proposal, on day: Day, _ kommune: Kommune, _ call: Call
  ) async throws -> Weighing {
    let weighers = Commands(call.surroundings.parts).all
      .compactMap { $0.command as? any WeighingCommand }
    return try await proposal.tried(on: day, kommune) { trial in
      let (now, then) = (call.titles(trial.before, day), call.titles(trial.after, day))
      let found = try StateComparison.differences(
        from: RecordedState(trial.before, about: trial.touched),
        to: RecordedState(trial.after, about: trial.touched))
      return Weighing(
        proposal: proposal, now: try weighers.flatMap { try $0.weighed(now) },
        then: try weighers.flatMap { try $0.weighed(then) },
        told: try trial.told.map { try $0.told(call.titles(trial.after, $0.day)) },
        written: DifferenceView(titles: then).blocks(found, "written"))
    }
  }
}

/// What a proposal came to: the matters without it and with it, and what it writes.
struct Weighing: Sendable {
  let proposal: Proposal
  let now: [Weighed]
  let then: [Weighed]
  /// What its acts tell: what is taken over from whom.
  let told: [[Block]]
  let written: [Block]
}
