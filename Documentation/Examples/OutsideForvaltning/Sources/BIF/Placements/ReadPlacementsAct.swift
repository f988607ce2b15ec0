import Counter
import Vocabulary

/// `almen act bif.indlaes-praktik STI`: opens the placements of a table, such as another system writes it.
///
/// The columns are found by their names, in any order. All that is wrong is told at once, by line and column, and
/// then nothing is written; `--dry-run` shows what would be.
struct ReadPlacementsAct: Act {
  private static let file = Argument("STI", .path)
  private static let id = Column("id", .newID(Placement.kind))
  private static let title = Column("navn", .text)
  private static let at = Column("hos", .id(PartySubject.kind))
  private static let places = Column("pladser", .number, isNeeded: false)
  private static let starts = Column("begynder", .day)
  private static let ends = Column("slutter", .day, isNeeded: false)

  let name = "bif.indlaes-praktik"
  let summary = "opretter praktikpladserne i en tabel med en kolonne for hvert navn"
  let example = "bif.indlaes-praktik praktik.csv --on 1.2.2027"
  let arguments = [file]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let columns = [Self.id, Self.title, Self.at, Self.places, Self.starts, Self.ends]
    try given.eachRow(of: Self.file, columns) { row in
      try Placement(
        id: row.needed(Self.id).newID(), title: row.needed(Self.title).text,
        organisation: row.needed(Self.at).id(of: PartySubject.self),
        places: row.value(Self.places)?.number(), starts: row.needed(Self.starts).day(),
        ends: row.value(Self.ends)?.day(), source: given.source
      ).open(with: pen)
    }
  }
}
