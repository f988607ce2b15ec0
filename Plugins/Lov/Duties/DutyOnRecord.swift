import Counter
import Vocabulary

extension DutyClock {
  /// When it is, in Danish.
  var words: String {
    switch self {
    case .yearly(12, 31): "hvert år; inden årets udgang er udledt af »årligt«"
    case .yearly(let month, let day):
      "hvert år senest den \(Day(2001, month, day).map(DanishDays.long)?.dropLast(5) ?? "")"
    case .afterFinancialYear(let months): "\(months) måneder efter regnskabsårets slutning"
    case .afterConclusion(let years, true): "hvert \(years). år efter aftalens indgåelse"
    case .afterConclusion(let years, false): "senest \(years) år efter aftalens indgåelse"
    case .conclusion: "når aftalen er indgået; ingen dag er sat"
    case .every(let years): "hvert \(years). år"
    case .once(let day): "senest den \(DanishDays.long(day))"
    case .event: "når det sker"
    }
  }
}

extension Module {
  /// What a duty of law was on a day, as law was known on another.
  var dutyOnRecord: Calculation {
    let prefix = "\(id.text)."
    return Calculation(
      "lov.pligt", title: "Hvad loven siger om en pligt",
      law: "tabellen over pligter, hver med sin lov og paragraf",
      inputs: [
        Calculation.Input(
          "pligt", title: "Pligten",
          .word(StatutoryDuty.all.map { String($0.rule.id.dropFirst(prefix.count)) }))
      ]
    ) { given, at in
      guard let word = given.word("pligt"),
        let duty = StatutoryDuty.all.first(where: { $0.rule.id == prefix + word })
      else { throw CalculationFault(.missing, "pligt") }
      guard let version = duty.version(on: at.day, known: at.known) else {
        return [
          Calculation.Line(
            "Pligt", .text("ikke kendt: ingen læst lov siger det den dag"), isResult: true)
        ]
      }
      return [
        Calculation.Line("Pligt", .text(duty.sentence(version, at)), isResult: true),
        Calculation.Line("Hvem", .text(duty.owner.word)),
        Calculation.Line("Frist", .text(version.clock.words), isResult: true),
        Calculation.Line(
          "Efter", .text(version.cited(on: at.day, known: at.known, isShort: false))),
        Calculation.Line("Kendt fra", .day(version.known)),
      ] + (duty.note.isEmpty ? [] : [Calculation.Line("Vises ikke i almen due", .text(duty.note))])
    }
  }
}

extension StatutoryDuty.Owner {
  /// The word in Danish.
  var word: String {
    switch self {
    case .council: "kommunalbestyrelsen"
    case .organisation: "boligorganisationen"
    case .government: "ministeren eller Social- og Boligstyrelsen"
    case .recipient: "tilsagnsmodtageren"
    }
  }
}

extension StatutoryDuty {
  /// The sentence of it by one version, of a day, about each thing that it can be about.
  fileprivate func sentence(_ version: Version, _ at: Viewpoint) -> String {
    let each =
      switch about {
      case .organisations: "hver boligorganisation"
      case .agreements: "aftalen"
      case .municipality, .listed, .nothing: "kommunen"
      }
    return rule.sentence.replacing("{what}", with: version.what)
      .replacing("{year}", with: "året").replacing("{subject}", with: each)
      .replacing("{law}", with: version.cited(on: at.day, known: at.known, isShort: true))
  }
}
