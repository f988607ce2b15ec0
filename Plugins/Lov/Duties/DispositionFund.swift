import Counter
import Vocabulary

/// What goes into a boligorganisation's dispositionsfond, and what it pays (BEK 1642/2023 §§ 42 and 43).
///
/// The amounts are those of 2024; how they were indexed since is not known here, which is told.
enum DispositionFund {
  /// What a department pays each year for each lejemålsenhed.
  static let contribution = Kroner(ore: 66_100)
  /// The liquid fund for each lejemålsenhed, from which nothing more is paid.
  static let enough = Kroner(ore: 660_200)
  /// The loss for each lejemålsenhed that a department bears itself.
  static let ownLoss = Kroner(ore: 38_000)

  /// What a department pays for each lejemålsenhed with so much in the fund: two answers just where it is enough, since
  /// »indtil fonden udgør« and »overstiger« decide differently there.
  static func contributions(with balance: Kroner) -> [Kroner] {
    if balance == enough { return [.zero, contribution] }
    return [balance < enough ? contribution : .zero]
  }

  /// What the fund pays of a loss for each lejemålsenhed by those who moved out; throws `MoneyOverflow`.
  static func paid(of loss: Kroner) throws(MoneyOverflow) -> Kroner {
    loss <= ownLoss ? .zero : try loss.subtracting(ownLoss)
  }

  /// Whether so much is left that the council may approve that a department bears its loss: under two thirds of the
  /// least, reckoned without rounding.
  static func isTooLow(_ balance: Kroner, least: Kroner = enough) -> Bool {
    Int128(balance.ore) * 3 < Int128(least.ore) * 2
  }
}

/// In how many years a balance must be carried off in the budget (BEK 1642/2023 § 69).
enum BudgetBalance: String, CaseIterable {
  /// Underfinancing.
  case underfinansiering
  /// What stands on a department's resultatkonto.
  case resultatkonto
  /// A negative balance on it.
  case negativ = "negativ-saldo"
  /// A loss by a loan paid out late because of digital registration.
  case late = "digital-tinglysning"
  /// The organisation's own loss.
  case organisation = "organisationens-underskud"

  /// The most years; `isNeeded` says that more is needed for the dwellings to go on.
  func mostYears(isNeeded: Bool) -> Int64 {
    switch self {
    case .underfinansiering: 10
    case .resultatkonto: 3
    case .negativ: isNeeded ? 10 : 3
    case .late: 20
    case .organisation: 1
    }
  }

  /// Where it stands.
  var paragraph: String { self == .organisation ? "§ 69 stk. 4" : "§ 69 stk. 3" }
}

/// What needs the council's approval, of what has a limit (BEK 1642/2023 § 119).
enum CouncilApproval {
  /// Whether a dividend needs it: more than 5 per cent of the guarantee capital; in hundredths of a per cent.
  static func isNeeded(forDividend percent: Int64) -> Bool { percent > 500 }
  /// Whether support stays for a dwelling closed for social work, for so many years.
  static func keepsSupport(closedFor years: Int64) -> Bool { years <= 10 }
}

private let running = Period(from: Day(2024, 1, 1) ?? .latest)

extension Module {
  /// What goes into the fund and what it pays.
  var fund: Calculation {
    Calculation(
      "lov.dispositionsfond", title: "Dispositionsfonden: henlæggelse og tab",
      law: "BEK 1642/2023 §§ 42 og 43 (2024-niveau)",
      inputs: [
        Calculation.Input("saldo", title: "Likvide midler pr. lejemålsenhed", .money),
        Calculation.Input(
          "tab", title: "Tab ved fraflytning pr. lejemålsenhed", .money, isRequired: false),
      ], days: running, known: Statute.bek1642.signed
    ) { given, at in
      let balance = try given.money("saldo")
      guard balance >= .zero else { throw CalculationFault(.impossible, "saldo") }
      var lines =
        at.day.year == 2024
        ? []
        : [
          Calculation.Line(
            "Beløb", .text("2024-niveau; det regulerede beløb for \(at.day.year) kendes ikke"))
        ]
      let due = DispositionFund.contributions(with: balance)
      lines += due.enumerated().map { index, sum in
        Calculation.Line(
          index == 0 ? "Henlæggelse pr. lejemålsenhed" : "Efter en anden læsning (»overstiger«)",
          .money(sum), isResult: true)
      }
      if let loss = given.optional("tab").map({ Kroner(ore: $0) }) {
        guard loss >= .zero else { throw CalculationFault(.impossible, "tab") }
        lines.append(
          Calculation.Line(
            "Fonden betaler pr. lejemålsenhed", .money(try DispositionFund.paid(of: loss)),
            isResult: true))
      }
      lines.append(
        Calculation.Line(
          "Under to tredjedele: kommunen kan godkende, at afdelingen bærer tabet",
          .yesNo(DispositionFund.isTooLow(balance))))
      return lines
    }
  }

  /// In how many years a balance must be carried off.
  var budget: Calculation {
    Calculation(
      "lov.budget", title: "Hvor længe en saldo kan afvikles over", law: "BEK 1642/2023 § 69",
      inputs: [
        Calculation.Input(
          "saldo", title: "Hvilken saldo", .word(BudgetBalance.allCases.map(\.rawValue))),
        Calculation.Input("aar", title: "År, den afvikles over", .count),
        Calculation.Input(
          "videre", title: "Om det er påkrævet for boligernes videreførelse", .yesNo,
          isRequired: false),
      ], days: running, known: Statute.bek1642.signed
    ) { given, _ in
      guard let balance = given.word("saldo").flatMap(BudgetBalance.init) else {
        throw CalculationFault(.missing, "saldo")
      }
      let years = try given.number("aar")
      guard years > 0 else { throw CalculationFault(.impossible, "aar") }
      let most = balance.mostYears(isNeeded: given.optionalAnswer("videre") ?? false)
      return [
        Calculation.Line("Efter", .text(Statute.bek1642(balance.paragraph).text)),
        Calculation.Line("Højst", .count(most, "år")),
        Calculation.Line("Tilladt", .yesNo(years <= most), isResult: true),
      ]
    }
  }

  /// Whether the council must approve.
  var approval: Calculation {
    Calculation(
      "lov.kommunens-godkendelse", title: "Om kommunalbestyrelsen skal godkende",
      law: "BEK 1642/2023 § 119",
      inputs: [
        Calculation.Input(
          "udbytte", title: "Udbytte i procent af garantikapitalen", .hundredths,
          isRequired: false),
        Calculation.Input(
          "nedlagt", title: "År, en bolig er nedlagt til boligsocialt arbejde", .count,
          isRequired: false),
      ], days: running, known: Statute.bek1642.signed
    ) { given, _ in
      let dividend = given.optional("udbytte").map {
        Calculation.Line(
          "Udbyttet skal godkendes (stk. 1 nr. 11)",
          .yesNo(CouncilApproval.isNeeded(forDividend: $0)), isResult: true)
      }
      let closed = given.optional("nedlagt").map {
        Calculation.Line(
          "Støtten til boligen bliver (stk. 3)",
          .yesNo(CouncilApproval.keepsSupport(closedFor: $0)),
          isResult: true)
      }
      let lines = [dividend, closed].compactMap(\.self)
      guard !lines.isEmpty else { throw CalculationFault(.missing, "udbytte") }
      return lines
    }
  }
}
