import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func party(_ id: PartyID, partOf: PartyID? = nil, succeeds: [PartyID] = []) -> Party {
  Party(
    id: id, name: id.text, kind: .boligorganisation, partOf: partOf, succeeds: succeeds,
    source: source)
}

/// What becomes of what is a party's where another takes over from it, over plain records.
@Suite struct SuccessionTests {
  @Test func `a party that is part of another, administered by it or under it is the successor's`()
  {
    var afdeling = party("afd", partOf: "gammel")
    (afdeling.administeredBy, afdeling.committee) = ("gammel", "udvalg")
    afdeling.succeeds = ["gammel"]
    let carried = afdeling.carried(from: "gammel", to: "ny")
    #expect(carried.partOf == "ny" && carried.administeredBy == "ny")
    #expect(carried.committee == "udvalg")
    // Whom it took over from it goes on remembering.
    #expect(carried.succeeds == ["gammel"])
  }

  @Test(
    arguments: [
      ("medlem", "gammel", ["medlem", "ny"]), ("medlem", "anden", ["medlem", "anden"]),
      ("gammel", "kreds", ["ny", "kreds"]), ("ny", "gammel", nil), ("gammel", "ny", nil),
    ] as [(PartyID, PartyID, [PartyID]?)])
  func `members go over, and memberships of what the successor is no member of`(
    _ member: PartyID, _ of: PartyID, _ expected: [PartyID]?
  ) {
    let membership = Membership(id: "m", member: member, of: of, source: source)
    let carried = membership.carried(from: "gammel", to: "ny", isMember: false)
    #expect(carried.map { [$0.member, $0.of] } == expected)
    let again = membership.carried(from: "gammel", to: "ny", isMember: true)
    #expect((again == nil) == (expected == nil || member == "gammel"))
  }

  @Test func `areas name each once, and who chaired it chairs no more`() {
    let area = Area(
      id: "o", name: "O", kind: .boligomraade, afdelinger: ["gammel", "anden", "ny"],
      organisations: ["gammel"], lokaludvalg: "gammel", source: source)
    let carried = area.carried(from: "gammel", to: "ny")
    #expect(carried.afdelinger == ["ny", "anden"])
    #expect(carried.organisations == ["ny"] && carried.lokaludvalg == "ny")
    for (chairs, expected) in [("gammel", nil), ("andet", "andet")] as [(PartyID, PartyID?)] {
      let post = Post(id: "p", name: "P", party: "kommune", chairs: chairs, source: source)
      #expect(post.carried(from: "gammel").chairs == expected)
    }
    let topic = Responsibility(id: "r", topic: "emne", unit: "gammel", source: source)
    #expect(topic.carried(from: "gammel", to: "ny").unit == "ny")
  }

  @Test func `its posts end with their holders on its days alone, and it is remembered and gone`()
    throws
  {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    let own = try isoPeriod("2010-01-01", "2024-12-31")
    let after = Period(from: try isoDay("2025-01-01"))
    pen.set(party("gammel"), during: .always)
    pen.set(party("ny"), during: .always)
    pen.set(Post(id: "formand", name: "F", party: "gammel", source: source), during: own)
    pen.set(Post(id: "formand", name: "F", party: "anden", source: source), during: after)
    pen.set(Holder(id: "h", post: "formand", person: "Eksempel", source: source), during: .always)
    let book = PartyBook(pen, defaults: [])
    let posts = try book.posts(of: "gammel", during: Period(from: pen.day))
    #expect(posts.map(\.post) == ["formand"])
    #expect(posts.map(\.days) == [try isoPeriod("2020-01-01", "2024-12-31")])

    try Succession(of: "gammel", by: "ny", with: pen).close()
    let before = try isoPeriod("2010-01-01", "2019-12-31")
    #expect(pen.timeline(Post.self, "formand").pieces.map(\.period) == [before, after])
    #expect(
      pen.timeline(Holder.self, "h").pieces.map(\.period) == [
        Period(.earliest, to: pen.day), after,
      ])
    #expect(pen.timeline(Party.self, "gammel").pieces.map(\.period.end) == [pen.day])
    #expect(pen.timeline(Party.self, "ny").pieces.map(\.value.succeeds) == [[], ["gammel"]])
  }

  @Test func `what the party was to take over later the successor takes over then`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    let later = try isoDay("2022-01-01")
    pen.set(party("gammel"), during: .always)
    var played = party("gammel", succeeds: ["sidst"])
    played.plays = "modul"
    pen.set(played, during: Period(from: later))
    pen.set(party("ny"), during: .always)
    try Succession(of: "gammel", by: "ny", with: pen).close()
    let pieces = pen.timeline(Party.self, "ny").pieces
    #expect(pieces.map(\.value.succeeds) == [[], ["gammel"], ["gammel", "sidst"]])
    #expect(pieces.map(\.value.plays) == [nil, nil, "modul"])
    #expect(pieces.map(\.period.start) == [.earliest, pen.day, later])
  }
}
