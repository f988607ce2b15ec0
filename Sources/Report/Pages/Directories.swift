import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// Where to find an organisation or an area: each by its name, with what is most asked of it.
struct Directories {
  let titles: Titles

  /// The organisations, each with the agreements in force that name it.
  func organisations() throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let all = try house.parties.parties(of: .boligorganisation, on: day).map(\.party)
      .inDanishOrder(\.name)
    let rows = try all.map { party in
      let own = try house.agreements.standings(on: day, naming: [party.pointer])
        .filter { $0.standing.status.binds && $0.agreement.parties.contains(party.id) }
      return Row(
        titles.thing(party),
        [
          .thing(titles.thing(party)),
          .list(
            own.map { "\(.thing(Thing($0.agreement)))\(last($0.agreement))" }, .lines,
            none: "ingen egne"),
        ])
    }
    let common = try house.agreements.standings(of: house.agreements.common(on: day), on: day)
      .filter(\.standing.status.binds)
      .map { "\(.thing(Thing($0.agreement)))\(last($0.agreement))" as Cell }
    return Page(
      "Boligorganisationerne",
      [
        .heading("Binder alle i byen"),
        common.isEmpty ? .text("Ingen aftale er i kraft for hele byen.") : .list(nil, common),
        .heading("Hver for sig"),
      ]
        + Block.table(
          "organisations", ["Organisation", "Egne aftaler i kraft"], rows,
          none: "Ingen boligorganisationer er registreret."))
  }

  private func last(_ agreement: Agreement) -> Cell {
    let whole = (try? titles.house.agreements.whole(agreement, on: titles.day)) ?? agreement
    return whole.lastDay.map { ", til og med \(.day($0))" } ?? ", sidste dag ikke kendt"
  }

  /// The boligområder, each with the lists it is on.
  func areas() throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let all = try house.criteria.standings(on: day)
      .inDanishOrder { titles.title($0.area.pointer) }
    let lists = Dictionary(
      house.brought.values(.lists).map {
        ($0.id, $0.generation(on: day)?.generation.title ?? $0.id)
      },
      uniquingKeysWith: { first, _ in first })
    let gap = ListGap(try house.criteria.listRegister(on: day))
    let rows = all.map { standing in
      Row(
        titles.thing(standing.area.pointer),
        [
          titles.cell(standing.area.pointer),
          standing.on.isEmpty && !standing.unknown.isEmpty
            ? .unknown("kan ikke afgøres: \(gap.short)")
            : .list(standing.on.map { Cell(lists[$0] ?? $0) }, .lines, none: "ingen"),
        ])
    }
    return Page(
      "Boligområderne",
      Block.table(
        "areas", ["Område", "Lovens lister den dag"], rows,
        none: "Ingen boligområder er registreret."))
  }
}
