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

  /// The page of what a part brings: its commands, and what can be done; nil when no part has that word.
  func page(ofPart word: String) -> Page? {
    let own = commands.all.filter { $0.words.count > 1 && $0.words[0] == word }
    let acts = commands.acts.filter { $0.name.hasPrefix(word + ".") }
    guard !own.isEmpty || !acts.isEmpty else { return nil }
    let asked = own.map { called in
      Row(
        [Cell(called.usage), Cell(called.command.summary).as("summary")],
        also: [Field("name", json: .string(called.name))])
    }
    let done = acts.map { act in
      Row(
        [Cell("almen act \(act.name)"), Cell(act.summary).as("summary")],
        also: [Field("name", json: .string(act.name))])
    }
    return Page(
      Cell("almen \(word)"),
      Block.table(
        "commands", ["Kommando", "Hvad den gør"], asked, none: "Den har ingen kommandoer.")
        + (done.isEmpty
          ? [] : [.table("acts", ["Handling", "Hvad den gør"], done)])
        + [.text("Tilvalgene ses med --help efter kommandoen eller handlingen.")])
  }

  /// The page of one command.
  static func page(for called: Called) -> Page {
    page(
      of: called.command, called.name, called.usage, called.understood, called.common,
      called.command is any FilesCommand
        ? "Tilvalg, som alle kommandoer, der svarer med filer, forstår"
        : "Tilvalg, som alle kommandoer forstår")
  }

  /// The page of one verb of `act`.
  static func page(for verb: any Act, _ brought: any Contributed) -> Page {
    var page = page(
      of: verb, verb.name, verb.usage, verb.options, ActCommand.own,
      "Tilvalg, som alle handlinger forstår",
      [
        .heading("Eksempel"), .list(nil, [ActSubjects.example(of: verb)]),
        .data([Field("example", json: .string(verb.example))]),
      ])
    page.blocks += (verb as? any TellingAct)?.told(brought) ?? []
    return page
  }

  private static func page(
    of callable: some Callable, _ name: String, _ usage: String, _ understood: [Option],
    _ common: [Option], _ heading: Cell, _ example: [Block] = []
  ) -> Page {
    let own = callable.options
    let told = callable.arguments.compactMap { argument in
      argument.value?.line.map { (argument.name, Cell($0)) }
    }
    let words: [Block] = told.isEmpty ? [] : [.facts(told)]
    let options: [Block] = own.isEmpty ? [] : [.heading("Tilvalg"), table(own)]
    let data: [Field] = [
      Field("options", json: .texts((understood + common).map(\.name))),
      Field("arguments", json: .array(callable.arguments.map(\.described))),
      Field("optionDetails", json: .array((own + common).map(\.described))),
    ]
    let summary: Cell = "\(Cell(callable.summary).as("summary"))."
    return Page(
      Cell(usage),
      [.text(summary), .data([Field("name", json: .string(name))])] + words + example + options
        + [.heading(heading), table(common), .data(data)])
  }

  private static func table(_ options: [Option]) -> Block {
    .facts(
      Facts(
        options.map { option in
          Facts.Fact(
            .code(option.place) + Cell(option.placeholder.map { " " + $0 } ?? ""),
            Cell(option.explained))
        }))
  }
}

extension Argument {
  /// What it is, for programs.
  fileprivate var described: JSON {
    .object(members + [JSON.Member("repeats", .bool(repeats))])
  }
}

extension Option {
  /// What it is, for programs.
  fileprivate var described: JSON {
    .object(members + [JSON.Member("summary", .string(summary))])
  }
}

extension Slot {
  /// What may be written there, for programs.
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("name", .string(name)), JSON.Member("kind", .string(value?.name ?? "flag")),
      JSON.Member("isSeveral", .bool(value?.isSeveral ?? false)),
      JSON.Member("isNeeded", .bool(isNeeded)),
      JSON.Member(
        "words",
        .array(
          (value?.words ?? []).map {
            .keyed(["name": .string($0.name), "title": .string($0.danish)])
          })),
      JSON.Member("records", .texts(value?.records ?? [])),
      JSON.Member("form", .text(value?.line)),
    ]
  }
}

struct HelpCommand: WholeCommand {
  let name = "help"
  let summary = "viser kommandoerne, eller én af dem, af handlingerne eller af slagsene, som aftale"
  let arguments = [Argument("KOMMANDO", .text, isNeeded: false, repeats: true)]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let commands = Commands(call.surroundings.parts)
    let asked = call.words.arguments
    guard let name = asked.first else { return Help(commands).page }
    if let called = commands.all.first(where: { $0.words == asked }) {
      return Help.page(for: called)
    }
    if asked.count == 1, let page = Help(commands).page(ofPart: name) { return page }
    if let verb = commands.acts.first(where: { $0.name == asked.last }) {
      return Help.page(for: verb, call.catalogue)
    }
    if commands.all.contains(where: { $0.words.count > 1 && $0.words[0] == name }) {
      return Help.page(for: try commands.find(asked))
    }
    if let kind = KindHelp(asked.joined(separator: " "), call.catalogue) { return try kind.page() }
    if asked.count > 1, commands.all.contains(where: { $0.words == [name] }) || name == "act" {
      let word = asked.dropFirst().joined(separator: " ")
      if name == "act" {
        throw WrongUse(
          "Verbet »\(word)« findes ikke.",
          commands.acts.remedy(for: word) ?? "Se dem, efter hvad de handler om, med almen act.")
      }
      throw WrongUse(
        "»\(word)« har ingen hjælp for sig.", "Se hjælpen til kommandoen med almen help \(name).")
    }
    let meant = nearest(
      to: name,
      among: commands.all.map { $0.words[0] } + commands.acts.map(\.name)
        + KindHelp.words(call.catalogue))
    throw WrongUse(
      "Kommandoen eller slagsen »\(name)« findes ikke.",
      meant.map { "Mente du »\($0)«?" } ?? commands.acts.remedy(for: name)
        ?? "Se dem med almen help.")
  }
}
