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
}
