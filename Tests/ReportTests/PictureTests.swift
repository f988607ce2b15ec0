import AlmenTestKit
import Counter
import Foundation
import Organisation
import Testing
import Vocabulary

@testable import Report

private func thing(_ id: String, _ title: String) -> Thing {
  Thing(Pointer(kind: "area", id: id), title)
}

private let noLinks = Links([], kinds: [])

/// Everything that is drawn stands on its canvas, and no two texts stand on each other.
private func expectSound(
  _ drawing: Drawing, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for width in [Drawer.wide, Drawer.narrow] {
    let sketch = try #require(
      Drawer(links: noLinks).drawn(drawing, width), what, sourceLocation: sourceLocation)
    let (left, right) = sketch.reached
    #expect(left >= 0 && right <= width, what, sourceLocation: sourceLocation)
    for (index, one) in sketch.written.enumerated() {
      #expect(
        one.top >= -2 && one.bottom <= sketch.height + 4, what, sourceLocation: sourceLocation)
      for other in sketch.written[(index + 1)...] {
        // Lines under each other may share the room above their letters.
        #expect(!one.shrunk.meets(other.shrunk), "\(what)", sourceLocation: sourceLocation)
      }
    }
  }
}

extension Sketch.Frame {
  fileprivate var shrunk: Self { Self(left: left, top: top + 3, right: right, bottom: bottom - 3) }
}

@Suite struct PictureTests {
  private let long =
    "Boligsocialt samarbejde om Tingbjerg/Utterslevhuse og den tværkommunale områdestyregruppe"

  @Test func `boxes stand in their columns and rows, however long their names are`() throws {
    let boxes = (0..<12).map { number in
      Drawing.Box(
        thing("b\(number)", number.isMultiple(of: 3) ? long : "Forum \(number)"), row: number % 3,
        column: number % 4 % 3, note: Status("x", "foreslået; videre forløb ikke kendt", .neutral))
    }
    let lines = boxes.dropFirst().map {
      Drawing.Link(from: boxes[0].thing.pointer, to: $0.thing.pointer)
    }
    try expectSound(
      .boxes(
        boxes, lines: Array(lines), columns: ["Interne fora (kommunen)", "Fælles", "Aftaler"],
        rows: ["Niveau 1", "Niveau 2", "Uden niveau"]), "boxes")
  }

  @Test func `a bar leaves room for what it stands for, also between two amounts`() throws {
    let bars = [
      Drawing.Bar("Ydelsesstøtte", low: 90_000_000, high: 125_000_000),
      Drawing.Bar("Grundkapital", low: 1_000_000_000, high: 1_312_000_000),
    ]
    try expectSound(.bars(bars, unit: "kr."), "bars")
  }

  @Test func `an axis keeps what is rough, gaps and open questions within its days`() throws {
    let day = try #require(Day("2020-07-01"))
    let all = try #require(Period(day.adding(months: -120), until: day.adding(months: 60)))
    let gap = try #require(Period(day, until: day.adding(months: 6)))
    let lanes = [
      Drawing.Lane(Cell(long), [Drawing.Span(all, inner: gap, Status("a", "i kraft", .good))]),
      Drawing.Lane("Hul", [Drawing.Span(gap, inner: gap, Status("gap", "hul", .bad))]),
      Drawing.Lane("Åben", [Drawing.Span(gap, inner: gap, Status("open", "åben", .attention))]),
      Drawing.Lane("Uden slut", [Drawing.Span(.always, inner: nil, Status("a", "a", .neutral))]),
    ]
    try expectSound(.axis(lanes, during: all, mark: day), "axis")
  }

  @Test
  func
    `a line names its first, last and expected values where there is room, and no two on each other`()
    throws
  {
    var random = SeededRandom(seed: 20_261_127)
    let first = try #require(Day("2015-12-31"))
    for _ in 0..<40 {
      let points = (0..<Int.random(in: 2...12, using: &random)).map { year in
        Drawing.Point(
          first.adding(months: 12 * year), Int64.random(in: -5...400, using: &random),
          isActual: year < 9)
      }
      try expectSound(
        .line(
          points, plan: [Drawing.Point(first, 410), Drawing.Point(first.adding(months: 180), 300)],
          target: Int64.random(in: 0...400, using: &random), changes: [first.adding(months: 30)],
          decimals: 1, unit: "%"), "line")
    }
  }

  @Test func `ticks are round, few, and reach from below the least to above the most`() {
    #expect(LinePicture.ticks(0, 8) == [0, 2, 4, 6, 8])
    #expect(LinePicture.ticks(253, 410) == [250, 300, 350, 400, 450])
    #expect(LinePicture.ticks(-7, 3) == [-8, -6, -4, -2, 0, 2, 4])
    #expect(LinePicture.ticks(5, 5) == [5])
  }

  @Test func `money, steps and where rows and columns meet stand within their pictures`() throws {
    let bars = (1...6).map {
      Drawing.Bar(Cell("\(long) \($0)"), low: Int64($0 * 7), high: Int64($0 * 7))
    }
    try expectSound(
      .stack(bars, stated: Drawing.Bar("oplyst", low: 140, high: 160), unit: "mio. kr."), "stack")
    try expectSound(
      .track(
        (0..<5).map {
          Drawing.Step(
            Cell(long), Status("a", "godkendte", $0 == 0 ? .attention : .neutral),
            notes: [Cell(long)])
        }),
      "track")
    try expectSound(
      .matrix(
        rows: (0..<5).map { Cell("\(long) \($0)") },
        columns: (2011..<2027).map { Cell(String($0)) },
        cells: (0..<5).map { _ in (0..<16).map { _ in Status("on", "Udsat", .bad) } }), "years")
    try expectSound(
      .matrix(
        rows: ["Emne"], columns: (0..<9).map { Cell("\(long) \($0)") },
        cells: [(0..<9).map { _ in nil }]), "fora")
  }

  // MARK: The map

  private func ring(_ text: String) throws -> Ring { try #require(Ring(text)) }

  @Test func `a map is as long east as north, has every area, and a number inside each ground`()
    throws
  {
    let west = try ring("12.5 55.6 12.6 55.6 12.6 55.7 12.5 55.7 12.5 55.6")
    let east = try ring("12.6 55.6 12.7 55.6 12.7 55.7 12.6 55.7 12.6 55.6")
    let spots = [("v", "Vest", west), ("o", "Øst", east)].map {
      Drawing.Spot(
        thing($0.0, $0.1), Status($0.0, "på en liste", .bad), rings: [$0.2], isGround: true)
    }
    try expectSound(.map(spots), "map")
    let scale = try #require(Projection([west, east], width: 564, at: 0))
    // A tenth of a degree east is 0.564 of one north at 55.65 degrees: 282 of the width here.
    #expect(abs(scale.height - 500) <= 1)
    let place = try #require(scale.inside([west]))
    #expect((1..<282).contains(place.0) && (1..<500).contains(place.1))
    let picture = Picture("K", .map(spots), alternative: "", table: Table(nil, [], []))
    let svg = try #require(Drawer(links: noLinks).svg(picture))
    // On each screen both areas, and what their look means.
    #expect(svg.components(separatedBy: "class=\"area bad\"").count - 1 == 6)
  }

  @Test func `a line on the map is thinned to what is seen, and never to less than its corners`()
    throws
  {
    let corners = [(0, 0), (100, 0), (100, 100), (0, 100)]
    let dense =
      zip(corners, corners.dropFirst()).flatMap { from, to in
        (0..<50).map {
          (from.0 + (to.0 - from.0) * $0 / 50, from.1 + (to.1 - from.1) * $0 / 50)
        }
      } + [(0, 100)]
    let thinned = Projection.thinned(dense, 1)
    #expect(thinned.map { [$0.0, $0.1] } == corners.map { [$0.0, $0.1] })
    #expect(Projection.thinned([(0, 0), (50, 9), (100, 0)], 10).count == 2)
    #expect(Projection.thinned([(0, 0), (50, 11), (100, 0)], 10).count == 3)
  }
}
