import Agreements
import Counter
import Forums
import Organisation
import Vocabulary

/// `almen tmf dagsorden FORUM`: an agenda drafted of what is due, for whoever serves the forum.
struct AgendaDraftCommand: HouseCommand {
  private static let body = Argument("FORUM", .id(ForumSubject.kind, Forums.Meeting.kind))
  private static let within = Option(
    name: "within", value: .duration,
    summary: "så langt frem, når der ikke er indkaldt til et møde (ellers 3m)")

  let name = "tmf.dagsorden"
  let summary = "skriver et udkast til dagsorden for et forum af det, der forfalder"
  let arguments = [body]
  let options = [within]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let thing = try asked.needed(Self.body, titles).thing()
    let draft = try AgendaDraft(
      of: thing, titles, within: try asked.value(Self.within, titles)?.duration())
    let head: [Block] = [
      .text(Knowledge.text(try asked.known())),
      .data([
        .day("on", titles.day), Field("forum", json: .string(draft.forum.id)),
        Field("meeting", json: .text(draft.meeting?.id.text)), .day("until", draft.until),
      ]),
    ]
    return Page("Udkast til dagsorden: \(titles.cell(draft.forum))", try head + draft.blocks())
  }
}

/// What stands before a forum by its next meeting: what it owes itself, what is due on its topics, what is promised and late.
struct AgendaDraft {
  /// The forum.
  let forum: Pointer
  /// The meeting that it is to be on; nil where none is convened.
  let meeting: Forums.Meeting?
  /// The last day of what it looks at.
  let until: Day
  private let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// The draft for a forum's next meeting, or for a meeting.
  init(of thing: Pointer, _ titles: Titles, within: Duration?) throws {
    self.titles = titles
    let day = titles.day
    if let id = MeetingID(thing.id), thing.kind == Forums.Meeting.kind {
      guard let asked = try titles.house.fora.meeting(id, on: day),
        let forum = asked.organs.first(where: { $0.kind == ForumSubject.kind })
      else {
        throw Complaint(
          "Mødet »\(titles.title(thing))« er ikke et forums møde, som der er indkaldt til den dag.",
          "Skriv et forum, eller se møderne med almen show meeting.")
      }
      (self.forum, meeting) = (forum, asked)
    } else {
      forum = thing
      meeting = try titles.house.fora.meetings(of: thing, on: day)
        .first { $0.day >= day && $0.cancelled == nil }
    }
    until = meeting?.day ?? within?.deadline(after: day) ?? day.adding(months: 3)
  }

  /// The draft, point by point.
  func blocks() throws -> [Block] {
    let duties = try house.duties(on: day, through: until)
    let own = duties.filter { $0.isFailure || $0.actingFor == forum || $0.owner == forum }
    let topics = try topics()
    let subjects = try subjects(on: topics)
    let others = duties.filter {
      !own.contains($0) && $0.unfollowed == nil && subjects.contains($0.subject)
    }
    let view = DutiesView(titles: titles)
    var blocks = try opening()
    blocks.append(.heading("2. Hvad forummet selv skal"))
    blocks.append(.group("own", view.table(own)))
    blocks.append(.heading("3. Frister i aftaler og sager på forummets emner"))
    blocks.append(.group("onTopics", view.table(others)))
    return try blocks + late(topics) + closing()
  }

  /// The topics that the forum deals with; nil where it deals with everything.
  private func topics() throws -> Set<TopicID>? {
    guard let id = ForumID(forum.id), let known = try house.fora.forum(id, on: day),
      known.isGeneral != true
    else { return nil }
    return try Set(
      house.parties.topics(on: day).map(\.id).filter { topic in
        try house.fora.forums(for: topic, on: day).contains { $0.id == id }
      })
  }

  /// The agreements on some topics with what names them, such as what they promise, and the open matters; all when nil.
  private func subjects(on topics: Set<TopicID>?) throws -> Set<Pointer> {
    func concerns(_ found: [TopicID]) -> Bool { topics.map { !$0.isDisjoint(with: found) } ?? true }
    let agreements = try house.agreements.agreements(on: day).filter { concerns($0.topics) }
    let matters = try house.fora.openMatters(on: day, naming: nil).filter { concerns($0.topics) }
    let promised = try agreements.flatMap { try house.pointing(at: $0.pointer) }
      .filter { $0.kind == Obligation.kind }
    return Set(agreements.map(\.pointer) + promised + matters.map(\.pointer))
  }

  private func opening() throws -> [Block] {
    let last = try house.fora.meetings(of: forum, on: day)
      .last { $0.day < day && $0.cancelled == nil }
    let minutes: Cell =
      last.map { last in
        let state = last.minutes == nil ? "referatet mangler" : "referatet foreligger"
        return "\(titles.cell(last.pointer)): \(Cell(state))"
      } ?? .unknown("der er intet møde at følge op på")
    let when: Cell =
      meeting.map { "Mødet: \(titles.cell($0.pointer))." }
      ?? "Der er ikke indkaldt til et møde; her er det, der forfalder til og med \(.long(until))."
    let planned = try meeting.map { try house.fora.agenda(of: $0.id, on: day) } ?? []
    var blocks: [Block] = [.text(when)]
    if !planned.isEmpty { blocks.append(.heading("Allerede på dagsordenen")) }
    blocks.append(.list("planned", planned.map { titles.cell($0.pointer) }))
    blocks += [
      .heading("1. Dagsordenen, og referatet fra sidst"), .text(minutes),
      .data([Field("lastMeeting", json: .text(last?.id.text))]),
    ]
    return blocks
  }

  /// What was promised in the styringsdialoger and is late, where the forum deals with those.
  private func late(_ topics: Set<TopicID>?) throws -> [Block] {
    guard topics?.contains("styringsdialog-emne") ?? true else {
      return [.table("promises", [], [])]
    }
    let promises = try house.records.records(Promise.self, on: day)
      .filter { $0.state(on: day) == .late }
      .sorted { ($0.due ?? .latest, $0.id) < ($1.due ?? .latest, $1.id) }
    return [.heading("4. Løfter fra styringsdialogerne, der er for sent")]
      + PromiseRows(titles: titles).table("promises", promises, none: "Ingen.")
  }

  private func closing() -> [Block] {
    let how: Cell =
      meeting.map { meeting in
        let put = "almen act agenda \(meeting.id) SAG"
        return
          "Sæt et punkt på med \(.code(put)), eller med \(.code("--title")) for det, der ikke er en sag."
      } ?? "Indkald først til mødet med \(.code("almen act convene"))."
    return [.heading("5. Eventuelt"), .text(how)]
  }
}
