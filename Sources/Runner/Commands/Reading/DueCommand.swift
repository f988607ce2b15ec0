import Counter
import Vocabulary

struct DueCommand: HouseCommand {
  private static let within = Option(
    name: "within", value: .duration,
    summary: "frister inden for så lang tid, fx 3m eller 14d (ellers et år)")
  private static let owner = Option(
    name: "owner", value: .body, summary: "kun det, denne part eller dette forum skal gøre")

  let name = "due"
  let summary = "viser, hvad der mangler at blive gjort en dag, af hvem og hvornår"
  let arguments: [Argument] = []
  let options = [within, owner]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let day = titles.day
    let owner = try asked.value(Self.owner, titles)?.thing()
    let horizon =
      try asked.value(Self.within, titles)?.duration().deadline(after: day)
      ?? day.adding(months: 12)
    let duties = try titles.house.duties(on: day, through: horizon, owner: owner)
    let view = DutiesView(titles: titles)
    return Page(
      "Hvad der skal gøres den \(.long(day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", day)])]
        + (horizon < day.adding(months: 12) ? view.table(duties) : view.year(duties)))
  }
}
