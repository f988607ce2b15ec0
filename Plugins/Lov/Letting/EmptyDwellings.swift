import Counter
import Vocabulary

extension Module {
  /// What the municipality pays when it assigns dwellings.
  var empty: Calculation {
    Calculation(
      "lov.tomgang", title: "Leje i tomgang og garanti for istandsættelse",
      law: "almenboligloven § 59",
      inputs: [
        Calculation.Input("leje", title: "Leje pr. måned", .money),
        Calculation.Input("dage", title: "Dage uden lejer", .count),
        Calculation.Input(
          "istandsaettelse", title: "Istandsættelse, som lejeren ikke betaler", .money,
          isRequired: false),
      ], formerly: ["sof.tomgang"]
    ) { given, _ in
      let (rent, days) = (try given.money("leje"), try given.number("dage"))
      guard (0...10_000).contains(days) else { throw CalculationFault(.impossible, "dage") }
      let restored = Kroner(ore: given.optional("istandsaettelse") ?? 0)
      guard rent >= .zero, restored >= .zero else { throw CalculationFault(.impossible, "leje") }
      // Twelve rents a year, by the day.
      let empty = try rent.part(12 * days, of: 365)
      return [
        Calculation.Line("Leje i tomgang, 12 måneder delt på 365 dage", .money(empty)),
        Calculation.Line("Istandsættelse", .money(restored)),
        Calculation.Line("I alt", .money(try empty.adding(restored)), isResult: true),
      ]
    }
  }
}
