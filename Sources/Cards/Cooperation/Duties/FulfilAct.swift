import Counter
import Vocabulary

struct FulfilAct: ForetellingAct {
  private static let subject = Argument("ID", .id())
  private static let duty = Option(
    name: "duty", value: .text, word: "PLIGT",
    summary: "pligten, når der er flere om det, fx tmf.yearlyList")
  private static let time = Option(
    name: "time", value: .day, summary: "fristens sidste dag (ellers den, der er i året eller før)")
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

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let duty = try house.markable(
      about: given.needed(Self.subject).thing(), rule: given.value(Self.duty)?.text,
      time: given.value(Self.time)?.day(), on: given.on)
    return { titles in
      let next = try titles.house.duties(
        on: titles.day, through: max(titles.day, duty.due?.latest ?? titles.day).adding(months: 24)
      ).first { $0.rule.id == duty.rule.id && $0.subject == duty.subject && $0.unfollowed == nil }
      let was =
        duty.due.map { "åben med frist \(.day($0))" as Cell } ?? Cell(Doubt.isDone)
      let then = next?.due.map { " Den næste frist er \(.day($0))." as Cell } ?? Cell()
      return [
        .text(
          "\(.code(duty.rule.id)) om \(titles.cell(duty.subject)): \(was) → opfyldt \(.day(titles.day)).\(then)"
        )
      ]
    }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try house.fulfil(
      about: given.needed(Self.subject).thing(), rule: given.value(Self.duty)?.text,
      time: given.value(Self.time)?.day(), shows: given.needed(Self.shows).text,
      by: given.value(Self.who)?.body(), source: given.source, with: pen)
  }
}
