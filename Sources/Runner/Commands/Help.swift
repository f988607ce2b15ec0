import Counter
import Vocabulary

/// Help, made from what the commands declare.
enum Help {
  /// The page of all commands.
  static var page: Page {
    let rows = commands.map { command in
      Row(
        [Cell(usage(command)), Cell(command.summary).as("summary")],
        also: [Field("name", json: .string(command.name))])
    }
    return Page(
      "almen: kommunens samarbejde med den almene boligsektor",
      [
        .table("commands", ["Kommando", "Hvad den gør"], rows),
        .heading("Tilvalg, som alle kommandoer forstår"), table(Option.everywhere),
        .text(
          "Begynd med »almen demo«, som intet skriver. »almen init« laver en database. "
            + "Afslutningskoder: 0 i orden, 1 fejl eller afvisning, 2 forkert brug."),
      ])
  }

  /// The page of one command.
  static func page(for command: any Command) -> Page {
    page(
      command.name, usage(command), command.summary, command.options, Option.everywhere,
      "Tilvalg, som alle kommandoer forstår")
  }

  /// The page of one verb of `act`.
  static func page(for verb: any Verb) -> Page {
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

  /// How a command is written.
  static func usage(_ command: any Command) -> String {
    (["almen", command.name] + command.arguments).joined(separator: " ")
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

struct HelpCommand: Command {
  let name = "help"
  let summary = "viser kommandoerne, eller én af dem eller af handlingerne"
  let arguments = ["[KOMMANDO]"]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    guard let name = call.argument else { return Help.page }
    if let verb = verbs.first(where: { $0.name == name }) { return Help.page(for: verb) }
    guard let command = commands.first(where: { $0.name == name }) else {
      let meant = nearest(to: name, among: commands.map(\.name) + verbs.map(\.name))
      throw WrongUse(
        "Kommandoen »\(name)« findes ikke.",
        meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen help.")
    }
    return Help.page(for: command)
  }
}
