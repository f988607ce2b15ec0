import Counter
import Vocabulary

/// The program's own commands, over the whole; those of parts stand between the first and the others in help.
private let first: [any Command] = [DemoCommand(), InitCommand()]
private let others: [any Command] = [
  DueCommand(), ShowCommand(), HistoryCommand(), DiffCommand(), WhatIfCommand(), CheckCommand(),
  ModulesCommand(), VerifyCommand(),
  WhoamiCommand(),
]
private let last: [any Command] = [
  CaseCommand(), ImportCommand(), ExportCommand(), UpgradeCommand(), HelpCommand(),
]

/// A command with the words it is called by.
struct Called: Sendable {
  /// The words, the part's first when a forvaltning brings it.
  let words: [String]
  /// The command.
  let command: any Command

  /// The words as they are written.
  var name: String { words.joined(separator: " ") }

  /// Whether it can leave out what is kept from the public: it sees records through the rooms alone.
  var isPublicSafe: Bool {
    command is any HouseCommand || command is any FilesCommand || command is any PublicSafe
  }

  /// What it understands besides its own options.
  var common: [Option] { command is any FilesCommand ? Option.ofEveryFiling : Option.everywhere }

  /// The options of its own that may stand among its words.
  var understood: [Option] { (command as? ActCommand)?.understood ?? command.options }

  /// How it is written, with what stands for its arguments, and with what is needed of the common options.
  var usage: String {
    let needed = common.filter(\.isNeeded).map(\.usage)
    return (["almen"] + words + command.arguments.map(\.usage) + needed).joined(separator: " ")
  }
}

/// A command over the whole that sees records only through the rooms.
protocol PublicSafe {}

/// Every command: the program's own, a room's by its word, a forvaltning's by the part and its word.
struct Commands: Sendable {
  /// All, in the order of help.
  let all: [Called]
  /// What can be done.
  let acts: [any Act]

  /// The commands of a program with some parts.
  init(_ parts: [any Part]) {
    let act = ActCommand(parts)
    let brought = parts.flatMap { part in
      ((part as? any CommandContributing)?.commands ?? []).map {
        Called(words: $0.name.split(separator: ".").map(String.init), command: $0)
      }
    }
    all =
      first.map { Called(words: [$0.name], command: $0) } + brought
      + (others + [act] + last).map { Called(words: [$0.name], command: $0) }
    acts = act.acts
  }

  /// The command that some words call; throws `WrongUse` with the nearest.
  func find(_ words: [String]) throws -> Called {
    let name = words.first ?? ""
    if let found = all.first(where: { words.starts(with: $0.words) }) { return found }
    let own = all.filter { $0.words.count > 1 && $0.words[0] == name }
    if !own.isEmpty {
      let has = "Den har \(own.map { "almen \($0.name)" }.joined(separator: ", "))."
      guard let word = words.dropFirst().first, !word.hasPrefix("-") else {
        throw WrongUse("Efter \(name) mangler, hvad der spørges om.", has)
      }
      throw WrongUse(
        "\(name) har ingen kommando »\(word)«.",
        nearest(to: word, among: own.map { $0.words[1] }).map { "Mente du »almen \(name) \($0)«?" }
          ?? has)
    }
    // A verb is written after act; whoever knows it by its name has not said so.
    let meant =
      acts.contains { $0.name == name }
      ? "act \(name)" : nearest(to: name, among: all.map { $0.words[0] })
    throw WrongUse(
      "Kommandoen »\(name)« findes ikke.",
      meant.map { "Mente du »almen \($0)«?" } ?? "Se kommandoerne med almen help.")
  }
}
