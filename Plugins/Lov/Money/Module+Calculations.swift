public import Counter
import Vocabulary

extension Module: CalculationContributing {
  /// What the law makes of what is given: money, letting and udviklingsplaner.
  public var calculations: [Calculation] {
    (money + letting + plans + lists + duties).map { one in
      one.citing { Citation(law: one.law, first: one.known).text(at: $0) }
    }
  }

  /// How a new building is financed and what it may cost, what is paid on its loans and who guarantees them, the grant
  /// for service areas, and what the State refunds.
  private var money: [Calculation] {
    [
      financing, guarantee, loanTerms, payments, ceilings, landLoan, vacancyShare, serviceArea,
      refund,
      renewalFrame,
    ]
  }
}

extension Calculation.Line {
  /// The act that was used.
  static func act(_ law: Provision) -> Self { Self("Lov", .text(law.text)) }
}

extension Calculation.Given {
  /// An amount that may be left out.
  func optionalMoney(_ name: String) -> Kroner? { optional(name).map { Kroner(ore: $0) } }
}
