import Casework
import Counter
import Vocabulary

struct DueCommand: Command {
  private static let within = Option(
    name: "within", value: "TID",
    summary: "frister inden for så lang tid, fx 3m eller 14d (ellers et år)")
  private static let owner = Option(
    name: "owner", value: "ID", summary: "kun det, denne part eller dette forum skal gøre")

  let name = "due"
  let summary = "viser, hvad der mangler at blive gjort en dag, af hvem og hvornår"
  let arguments: [String] = []
  let options = [within, owner]

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let horizon = try horizon(call, day)
    return try await call.kommune().read(known: known) { desk in
      let owner = try call.value(Self.owner).map { try Finder(desk: desk).find($0) }
      let duties = try desk.duties(on: day, through: horizon, owner: owner)
      return Page(
        "Hvad der skal gøres den \(.long(day))",
        [.text(Knowledge.text(known)), .data([.day("on", day)])]
          + DutiesView(titles: call.titles(desk, day)).table(duties))
    }
  }

  private func horizon(_ call: Call, _ day: Day) throws -> Day {
    guard let text = call.value(Self.within) else { return day.adding(months: 12) }
    guard let duration = Duration(text) else {
      throw WrongUse(
        "»\(text)« er ikke en tid (--within).", "Skriv et tal og d, w, m eller y, fx 3m.")
    }
    return duration.deadline(after: day)
  }
}
