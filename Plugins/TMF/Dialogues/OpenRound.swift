import Counter
import Organisation
import Vocabulary

/// `almen act tmf.aabn-runde ÅR --deadline DAG`: opens a dialogue with each organisation that has none of the year.
struct OpenRoundAct: Act {
  private static let year = Argument("ÅR", .year)
  private static let deadline = Option(
    name: "deadline", value: .day, summary: "kommunens frist for styringsrapporten", isNeeded: true)
  private static let with = Option(
    name: "with", value: .several(.id(PartySubject.kind)), word: "ID,ID",
    summary: "kun disse boligorganisationer; ellers alle, der er den dag")
  private static let ends = Option(
    name: "period-ends", value: .day,
    summary: "regnskabsperiodens sidste dag; ellers som sidste år, og 31.12. hvor intet er kendt")
  private static let area = Option(
    name: "area", value: .id(AreaSubject.kind), summary: "det område, dialogen handler om")

  let name = "tmf.aabn-runde"
  let summary = "åbner årets styringsdialog med alle boligorganisationer på én gang"
  let subject = ActSubject("Styringsdialoger, nøgletal og planer")
  let example = "tmf.aabn-runde 2027 --deadline 1.8.2027"
  let arguments = [year]
  let options = [deadline, with, ends, area]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let year = try given.needed(Self.year).year()
    let area = try given.value(Self.area)?.id(of: AreaSubject.self)
    let asked = try given.all(Self.with).map { try $0.id(of: PartySubject.self) }
    let all =
      asked.isEmpty
      ? try house.parties.parties(of: .boligorganisation, on: pen.day).map(\.party.id) : asked
    let dialogues = try pen.records(Dialogue.self, on: pen.day)
    let own = dialogues.filter { $0.year == year && $0.area == area }.map(\.organisation)
    let lacking = all.filter { !own.contains($0) }
    guard !lacking.isEmpty else {
      throw Refusal(
        DialogueRules.nothingToOpen, about: Module().id.pointer,
        ["year": .number(year), "day": .day(pen.day)])
    }
    let round = Round(
      year: year, deadline: try given.needed(Self.deadline).day(),
      ends: try given.value(Self.ends)?.day(), area: area, source: given.source)
    let titles = Titles(house: house, day: pen.day)
    for organisation in lacking {
      let last = dialogues.filter { $0.organisation == organisation && $0.area == area }
        .filter { $0.year < year }.max { $0.year < $1.year }
      let name = titles.title(organisation.pointer)
      try round.dialogue(with: organisation, called: name, last, pen).open(with: pen)
    }
  }
}

/// What the dialogues of a year are opened with.
private struct Round {
  let year: Int
  let deadline: Day
  let ends: Day?
  let area: AreaID?
  let source: Source

  /// The dialogue with an organisation, with what was said of it in the last.
  func dialogue(
    with organisation: PartyID, called name: String, _ last: Dialogue?, _ pen: any Pen
  ) throws -> Dialogue {
    let stem = ["dialog", organisation.text, area?.text, "\(year)"].compactMap(\.self)
    return Dialogue(
      id: try pen.freeID(Dialogue.self, stem.joined(separator: "-")),
      title: "Styringsdialog \(year) med \(name)", organisation: organisation, area: area,
      year: year, periodEnds: periodEnds(last), deadline: deadline, home: last?.home,
      alsoTo: last?.alsoTo ?? [], representative: last?.representative, source: source)
  }

  /// What is said, else the same day of the year as last time, else the end of the calendar year.
  private func periodEnds(_ last: Dialogue?) -> Day {
    if let ends { return ends }
    guard let last else { return Day(year - 1, 12, 31) ?? .latest }
    let (_, month, day) = last.periodEnds.date
    // The last of February stays the last of February.
    let isLast = last.periodEnds.next.date.day == 1
    let length = Day.length(ofMonth: month, in: year - 1)
    return Day(year - 1, month, isLast ? length : min(day, length)) ?? .latest
  }
}

extension Dialogue {
  /// Opens it from the pen's day on; refuses an id that is taken.
  func open(with pen: any Pen) throws {
    try pen.requireNew(Dialogue.self, id)
    try pen.set(self, during: Period(from: pen.day))
  }
}
