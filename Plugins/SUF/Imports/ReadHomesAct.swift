import Counter
import Organisation
import Vocabulary

/// `almen act suf.indlaes-hjem STI`: homes with how many they have of what from which day.
struct ReadHomesAct: Act {
  private static let file = Argument("STI", .path)
  private static let home = Column("hjem", .newID(CareHome.kind))
  private static let name = Column("navn", .text)
  private static let area = Column("omraade", .text)
  private static let kind = Column("slags", .choice(DwellingKind.self))
  private static let places = Column("antal", .number)
  private static let from = Column("fra", .day)
  private static let until = Column("til", .day, isNeeded: false)
  private static let out = Column("ude", .number, isNeeded: false)
  private static let change = Column("haendelse", .choice(HomeChange.self), isNeeded: false)
  private static let occupancy = Column("belaegning", .share, isNeeded: false)
  private static let owner = Column("ejer", .id(PartySubject.kind), isNeeded: false)
  private static let columns = [
    home, name, area, kind, places, from, until, out, change, occupancy, owner,
  ]

  let name = "suf.indlaes-hjem"
  let summary =
    "indlæser nye hjem: hjem, navn, omraade, slags, antal, fra, og evt. til, ude, haendelse, belaegning og ejer"
  let example = "suf.indlaes-hjem hjem.csv"
  let arguments = [file]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var homes = Homes()
    try given.eachRow(of: Self.file, Self.columns) { row in
      let id = try row.needed(Self.home).newID(CareHomeSubject.self)
      guard try pen.timeline(CareHome.self, id).isEmpty else {
        throw Complaint("Hjemmet »\(id)« er der allerede.", "Ret det med suf.opgoer.")
      }
      let stock = Stock(
        try row.needed(Self.kind).choice(), try row.needed(Self.places).number(),
        out: try row.value(Self.out)?.number(), occupancy: try row.value(Self.occupancy)?.share())
      let from = try row.needed(Self.from).day()
      let until = try row.value(Self.until)?.day()
      try homes.take(
        CareHome(
          id: id, title: try row.needed(Self.name).text,
          area: try self.area(row, house, on: from),
          change: try row.value(Self.change)?.choice() ?? .stated, stock: [stock],
          owner: try row.value(Self.owner)?.id(of: PartySubject.self, on: from),
          source: given.source), from, until)
    }
    for (home, days) in homes.versions { try pen.set(home, during: days) }
  }

  /// The area of a row by its id or its name, as the population's table has it.
  private func area(_ row: FilledRow, _ house: any House, on day: Day) throws -> AreaID {
    let text = try row.needed(Self.area).text
    let found = try NamedAreas(house: house).found(text, nil, on: day)
    guard let first = found.first else {
      throw Complaint(
        "»omraade«: der er intet område »\(text.prefix(60))« den \(DanishDays.long(day)).",
        "Skriv områdets navn eller id; se dem med almen show area.")
    }
    guard found.count == 1 else {
      throw Complaint(
        "»omraade«: »\(text.prefix(60))« er flere områder: \(found.map(\.id.text).joined(separator: ", ")).",
        "Skriv områdets id.")
    }
    return first.id
  }

  /// Homes as they are put together from rows: those of one home and day are one version, which lasts to the next.
  private struct Homes {
    private var all: [CareHomeID: [(home: CareHome, from: Day, until: Day?)]] = [:]

    mutating func take(_ home: CareHome, _ from: Day, _ until: Day?) throws {
      var versions = all[home.id] ?? []
      if let until, until < from {
        throw Complaint("Den sidste dag er før den første.", "Ret fra eller til.")
      }
      if let place = versions.firstIndex(where: { $0.from == from }) {
        var version = versions[place]
        guard version.home.stock.allSatisfy({ $0.kind != home.stock[0].kind }) else {
          throw Complaint(
            "»\(home.stock[0].kind.word)« står to gange for \(home.id) fra \(DanishDays.long(from)).",
            "Læg antallene sammen.")
        }
        var same = version.home
        same.stock = home.stock
        guard same == home, version.until == until else {
          throw Complaint(
            "Rækkerne for \(home.id) fra \(DanishDays.long(from)) siger ikke det samme om navn, sted, slut, hændelse eller ejer.",
            "Lad dem være ens.")
        }
        version.home.stock += home.stock
        versions[place] = version
      } else {
        versions.append((home, from, until))
      }
      all[home.id] = versions
    }

    /// Each version with its days, by home and day.
    var versions: [(CareHome, Period)] {
      all.keys.sorted().flatMap { id -> [(CareHome, Period)] in
        let sorted = (all[id] ?? []).sorted { $0.from < $1.from }
        return sorted.enumerated().compactMap { index, version in
          let next = index + 1 < sorted.count ? sorted[index + 1].from : nil
          let end = [version.until?.next, next].compactMap(\.self).min()
          return Period(version.from, to: end).map { (version.home, $0) }
        }
      }
    }
  }
}
