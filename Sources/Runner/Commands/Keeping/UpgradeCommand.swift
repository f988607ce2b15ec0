import Casework
import Counter
import Store
import Vocabulary

struct UpgradeCommand: WholeCommand {
  let name = "upgrade"
  let summary = "bringer en database fra et ældre almen op til i dag, med en kopi ved siden af"
  let arguments: [Argument] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    for option in [Option.on, .known] where call.has(option) {
      throw WrongUse("--\(option.name) bruges ikke af upgrade.", "Udelad det.")
    }
    try call.sweep()
    let path = try call.path
    let done = try await call.stores.upgrade(at: path)
    return Page(
      done.copy == nil ? "Der er intet at gøre" : "\(.code(path)) er bragt op til i dag",
      blocks(done) + [
        .data([
          Field("from", json: .int(done.from)), Field("to", json: .int(done.to)),
          Field("copy", json: .text(done.copy)),
          Field("head", json: .text(done.head?.head.description)),
          Field("origin", json: .text(done.head?.origin?.description)),
        ])
      ], kept: done.copy.map { "Databasen er bragt op til i dag; kopien ligger i \($0)." })
  }

  private func blocks(_ done: Upgrade) -> [Block] {
    guard let copy = done.copy else {
      return [.text("Databasen er allerede af udgave \(done.to), som dette program skriver.")]
    }
    return [
      .text("Den var af udgave \(done.from) og er nu af udgave \(done.to)."),
      .text(
        "En kopi af den, som den var, ligger i \(.code(copy)). Den har det hele, også det fortrolige; slet den, når du har set, at alt er, som det skal være."
      ),
      .text(
        "Tabellen over, hvad der nævner hvad, er lavet igen. Poster, udsagn og kontrolsum er de samme:"
      ),
      .text(.code(done.head?.description ?? "ingen")),
    ]
  }
}
