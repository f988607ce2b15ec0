import CaseFiles
import Counter
import Foundation
import Vocabulary

struct CaseCommand: WholeCommand {
  let name = "case"
  let summary = "laver en ny, tom sag med forklaringer i en mappe: almen case new MAPPE"
  let arguments = [Argument("new", .words([ValueKind.Word("new")])), Argument("MAPPE", .path)]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let folder = call.words.arguments[1]
    var writer = CaseWriter()
    for (name, text) in Self.files { writer.add(name, text) }
    _ = try await writer.write(to: folder)
    return Page(
      "En ny sag ligger i \(Cell.code(folder).as("folder"))",
      [
        .text("Ret filerne, og lav en database af dem: \(.code("almen init --from \(folder)"))"),
        .text("Formatet står i \(.code("Documentation/DataFormat.md"))."),
        .data([Field("files", json: .texts(Self.files.map(\.name)))]),
      ],
      kept: "Sagen er lavet i \(folder). Gør det ikke igen.")
  }

  /// Each file with its explanation; together they make a case that `init` takes.
  private static let files: [(name: String, text: String)] = [
    (
      "party.json5",
      """
      // Parterne: kommunen, dens organer og forvaltninger, boligorganisationer og afdelinger.
      // En part gælder fra »from«; skriv »until« (sidste dag), når den hører op.
      // Kilden er en tekst, eller { text: "…", inferred: "det, kilden ikke siger" }.
      [
        { from: "2000-01-01", id: "kommunen", name: "Kommunen", kind: "municipality",
          source: "Skriv kilden her" },
        { from: "2000-01-01", id: "raadet", name: "Kommunalbestyrelsen", kind: "council",
          partOf: "kommunen", source: "Skriv kilden her" },
      ]

      """
    ),
    (
      "forum.json5",
      """
      // Fora: niveau 1-3 (udelad »level«, hvis der ingen er), »internal« eller »joint«.
      [
        // { from: "2020-01-01", id: "samarbejdsforum", name: "Samarbejdsforum", level: 2,
        //   kind: "joint", members: [{ party: "kommunen" }], politicalBody: "raadet",
        //   source: "Skriv kilden her" },
      ]

      """
    ),
    (
      "agreement.json5",
      """
      // Aftaler: »from« er den dag, aftalen blev til; løbetiden står i »term«.
      // Uvisse dage skrives 2020, 2020-03, [2020-03..2020-06] eller [..2020-03-31].
      [
        // { from: "2020-01-01", id: "hovedaftale", title: "Hovedaftale", kind: "hovedaftale",
        //   level: 1, parties: ["raadet", "…"], term: { from: "2020-02-01", lasts: "4y" },
        //   source: "Skriv kilden her" },
      ]

      """
    ),
  ]
}
