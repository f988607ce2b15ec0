import Counter
import Vocabulary

/// The share of almene familieboliger in an area with a udviklingsplan (almenboligloven § 168 a).
///
/// Family dwellings over all dwellings, those demolished since 2010 and not replaced by family dwellings
/// (when it is chosen to count them), and a dwelling for each 75 m2 of business; the formula is inferred
/// from the law.
struct FamilyShare {
  let family: Int64
  let all: Int64
  /// Demolished dwellings that are counted; 0 when it is chosen not to.
  let demolished: Int64
  /// Business area, in hundredths of a square metre.
  let business: Int64

  /// Dwellings that the business area stands for, in hundredths, rounded half up to show.
  var businessDwellings: Int64 { (business * 2 + 75) / 150 }

  /// The share in hundredths of a per cent, rounded half up once; throws when there is nothing to share.
  var share: Int64 {
    get throws {
      // Everything times 75 * 100, so that no part is rounded on the way.
      let whole = (all + demolished) * 7_500 + business
      guard whole > 0 else { throw CalculationFault(.impossible, "boliger") }
      return try Kroner(ore: 10_000).part(family * 7_500, of: whole).ore
    }
  }

  /// Whether the share is at most the law's goal; exact, and not as it is rounded.
  var isReached: Bool {
    Int128(family) * 7_500 * 10_000 <= Int128(Self.most)
      * Int128((all + demolished) * 7_500 + business)
  }

  /// The law's goal for 1 January 2030, in hundredths of a per cent.
  static let most: Int64 = 4_000
}

extension Module {
  var familyShare: Calculation {
    Calculation(
      "lov.familieandel", title: "Andelen af almene familieboliger",
      law: "almenboligloven § 168 a (formlen er udledt)",
      inputs: [
        Calculation.Input("familieboliger", title: "Almene familieboliger", .count),
        Calculation.Input("boliger", title: "Boliger i alt", .count),
        Calculation.Input(
          "nedrevne", title: "Nedrevne siden 2010, der ikke er erstattet, hvis de vælges talt med",
          .count, isRequired: false),
        Calculation.Input("erhverv", title: "Erhvervsareal, m2", .hundredths, isRequired: false),
      ], formerly: ["tmf.familieandel"]
    ) { given, _ in
      let share = FamilyShare(
        family: try given.number("familieboliger"), all: try given.number("boliger"),
        demolished: given.optional("nedrevne") ?? 0, business: given.optional("erhverv") ?? 0)
      let all = [share.family, share.all, share.demolished, share.business]
      guard all.allSatisfy({ (0...1_000_000_000).contains($0) }), share.family <= share.all else {
        throw CalculationFault(.impossible, "familieboliger")
      }
      let result = try share.share
      return [
        Calculation.Line("Almene familieboliger", .hundredths(share.family * 100, "boliger")),
        Calculation.Line("Boliger i alt", .hundredths(share.all * 100, "boliger")),
        Calculation.Line("Nedrevne, talt med", .hundredths(share.demolished * 100, "boliger")),
        Calculation.Line(
          "Erhverv, 75 m2 for en bolig", .hundredths(share.businessDwellings, "boliger")),
        Calculation.Line("Andel", .hundredths(result, "%"), isResult: true),
        Calculation.Line(
          "Lovens mål 1. januar 2030: højst 40 %",
          .text(share.isReached ? "nået" : "ikke nået")),
      ]
    }
  }
}
