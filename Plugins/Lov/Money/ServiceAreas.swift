import Counter
import Investments
import Vocabulary

/// What the grant for common rooms depends on besides its size.
enum ServiceGrant {
  /// Whether it may be promised: works have not begun; nil on the day itself, since which came first is not told.
  ///
  /// By almenboligloven § 141 stk. 2.
  static func isAllowed(begun: Day, promised: Day) -> Bool? {
    begun == promised ? nil : begun > promised
  }

  /// The day it is paid: the last bank day of April for what was reported by 31 March, of October for what was by 30
  /// September (BEK 40/2026 § 50).
  static func paid(reported day: Day) -> Day? {
    let (year, month, _) = day.date
    let (paidYear, paidMonth) =
      month <= 3 ? (year, 4) : month <= 9 ? (year, 10) : (year + 1, 4)
    return Day(paidYear, paidMonth + 1, 1)?.adding(workingDays: -1)
  }
}

extension Module {
  /// What the grant for common rooms comes to, whether it may be promised, and when it is paid.
  var serviceArea: Calculation {
    Calculation(
      "lov.servicearealtilskud", title: "Servicearealtilskud",
      law: "\(Statute.lbk207("§ 141").text); \(Statute.bek40("§§ 50 og 51").text)",
      inputs: [
        Calculation.Input("boliger", title: "Ældreboliger", .count),
        Calculation.Input("udgift", title: "Anskaffelsessum for servicearealet", .money),
        Calculation.Input(
          "tilsagn", title: "Dagen, tilsagnet gives", .day, isRequired: false),
        Calculation.Input(
          "paabegyndt", title: "Dagen, arbejderne påbegyndes", .day, isRequired: false),
        Calculation.Input(
          "indberettet", title: "Dagen, skema C er indberettet", .day, isRequired: false),
      ], known: Statute.lbk1000.signed, formerly: ["suf.servicearealtilskud"],
      make: Calculation.byLaw(of: "tilsagn") { given, at in
        let (dwellings, cost) = (try given.number("boliger"), try given.money("udgift"))
        guard (0...1_000_000).contains(dwellings) else {
          throw CalculationFault(.impossible, "boliger")
        }
        guard cost >= .zero else { throw CalculationFault(.impossible, "udgift") }
        return try Self.grant(dwellings, cost, at) + Self.begun(given) + Self.payment(given, at)
      })
  }

  private static func grant(
    _ dwellings: Int64, _ cost: Kroner, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    let row = try grantTable().row(for: nil, at: at)
    guard let rate = row.value("kr_pr_bolig"), let share = row.value("hoejst_pct") else {
      throw RateFault(table: "lov.servicearealtilskud", row: 1, what: .unreadable)
    }
    let perDwelling = try Kroner(ore: rate).part(dwellings, of: 1)
    let most = try cost.part(share, of: 10_000)
    let grant = min(perDwelling, most)
    // The sum is counted in whole 1,000 kr. (BEK 40/2026 § 51); of the grant itself nothing is written.
    let rounding = try? at.cited(Statute.bek40("§ 51 stk. 1"))
    let rounded =
      rounding == nil ? grant : min(perDwelling, try cost.thousands().part(share, of: 10_000))
    return [
      Calculation.Line("Lov", .text(Provision(row.law)?.text ?? row.law)),
      Calculation.Line("Sats pr. bolig", .money(Kroner(ore: rate))),
    ]
      + (row.inferred.isEmpty ? [] : [Calculation.Line("Udledt", .text(row.inferred))])
      + [
        Calculation.Line("Efter boliger", .money(perDwelling)),
        Calculation.Line("Højst af udgiften, andel", .hundredths(share, "%")),
        Calculation.Line("Højst af udgiften", .money(most)),
        Calculation.Line("Tilskud", .money(grant), isResult: true),
      ]
      + (rounded == grant
        ? []
        : [
          Calculation.Line(
            "Tilskud, når summen er i hele 1.000 kr. (\(rounding?.text ?? ""))", .money(rounded))
        ])
  }

  private static func begun(_ given: Calculation.Given) throws -> [Calculation.Line] {
    guard let begun = given.optionalDay("paabegyndt") else { return [] }
    let promised = try given.day("tilsagn")
    return [
      Calculation.Line(
        "Tilsagn kan gives (§ 141 stk. 2: arbejderne er ikke påbegyndt)",
        .yesNo(ServiceGrant.isAllowed(begun: begun, promised: promised)), isResult: true)
    ]
  }

  private static func payment(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let reported = given.optionalDay("indberettet") else { return [] }
    let law = try at.on(reported).cited(Statute.bek40("§ 50 stk. 5"))
    guard let paid = ServiceGrant.paid(reported: reported) else {
      throw CalculationFault(.impossible, "indberettet")
    }
    return [
      Calculation.Line("Udbetales efter", .text(law.text)),
      Calculation.Line("Udbetales", .day(paid), isResult: true),
    ]
  }
}

/// The table of almenboligloven § 141.
func grantTable() throws -> RateTable {
  try RateTable(
    "lov.servicearealtilskud", title: "Tilskud til servicearealer", stream: "servicearealtilskud",
    columns: [
      RateTable.Column("kr_pr_bolig", title: "Pr. bolig", unit: "kr."),
      RateTable.Column("hoejst_pct", title: "Højst af udgiften", unit: "%"),
    ], formerly: ["suf.servicearealtilskud"],
    reading: PackageResources.servicearealtilskud_csv)
}
