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
      if call.text(Self.output) != nil {
        throw WrongUse("--output bruges ikke sammen med --ask.", "Udelad det ene.")
      }
      return try await answer(question, proposal, kommune, call)
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

  /// What would sign it; it never does.
  private static func entry(_ proposal: Proposal) -> Entry {
    Entry(author: "forslag", capacity: "forslag", reason: "Forslag")
  }

  private func weighing(
    _ proposal: Proposal, on day: Day, _ kommune: Kommune, _ call: Call
  ) async throws -> Weighing {
    let weighers = Commands(call.surroundings.parts).all
      .compactMap { $0.command as? any WeighingCommand }
    return try await kommune.trial(Self.entry(proposal), on: day, proposal.steps) {
      before, after, touched in
      let (now, then) = (call.titles(before, day), call.titles(after, day))
      let found = try StateComparison.differences(
        from: RecordedState(before, about: touched), to: RecordedState(after, about: touched))
      return Weighing(
        proposal: proposal, now: try weighers.flatMap { try $0.weighed(now) },
        then: try weighers.flatMap { try $0.weighed(then) },
        written: DifferenceView(titles: then).blocks(found, "written"))
    }
  }

  /// A command's answer as it would be with the proposal.
  private func answer(
    _ question: String, _ proposal: Proposal, _ kommune: Kommune, _ call: Call
  ) async throws -> Page {
    let asked = try ScriptReader(file: "--ask").lines(of: question).flatMap(\.words)
    let called = try Commands(call.surroundings.parts).find(asked)
    guard let command = called.command as? any HouseCommand else {
      throw WrongUse(
        "»\(called.name)« kan ikke spørges om et forslag.",
        "Spørg med fx structure, overview, agreements, coverage, due, investments eller show.")
    }
    let form = call.words.options.filter { $0.key == Option.json.name || $0.key == Option.csv.name }
    let written = try Words(
      Array(asked.dropFirst(called.words.count)), understanding: called.understood + [.on])
    let today = call.surroundings.now().day
    let words = try Words(
      arguments: written.arguments, options: written.options.merging(form) { own, _ in own }
    ).checked(for: command, and: [.on, .json, .csv], usage: called.usage, today: today)
    let meant = Asked(words, today: today, isTerminal: call.surroundings.isTerminal)
    // Nothing of a proposal has happened yet today: what is asked without a day is asked of the page's.
    let day =
      try meant.day(.on) ?? call.asked.day(.on) ?? proposal.days.max() ?? meant.day()
    var page = try await kommune.trial(Self.entry(proposal), on: day, proposal.steps) {
      _, after, _ in
      try command.page(meant, call.titles(after, day))
    }
    page.blocks.insert(
      .text("Som det ville være med forslaget \(.code(proposal.name)); intet er gemt."), at: 0)
    return page
  }
}

/// What a proposal came to: the matters without it and with it, and what it writes.
struct Weighing: Sendable {
  let proposal: Proposal
  let now: [Weighed]
  let then: [Weighed]
  let written: [Block]
}
