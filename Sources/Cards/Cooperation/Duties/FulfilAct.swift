import Counter
import Vocabulary

struct FulfilAct: Act {
  private static let subject = Argument("ID", .id())
  private static let duty = Option(
    name: "duty", value: .text, word: "PLIGT",
    summary: "pligten, når der er flere om det, fx tmf.yearlyList")
  private static let time = Option(
    name: "time", value: .day, summary: "fristens sidste dag (ellers den første åbne)")
  private static let shows = Option(
    name: "shows", value: .text, summary: "det, der viser det, fx et sagsnummer", isNeeded: true)
  private static let who = Option(name: "who", value: .body, summary: "hvem der gjorde det")

  let name = "fulfil"
  let summary = "skriver, at en pligt er opfyldt, og hvad der viser det"
  let subject = ActSubject.duties
  let example =
    #"fulfil nab --duty lov.accounts --time 30.6.2027 --shows "Sag 2027-117" --on 1.5.2027"#
  let arguments = [subject]
  let options = [shows, duty, time, who]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try house.fulfil(
      about: given.needed(Self.subject).thing(), rule: given.value(Self.duty)?.text,
      time: given.value(Self.time)?.day(), shows: given.needed(Self.shows).text,
      by: given.value(Self.who)?.body(), source: given.source, with: pen)
  }
}
