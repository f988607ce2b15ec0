import Counter
import Investments
import Vocabulary

extension Module {
  /// How a new building is financed, each kind of dwelling in it by its own rate.
  var financing: Calculation {
    let sums = DwellingKind.allCases.map {
      Calculation.Input(
        $0.rawValue, title: "Anskaffelsessum for \($0.title.lowercased())", .money,
        isRequired: false)
    }
    return Calculation(
      "lov.finansiering", title: "Lån, grundkapital og beboerindskud",
      law:
        "\(Statute.lbk207("§§ 118 og 118 a").text); \(Statute.bek40("§ 8 stk. 4 og § 53 stk. 3").text)",
      inputs: [
        Calculation.Input(
          "sum", title: "Anskaffelsessum, når der kun er én boligtype", .money, isRequired: false),
        Calculation.Input(
          "type", title: "Boligtype", .word(DwellingKind.allCases.map(\.rawValue)),
          isRequired: false),
        Calculation.Input(
          "areal", title: "Familieboligernes gennemsnitlige bruttoetageareal, m2", .hundredths,
          isRequired: false),
        Calculation.Input(
          "margin", title: "Reguleringsmargin på grundkapitalen, %", .hundredths, isRequired: false),
      ] + sums, known: Statute.lbk1000.signed, formerly: ["tmf.finansiering"]
    ) { given, at in
      try FinancingAnswer(given, at).lines()
    }
  }
}

/// The answer of `lov.finansiering`.
private struct FinancingAnswer {
  let parts: [Financed]
  /// Where the rounding stands; nil where no act that is read has it for the day.
  let rounding: Provision?
  let margin: Int64?

  init(_ given: Calculation.Given, _ at: Viewpoint) throws {
    let asked = try Self.asked(given)
    let size = given.optional("areal")
    guard size ?? 1 > 0 else { throw CalculationFault(.impossible, "areal") }
    margin = given.optional("margin")
    guard (0...10_000).contains(margin ?? 0) else { throw CalculationFault(.impossible, "margin") }
    let rounding = try? at.cited(Statute.bek40("§ 8 stk. 4 og § 53 stk. 3"))
    let table = try grundkapitalTable()
    parts = try asked.map { kind, sum in
      if size == nil, table.dependsOnSize(kind.type, at: at) {
        throw CalculationFault(.missing, "areal")
      }
      return try Financed(kind, sum, size: size, isRounded: rounding != nil, at: at)
    }
    self.rounding = rounding
  }

  /// The kinds and their sums: either `sum` of a `type`, or a sum by name for each.
  private static func asked(_ given: Calculation.Given) throws -> [(DwellingKind, Kroner)] {
    let named = DwellingKind.allCases.compactMap { kind in
      given.optionalMoney(kind.rawValue).map { (kind, $0) }
    }
    if let bad = named.first(where: { $0.1 < .zero }) {
      throw CalculationFault(.impossible, bad.0.rawValue)
    }
    guard named.isEmpty else {
      guard given.optional("sum") == nil, given.word("type") == nil else {
        throw CalculationFault(.impossible, "sum")
      }
      return named
    }
    let sum = try given.money("sum")
    guard let kind = given.word("type").flatMap(DwellingKind.init) else {
      throw CalculationFault(.missing, "type")
    }
    guard sum >= .zero else { throw CalculationFault(.impossible, "sum") }
    return [(kind, sum)]
  }

  func lines() throws -> [Calculation.Line] {
    let total = try Kroner.sum(parts.map(\.sum))
    let loan = try Kroner.sum(parts.map(\.loan))
    let capital = try Kroner.sum(parts.map(\.capital))
    let deposit = try Kroner.sum(parts.map(\.deposit))
    return try parts.flatMap(lines) + [
      Calculation.Line("Anskaffelsessum", .money(total)),
      Calculation.Line("Lån", .money(loan), isResult: true),
      Calculation.Line("Grundkapital", .money(capital), isResult: true),
      Calculation.Line("Beboerindskud", .money(deposit), isResult: true),
    ] + rounded(total, loan) + otherwise() + margin(capital)
  }

  /// A kind: by which row, and its shares; its amounts where there are more kinds.
  private func lines(_ part: Financed) throws -> [Calculation.Line] {
    let name = parts.count == 1 ? "" : part.kind.title + ": "
    let shares = zip(["Lån", "Grundkapital", "Beboerindskud"], Financed.percents(part.row))
    let amounts: [Calculation.Line] =
      parts.count == 1
      ? []
      : [
        Calculation.Line(name + "Anskaffelsessum", .money(part.sum)),
        Calculation.Line(name + "Lån", .money(part.loan)),
        Calculation.Line(name + "Grundkapital", .money(part.capital)),
        Calculation.Line(name + "Beboerindskud", .money(part.deposit)),
      ]
    return [Calculation.Line(name + "Sats", .text(Self.cited(part.row)))]
      + (part.row.inferred.isEmpty
        ? [] : [Calculation.Line(name + "Udledt", .text(part.row.inferred))])
      + shares.map { Calculation.Line(name + $0, .hundredths($1, "%")) } + amounts
      + [Calculation.Line(name + "Grundkapital betales af", .text(part.kind.payer))]
  }

  private static func cited(_ row: RateTable.Row) -> String {
    [Provision(row.law)?.text ?? row.law, row.condition].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// Where the rounding stands, and what no rule is written for.
  private func rounded(_ total: Kroner, _ loan: Kroner) throws -> [Calculation.Line] {
    guard let rounding else {
      return [
        Calculation.Line("Afrunding", .text("til øren: ingen regel for den dag er læst"))
      ]
    }
    let capital = try Kroner.sum(parts.map { try $0.capital.thousands() })
    let deposit = try Kroner.sum(parts.map { try $0.deposit.thousands() })
    let over = try loan.adding(capital).adding(deposit).subtracting(total)
    return [
      Calculation.Line(
        "Afrunding",
        .text("\(rounding.text): summen og lånet i hele 1.000 kr. (en halv opad er udledt)")),
      Calculation.Line(
        "Grundkapital, hvis den afrundes som lånet (ingen regel)", .money(capital)),
      Calculation.Line(
        "Beboerindskud, hvis det afrundes som lånet (ingen regel)", .money(deposit)),
    ]
      + (over == .zero
        ? [] : [Calculation.Line("Afrundede dele ud over summen", .money(over))])
  }

  private func otherwise() throws -> [Calculation.Line] {
    try parts.flatMap { part -> [Calculation.Line] in
      guard let row = part.otherwise else { return [] }
      let percents = Financed.percents(row).map { DanishNumbers.text($0, decimals: 2) }
      let capital = try part.sum.part(row.value("grundkapital") ?? 0, of: 10_000)
      return [
        Calculation.Line(
          "Anden læsning",
          .text(
            "\(percents.joined(separator: "/")) %: \(Self.cited(row)) (udledt: \(row.inferred))")),
        Calculation.Line("Grundkapital efter anden læsning", .money(capital)),
      ]
    }
  }

  private func margin(_ capital: Kroner) throws -> [Calculation.Line] {
    guard let margin else { return [] }
    return [
      Calculation.Line(
        "Grundkapital med reguleringsmargin (udledt: den lægges til grundkapitalen alene)",
        .money(try capital.part(10_000 + margin, of: 10_000)), isResult: true)
    ]
  }
}
