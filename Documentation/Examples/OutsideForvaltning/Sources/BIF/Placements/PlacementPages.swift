import Counter
import Vocabulary

/// A placement's page: how it stands, and its days as one.
struct PlacementCard: Card {
  let apart: Set<String> = ["starts", "ends"]

  func blocks(of placement: Placement, _ titles: Titles) throws -> [Block] {
    let status = Cell.status(placement.status(on: titles.day)).as("status")
    return [.facts([("Status", status), ("Løbetid", placement.term)])]
  }
}

/// On an organisation's page, the placements that run there.
struct PlacementSection: Section {
  let name = "bif.praktik"
  let kinds: Set<String> = [PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let placements = try titles.house.records.placements(on: titles.day, at: pointer)
    guard !placements.isEmpty else { return [] }
    // In a group of its own, so that its keys are nobody else's on the page.
    return [.heading("Praktikpladser"), .group("bif", [placements.table(titles)])]
  }
}

/// `almen bif praktik`: the placements that run on a day.
struct PlacementCommand: HouseCommand {
  private static let at = Option(
    name: "at", value: .id(PartySubject.kind), summary: "kun dem hos denne boligorganisation")

  let name = "bif.praktik"
  let summary = "viser de praktikpladser, der er i gang en dag"
  let arguments: [Argument] = []
  let options = [at]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let place = try asked.value(Self.at, titles)?.id(of: PartySubject.self).pointer
    let placements = try house.records.placements(on: day, at: place)
    return Page(
      "Praktikpladser den \(.long(day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", day)])]
        + (placements.isEmpty ? [.text("Ingen i gang.")] : []) + [placements.table(titles)])
  }
}

extension Placement {
  /// How it stands on a day.
  func status(on day: Day) -> Status {
    if day < starts { return Status("planned", "ikke begyndt", .neutral) }
    return days?.contains(day) ?? false
      ? Status("running", "i gang", .good) : Status("ended", "slut", .neutral)
  }

  /// Its days as one.
  var term: Cell { days.map { .period($0) } ?? .unknown("dagene passer ikke sammen") }
}

extension [Placement] {
  /// A table of them; programs get each day by itself.
  func table(_ titles: Titles) -> Block {
    .table(
      "placements", ["Praktikplads", "Hos", "Pladser", "Løbetid", "Id"],
      map { placement in
        Row(
          Thing(placement),
          [
            .thing(placement), titles.party(placement.organisation).as("organisation"),
            (placement.places.map { Cell.number($0) } ?? .unknown("ikke oplyst")).as("places"),
            placement.term, Cell.id(placement).as("id"),
          ],
          also: [
            Field("title", json: .string(placement.title)), .day("starts", placement.starts),
            .day("ends", placement.ends),
          ])
      }, right: [2])
  }
}
