import Agreements
import Casework
import Counter
import Organisation
import Vocabulary

struct CoverageCommand: Command {
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

  func run(_ call: Call) async throws -> Page {
    let known = try call.known()
    let (first, last) = (try needed(Self.from, call), try needed(Self.to, call))
    guard let days = Period(first, until: last) else {
      throw WrongUse(
        "--to \(last) er før --from \(first).", "Skriv den tidligste dag efter --from.")
    }
    guard let asked = call.value(Self.topic) else {
      throw WrongUse("--topic mangler.", "Skriv fx --topic udlejning; se dem med almen show topic.")
    }
    return try await call.kommune().read(known: known) { desk in
      let topic = try Self.topic(asked, desk)
      let party = try call.value(Self.party).map { try Self.party($0, desk) }
      let coverage = try desk.agreements.coverage(
        of: topic.id, level: topic.level, during: days, party: party)
      return CoverageView(
        titles: call.titles(desk, last), topic: topic, days: days, coverage: coverage
      ).page(known: known)
    }
  }

  private static func topic(_ asked: String, _ desk: Desk) throws -> Topic {
    let topics = try desk.records.timelines(Topic.self).compactMap { $0.pieces.last?.value }
    if let topic = topics.first(where: { $0.id.text == asked }) { return topic }
    let meant = nearest(to: asked, among: topics.map(\.id.text))
    throw Complaint(
      "Der er intet emne »\(asked)«.",
      meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen show topic.")
  }

  private static func party(_ asked: String, _ desk: Desk) throws -> PartyID {
    let found = try Finder(desk: desk).find(asked)
    guard found.kind == PartySubject.kind, let id = PartyID(found.id) else {
      throw Complaint("»\(asked)« er ikke en part.", "Se dem med almen show party.")
    }
    return id
  }

  private func needed(_ option: Option, _ call: Call) throws -> Day {
    guard let day = try call.givenDay(option) else {
      throw WrongUse("--\(option.name) mangler.", "Skriv --\(option.name) DAG: \(option.summary).")
    }
    return day
  }
}
