import Counter
import Forums
import Organisation
import Vocabulary

/// `almen tmf aarshjul`: the secretariat's year: the meetings that are convened and what is due, the next twelve months.
struct YearWheelCommand: HouseCommand {
  private static let owner = Option(
    name: "owner", value: .body, summary: "kun det, som den part eller det forum har")
  private static let all = Option(
    name: "all", value: nil, summary: "hver for sig, også det, som mange har på samme måde")

  let name = "tmf.aarshjul"
  let summary = "viser sekretariatets årshjul: møder og frister de næste 12 måneder"
  let arguments: [Argument] = []
  let options = [owner, all]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let day = titles.day
    let last = day.adding(months: 12).previous
    let owner = try asked.value(Self.owner, titles)?.body(on: day)
    let duties = try titles.house.duties(on: day, through: last, owner: owner).filter { duty in
      // The wheel is of what comes: what has no day, or a day that is past, is told by `almen due`.
      duty.isFailure || duty.unfollowed == nil && (duty.due.map { $0.latest >= day } ?? false)
    }
    let head: [Block] = [
      .text(Knowledge.text(try asked.known())),
      .data([.day("on", day), .day("until", last)]),
    ]
    let meetings = try meetings(through: last, owner, titles)
    let wheel = DutiesView(titles: titles).year(duties, isEach: asked.has(Self.all))
    return Page(
      "Årshjul fra den \(.long(day)) til den \(.long(last))",
      head + meetings + [.heading("Frister")] + wheel,
      isError: duties.contains(where: \.isFailure))
  }

  private func meetings(
    through last: Day, _ owner: Pointer?, _ titles: Titles
  ) throws -> [Block] {
    let coming = try titles.house.fora.meetings(of: owner, on: titles.day).filter {
      $0.day >= titles.day && $0.day <= last && $0.cancelled == nil
    }
    let rows = coming.map { meeting in
      Row(
        Thing(meeting),
        [
          Cell.day(meeting.day).as("day"),
          titles.cell(meeting.pointer).as("meeting"),
          Cell.list(titles.cells(meeting.organs), .commas, none: "ikke sagt")
            .as("bodies", json: .array(meeting.organs.map { .string($0.description) })),
        ])
    }
    return [.heading("Møder")]
      + Block.table(
        "meetings", ["Dag", "Møde", "Hvem mødes"], rows, none: "Der er ikke indkaldt til nogen.")
  }
}
