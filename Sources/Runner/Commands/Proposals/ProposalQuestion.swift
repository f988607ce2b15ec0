import Casework
import Counter
import Store
import Vocabulary

/// A command that needs more than a house, and can still be asked of a proposal.
protocol TriedCommand: Command {
  /// Answers of a proposal that is being tried; `titles` has the day that is asked about.
  func page(_ asked: Asked, _ trial: Trial, _ titles: Titles) throws -> Page
}

/// A command, answered as it would be with a proposal.
struct ProposalQuestion {
  private let question: String
  private let proposal: Proposal
  private let kommune: Kommune
  private let call: Call

  init(_ question: String, _ proposal: Proposal, _ kommune: Kommune, _ call: Call) {
    (self.question, self.proposal, self.kommune, self.call) = (question, proposal, kommune, call)
  }

  func page() async throws -> Page {
    let words = try ScriptReader(file: "--ask").words(of: question)
    if words.first == "act" {
      throw WrongUse(
        "»act« kan ikke spørges om et forslag: forslaget er selv handlingerne.",
        "Skriv handlingen i filen.")
    }
    let called = try Commands(call.surroundings.parts).find(words)
    let command = called.command
    guard command is any HouseCommand || command is any TriedCommand else {
      throw WrongUse(
        "»\(called.name)« kan ikke spørges om et forslag.",
        "Spørg med fx structure, overview, agreements, coverage, due, investments, check, diff eller show."
      )
    }
    let asked = try self.asked(called, Array(words.dropFirst(called.words.count)))
    let day = try asked.day()
    let form = call
    var page = try await proposal.tried(on: day, kommune) { trial in
      let titles = form.titles(trial.after, day)
      if let tried = command as? any TriedCommand { return try tried.page(asked, trial, titles) }
      return try (command as? any HouseCommand)?.page(asked, titles) ?? Page("", [])
    }
    page.blocks.insert(
      .text("Som det ville være med forslaget \(.code(proposal.name)); intet er gemt."), at: 0)
    return page
  }

  /// What is asked, on the day of the page where the question says none: the acts may all be of later than today.
  private func asked(_ called: Called, _ rest: [String]) throws -> Asked {
    let written = try Words(rest, understanding: called.understood + [.on])
    var options = written.options
    for form in [Option.json.name, Option.csv.name] {
      options[form] = options[form] ?? call.words.options[form]
    }
    let outer = call.words.options[Option.on.name]
    if let outer {
      guard options[Option.on.name].map({ $0 == outer }) ?? true else {
        throw WrongUse(
          "Dagen er sagt to gange: --on \(outer), og --on i spørgsmålet.", "Udelad den ene.")
      }
      options[Option.on.name] = outer
    } else if options[Option.on.name] == nil, !(called.command is DiffCommand) {
      options[Option.on.name] = proposal.days.max()?.description
    }
    let today = call.surroundings.now().day
    let words = try Words(arguments: written.arguments, options: options).checked(
      for: called.command, and: [.on, .json, .csv], usage: called.usage, today: today)
    return Asked(words, today: today, isTerminal: call.surroundings.isTerminal)
  }
}
