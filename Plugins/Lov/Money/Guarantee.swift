import Counter
import Vocabulary

/// How much of a loan the municipality guarantees (almenboligloven § 127).
struct LoanGuarantee {
  let loan: Kroner
  /// What the property was worth when the loan was taken up; what it is worth later changes nothing.
  let value: Kroner
  /// Loans that stand before it.
  let prior: Kroner

  /// The part that lies beyond 60 per cent of the value where the loan stands after those before it.
  func byPlace() throws -> Kroner {
    min(loan, max(.zero, try loan.adding(prior).subtracting(free())))
  }

  /// The part of the loan by itself beyond 60 per cent of the value.
  func alone() throws -> Kroner { max(.zero, try loan.subtracting(free())) }

  private func free() throws -> Kroner { try value.part(60, of: 100) }

  /// What is guaranteed of a debt and of what fell due: the part that the guarantee was of the loan.
  static func now(_ original: Kroner, of loan: Kroner, debt: Kroner) throws -> Kroner {
    try debt.part(original.ore, of: loan.ore)
  }

  /// What the municipality pays when a forced sale brings less than the debt: what is not guaranteed is paid first.
  static func loss(of guaranteed: Kroner, debt: Kroner, proceeds: Kroner) throws -> Kroner {
    let left = max(.zero, try proceeds.subtracting(debt.subtracting(guaranteed)))
    return max(.zero, try guaranteed.subtracting(left))
  }
}

extension Module {
  /// What the municipality stands for: of a loan, by the law or as agreed, and of deposits.
  var guarantee: Calculation {
    Calculation(
      "lov.garanti", title: "Garanti og regaranti",
      law: "\(Statute.lbk207("§§ 127 og 128").text); andel og regaranti som aftalt",
      inputs: [
        Calculation.Input("laan", title: "Lån", .money),
        Calculation.Input(
          "vaerdi", title: "Ejendommens værdi, da lånet blev optaget", .money, isRequired: false),
        Calculation.Input(
          "foranstaaende", title: "Lån med pant foran", .money, isRequired: false),
        Calculation.Input(
          "garanti", title: "Aftalt garanteret andel, %", .hundredths, isRequired: false),
        Calculation.Input(
          "regaranti", title: "Regaranteret andel, %", .hundredths, isRequired: false),
        Calculation.Input("restgaeld", title: "Restgæld nu", .money, isRequired: false),
        Calculation.Input("terminer", title: "Forfaldne ydelser", .money, isRequired: false),
        Calculation.Input("provenu", title: "Provenu ved tvangssalg", .money, isRequired: false),
        Calculation.Input(
          "indskud", title: "Beboerindskud ved konkurs", .money, isRequired: false),
        Calculation.Input(
          "daekket", title: "Beboerindskud, der bliver dækket", .money, isRequired: false),
      ], formerly: ["tmf.garanti"]
    ) { given, at in
      try GuaranteeAnswer(given, at).lines()
    }
  }
}

/// The answer of `lov.garanti`.
private struct GuaranteeAnswer {
  let given: Calculation.Given
  let at: Viewpoint
  let loan: Kroner

  init(_ given: Calculation.Given, _ at: Viewpoint) throws {
    (self.given, self.at) = (given, at)
    loan = try given.money("laan")
    guard loan > .zero else { throw CalculationFault(.impossible, "laan") }
    for name in ["vaerdi", "foranstaaende", "restgaeld", "terminer", "provenu", "indskud"] {
      guard given.optional(name) ?? 0 >= 0 else { throw CalculationFault(.impossible, name) }
    }
    for name in ["garanti", "regaranti"] where !(0...10_000).contains(given.optional(name) ?? 0) {
      throw CalculationFault(.impossible, name)
    }
  }

  func lines() throws -> [Calculation.Line] {
    let (guaranteed, how) = try original()
    let (current, debt) = try now(guaranteed)
    return how + [Calculation.Line("Garanti", .money(guaranteed), isResult: true)]
      + (debt == nil ? [] : [Calculation.Line("Garanti nu", .money(current), isResult: true)])
      + (try regaranti(current)) + (try sale(current, debt ?? loan)) + (try deposits())
  }

  /// The guarantee when the loan was taken up, and how it is made: of the value, or as agreed.
  private func original() throws -> (Kroner, [Calculation.Line]) {
    guard let value = given.optionalMoney("vaerdi") else {
      guard given.optional("foranstaaende") == nil, let share = given.optional("garanti") else {
        throw CalculationFault(.missing, "vaerdi")
      }
      return (try loan.part(share, of: 10_000), [])
    }
    guard given.optional("garanti") == nil else { throw CalculationFault(.impossible, "garanti") }
    let law = try at.cited(
      Statute.lbk1023("§ 127"), Statute.lbk119("§ 127"), Statute.lbk207("§ 127"))
    let made = LoanGuarantee(
      loan: loan, value: value, prior: given.optionalMoney("foranstaaende") ?? .zero)
    let (byPlace, alone) = (try made.byPlace(), try made.alone())
    let otherwise = Calculation.Line(
      "Garanti efter anden læsning (lånet alene mod 60 % af værdien)", .money(alone))
    return (
      byPlace,
      [
        .act(law),
        Calculation.Line("60 % af ejendommens værdi", .money(try value.part(60, of: 100))),
      ] + (alone == byPlace ? [] : [otherwise])
    )
  }

  /// What of the debt and of what fell due is guaranteed, and how much both are; the debt is nil where it is not given.
  private func now(_ guaranteed: Kroner) throws -> (Kroner, debt: Kroner?) {
    guard let debt = given.optionalMoney("restgaeld") else {
      guard given.optional("terminer") == nil else {
        throw CalculationFault(.missing, "restgaeld")
      }
      return (guaranteed, nil)
    }
    let all = try debt.adding(given.optionalMoney("terminer") ?? .zero)
    return (try LoanGuarantee.now(guaranteed, of: loan, debt: all), all)
  }

  private func regaranti(_ guaranteed: Kroner) throws -> [Calculation.Line] {
    guard let share = given.optional("regaranti") else { return [] }
    let behind = try guaranteed.part(share, of: 10_000)
    return [
      Calculation.Line("Regaranti", .money(behind), isResult: true),
      Calculation.Line(
        "Kommunens netto", .money(try guaranteed.subtracting(behind)), isResult: true),
    ]
  }

  private func sale(_ guaranteed: Kroner, _ debt: Kroner) throws -> [Calculation.Line] {
    guard let proceeds = given.optionalMoney("provenu") else { return [] }
    let loss = try LoanGuarantee.loss(of: guaranteed, debt: debt, proceeds: proceeds)
    return [
      Calculation.Line(
        "Kommunen betaler (udledt: det ugaranterede dækkes først)", .money(loss), isResult: true)
    ]
  }

  private func deposits() throws -> [Calculation.Line] {
    guard let deposits = given.optionalMoney("indskud") else { return [] }
    let law = try at.cited(Statute.lbk1040("§ 128"), Statute.lbk207("§ 128"))
    let covered = try given.money("daekket")
    guard covered >= .zero, covered <= deposits else {
      throw CalculationFault(.impossible, "daekket")
    }
    return [
      Calculation.Line(
        "Kommunen betaler af beboerindskud (\(law.text))",
        .money(try deposits.subtracting(covered)), isResult: true)
    ]
  }
}
