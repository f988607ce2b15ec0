import Counter
import Vocabulary

/// Whether so many dwellings stand empty that it must be told, or keeps a loan for land from being given.
enum Vacancy {
  /// Whether more than 2 per cent stand empty; of what is not in the act, and taken of the dwellings given.
  static func isAbove(empty: Int64, of all: Int64) -> Bool { empty * 100 > all * 2 }
}

extension Module {
  /// What empty dwellings mean when new ones are promised support.
  var vacancyShare: Calculation {
    Calculation(
      "lov.boligledighed", title: "Ledige boliger, når der gives tilsagn",
      law: Statute.lbk207("§ 115 stk. 7").text,
      inputs: [
        Calculation.Input("ledige", title: "Ledige boliger med lejetab", .count),
        Calculation.Input("boliger", title: "Boliger, de er iblandt", .count),
        Calculation.Input(
          "nybyggeri", title: "Boliger, der gives tilsagn til",
          .word(["familieboliger", "ungdomsboliger", "aeldreboliger"]), isRequired: false),
      ], known: Statute.lbk1040.signed
    ) { given, at in
      let (empty, all) = (try given.number("ledige"), try given.number("boliger"))
      guard (1...100_000_000).contains(all) else { throw CalculationFault(.impossible, "boliger") }
      guard (0...all).contains(empty) else { throw CalculationFault(.impossible, "ledige") }
      let isAbove = Vacancy.isAbove(empty: empty, of: all)
      let share = try Kroner(ore: 10_000).part(empty, of: all).ore
      let shown = Calculation.Line(
        "Ledige (udledt: af de boliger, der er givet)", .hundredths(share, "%"))
      return [shown] + (try Self.told(isAbove, given, at))
    }
  }

  /// Since 2013 the ministry is told; before that it could ask to be shown that there were no more.
  private static func told(
    _ isAbove: Bool, _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard
      let law = try? at.cited(
        Statute.lbk1023("§ 115 stk. 7"), Statute.lbk1278("§ 115 stk. 7"),
        Statute.lbk207("§ 115 stk. 7"))
    else {
      return [
        .act(try at.cited(Statute.lbk1040("§ 115 stk. 7"))),
        Calculation.Line("Kan godtgøres at være højst 2 %", .yesNo(!isAbove), isResult: true),
      ]
    }
    guard let built = given.word("nybyggeri") else {
      throw CalculationFault(.missing, "nybyggeri")
    }
    return [
      .act(law),
      Calculation.Line(
        "Ministeriet skal underrettes",
        .yesNo(isAbove && built != DwellingKind.elderly.rawValue), isResult: true),
    ]
  }
}
