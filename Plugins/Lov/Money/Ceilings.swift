import Counter
import Vocabulary

/// How large the dwellings of a building may be (BEK 40/2026 §§ 15 and 16); areas in hundredths of a square metre.
enum DwellingArea {
  /// Whether family or elderly dwellings may be so large on average.
  static func allowsAverage(_ area: Int64) -> Bool { area <= 11_000 }

  /// Whether a dwelling may be so large; a larger family dwelling may when it is `exempt`.
  static func allows(_ area: Int64, isYouth: Bool, exempt: Bool) -> Bool {
    area <= (isYouth ? 5_000 : 11_500) || exempt && !isYouth
  }

  /// Whether the council may permit more: a household of at least four, of whom one can hardly move.
  static func isExempt(household: Int64, hasDisabled: Bool, isPermitted: Bool) -> Bool {
    household >= 4 && hasDisabled && isPermitted
  }
}

extension Module {
  /// Whether a building costs no more than it may, and whether its dwellings are no larger.
  var ceilings: Calculation {
    Calculation(
      "lov.maksimum", title: "Maksimumsbeløb og boligareal",
      law: "\(Statute.lbk207("§ 115 stk. 10").text); \(Statute.bek40("§§ 15 og 16").text)",
      inputs: [
        Calculation.Input(
          "maksimum", title: "Maksimumsbeløb ved godkendelsen før påbegyndelsen", .money,
          isRequired: false),
        Calculation.Input("lejet-grund", title: "Grunden er lejet", .yesNo, isRequired: false),
        Calculation.Input("sum", title: "Endelig anskaffelsessum", .money, isRequired: false),
        Calculation.Input(
          "merinvestering", title: "Heraf merinvestering efter § 115 a", .money, isRequired: false),
        Calculation.Input(
          "type", title: "Boligtype", .word(["familieboliger", "aeldreboliger", "ungdomsboliger"]),
          isRequired: false),
        Calculation.Input(
          "gennemsnit", title: "Boligareal i gennemsnit med fælleslokaler, m2", .hundredths,
          isRequired: false),
        Calculation.Input(
          "stoerste", title: "Den største boligs areal, m2", .hundredths, isRequired: false),
        Calculation.Input("husstand", title: "Husstandens medlemmer", .count, isRequired: false),
        Calculation.Input(
          "bevaegelseshaemmet", title: "Et medlem er stærkt bevægelseshæmmet", .yesNo,
          isRequired: false),
        Calculation.Input(
          "tilladelse", title: "Kommunalbestyrelsen tillader det", .yesNo, isRequired: false),
      ], known: Statute.lbk1040.signed
    ) { given, at in
      let lines = try Self.cost(given, at) + Self.areas(given, at)
      guard !lines.isEmpty else { throw CalculationFault(.missing, "maksimum") }
      return lines
    }
  }

  private static func cost(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    guard let maximum = given.optionalMoney("maksimum") else {
      if given.optional("sum") != nil { throw CalculationFault(.missing, "maksimum") }
      return []
    }
    guard maximum >= .zero else { throw CalculationFault(.impossible, "maksimum") }
    let isLeased = try given.answer("lejet-grund")
    let law = try at.cited(
      Statute.lbk1040("§ 115 stk. 10"), Statute.lbk1023("§ 115 stk. 10"),
      Statute.lbk207("§ 115 stk. 10"))
    let most = isLeased ? try maximum.part(80, of: 100) : maximum
    let lines: [Calculation.Line] = [
      .act(law), Calculation.Line("Byggeriet må koste højst", .money(most), isResult: true),
    ]
    guard let sum = given.optionalMoney("sum") else { return lines }
    let more = given.optionalMoney("merinvestering") ?? .zero
    guard sum >= .zero, more >= .zero, more <= sum else {
      throw CalculationFault(.impossible, "sum")
    }
    let isKept = try sum.subtracting(more) <= most
    return lines + [Calculation.Line("Summen kan godkendes", .yesNo(isKept), isResult: true)]
  }

  private static func areas(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws -> [Calculation.Line] {
    let (average, largest) = (given.optional("gennemsnit"), given.optional("stoerste"))
    guard average != nil || largest != nil else { return [] }
    for (name, area) in [("gennemsnit", average), ("stoerste", largest)] where area ?? 1 <= 0 {
      throw CalculationFault(.impossible, name)
    }
    guard let type = given.word("type") else { throw CalculationFault(.missing, "type") }
    let isYouth = type == DwellingKind.youth.rawValue
    if isYouth, largest == nil { throw CalculationFault(.missing, "stoerste") }
    let law = try at.cited(Statute.bek40(isYouth ? "§ 16 stk. 1" : "§ 15"))
    let onAverage = (isYouth ? nil : average).map { DwellingArea.allowsAverage($0) }
    let alone = try largest.map { area in
      DwellingArea.allows(
        area, isYouth: isYouth,
        exempt: try type == DwellingKind.family.rawValue && area > 11_500 && isExempt(given))
    }
    return [.act(law)]
      + (onAverage.map {
        [Calculation.Line("Gennemsnittet er tilladt", .yesNo($0), isResult: true)]
      } ?? [])
      + (alone.map {
        [Calculation.Line("Den største bolig er tilladt", .yesNo($0), isResult: true)]
      } ?? [])
  }

  /// What nobody says is not met.
  private static func isExempt(_ given: Calculation.Given) throws -> Bool {
    guard let household = given.optional("husstand") else { return false }
    guard household >= 1 else { throw CalculationFault(.impossible, "husstand") }
    return DwellingArea.isExempt(
      household: household, hasDisabled: given.optionalAnswer("bevaegelseshaemmet") ?? false,
      isPermitted: given.optionalAnswer("tilladelse") ?? false)
  }
}
