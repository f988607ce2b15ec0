import Counter
import Vocabulary

struct FulfilAct: Act {
  private static let duty = Option(
    name: "duty", value: "PLIGT", summary: "pligten, når der er flere om det, fx tmf.yearlyList")
  private static let time = Option(
    name: "time", value: "DAG", summary: "fristens sidste dag (ellers den første åbne)")
  private static let shows = Option(
    name: "shows", value: "TEKST", summary: "det, der viser det, fx et sagsnummer", isNeeded: true)
  private static let who = Option(name: "who", value: "ID", summary: "hvem der gjorde det")

  let name = "fulfil"
  let summary = "skriver, at en pligt er opfyldt, og hvad der viser det"
  let arguments = ["ID"]
  let options = [shows, duty, time, who]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try house.fulfil(
      about: Finder(house: house).find(given.arguments[0]), rule: given.value(Self.duty),
      time: given.value(Self.time) == nil ? nil : given.day(Self.time),
      shows: given.required(Self.shows),
      by: given.value(Self.who).map { try house.body($0, on: pen.day) }, source: given.source,
      with: pen)
  }
}
