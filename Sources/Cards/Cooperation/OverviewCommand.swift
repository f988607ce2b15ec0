import Counter

struct OverviewCommand: HouseCommand {
  let name = "overview"
  let summary = "viser det hele på én side: struktur, aftaler, penge, succeskriterier, fund"
  let arguments: [Argument] = []
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    try Overview(titles: titles).page(known: try asked.known())
  }
}
