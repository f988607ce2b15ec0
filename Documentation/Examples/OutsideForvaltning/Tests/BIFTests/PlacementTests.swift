import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import BIF

@Suite struct PlacementTests {
  /// The real rooms over plain records: what a check asks, without a store.
  @Test(
    arguments: [
      ("org", "2025-01-01", "2025-12-31", []), ("org", "2025-01-01", nil, []),
      ("job", "2025-01-01", nil, ["bif.notAtOrganisation"]),
      ("org", "2025-01-01", "2024-12-31", ["bif.endsFirst"]),
    ] as [(PartyID, String, String?, [String])])
  func `a placement has days, and is at a housing organisation`(
    _ place: PartyID, _ starts: String, _ ends: String?, _ expected: [String]
  ) throws {
    let rooms = PlainRooms(
      parties.with(try placement(starts, ends, at: place)), parts: plugged)
    let found = try PlacementCheck(rooms: rooms).findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == expected)
  }

  /// What the act does, without its words and without a store.
  @Test func `a placement is opened from the day of the act, once`() throws {
    let pen = PlainPen(on: try isoDay("2024-12-01"))
    let opened = try placement("2025-01-01")
    try opened.open(with: pen)
    #expect(pen.timeline(Placement.self, "p").pieces.map(\.period) == [Period(from: pen.day)])
    #expect(throws: Refusal.self) { try opened.open(with: pen) }
  }

  @Test func `the act hands on what its words say`() throws {
    let pen = PlainPen(on: try isoDay("2024-12-01"))
    pen.set(party("org", .boligorganisation), during: .always)
    let words = ["name": "Gårdmand", "at": "org", "starts": "2025-01-01"]
    let house = PlainHouse(pen, parts: plugged)
    let given = try Given(to: OpenPlacementAct(), ["g"], words, at: house, on: pen.day)
    try OpenPlacementAct().perform(given, house, pen)
    let opened = try #require(pen.record(Placement.self, "g", on: pen.day))
    #expect(opened.title == "Gårdmand")
    #expect(opened.days == Period(from: try isoDay("2025-01-01")))
  }

  @Test func `an organisation that is not there is told with the nearest`() throws {
    let pen = PlainPen(on: try isoDay("2024-12-01"))
    pen.set(party("organisationen", .boligorganisation), during: .always)
    let words = ["name": "G", "at": "organisation", "starts": "2025-01-01"]
    let house = PlainHouse(pen, parts: plugged)
    let given = try Given(to: OpenPlacementAct(), ["g"], words, at: house, on: pen.day)
    let told = #expect(throws: Complaint.self) {
      try OpenPlacementAct().perform(given, house, pen)
    }
    #expect(told?.remedy == "Mente du »organisationen«?")
  }

  @Test func `a protected placement is hidden, and how many are in placement where it is`() throws {
    let open = try placement("2025-01-01", id: "aaben", at: "org")
    var (protected, after) = (try placement("2025-01-01", at: "org2"), open)
    (protected.isProtected, after.id) = (true, protected.id)
    // It is no longer protected, and stays hidden.
    let records = parties.with(open).with(protected, "2024-01-01", "2024-12-31")
      .with(after, "2025-01-01")
    let hidden = try ProtectedPlacements().hidden(at: PlainRooms(records, parts: plugged))
    #expect(hidden.things == [protected.pointer])
    let other: PartyID = "org2"
    #expect(
      hidden.readings == [ReadingSeries("beboere-i-praktik", about: other.pointer)])
  }

  @Test func `where organisations are merged a placement goes on at the one that takes over`()
    throws
  {
    let pen = PlainPen(on: try isoDay("2025-06-01"))
    for id: PartyID in ["org", "org2"] { pen.set(party(id, .boligorganisation), during: .always) }
    let agreed = Period(from: try isoDay("2024-12-01"))
    pen.set(try placement("2025-01-01"), during: agreed)
    pen.set(try placement("2025-01-01", id: "q", at: "anden"), during: agreed)
    try PlainHouse(pen, parts: plugged).merge(["org"], into: "org2", with: pen)
    let pieces = pen.timeline(Placement.self, "p").pieces
    #expect(pieces.map(\.value.organisation) == ["org", "org2"])
    #expect(pieces.map(\.period.start) == [agreed.start, pen.day])
    #expect(pen.timeline(Placement.self, "q").pieces.map(\.value.organisation) == ["anden"])
  }
}
