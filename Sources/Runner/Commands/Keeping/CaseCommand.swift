import CaseFiles
import Casework
import Counter
import Foundation
import Store
import Vocabulary

struct CaseCommand: WholeCommand {
  private static let townName = Option(
    name: "name", value: .text, word: "NAVN", summary: "hvad kommunen hedder (ellers Kommunen)")
  private static let model = Option(
    name: "model", value: .choice(ForumModel.self), word: "MODEL",
    summary: "hvilke fora den begynder med (ellers ingen)")
  private static let by = Option(
    name: "by", value: .text, word: "NAVN",
    summary: "hvem der har posten sekretaer og underskriver (ellers er den ubesat)")
  private static let from = Option(
    name: "from", value: .day, word: "DAG",
    summary: "den første dag, det hele gælder (ellers 1. januar i år)")

  let name = "case"
  let summary = "laver en ny sag i en mappe, som der kan handles i: almen case new MAPPE"
  let arguments = [Argument("new", .words([ValueKind.Word("new")])), Argument("MAPPE", .path)]
  let options = [townName, model, by, from]

  func run(_ call: Call) async throws -> Page {
    for option in [Option.on, .known] where call.has(option) {
      throw WrongUse(
        "--\(option.name) bruges ikke af case new.", "Skriv den første dag med --from.")
    }
    try call.checkTexts(of: [Self.townName.name, Self.by.name])
    let folder = call.words.arguments[1]
    let today = call.surroundings.now().day
    let from =
      call.text(Self.from).flatMap { DanishReading.day($0) } ?? Day(today.year, 1, 1) ?? today
    guard from <= today else {
      throw WrongUse(
        "--from er efter i dag, så ingen har en post endnu.", "Vælg en dag til og med i dag.")
    }
    let model = call.text(Self.model).map { text in
      ForumModel.allCases.first { text.lowercased() == $0.rawValue || text == $0.word }
    }
    guard let model = model ?? .tom else {
      throw WrongUse(
        "»\(call.text(Self.model) ?? "")« er ingen model.",
        "Vælg en af \(ForumModel.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let town = NewTown(
      call.text(Self.townName) ?? "Kommunen", model: model, secretary: call.text(Self.by),
      from: from, catalogue: call.catalogue)
    var writer = CaseWriter()
    let files = try town.files()
    for file in files {
      try writer.add(
        file.kind, told: file.told, file.records, from: from, terms: call.catalogue.terms)
    }
    _ = try await writer.write(to: folder)
    return page(town, files, model, folder, call)
  }

  private func page(
    _ town: NewTown, _ files: [NewTown.File], _ model: ForumModel, _ folder: String, _ call: Call
  ) -> Page {
    let vacant = town.vacant
    let signed = call.text(Self.by).map { name in
      " --by \(quoted(name)) --as \(NewTown.firstPost) --because \(quoted("Sagen er lavet"))"
    }
    let first: [Block] = [
      .text(
        "Ret navnene, hvor byens er andre, og lav en database: \(.code("almen init --from \(folder)\(signed ?? "")"))"
      ),
      .text(
        "Hvad der kan stå i en fil, siger \(.code("almen help party")) (eller \(.code("almen help part")) på dansk), og så videre for hver slags."
      ),
    ]
    let nobody: [Block] =
      signed == nil
      ? [
        .text(
          "Ingen har posten \(.code(NewTown.firstPost)), så ingen kan underskrive. Lav sagen igen med \(.code("--by NAVN")), eller skriv hvem i holder.json5."
        )
      ] : []
    return Page(
      "En ny sag for \(town.name) ligger i \(Cell.code(folder).as("folder"))",
      first + nobody + table(files) + [
        .text("Fora: \(model.word)."),
        .text("Ubesat: \(vacant.joined(separator: ", "))."),
        .data([
          Field("model", json: .string(model.rawValue)), Field("town", json: .string(town.name)),
          Field("vacant", json: .texts(vacant)), Field("holder", json: .text(call.text(Self.by))),
        ]),
      ],
      kept: "Sagen er lavet i \(folder). Gør det ikke igen.")
  }

  private func table(_ files: [NewTown.File]) -> [Block] {
    [
      .heading("Filerne"),
      .table(
        "written", ["Fil", "Oplysninger", "Hvad der står"],
        files.map { file in
          Row([
            Cell.code("\(file.kind).json5").as("file"),
            Cell("\(file.records.count)").as("records", json: .int(file.records.count)),
            Cell(file.told).as("told"),
          ])
        }),
      .data([Field("files", json: .texts(files.map { "\($0.kind).json5" }))]),
    ]
  }

  /// As a shell takes it as one word.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
