import Agreements
import AlmenTestKit
import Cards
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@testable import Casework
@testable import Runner

private let source = Source("Prøve", madeUp: true)
private let day = Day(daysSince1970: 15_000)

/// One organisation with all that concerns it, beside as many others as are asked for.
private struct Town {
  private let store: any Archive

  /// - Parameters:
  ///   - others: how many organisations there are besides, each with an afdeling, an obligation, an
  ///     amount, a criterion and a matter.
  ///   - withAgreements: whether each of them also has an agreement of its own.
  init(others: Int, withAgreements: Bool = false) async throws {
    store = try await Stores(kinds: PlainRooms.kinds + [Redaction.self]) {
      Instant(secondsSince1970: 1_284_033_600)
    }
    .memory(replaying: [])
    let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
    try await store.write(entry, on: day, keep: true) { pen, _ in
      try Self.writeOwn(pen)
      for number in 0..<others { try Self.writeOther(number, withAgreements, pen) }
    }
  }

  /// What a question hands over, by kind.
  func cost(_ work: @Sendable (Desk) throws -> Void) async throws -> [String: Int] {
    try await store.read(knownAt: nil) { records in
      let counting = CountingRecords(records)
      try work(Desk(counting, try Catalogue([])))
      return counting.read
    }
  }

  private static func writeOwn(_ pen: any Pen) throws {
    try pen.set(Party(id: "kk", name: "Kommunen", kind: .municipality, source: source))
    try pen.set(
      Party(id: "tmf", name: "Forvaltningen", kind: .forvaltning, partOf: "kk", source: source))
    try pen.set(Party(id: "kreds", name: "Kredsen", kind: .kreds, source: source))
    try pen.set(
      Indicator(
        id: "antal", title: "Antal", direction: .up, kind: .count, geography: [.city],
        source: source))
    for topic in ["udlejning", "andet"] as [TopicID] {
      try pen.set(Topic(id: topic, title: topic.text, source: source))
    }
    try pen.set(
      Forum(
        id: "udvalg", name: "Udvalget", kind: .joint, members: [.party("kreds")],
        secretariat: "tmf", topics: ["udlejning"], source: source))
    try pen.set(FundingStream(id: "pulje", title: "Pulje", source: source))
    try pen.set(agreement("faelles", "kreds", "udlejning"))
    try write("egen", "udlejning", true, pen)
    try write("anden", "andet", true, pen)
  }

  private static func writeOther(
    _ number: Int, _ withAgreement: Bool, _ pen: any Pen
  ) throws {
    try write(
      "anden-\(number)", number.isMultiple(of: 2) ? "andet" : "udlejning", withAgreement, pen)
  }

  private static func agreement(
    _ id: AgreementID, _ party: PartyID, _ topic: TopicID
  ) -> Agreement {
    Agreement(
      id: id, title: id.text, kind: "delaftale", parties: ["kk", party],
      term: Term(from: RoughDay(day)), topics: [topic], concluded: Conclusion(day: RoughDay(day)),
      source: source)
  }

  /// An organisation and what it has; without an agreement of its own it all hangs on `anden`.
  private static func write(
    _ name: String, _ topic: TopicID, _ withAgreement: Bool, _ pen: any Pen
  ) throws {
    guard let id = PartyID(name), let part = PartyID(name + "-afdeling"),
      let promise = ObligationID(name), let amount = AmountID(name), let goal = CriterionID(name),
      let matter = MatterID(name), let decision = DecisionID(name),
      let own = AgreementID(withAgreement ? name : "anden")
    else { return }
    try pen.set(Party(id: id, name: name, kind: .boligorganisation, source: source))
    try pen.set(Party(id: part, name: name, kind: .afdeling, partOf: id, source: source))
    if withAgreement { try pen.set(agreement(own, id, topic)) }
    try pen.set(
      Obligation(
        id: promise, title: name, agreement: own, owner: id, due: RoughDay(day.adding(days: 9)),
        source: source))
    try pen.set(
      Amount(
        id: amount, title: name, stream: "pulje", kind: .paid, year: day.year, amount: nil,
        financier: "kk", receiver: id, source: source))
    try pen.set(
      Criterion(id: goal, title: name, subject: id.pointer, agreement: own, source: source))
    try pen.set(
      Matter(
        id: matter, title: name, origin: id.pointer, raised: RoughDay(day), agreements: [own],
        source: source))
    try pen.set(
      Decision(
        id: decision, title: name, matter: matter, body: id.pointer, day: RoughDay(day),
        outcome: .approved, source: source))
  }
}

@Suite struct ReadingCostTests {
  private func same(
    withAgreements: Bool, _ what: String, _ work: @Sendable (Desk) throws -> Void
  ) async throws {
    let small = try await Town(others: 0).cost(work)
    let large = try await Town(others: 900, withAgreements: withAgreements).cost(work)
    #expect(!small.isEmpty, "\(what)")
    #expect(large == small, "\(what)")
  }

  @Test func `the page of an organisation reads nothing of five thousand things of others`()
    async throws
  {
    try await same(withAgreements: true, "show") { desk in
      let pointer = try Finder(house: desk).find("party/egen")
      let titles = Titles(house: desk, day: day, form: .data)
      let page = try ThingView(pointer, titles).page(known: nil)
      for key in ["agreements", "obligations", "amounts", "criteria", "matters"] {
        #expect(page.json[key]?.array.isEmpty == false, "\(key)")
      }
      let found = try desk.gathering(about: PartyID("egen"), on: day)
      #expect(found.common.map(\.agreement.id) == ["faelles"])
      #expect(page.table("common")?.rows.count == 1)
    }
  }

  @Test(arguments: ["obligation/egen", "agreement/egen", "matter/egen", "amount/egen"])
  func `the page of one thing reads nothing of others, nor does looking it up`(_ asked: String)
    async throws
  {
    try await same(withAgreements: true, asked) { desk in
      #expect(try Finder(house: desk).isID(asked.split(separator: "/").last.map(String.init) ?? ""))
      let pointer = try Finder(house: desk).find(asked)
      for form in [Form.data, .text] {
        _ = try ThingView(pointer, Titles(house: desk, day: day, form: form))
          .page(known: nil)
      }
    }
  }

  @Test func `the way of an enquiry reads what binds the whole city alone`() async throws {
    try await same(withAgreements: true, "route") { desk in
      let routing = try desk.route("udlejning", on: day)
      #expect(routing.routes.first?.agreement?.id == "faelles")
      let command = try #require(
        commands.first { $0.name == "route" }?.command as? any HouseCommand)
      let asked = Asked(try Words(["udlejning"], understanding: []), today: day, isTerminal: false)
      _ = try command.page(asked, Titles(house: desk, day: day))
    }
  }

  @Test(arguments: ["egen", "tmf", "kreds"])
  func `what one owner must do reads what names that owner alone`(_ owner: String) async throws {
    try await same(withAgreements: true, owner) { desk in
      let owner = try Finder(house: desk).find("party/\(owner)")
      _ = try desk.duties(on: day, through: day.adding(months: 12), owner: owner)
    }
  }

  @Test
  func `a table of readings looks up an indicator once, however many rows it has`()
    async throws
  {
    let town = try await Town(others: 0)
    func cost(rows: Int) async throws -> [String: Int] {
      try await town.cost { desk in
        let measuring = desk.measuring(today: day)
        for row in 0..<rows {
          let period = try #require(Period(edtf: "\(1990 + row % 20)"))
          let reading = Reading(
            indicator: "antal", subject: PartyID("kk").pointer, period: period, value: 1,
            source: source)
          #expect(try measuring.faults(in: reading).isEmpty)
        }
      }
    }
    let one = try await cost(rows: 1)
    #expect(one["indicator"] != nil)
    #expect(try await cost(rows: 40) == one)
  }

  @Test func `what a page names is read as it is that day, not in all its versions`() async throws {
    let town = try await Town(others: 0)
    let cost = try await town.cost { desk in
      let title = Titles(house: desk, day: day).title(AgreementID("egen").pointer)
      #expect(title == "egen")
    }
    #expect(cost == ["agreement": 1])
  }
}

@Suite struct FormTests {
  @Test func `what only programs get is not made for people`() {
    var made = 0
    for form in [Form.text, .data] {
      _ = form.data { () -> [Field] in
        made += 1
        return [Field("a", json: .null)]
      }
    }
    #expect(made == 1)
  }

  @Test(arguments: [
    "overview", "structure", "agreements", "due", "criteria", "lists", "route venteliste",
    "show kk",
  ])
  func `people get the same page whoever else is served`(_ line: String) async throws {
    let program = try TestProgram()
    let made = await program.run("init")
    #expect(made.status == 0)
    let (people, programs) = (
      try await program.page(line), try await program.page(line + " --json")
    )
    #expect(TextRenderer().render(people) == TextRenderer().render(programs))
  }
}
