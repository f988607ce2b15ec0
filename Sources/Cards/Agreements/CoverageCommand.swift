import Agreements
import Counter
import Organisation
import Vocabulary

struct CoverageCommand: HouseCommand {
  private static let topic = Option(name: "topic", value: "EMNE", summary: "emnet", isNeeded: true)
  private static let from = Option(
    name: "from", value: "DAG", summary: "den første dag", isNeeded: true)
  private static let to = Option(
    name: "to", value: "DAG", summary: "den sidste dag", isNeeded: true)
  private static let party = Option(
    name: "party", value: "ID", summary: "for én part; ellers for hele byen på emnets niveau")

  let name = "coverage"
  let summary = "viser huller og overlap mellem aftalerne om et emne (--topic, --from, --to)"
  let arguments: [String] = []
  let options = [topic, from, to, party]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let house = titles.house
    let (first, last) = (try needed(Self.from, asked), try needed(Self.to, asked))
    guard let days = Period(first, until: last) else {
      throw WrongUse(
        "--to \(last) er før --from \(first).", "Skriv den tidligste dag efter --from.")
    }
    guard let word = asked.value(Self.topic) else {
      throw WrongUse("--topic mangler.", "Skriv fx --topic udlejning; se dem med almen show topic.")
    }
    let topic = try Self.topic(word, house)
    let party = try asked.value(Self.party).map { try Self.party($0, house) }
    let coverage = try house.agreements.coverage(
      of: topic.id, level: topic.level, during: days, party: party)
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

  private static func party(_ asked: String, _ house: any House) throws -> PartyID {
    let found = try Finder(house: house).find(asked)
    guard found.kind == PartySubject.kind, let id = PartyID(found.id) else {
      throw Complaint("»\(asked)« er ikke en part.", "Se dem med almen show party.")
    }
    return id
  }

  private func needed(_ option: Option, _ asked: Asked) throws -> Day {
    guard let day = try asked.givenDay(option) else {
      throw WrongUse("--\(option.name) mangler.", "Skriv --\(option.name) DAG: \(option.summary).")
    }
    return day
  }
}
