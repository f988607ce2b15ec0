import Counter
import Vocabulary

/// Who acts, as what and where, when nothing is written on the command line, and where each stands.
struct WhoamiCommand: WholeCommand {
  let name = "whoami"
  let summary = "viser, hvem der handler, i hvilken post og database, og hvor det står"
  let arguments: [Argument] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let settings = try call.surroundings.settings()
    let rows = Settings.Key.allCases.map { key in
      let found = settings[key]
      let standard: String? =
        switch key {
        case .database: "almen.sqlite"
        case .theCase: "koebenhavn"
        default: nil
        }
      let value = found?.value ?? standard
      return Row(
        [
          Cell(key.title), Cell(value?.visible() ?? "ikke sat"),
          Cell(found?.place.visible() ?? (standard == nil ? "" : "ellers")),
        ],
        also: [
          Field("name", json: .string(key.rawValue)), Field("value", json: .text(value)),
          Field("place", json: .text(found?.place)),
        ])
    }
    return Page(
      "Hvem der handler",
      [
        .table("settings", ["Hvad", "Er", "Står i"], rows, isRuled: true),
        .text(
          "Det kan stå i ALMEN_BY, ALMEN_AS, ALMEN_DATABASE og ALMEN_CASE, eller i ~/.config/almen.ini "
            + "som linjer med by = …, as = …, database = … og case = …; en almen.ini i arbejdsmappen kan "
            + "kun sige database og case."),
      ])
  }
}
