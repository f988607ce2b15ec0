import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Cards
@testable import Criteria

/// How areas stand to the law's lists, as a matrix.
@Suite struct ListsMatrixTests {
  private let way = AreaList.Way(required: [])

  private func list(_ id: String, from: String) throws -> AreaList {
    let day = try #require(RoughDay(from))
    return AreaList(
      id,
      generations: [
        AreaList.Generation(
          label: "2010", title: "Liste \(id)", from: day, made: .december, ways: [way])
      ])
  }

  private func standing(_ area: AreaID, _ stands: KeyValuePairs<String, Certainty>) throws
    -> AreaStanding
  {
    let day = try isoDay("2019-12-01")
    return AreaStanding(
      area: area,
      listings: stands.map { list, certainty in
        Listing(
          area: area, list: list, day: day, generation: "2010", stands: certainty, way: way,
          conditions: [], published: nil)
      })
  }

  private func picture(_ standings: [AreaStanding]) throws -> Picture {
    let titles = Titles(house: PlainHouse(), day: try isoDay("2020-01-01"), form: .data)
    let lists = try [list("a", from: "2010"), list("b", from: "2010"), list("c", from: "2030")]
    let blocks = ListsView(
      titles: titles, lists: lists, standings: standings, generation: nil, units: [:]
    ).page(known: nil).blocks
    let pictures = blocks.compactMap { block -> Picture? in
      if case .picture(let picture) = block { picture } else { nil }
    }
    return try #require(pictures.first)
  }

  @Test func `a matrix has a row an area, and a column a list that there is that day`() throws {
    var new = try standing("parken", ["a": .yes, "b": .yes])
    new.entered = ["a"]
    var out = try standing("vangen", ["a": .no, "b": .no])
    out.left = [AreaStanding.Off(list: "a", whys: [.published])]
    out.staysOut = [AreaStanding.Off(list: "b", whys: [.published])]
    let unknown = try standing("engen", ["a": .possibly, "b": .no])
    let picture = try picture([new, out, unknown, try standing("intet", ["a": .no, "b": .no])])
    guard case .matrix(let rows, let columns, let cells) = picture.drawing else {
      Issue.record("no matrix")
      return
    }
    // An area that no list says anything of is not shown.
    #expect(rows.map(\.text) == ["parken", "vangen", "engen"])
    #expect(columns.map(\.text) == ["Liste a", "Liste b"])
    #expect(
      cells.map { $0.map { $0?.word } } == [
        ["ny", "ja"], ["ude", "fortsat ude"], ["ukendt", "nej"],
      ])
    #expect(picture.alternative.text == "3 områder; på en liste: 1.")
  }

  @Test func `the table behind says all that the matrix does, and is what programs get`() throws {
    var new = try standing("parken", ["a": .yes, "b": .yes])
    new.entered = ["a"]
    let unknown = try standing("engen", ["a": .possibly, "b": .possibly])
    let table = try picture([new, unknown]).table
    #expect(table.headers == ["Område", "På listen", "Kan ikke afgøres"])
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["parken", "Liste a (ny)\nListe b", "ingen"], ["engen", "ikke kendt", "alle lister"],
      ])
    #expect(table.key == "areas")
    #expect(
      table.rows[0].json.keys == [
        "area", "title", "lists", "entered", "left", "staysOut", "unknown", "because",
      ])
    var out = new
    out.left = [AreaStanding.Off(list: "b", whys: [.published])]
    #expect(try picture([out]).table.headers.last == "Er ude")
    #expect(try picture([]).table.rows == [])
  }
}
