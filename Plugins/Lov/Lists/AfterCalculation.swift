import Counter
import Vocabulary

extension Module {
  /// What the rules of lists make of what is given.
  var lists: [Calculation] { [afterLists, borders] }

  /// Whether a rule binds an area with an udviklingsplan after it has left the lists.
  private var afterLists: Calculation {
    Calculation(
      "lov.efter-listerne", title: "Om en regel binder et område, der er ude af listerne",
      law: AfterEffect.Group.allCases.map { $0.law(isJoint: nil) }.joined(separator: "; "),
      inputs: Self.afterInputs, days: Period(from: AfterEffect.start),
      known: Statute.lov1167.signed
    ) { given, at in
      guard let word = given.word("bestemmelse") else {
        throw CalculationFault(.missing, "bestemmelse")
      }
      guard let plan = given.word("plan") else { throw CalculationFault(.missing, "plan") }
      let effect = try Self.effect(given)
      guard let group = AfterEffect.Group.of(word) else { return Self.unnamed }
      return Self.lines(group, effect, isJoint: plan == "faelles", at)
    }
  }

  private static let unnamed = [
    Calculation.Line("Binder", .yesNo(false), isResult: true),
    Calculation.Line(
      "Efter", .text("Den er ikke nævnt i § 168 a stk. 5 og 6 eller § 168 b stk. 9 og 10.")),
  ]

  private static func effect(_ given: Calculation.Given) throws -> AfterEffect {
    let years = given.optional("aar-uden").map(Int.init)
    let apart = given.optional("aar-uden-begge").map(Int.init) ?? years
    guard (0...100).contains(years ?? 0), (0...100).contains(apart ?? 0), years ?? 0 <= apart ?? 100
    else { throw CalculationFault(.impossible, "aar-uden") }
    // Where nobody says how many years, it may be enough of them.
    return AfterEffect(
      carriedOut: given.optionalDay("gennemfoert").map { RoughDay($0) },
      neither: .init(sure: years ?? 0, possible: years ?? AfterEffect.years),
      notBoth: .init(sure: apart ?? 0, possible: apart ?? AfterEffect.years))
  }

  private static let afterInputs = [
    Calculation.Input("plan", title: "Planen", .word(["faelles", "kommunal"])),
    Calculation.Input(
      "bestemmelse", title: "Bestemmelsen",
      .word(
        AfterEffect.Group.allCases.flatMap { $0.paragraphs.map(\.key) } + ["andet"])),
    Calculation.Input(
      "aar-uden", title: "År i træk, hvor området hverken opfylder § 61 a stk. 1 eller 4", .count,
      isRequired: false),
    Calculation.Input(
      "aar-uden-begge", title: "År i træk, hvor området ikke opfylder både § 61 a stk. 1 og 4",
      .count, isRequired: false),
    Calculation.Input("gennemfoert", title: "Planen er gennemført", .day, isRequired: false),
  ]

  private static func lines(
    _ group: AfterEffect.Group, _ effect: AfterEffect, isJoint: Bool, _ at: Viewpoint
  ) -> [Calculation.Line] {
    let day = at.day
    let (one, other) = (
      effect.binds(group, on: day), effect.binds(group, on: day, .notBoth)
    )
    return [
      Calculation.Line("Binder", answer(one, other, on: day), isResult: true),
      Calculation.Line("Efter", .text(group.law(isJoint: isJoint, at: at))),
      Calculation.Line("Indtil", .text(group.until)),
      Calculation.Line("Senest", .day(AfterEffect.end)),
    ]
      + (group == .letting
        ? [
          Calculation.Line(
            "Udledt", .text("Et år regnes for fuldt den dag, årets liste offentliggøres."))
        ] : [])
  }

  private static func answer(
    _ one: Certainty, _ other: Certainty, on day: Day
  ) -> Calculation.Line.Value {
    guard one == other else {
      let (first, second) =
        day == AfterEffect.end
        ? ("»senest den 1. januar 2030« er med den dag", "den dag ikke er med")
        : (
          "området hverken må opfylde stk. 1 eller 4", "det er nok, at det ikke opfylder dem begge"
        )
      return .text("\(word(one)), hvis \(first); \(word(other)), hvis \(second)")
    }
    return .yesNo(one == .possibly ? nil : one == .yes)
  }

  private static func word(_ certainty: Certainty) -> String {
    switch certainty {
    case .yes: "ja"
    case .no: "nej"
    case .possibly: "ikke kendt"
    }
  }
}
