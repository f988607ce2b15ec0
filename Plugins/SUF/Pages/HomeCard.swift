import Counter
import Lov
import Organisation
import Vocabulary

/// The page of a home: what it has that day, who assigns and who pays while a dwelling is empty, and the grant of § 141.
struct HomeCard: Card {
  let apart: Set = ["stock", "assignedBy", "serviceAreaCost"]

  func blocks(of home: CareHome, _ titles: Titles) throws -> [Block] {
    let rows = home.stock.map { stock in
      Row([
        Cell(stock.kind.word).as("kind", json: .string(stock.kind.rawValue)),
        Cell.number(stock.places).as("places"), Cell.number(stock.out ?? 0).as("out"),
        (stock.occupancy.map { .share($0) } ?? Cell("100 %"))
          .as("occupancy", json: .number(stock.occupancy ?? 10_000)),
        Cell.number(stock.usable).as("usable"),
      ])
    }
    let ways = try ways(home, titles)
    return [
      .table(
        "dwellings", ["Slags", "Antal", "Ude", "Belægning", "Kan bruges"], rows,
        right: [1, 2, 3, 4]),
      .facts(assignment(home, ways) + (try grant(home, titles))),
      .data([Field("whileEmpty", rows: ways.map(row))]),
    ] + (try planned(home, titles)) + (try VacancyRows(titles: titles).table(of: home))
  }

  /// What it is planned to be later: nothing where nothing is.
  private func planned(_ home: CareHome, _ titles: Titles) throws -> [Block] {
    let line = try titles.house.records.timeline(CareHome.self, home.id)
    let words = HomeRows(titles: titles)
    let later = line.pieces.filter { $0.period.start > titles.day }.map { piece in
      Row([
        Cell.day(piece.period.start).as("day"),
        Cell(piece.value.change.word).as("change", json: .string(piece.value.change.rawValue)),
        (words.stock(piece.value) + inferred(piece.value))
          .as("places", json: .number(piece.value.stock.reduce(0) { $0 + $1.places })),
      ])
    }
    let end = line.pieces.last?.period.end.flatMap { $0 > titles.day ? $0 : nil }.map { day in
      Row([
        Cell.day(day).as("day"), Cell("lukket").as("change", json: .string("closed")),
        Cell("ingen").as("places", json: .number(0)),
      ])
    }
    let rows = later + [end].compactMap(\.self)
    return rows.isEmpty
      ? [] : [.heading("Planlagt"), .table("planned", ["Dag", "Hvad", "Har så"], rows)]
  }

  /// What is inferred of it, said beside its numbers.
  private func inferred(_ home: CareHome) -> Cell {
    home.source.inferred.map { Cell(" (antaget: \($0))") } ?? Cell()
  }

  /// A way that some of its dwellings stand in law, by the law of the day.
  private struct Way {
    let kinds: [DwellingKind]
    let paid: Answer<EmptyDwelling.Paid>
    let others: Answer<Bool>

    var isPaid: Bool? { paid.value.map { $0 != .nothing } }
  }

  private func ways(_ home: CareHome, _ titles: Titles) throws -> [Way] {
    let tenure = Tenure(rooms: titles.house)
    let view = Viewpoint(titles.day, known: titles.house.known)
    let kinds = home.stock.map(\.kind)
    let dwellings = try kinds.map { try tenure.dwelling($0, in: home, on: titles.day) }
    return dwellings.eachOnce.map { dwelling in
      Way(
        kinds: zip(kinds, dwellings).filter { $0.1 == dwelling }.map(\.0),
        paid: dwelling.paid(disposal: titles.day, letFrom: nil, at: view),
        others: dwelling.mayBeLetToOthers(isSoughtByEntitled: false, at: view))
    }
  }

  /// Who assigns, and for each way that its dwellings stand in law who pays while one is empty, by the law of the day.
  private func assignment(_ home: CareHome, _ ways: [Way]) -> [(String, Cell)] {
    let who = home.assignedBy ?? .council
    let assigns = (
      "Anvises af", Cell(who.word).as("assignedBy", json: .string(who.rawValue))
    )
    return [assigns]
      + ways.enumerated().flatMap { index, way in
        let kinds = way.kinds.map { Cell($0.word) }
        return facts(
          way, ways.count > 1 ? .list(kinds, .and, none: "") : Cell(), isFirst: index == 0)
      }
  }

  /// Who pays, and whether others may have it, for programs.
  private func row(_ way: Way) -> Row {
    Row(
      [],
      also: [
        Field("kinds", json: .texts(way.kinds.map(\.rawValue))),
        Field("payer", json: .text(VacancyRows.raw(way.isPaid))),
        Field("others", json: .texts(way.others.grounds.map(\.text))),
      ])
  }

  /// Who pays, and whether others may have it; under the keys of the page that of the first kind alone.
  private func facts(_ way: Way, _ kinds: Cell, isFirst: Bool) -> [(String, Cell)] {
    let (isPaid, others) = (way.isPaid, way.others)
    let payer = VacancyRows.payer(isPaid) + said(way.paid.grounds)
    let rule =
      others.value == nil
      ? Cell.unknown("ikke kendt") + said(others.grounds) : said(others.grounds, "")
    let of = kinds.pieces.isEmpty ? "" : " (\(kinds.text))"
    return [
      (
        "Betaler for en tom bolig\(of)",
        isFirst
          ? payer.as("municipalityPaysWhileEmpty", json: isPaid.map { .bool($0) } ?? .null) : payer
      ),
      (
        "Til andre end de berettigede\(of)",
        isFirst ? rule.as("others", json: .texts(others.grounds.map(\.text))) : rule
      ),
    ]
  }

  private func said(_ grounds: [Ground], _ before: String = ": ") -> Cell {
    let all = grounds.map { "\($0.text) (\($0.law.text))" as Cell }
    return all.isEmpty ? Cell() : Cell(before) + all.joined(by: " ")
  }

  /// What the grant for the service area comes to (§ 141), by the law's own calculation.
  private func grant(_ home: CareHome, _ titles: Titles) throws -> [(String, Cell)] {
    guard let cost = home.serviceAreaCost,
      let calculation = titles.house.brought.values(.calculations).first(where: {
        $0.name == "lov.servicearealtilskud"
      })
    else { return [] }
    let dwellings = home.stock.filter { $0.kind != .temporaryPlace }.reduce(0) {
      $0 + $1.places + ($1.out ?? 0)
    }
    let lines = try? calculation.make(
      .init(numbers: ["boliger": Int64(dwellings), "udgift": cost.ore]),
      Viewpoint(titles.day, known: titles.house.known))
    let grant = lines?.compactMap { line -> Kroner? in
      if line.isResult, case .money(let money) = line.value { money } else { nil }
    }.first
    return [
      ("Servicearealets pris", Cell.money(cost).as("serviceAreaCost")),
      (
        "Tilskud efter § 141",
        (grant.map { Cell.money($0) } ?? Cell.unknown("kan ikke regnes den dag"))
          .as("serviceAreaGrant")
      ),
    ]
  }
}

/// The page of an assumption: what it says, on one line.
struct AssumptionCard: Card {
  let apart: Set<String> = []

  func blocks(of assumption: Assumption, _ titles: Titles) throws -> [Block] {
    [.text(AssumptionWords(titles: titles).cell(assumption))]
  }
}
