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
    return [
      .table(
        "dwellings", ["Slags", "Antal", "Ude", "Belægning", "Kan bruges"], rows,
        right: [1, 2, 3, 4]),
      .facts(try assignment(home, titles) + grant(home, titles)),
    ] + (try VacancyRows(titles: titles).table { $0.home == home.id })
  }

  /// Who assigns, and for each way that its dwellings stand in law who pays while one is empty, by the law of the day.
  private func assignment(_ home: CareHome, _ titles: Titles) throws -> [(String, Cell)] {
    let tenure = Tenure(rooms: titles.house)
    let kinds = home.stock.map(\.kind)
    let dwellings = try kinds.map { try tenure.dwelling($0, in: home, on: titles.day) }
    let who = home.assignedBy ?? .council
    let assigns = (
      "Anvises af", Cell(who.word).as("assignedBy", json: .string(who.rawValue))
    )
    let ways = dwellings.eachOnce.map { dwelling in
      let ours = zip(kinds, dwellings).filter { $0.1 == dwelling }.map { Cell($0.0.word) }
      return (dwelling, dwellings.eachOnce.count > 1 ? .list(ours, .and, none: "") : Cell())
    }
    return [assigns]
      + ways.enumerated().flatMap { index, way in
        facts(way.0, way.1, titles, isFirst: index == 0)
      }
  }

  /// Who pays, and whether others may have it; for programs that of the first kind alone.
  private func facts(
    _ dwelling: EmptyElderly, _ kinds: Cell, _ titles: Titles, isFirst: Bool
  ) -> [(String, Cell)] {
    let view = Viewpoint(titles.day, known: titles.house.known)
    let paid = dwelling.paid(disposal: titles.day, letFrom: nil, at: view)
    let others = dwelling.mayBeLetToOthers(isSoughtByEntitled: false, at: view)
    let isPaid = paid.value.map { $0 != .nothing }
    let payer = VacancyRows.payer(isPaid) + said(paid.grounds)
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
