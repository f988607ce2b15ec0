import Counter
import Vocabulary

/// Whether the minister may dispense from 40 %.
///
/// For any plan (§ 168 a stk. 3, § 168 b stk. 7), or for that of a small area (§ 168 a stk. 4, § 168 b stk. 8). Nobody has
/// a right to it.
enum Dispensation {
  /// The share of a municipality's almene family dwellings that stand in parallelsamfund must be above this, in per cent.
  static let share: Int64 = 12
  /// A small area has fewer residents than this.
  static let residents: Int64 = 2_100

  /// Whether the share is above the limit; exact.
  static func isWide(parallel: Int64, of all: Int64) -> Bool {
    Int128(parallel) * 100 > Int128(all) * Int128(share)
  }

  /// What allows it, as it is written on a plan: paragraph and stykke.
  static let grounds = ["§ 168 a stk. 3", "§ 168 a stk. 4", "§ 168 b stk. 7", "§ 168 b stk. 8"]
}

extension Module {
  var planDispensation: Calculation {
    Calculation(
      "lov.plan-dispensation", title: "Dispensation fra 40 % i en udviklingsplan",
      law: Statute.lbk207("§ 168 a stk. 3 og 4 og § 168 b stk. 7 og 8").text,
      inputs: Self.dispensationInputs, days: PlanLaw.days, known: Statute.lov1322.signed
    ) { given, _ in
      let wide = try Self.isWide(given)
      let account = given.optionalAnswer("redegoerelse")
      let building = given.optionalAnswer("nybyggeri").map(!)
      let sale = given.optionalAnswer("salg-kun-med-tab")
      let isSmall = given.optional("beboere").map { $0 < Dispensation.residents }
      let isLawful = given.optionalAnswer("doemte").map(!)
      if [account, wide, building, sale, isSmall, isLawful].allSatisfy({ $0 == nil }) {
        throw CalculationFault(.missing, "redegoerelse")
      }
      let isMunicipal = given.word("plan") == "kommunal"
      let shares = ["i-parallelsamfund", "i-kommunen"].map { name in
        (name, wide ?? given.optional(name).map { _ in true })
      }
      let missing = Missing.lines(
        allHold(account, wide, building, sale), title: "Mangler til stk. \(isMunicipal ? 7 : 3)",
        [("redegoerelse", account)] + shares + [
          ("nybyggeri", building), ("salg-kun-med-tab", sale),
        ])
      let others = Missing.lines(
        allHold(isSmall, isLawful), title: "Mangler til stk. \(isMunicipal ? 8 : 4)",
        [("beboere", isSmall), ("doemte", isLawful)])
      return [
        Calculation.Line("Fyldestgørende redegørelse", .yesNo(account)),
        Calculation.Line("Mere end 12 % i parallelsamfund", .yesNo(wide)),
        Calculation.Line("Nybyggeri kan ikke bidrage væsentligt", .yesNo(building)),
        Calculation.Line("Salg kun med tab", .yesNo(sale)),
        Calculation.Line(
          "Ministeren kan dispensere efter \(isMunicipal ? "§ 168 b stk. 7" : "§ 168 a stk. 3")",
          .yesNo(allHold(account, wide, building, sale)), isResult: true),
        Calculation.Line("Færre end 2.100 beboere", .yesNo(isSmall)),
        Calculation.Line("Opfylder ikke kriteriet om dømte", .yesNo(isLawful)),
        Calculation.Line(
          "Ministeren kan dispensere efter \(isMunicipal ? "§ 168 b stk. 8" : "§ 168 a stk. 4")",
          .yesNo(allHold(isSmall, isLawful)), isResult: true),
        Calculation.Line("Ministeren", .text("kan i særlige tilfælde og efter ansøgning")),
      ] + missing + others
    }
  }

  private static let dispensationInputs = [
    Calculation.Input(
      "plan", title: "Planen", .word(["fælles", "kommunal"]), isRequired: false),
    Calculation.Input(
      "redegoerelse",
      title: "Om ansøgningen redegør fyldestgørende for, hvordan området kommer af listen til 2030",
      .yesNo, isRequired: false),
    Calculation.Input(
      "i-parallelsamfund", title: "Kommunens almene familieboliger i parallelsamfund", .count,
      isRequired: false),
    Calculation.Input(
      "i-kommunen", title: "Kommunens almene familieboliger i alt", .count, isRequired: false),
    Calculation.Input(
      "nybyggeri", title: "Om nybyggeri i væsentligt omfang kan bidrage til de 40 %", .yesNo,
      isRequired: false),
    Calculation.Input(
      "salg-kun-med-tab",
      title: "Om salg kun kan ske med tab efter en registreret ejendomsmæglers aktuelle vurdering",
      .yesNo, isRequired: false),
    Calculation.Input("beboere", title: "Beboere i området", .count, isRequired: false),
    Calculation.Input(
      "doemte", title: "Om området opfylder kriteriet om dømte (§ 61 a stk. 1 nr. 2)", .yesNo,
      isRequired: false),
  ]

  private static func isWide(_ given: Calculation.Given) throws -> Bool? {
    guard let parallel = given.optional("i-parallelsamfund"),
      let all = given.optional("i-kommunen")
    else { return nil }
    guard (0...all).contains(parallel) else {
      throw CalculationFault(.impossible, "i-parallelsamfund")
    }
    return Dispensation.isWide(parallel: parallel, of: all)
  }
}
