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

  /// One list that practice and the law's words each read their own way.
  private func standing(_ area: AreaID, practice: Certainty, words: Certainty) throws
    -> AreaStanding
  {
    let stands: Certainty = Set([practice, words]) == [.yes, .no] ? .possibly : practice
    let asked = AreaList.Condition(
      .residents("beboere", at: .year(2010)), .atLeast, .one, by: .words, source: "s")
    let outcome = Listing.Outcome(asked, words)
    var listing = try #require(try standing(area, ["a": stands]).listings.first)
    listing.readings = Listing.Readings(
      words: words, practice: practice, conditions: [outcome],
      lacking: words == .possibly ? [outcome] : [])
    return AreaStanding(area: area, listings: [listing])
  }

  private func view(_ standings: [AreaStanding]) throws -> ListsView {
    ListsView(
      titles: Titles(house: PlainHouse(), day: try isoDay("2020-01-01"), form: .data),
      lists: try [list("a", from: "2010"), list("b", from: "2010"), list("c", from: "2030")],
      standings: standings, generation: nil, units: [:])
  }

  private func picture(_ standings: [AreaStanding]) throws -> Picture {
    let pictures = try view(standings).page(known: nil).blocks.compactMap { block -> Picture? in
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
        "area", "title", "lists", "entered", "left", "staysOut", "unknown",
        "doubtful", "because",
      ])
    var out = new
    out.left = [AreaStanding.Off(list: "b", whys: [.published])]
    #expect(try picture([out]).table.headers.last == "Er ude")
    #expect(try picture([]).table.rows == [])
  }

  /// The words of the matrix, and the texts of the table behind it.
  private func said(_ picture: Picture) -> (matrix: [[String?]], table: [[String]]) {
    guard case .matrix(_, _, let cells) = picture.drawing else { return ([], []) }
    return (
      cells.map { $0.map { $0?.word } }, picture.table.rows.map { $0.cells.dropFirst().map(\.text) }
    )
  }

  /// What an area's own page says of the lists.
  private func page(_ standing: AreaStanding) throws -> String {
    try view([standing]).blocks(of: standing).compactMap { block -> String? in
      if case .text(let cell) = block { cell.text } else { nil }
    }.joined()
  }

  @Test(arguments: [(Certainty.yes, "nej", "ja"), (.no, "ja", "nej")])
  func `what can be read in two ways is neither unknown nor on none, wherever it is said`(
    _ words: Certainty, _ practice: String, _ law: String
  ) throws {
    let doubtful = try standing("parken", practice: words == .yes ? .no : .yes, words: words)
    #expect(doubtful.on == [])
    #expect(doubtful.unknown == [])
    #expect(doubtful.doubtful == ["a"])
    let picture = try picture([doubtful])
    #expect(picture.table.headers == ["Område", "På listen", "To læsninger", "Kan ikke afgøres"])
    #expect(said(picture).matrix == [["to læsninger", "nej"]])
    #expect(said(picture).table == [["to læsninger", "Liste a", "ingen"]])
    #expect(picture.table.rows[0].json["unknown"] == .array([]))
    #expect(picture.table.rows[0].json["doubtful"] == .array([.string("a")]))
    let page = try page(doubtful)
    #expect(
      page.hasPrefix(
        "To læsninger af loven: Liste a (efter praksis \(practice), efter lovens ord \(law)"))
    #expect(!page.contains("Ikke på nogen"))
  }

  @Test func `what practice says alone is said to be so, wherever it is shown`() throws {
    let on = try standing("parken", practice: .yes, words: .possibly)
    #expect(on.on == ["a"])
    #expect(said(try picture([on])).matrix == [["ja, i praksis", "nej"]])
    #expect(said(try picture([on])).table == [["Liste a (i praksis)", "ingen"]])
    let words = "ja efter praksis; efter lovens ord ikke kendt: beboertallet i 2010 mangler"
    #expect(try page(on) == "På lovens lister: Liste a (\(words)).")
    let items = try view([on]).page(known: nil).blocks.compactMap { block -> String? in
      if case .list(let list) = block { list.items.first?.cells.first?.text } else { nil }
    }
    #expect(items == ["parken; \(words)"])
    var new = on
    new.entered = ["a"]
    #expect(said(try picture([new])).matrix == [["ny, i praksis", "nej"]])
    #expect(said(try picture([new])).table == [["Liste a (ny, i praksis)", "ingen"]])
    let off = try standing("vangen", practice: .no, words: .possibly)
    #expect(
      try page(off).hasPrefix("I praksis ikke på: Liste a (nej efter praksis; efter lovens ord"))
    let plain = try standing("intet", practice: .no, words: .no)
    #expect(try page(plain) == "Ikke på nogen af lovens lister.")
  }

  @Test func `two readings of one condition are said to be one`() throws {
    func asked(_ what: AreaList.What, _ by: AreaList.Interpretation?) -> AreaList.Condition {
      AreaList.Condition(what, .above, .one, by: by, source: "s")
    }
    func share(_ id: IndicatorID, _ definition: Int?) -> AreaList.What {
      .indicator(id, years: 1, against: nil, definition: definition)
    }
    let way = AreaList.Way(
      required: [
        asked(.met("a"), .words), asked(.years(on: "a"), .practice),
        asked(.years(on: "b"), .practice),
      ],
      choices: [
        asked(share("x", nil), nil), asked(share("y", 2), .words), asked(share("y", 1), .practice),
      ],
      need: 1)
    let lists = [
      AreaList(
        "a",
        generations: [
          AreaList.Generation(
            label: "2010", title: "Liste a", from: try #require(RoughDay("2010")), made: .december,
            ways: [way])
        ])
    ]
    let titles = Titles(house: PlainHouse(), day: try isoDay("2020-01-01"), form: .data)
    let tables = ListRulesView(titles: titles, lists: lists, indicators: [:]).page(known: nil)
      .blocks
      .compactMap { block -> Table? in if case .table(let table) = block { table } else { nil } }
    let two = "en af de to læsninger"
    #expect(
      tables.first?.rows.map { $0.cells[2].text } == [
        "kræves; \(two)", "kræves; \(two)", "kræves", "1 af 2", "1 af 2; \(two)", "1 af 2; \(two)",
      ])
  }
}
