public import Counter
import Vocabulary

extension Module: CalculationContributing {
  /// Who pays a helhedsplan.
  public var calculations: [Calculation] { [together] }

  private var together: Calculation {
    Calculation(
      "tmf.medfinansiering", title: "Hvem der betaler en helhedsplan",
      law: "efter aftale mellem kommune, boligorganisation og Landsbyggefonden",
      inputs: [
        Calculation.Input("sum", title: "Udgifter", .money),
        Calculation.Input("kommune", title: "Kommunens del", .count),
        Calculation.Input("organisation", title: "Boligorganisationens del", .count),
        Calculation.Input("fond", title: "Landsbyggefondens del", .count),
      ]
    ) { given, _ in
      let names = ["kommune", "organisation", "fond"]
      let weights = try names.map { try given.number($0) }
      guard weights.allSatisfy({ $0 >= 0 }), weights.contains(where: { $0 > 0 }) else {
        throw CalculationFault(.impossible, "kommune")
      }
      let parts = try given.money("sum").allocated(by: weights)
      return zip(["Kommunen", "Boligorganisationen", "Landsbyggefonden"], parts).map {
        Calculation.Line($0, .money($1), isResult: true)
      }
    }
  }
}
