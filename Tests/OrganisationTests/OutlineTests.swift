import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let square = "12.5 55.7 12.51 55.7 12.51 55.71 12.5 55.7"

private func outline(_ id: String, _ area: AreaID = "nord", rings: [String] = [square]) throws
  -> Outline
{
  Outline(
    id: try #require(Identifier(id)), title: id, area: area, rings: rings.compactMap { Ring($0) },
    source: source)
}

private func area(_ id: AreaID, _ name: String) -> Area {
  Area(id: id, name: name, kind: .bydel, source: source)
}

@Suite struct OutlineTests {
  @Test(arguments: [
    square, "-12.5 -0.7 -0.0000001 55.7 12.51 55.71 -12.5 -0.7", "180 90 0 0 -180 -90 180 90",
  ])
  func `a ring is written as it is read`(_ text: String) {
    #expect(Ring(text)?.description == text)
  }

  @Test(arguments: [
    "", "12.5 55.7", "12.5 55.7 12.51 55.7 12.5 55.7",
    "12.5 55.7 12.51 55.7 12.51 55.71 12.5 55.71",
    "12.5 95.7 12.51 55.7 12.51 55.71 12.5 95.7", "12.5 55.7 12.51 55.7 12.51 55.71 12.5",
    "12.5 55.7 12.51 55.7 x 55.71 12.5 55.7", "12.5 55.7  12.51 55.7 12.51 55.71 12.5 55.7",
    "12.12345678 55.7 12.51 55.7 12.51 55.71 12.12345678 55.7",
    "12. 55.7 12.51 55.7 12.51 55.71 12. 55.7",
    "-180.1 55.7 12.51 55.7 12.51 55.71 -180.1 55.7",
  ])
  func `what is no closed line on the earth is none`(_ text: String) {
    #expect(Ring(text) == nil)
  }

  @Test func `every ring comes back as it was, whatever its decimals`() {
    var random = SeededRandom(seed: 20_261_126)
    for _ in 0..<500 {
      let points = (0..<Int.random(in: 3...9, using: &random)).compactMap { _ in
        Ring.Point(
          longitude: .random(in: -1_800_000_000...1_800_000_000, using: &random),
          latitude: .random(in: -900_000_000...900_000_000, using: &random))
      }
      let ring = Ring(points + points.prefix(1))
      #expect(ring != nil && ring == ring.flatMap { Ring($0.description) })
    }
  }

  @Test func `an area is drawn in one way at a time, by some line`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    try pen.set(area("nord", "Nord"))
    try pen.set(area("syd", "Syd"))
    try pen.set(try outline("en"))
    try pen.set(try outline("syd-en", "syd"))
    let book = PartyBook(pen, defaults: [])
    #expect(try book.findings(about: nil, during: .always) == [])
    pen.day = try isoDay("2022-01-01")
    try pen.set(try outline("to"))
    let found = try book.findings(about: nil, during: .always)
    #expect(found.map(\.rule.id) == ["organisation.drawnTwice"])
    #expect(found.first?.facts["days"] == .period(Period(from: pen.day)))
    try pen.end(Outline.self, "en")
    #expect(try book.findings(about: nil, during: .always) == [])
    try pen.set(try outline("syd-en", "syd", rings: []))
    #expect(
      try book.findings(about: nil, during: .always).map(\.rule.id) == ["organisation.undrawn"])
  }

  @Test func `an area that is drawn anew keeps one outline, and what was before`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    let nord = area("nord", "Nord")
    try pen.set(nord)
    let registrar = PartyBook(pen, defaults: []).registrar(with: pen, source: source)
    let rings = [square, "12.5 55.7 12.52 55.7 12.51 55.71 12.5 55.7"].compactMap { Ring($0) }
    try registrar.draw(nord, [rings[0]], licence: nil, source: source)
    pen.day = try isoDay("2023-08-08")
    try PartyBook(pen, defaults: []).registrar(with: pen, source: source)
      .draw(nord, rings, licence: "CC BY 4.0", source: source)
    let pieces = pen.timeline(Outline.self, "nord-omrids").pieces
    #expect(
      pieces.map(\.value.rings.count) == [1, 2]
        && pieces.map(\.value.licence) == [nil, "CC BY 4.0"])
    #expect(pieces.map(\.value.title) == ["Omrids af Nord", "Omrids af Nord"])
    #expect(try PartyBook(pen, defaults: []).findings(about: nil, during: .always) == [])
  }
}
