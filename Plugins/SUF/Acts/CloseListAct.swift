import Counter
import Lov
import Vocabulary

/// `almen act suf.luk-venteliste HJEM --before 90 --now 140 --through-others`.
struct CloseListAct: Act {
  private static let home = Argument("HJEM", .id(CareHome.kind))
  private static let before = Option(
    name: "before", value: .number,
    summary: "egne borgeres gennemsnitlige ventetid 3 måneder før, i dage",
    isNeeded: true)
  private static let now = Option(
    name: "now", value: .number, summary: "egne borgeres gennemsnitlige ventetid nu, i dage",
    isNeeded: true)
  private static let others = Option(
    name: "through-others", value: nil,
    summary: "ventetiden voksede, fordi borgere fra andre kommuner kom til")
  private static let from = Option(
    name: "from", value: .day,
    summary:
      "den første dag, den gælder; ellers 1 måned efter beslutningen, og ikke før den, den forlænger, er udløbet"
  )
  private static let until = Option(
    name: "until", value: .day, summary: "den sidste dag; ellers den sidste af 6 måneder")
  private static let matter = Option(
    name: "matter", value: .id(MatterSubject.kind), summary: "sagen, det blev besluttet i")
  private static let anyway = Option(
    name: "as-decided", value: nil,
    summary: "det er besluttet sådan, og skrives, selv om det ikke hviler på loven")
  private static let prolongs = Option(
    name: "prolongs", value: .id(ListClosure.kind), summary: "den lukning, den forlænger")

  let name = "suf.luk-venteliste"
  let summary =
    "registrerer, at et hjems specifikke venteliste er lukket for andre kommuners borgere (BEK 977/2024 § 22)"
  let example = "suf.luk-venteliste lindehjemmet --before 90 --now 140 --through-others"
  let arguments = [home]
  let options = [before, now, others, from, until, prolongs, matter, anyway]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let home = try pen.existing(CareHome.self, given.needed(Self.home).id(as: CareHome.self))
    let prolongs = try given.value(Self.prolongs)?.id(as: ListClosure.self)
    let before = try prolongs.map { try pen.existing(ListClosure.self, $0) }
    let from = try given.value(Self.from)?.day() ?? first(after: before, house, pen.day)
    let until = try given.value(Self.until)?.day() ?? from.adding(months: 6).previous
    let closure = ListClosure(
      id: try pen.freeID(ListClosure.self, "lukning-\(home.id)"),
      title:
        "Ventelisten til \(home.title) lukkes for andre kommuner fra \(DanishDays.long(from)) til og med \(DanishDays.long(until))",
      home: home.id,
      decided: pen.day, begins: from,
      ends: until,
      before: try given.needed(Self.before).number(), now: try given.needed(Self.now).number(),
      isThroughOthers: given.has(Self.others),
      prolongs: prolongs, matter: try given.value(Self.matter)?.id(of: MatterSubject.self),
      source: given.source)
    try refuse(closure, given, house)
    try pen.set(closure, during: Period(from: pen.day))
  }

  /// What does not rest on the law is written only as what was decided all the same; what cannot be is never.
  private func refuse(_ closure: ListClosure, _ given: Given, _ house: any House) throws {
    let found = try ClosureCheck(rooms: house).findings(closure)
    if found.contains(where: { $0.rule == ClosureRules.noCare }) {
      throw WrongUse(
        "Hjemmet har den dag ingen plejebolig, plejehjemsplads eller beskyttet bolig, og det er ventelister til dem, der kan lukkes (\(Self.home.place)).",
        "Skriv et andet hjem, eller skriv først med suf.opgoer, hvad det har.")
    }
    let why = found.compactMap(ClosureRules.short).eachOnce
    guard !why.isEmpty, !given.has(Self.anyway) else { return }
    throw WrongUse(
      "Lukningen hviler ikke på loven: \(why.joined(separator: "; ")).",
      "Ret dagene eller tallene. Er det besluttet sådan, så skriv --as-decided: den skrives da, gælder ikke efter loven og meldes som en fejl."
    )
  }

  /// A month after the decision, by each way to count it; a prolongation not before what it prolongs is over.
  private func first(after before: ListClosure?, _ house: any House, _ day: Day) -> Day {
    let law = ClosedList.startsOn(decided: day, at: Viewpoint(day, known: house.known))
    let first = law.readings.compactMap(\.self).max() ?? day.adding(months: 1)
    return max(first, before?.ends.next ?? first)
  }
}
