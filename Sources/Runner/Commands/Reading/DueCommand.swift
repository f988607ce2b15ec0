import Counter
import Vocabulary

struct DueCommand: HouseCommand {
  private static let within = Option(
    name: "within", value: .duration,
    summary: "frister inden for så lang tid, fx 3m eller 14d (ellers et år)")
  private static let owner = Option(
    name: "owner", value: .body, summary: "kun det, denne part eller dette forum skal gøre")

  private static let all = Option(
    name: "all", value: nil, summary: "hver for sig, også hvor mange har den samme pligt")

  let name = "due"
  let summary = "viser, hvad der mangler at blive gjort en dag, af hvem og hvornår"
  let arguments: [Argument] = []
  let options = [within, owner, all]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let day = titles.day
    let owner = try asked.value(Self.owner, titles)?.thing()
    let horizon =
      try asked.value(Self.within, titles)?.duration().deadline(after: day)
      ?? day.adding(months: 12)
    let duties = try titles.house.duties(on: day, through: horizon, owner: owner)
    let view = DutiesView(titles: titles)
    // One owner's own are told each by itself.
    let isEach = asked.has(Self.all) || owner != nil
    return Page(
      "Hvad der skal gøres den \(.long(day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", day)])]
        + (horizon < day.adding(months: 12)
          ? view.table(duties, isEach: isEach) : view.year(duties, isEach: isEach))
        + view.marking(duties),
      isError: duties.contains(where: \.isFailure))
  }
}

extension DueCommand: WeighingCommand {
  /// What is to be done within a year, each by itself.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let duties = try titles.house.duties(on: titles.day, through: titles.day.adding(months: 12))
    let view = DutiesView(titles: titles)
    return [Weighed("duties", "Hvad der skal gøres det næste år", duties.map(view.weighed))]
  }
}
