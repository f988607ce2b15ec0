import Agreements
import Counter
import Organisation
import Vocabulary

struct CoverageCommand: HouseCommand {
  private static let topic = Option(
    name: "topic", value: .id(Topic.kind), word: "EMNE", summary: "emnet", isNeeded: true)
  private static let from = Option(
    name: "from", value: .day, summary: "den første dag", isNeeded: true)
  private static let to = Option(
    name: "to", value: .day, summary: "den sidste dag", isNeeded: true)
  private static let party = Option(
    name: "party", value: .id(Party.kind),
    summary: "for én part; ellers for hele byen")

  let name = "coverage"
  let summary = "viser huller og overlap mellem aftalerne om et emne (--topic, --from, --to)"
  let arguments: [Argument] = []
  let options = [topic, from, to, party]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let house = titles.house
    let (first, last) = (
      try asked.needed(Self.from, titles).day(), try asked.needed(Self.to, titles).day()
    )
    guard let days = Period(first, until: last) else {
      throw WrongUse(
        "--to \(last) er før --from \(first).", "Skriv den tidligste dag efter --from.")
    }
    let topic = try Self.topic(asked.needed(Self.topic, titles).text, house)
    let party = try asked.value(Self.party, titles).flatMap { PartyID(try $0.thing().id) }
    let coverage = try house.agreements.coverage(
      of: topic.id, during: days, party: party)
    return CoverageView(
      titles: Titles(house: house, day: last, form: titles.form), topic: topic, days: days,
      coverage: coverage
    ).page(known: try asked.known())
  }

  private static func topic(_ asked: String, _ house: any House) throws -> Topic {
    let topics = try house.records.timelines(Topic.self).compactMap { $0.pieces.last?.value }
    if let topic = topics.first(where: { $0.id.text == asked }) { return topic }
    let meant = nearest(to: asked, among: topics.map(\.id.text))
    throw Complaint(
      "Der er intet emne »\(asked)«.",
      meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen show topic.")
  }
}
