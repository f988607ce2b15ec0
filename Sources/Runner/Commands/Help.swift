import Vocabulary

/// Help, made from what the commands declare.
enum Help {
  /// The page of all commands.
  static var page: Page {
    let rows = commands.map { [usage($0), $0.summary] }
    return Page(
      title: "almen: kommunens samarbejde med den almene boligsektor",
      blocks: [
        .table(Table(headers: ["Kommando", "Hvad den gør"], rows: rows)),
        .heading("Tilvalg, som alle kommandoer forstår"), .table(table(Option.everywhere)),
        .text(
          "Begynd med »almen demo«, som intet skriver. »almen init« laver en database. "
            + "Afslutningskoder: 0 i orden, 1 fejl eller afvisning, 2 forkert brug."),
      ],
      value: .keyed([
        "commands": .array(
          commands.map { .keyed(["name": .string($0.name), "summary": .string($0.summary)]) })
      ]))
  }

  /// The page of one command.
  static func page(for command: any Command) -> Page {
    let own: [Block] =
      command.options.isEmpty ? [] : [.heading("Tilvalg"), .table(table(command.options))]
    return Page(
      title: usage(command),
      blocks: [.text(command.summary + ".")] + own + [
        .heading("Tilvalg, som alle kommandoer forstår"), .table(table(Option.everywhere)),
      ],
      value: .keyed([
        "name": .string(command.name), "summary": .string(command.summary),
        "options": .texts((command.options + Option.everywhere).map(\.name)),
      ]))
  }

  /// The page of one verb of `act`.
  static func page(for verb: any Verb) -> Page {
    let own: [Block] =
      verb.options.isEmpty ? [] : [.heading("Tilvalg"), .table(table(verb.options))]
    return Page(
      title: verb.usage,
      blocks: [.text(verb.summary + ".")] + own + [
        .heading("Tilvalg, som alle handlinger forstår"), .table(table(ActCommand.own)),
      ],
      value: .keyed([
        "name": .string(verb.name), "summary": .string(verb.summary),
        "options": .texts((verb.options + ActCommand.own).map(\.name)),
      ]))
  }

  /// How a command is written.
  static func usage(_ command: any Command) -> String {
    (["almen", command.name] + command.arguments).joined(separator: " ")
  }

  private static func table(_ options: [Option]) -> Table {
    let rows = options.map { option in
      ["--" + option.name + (option.value.map { " " + $0 } ?? ""), option.summary]
    }
    return Table(headers: [], rows: rows)
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
