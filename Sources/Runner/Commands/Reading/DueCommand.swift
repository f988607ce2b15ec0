import Counter
import Vocabulary

struct DueCommand: HouseCommand {
  private static let within = Option(
    name: "within", value: "TID",
    summary: "frister inden for så lang tid, fx 3m eller 14d (ellers et år)")
  private static let owner = Option(
    name: "owner", value: "ID", summary: "kun det, denne part eller dette forum skal gøre")

  let name = "due"
  let summary = "viser, hvad der mangler at blive gjort en dag, af hvem og hvornår"
  let arguments: [String] = []
  let options = [within, owner]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let day = titles.day
    let owner = try asked.value(Self.owner).map { try Finder(house: titles.house).find($0) }
    let horizon = try horizon(asked, day)
    let duties = try titles.house.duties(on: day, through: horizon, owner: owner)
    let view = DutiesView(titles: titles)
    return Page(
      "Hvad der skal gøres den \(.long(day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", day)])]
        + (horizon < day.adding(months: 12) ? view.table(duties) : view.year(duties)))
  }

  private func horizon(_ asked: Asked, _ day: Day) throws -> Day {
    guard let text = asked.value(Self.within) else { return day.adding(months: 12) }
    guard let duration = Duration(text) else {
      throw WrongUse(
        "»\(text)« er ikke en tid (--within).", "Skriv et tal og d, w, m eller y, fx 3m.")
    }
    return duration.deadline(after: day)
  }
}
