import Counter
import Vocabulary

/// Help, made from what the commands declare.
struct Help {
  private let commands: Commands

  /// The help of a program with some commands.
  init(_ commands: Commands) { self.commands = commands }

  /// The page of all commands.
  var page: Page {
    let rows = commands.all.map { called in
      Row(
        [Cell(called.usage), Cell(called.command.summary).as("summary")],
        also: [Field("name", json: .string(called.name))])
    }
    return Page(
      "almen: kommunens samarbejde med den almene boligsektor",
      [
        .table("commands", ["Kommando", "Hvad den gør"], rows),
        .heading("Tilvalg, som alle kommandoer forstår"), Self.table(Option.everywhere),
        .text(
          "Begynd med »almen demo«, som intet skriver. »almen init« laver en database. "
            + "Afslutningskoder: 0 i orden, 1 fejl eller afvisning, 2 forkert brug."),
      ])
  }

  /// The page of one command.
  static func page(for called: Called) -> Page {
    page(
      called.name, called.usage, called.command.summary, called.command.options,
      called.common,
      called.command is any FilesCommand
        ? "Tilvalg, som alle kommandoer, der svarer med filer, forstår"
        : "Tilvalg, som alle kommandoer forstår")
  }

  /// The page of one verb of `act`.
  static func page(for verb: any Act) -> Page {
    page(
      verb.name, verb.usage, verb.summary, verb.options, ActCommand.own,
      "Tilvalg, som alle handlinger forstår")
  }

  private static func page(
    _ name: String, _ usage: String, _ summary: String, _ own: [Option], _ common: [Option],
    _ heading: Cell
  ) -> Page {
    Page(
      Cell(usage),
      [
        .text("\(Cell(summary).as("summary"))."), .data([Field("name", json: .string(name))]),
      ] + (own.isEmpty ? [] : [.heading("Tilvalg"), table(own)]) + [
        .heading(heading), table(common),
        .data([Field("options", json: .texts((own + common).map(\.name)))]),
      ])
  }

  private static func table(_ options: [Option]) -> Block {
    .facts(
      Facts(
        options.map { option in
          Facts.Fact(
            .code("--" + option.name) + Cell(option.value.map { " " + $0 } ?? ""),
            Cell(option.summary))
        }))
  }
}

struct HelpCommand: WholeCommand {
  let name = "help"
  let summary = "viser kommandoerne, eller én af dem eller af handlingerne"
  let arguments = ["[KOMMANDO…]"]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let commands = Commands(call.surroundings.parts)
    let asked = call.words.arguments
    guard let name = asked.first else { return Help(commands).page }
    if let called = commands.all.first(where: { $0.words == asked }) {
      return Help.page(for: called)
    }
    if let verb = commands.acts.first(where: { $0.name == asked.last }) {
      return Help.page(for: verb)
    }
    if commands.all.contains(where: { $0.words.count > 1 && $0.words[0] == name }) {
      return Help.page(for: try commands.find(asked))
    }
    let meant = nearest(
      to: name, among: commands.all.map { $0.words[0] } + commands.acts.map(\.name))
    throw WrongUse(
      "Kommandoen »\(name)« findes ikke.",
      meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen help.")
  }
}
