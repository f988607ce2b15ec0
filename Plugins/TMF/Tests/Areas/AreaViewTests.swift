import Agreements
import AlmenTestKit
import Counter
import Forums
import Testing
import Vocabulary

@testable import TMF

/// What an area's docket shows.
@Suite struct AreaViewTests {
  @Test func `an effort's place in a forum's order is told with its frames`()
    throws
  {
    let frame = Agreement(id: "ramme", title: "Rammen", kind: "delaftale", source: madeUp)
    let order = Priority(
      id: "r", title: "R", forum: "forum", basis: "ramme", order: ["anden", "plan"],
      source: madeUp)
    let records = try town().with(frame).with(order)
      .with(Forum(id: "forum", name: "Forummet", kind: .joint, source: madeUp))
    let house = PlainHouse(records, parts: plugged)
    let titles = Titles(house: house, day: try isoDay("2026-01-01"), form: .data)
    let docket = try AreaDocket("parken", house, on: titles.day)
    let page = Page("", try AreaView(titles: titles).efforts(docket))
    let texts = try #require(page.table("efforts")?.rows.first).cells.map(\.text)
    #expect(texts.contains { $0.hasPrefix("nr. 2 af 2 i Forummet") && $0.contains("efter Rammen") })
    #expect(order.pointsAt.contains(frame.pointer))
  }

  @Test func `an owner that is a guess is said to be one, for people and programs`() throws {
    let day = try isoDay("2026-01-01")
    func row(_ owner: Pointer?) throws -> Row {
      var one = try milestone("1", .sale, 5, due: "2025-12-31")
      one.owner = owner
      let house = PlainHouse(try town().with(base()).with(one), parts: plugged)
      let titles = Titles(house: house, day: day, form: .data)
      let docket = try AreaDocket("parken", house, on: day)
      return try #require(
        Page("", AreaView(titles: titles).coming(docket)).table("next")?.rows.first)
    }
    let guess = try row(nil)
    #expect(guess.cells[1].text == "org (ikke oplyst; planens første part)")
    #expect(guess.also.contains(Field("isPresumed", json: .bool(true))))
    #expect(guess.also.contains(Field("isOverdue", json: .bool(true))))
    #expect(guess.also.contains(Field("isUnknown", json: .bool(false))))
    let said = try row(PartyID("bo").pointer)
    #expect(
      said.cells[1].text == "bo" && said.also.contains(Field("isPresumed", json: .bool(false))))
  }

  @Test func `a milestone stays in the docket when it is reached, and leaves what comes next`()
    throws
  {
    func told(_ done: String?) throws -> (state: [String], next: Int) {
      var one = try milestone("1", .sale, 5, due: "2023-12-31")
      one.done = try done.map { RoughDay(try isoDay($0)) }
      let house = PlainHouse(try town().with(base()).with(one), parts: plugged)
      let titles = Titles(house: house, day: try isoDay("2026-01-01"), form: .data)
      let docket = try AreaDocket("parken", house, on: titles.day)
      let page = Page("", try AreaDocketSection.blocks(docket, titles))
      return (
        page.table("milestones")?.rows.map { $0.cells[5].text } ?? [],
        page.table("next")?.rows.count ?? 0
      )
    }
    let reached = try told("2023-06-30")
    #expect(reached.state.count == 1 && reached.state[0].hasPrefix("nået"))
    #expect(try told(nil).next == reached.next + 1)
  }

  @Test func `what begins an area's page is told to programs too`() throws {
    let day = try isoDay("2026-01-01")
    let house = PlainHouse(try town(), parts: plugged)
    let docket = try AreaDocket("parken", house, on: day)
    let titles = Titles(house: house, day: day, form: .data)
    let page = Page("", try AreaLead(titles: titles).blocks(docket))
    guard case .group("lead", let blocks)? = page.blocks.first,
      case .facts(let facts)? = blocks.first
    else {
      Issue.record("no lead")
      return
    }
    #expect(facts.all.count == 5)
    #expect(facts.all[2].value.text.hasPrefix("ingen åben sag"))
  }
}
