public import Counter
import Organisation
import Vocabulary

extension Module: PracticeContributing {
  /// A ledger to practise on: of the first three organisations every fourth vacant dwelling, and three quarters of a year
  /// counted.
  ///
  /// October is in `Documentation/Examples/Anvisning`, to be read in.
  public func practice(in town: PracticeTown) -> [PracticeRecord] {
    guard let start = Day(2026, 1, 1) else { return [] }
    let organisations = town.organisations.prefix(3).map(\.id)
    let decided = DwellingType.allCases.map { type in
      PracticeRecord(
        AssignmentDecision(
          id: type == .family ? "krav-2026" : "krav-unge-2026",
          title: "Hver fjerde ledige \(type == .family ? "familiebolig" : "ungdomsbolig") (øvelse)",
          basis: .demand, type: type, share: 2_500, of: organisations, source: town.source),
        from: start)
    }
    let counted = town.afdelinger.filter { $0.partOf.map(organisations.contains) ?? false }
    return decided
      + counted.flatMap { afdeling in
        DwellingType.allCases.flatMap { type in
          (0..<9).compactMap { Self.count(afdeling, type, start.adding(months: $0), town.source) }
        }
      }
  }

  /// A month of one afdeling: about one in forty falls vacant in half of the months.
  private static func count(
    _ afdeling: Party, _ type: DwellingType, _ month: Day, _ source: Source
  ) -> PracticeRecord? {
    let there = type == .family ? afdeling.dwellings?.family : afdeling.dwellings?.youth
    guard let there, there > 0, let time = RoughDay(String(month.description.prefix(7))) else {
      return nil
    }
    let seed = afdeling.id.text.utf8.reduce(month.date.month * 7) { $0 &+ Int($1) }
    let reported = min(seed % 5, there / 10)
    let offered = reported >= 3 ? 1 : 0
    let name = "taelling-\(afdeling.id)-\(type == .family ? "familie" : "unge")-\(time.text)"
    guard let id = Identifier<VacancyCountSubject>(name) else { return nil }
    return PracticeRecord(
      VacancyCount(
        id: id, afdeling: afdeling.id, type: type, time: time, reported: reported,
        offered: offered, assigned: offered, otherwise: reported - offered, source: source),
      from: time.latest)
  }
}
