import Counter

struct StructureCommand: HouseCommand {
  private static let compare = Option(
    name: "compare", value: .day, summary: "sammenligner dagen --on med denne dag")

  let name = "structure"
  let summary = "viser strukturen en dag: niveauer, fora og aftaler; eller to dage side om side"
  let arguments: [Argument] = []
  let options = [compare]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (day, known) = (titles.day, try asked.known())
    guard let other = try asked.day(Self.compare) else {
      return try StructureView(titles: titles).page(known: known)
    }
    guard other >= day else {
      throw WrongUse(
        "--compare \(other) er før den anden dag (\(day)).", "Skriv den tidligste dag efter --on.")
    }
    let comparison = try titles.house.comparison(from: day, to: other)
    return try ComparisonView(house: titles.house, comparison: comparison).page(known: known)
  }
}
