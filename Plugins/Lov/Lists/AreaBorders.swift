import Counter
import Vocabulary

/// From when a change of an area's borders counts (BEK 1202/2023 § 2).
///
/// Borders are the agency's, by cadastral numbers, and are not recorded here: an area's readings are those of the area as
/// the list of their year had it.
enum AreaBorders {
  /// The first list that goes by a split or an extension.
  ///
  /// »De ændringer, som er gennemført … anvendes første gang året efter«; that carried out is approved, is inferred.
  ///
  /// - Parameter approved: the day of the approval.
  static func firstList(after approved: Day) -> Day { Day(approved.year + 1, 12, 1) ?? .latest }

  /// Whether a list goes by the new borders; by BEK 1365/2018, which has no waiting year, at once, where the newer
  /// practice may have been followed all the same.
  static func isNew(_ approved: Day, on list: Day) -> (words: Bool, practice: Bool) {
    let waits = list >= firstList(after: approved)
    let isOlder = Statute.bek1202.inForce.map { list < $0 } ?? false
    return (isOlder ? list >= approved : waits, waits)
  }

  /// The last day to tell the agency that an area's outer cadastral numbers have changed: »inden udgangen af december«.
  static func lastNotice(of change: Day) -> Day { Day(change.year, 12, 31) ?? .latest }
}

extension Module {
  /// From when a change of an area's borders counts, and until when a change of cadastral numbers must be told.
  var borders: Calculation {
    Calculation(
      "lov.omraadegraenser", title: "Hvornår ændrede områdegrænser tæller",
      law: [Statute.bek1202("§ 2"), Statute.bek1365("§ 3")].map(\.text).joined(separator: "; "),
      inputs: [
        Calculation.Input(
          "godkendt", title: "Opdelingen eller udvidelsen er godkendt", .day, isRequired: false),
        Calculation.Input("liste", title: "Listens dag", .day, isRequired: false),
        Calculation.Input(
          "matrikel", title: "Områdets ydre matrikelnumre er ændret", .day, isRequired: false),
        Calculation.Input(
          "meddelt", title: "Styrelsen har fået det at vide", .day, isRequired: false),
      ], days: Period(from: Day(2018, 12, 1) ?? .latest), known: Statute.bek1365.signed
    ) { given, _ in
      let approved = given.optionalDay("godkendt")
      let changed = given.optionalDay("matrikel")
      guard approved != nil || changed != nil else { throw CalculationFault(.missing, "godkendt") }
      return (approved.map { Self.borders($0, given.optionalDay("liste")) } ?? [])
        + (changed.map { Self.notice($0, given.optionalDay("meddelt")) } ?? [])
    }
  }

  private static func borders(_ approved: Day, _ list: Day?) -> [Calculation.Line] {
    let first = AreaBorders.firstList(after: approved)
    let answer = list.map { list -> Calculation.Line in
      let (words, practice) = AreaBorders.isNew(approved, on: list)
      let text =
        words == practice
        ? word(words)
        : "\(word(words)) efter BEK 1365/2018; \(word(practice)), hvis året efter også var praksis da"
      return Calculation.Line("Listen går efter", .text(text), isResult: true)
    }
    return [Calculation.Line("Tæller første gang på listen af", .day(first), isResult: true)]
      + [answer].compactMap(\.self)
      + [Calculation.Line("Udledt", .text("»gennemført« er læst som godkendt"))]
  }

  private static func word(_ isNew: Bool) -> String {
    isNew ? "de nye grænser" : "de gamle grænser"
  }

  private static func notice(_ changed: Day, _ told: Day?) -> [Calculation.Line] {
    let last = AreaBorders.lastNotice(of: changed)
    return [Calculation.Line("Meddeles styrelsen senest", .day(last), isResult: true)]
      + (told.map { [Calculation.Line("Meddelt i tide", .yesNo($0 <= last), isResult: true)] } ?? [])
  }
}
