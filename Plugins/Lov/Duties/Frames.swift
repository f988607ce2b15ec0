import Counter
import Vocabulary

/// Landsbyggefonden's support for demolition (almenboligloven § 92).
enum Demolition {
  /// Whether so much of the need may be paid, in hundredths of a per cent.
  static func isAllowed(share: Int64) -> Bool { share <= 6_000 }
  /// Whether a department is old enough to be pulled down whole: more than 25 years, counted from its first use, which is
  /// inferred.
  static func isOldEnough(usedFrom first: Day, on day: Day) -> Bool {
    first.adding(months: 300) < day
  }
}

extension LimitedLaw {
  /// Its frame in kroner before it is indexed; nil when it is no frame.
  ///
  /// Throws `MoneyOverflow`.
  func kroner() throws(MoneyOverflow) -> Kroner? {
    guard let frame else { return nil }
    return try Kroner(ore: frame).part(1_000_000, of: 1)
  }
}

extension Module {
  /// What the law sets as a frame or a rate for some years, and what follows.
  var frame: Calculation {
    let provisions = LimitedLaw.all.map(\.provision).eachOnce
    return Calculation(
      "lov.ramme", title: "Rammer og satser med en sidste dag",
      law: "LBK 207/2026 §§ 89 b, 91-92 d, 98 d, 98 e og 118 a",
      inputs: [
        Calculation.Input("bestemmelse", title: "Bestemmelse", .word(provisions)),
        Calculation.Input(
          "beloeb", title: "Beløb, der skal være inden for rammen", .money, isRequired: false),
      ]
    ) { given, at in
      guard let provision = given.word("bestemmelse") else {
        throw CalculationFault(.missing, "bestemmelse")
      }
      guard let law = LimitedLaw.of(provision, on: at.day, known: at.known) else {
        return none(provision, at)
      }
      var lines = [
        Calculation.Line(
          "Efter", .text(law.law.cited(on: at.day, known: at.known, isShort: false))),
        Calculation.Line("Hvad", .text(law.what)),
        Calculation.Line("Gælder fra", .day(law.days.lowerBound)),
        Calculation.Line("Sidste dag", .day(law.days.upperBound), isResult: true),
      ]
      if let frame = try law.kroner() {
        lines.append(
          Calculation.Line(
            law.isYearly ? "Ramme om året, før regulering" : "Ramme i alt, før regulering",
            .money(frame), isResult: true))
        if let sum = given.optional("beloeb") {
          lines.append(
            Calculation.Line(
              "Inden for rammen", .yesNo(Kroner(ore: sum) <= frame), isResult: true))
        }
      }
      return lines + (law.then.isEmpty ? [] : [Calculation.Line("Derefter", .text(law.then))])
    }
  }

  /// Whether a demolition may be supported.
  var demolition: Calculation {
    Calculation(
      "lov.nedrivningsstoette", title: "Landsbyggefondens støtte til nedrivning",
      law: "LBK 207/2026 § 92 stk. 2",
      inputs: [
        Calculation.Input(
          "andel", title: "Støtte i procent af støttebehovet", .hundredths, isRequired: false),
        Calculation.Input(
          "ibrugtaget", title: "Hele afdelingen: dagen, den blev taget i brug", .day,
          isRequired: false),
      ], known: Statute.lbk1023.signed
    ) { given, at in
      let share = given.optional("andel").map {
        Calculation.Line(
          "Andelen er tilladt (højst 60 %)", .yesNo(Demolition.isAllowed(share: $0)), isResult: true
        )
      }
      let isKnown = Viewpoint(at.day, known: at.known).knows(Statute.lbk1278.signed)
      let age = given.optionalDay("ibrugtaget").map { first in
        Calculation.Line(
          "Gammel nok (mere end 25 år; udledt: fra ibrugtagningen)",
          .yesNo(isKnown ? Demolition.isOldEnough(usedFrom: first, on: at.day) : nil),
          isResult: true)
      }
      let lines = [share, age].compactMap(\.self)
      guard !lines.isEmpty else { throw CalculationFault(.missing, "andel") }
      return lines
    }
  }
}

/// What is said of a provision that no act read has on a day: when it ended, as known, and whether what was left of it
/// may still be used.
private func none(_ provision: String, _ at: Viewpoint) -> [Calculation.Line] {
  let known = LimitedLaw.all.filter { at.knows($0.law.known) }
  let last = known.filter { $0.provision == provision && $0.days.upperBound < at.day }
    .max { ($0.law.known, $0.days.upperBound) < ($1.law.known, $1.days.upperBound) }
  // What was left is that of a frame that ended the day before.
  let over = known.first {
    $0.provision.hasPrefix("overført") && provision.hasPrefix($0.paragraph)
      && $0.days.contains(at.day) && $0.days.lowerBound == last?.days.upperBound.next
  }
  let ended = last.map {
    [
      Calculation.Line("Sidste dag", .day($0.days.upperBound), isResult: true),
      Calculation.Line("Efter", .text($0.law.text)), Calculation.Line("Derefter", .text($0.then)),
    ].filter { $0.value != .text("") }
  }
  let left = over.map {
    [
      Calculation.Line(
        "Ikke anvendte beløb i 2026", .text("\($0.what): kan bruges (\($0.law.text))"))
    ]
  }
  return [
    Calculation.Line(
      "Ramme", .text("ikke kendt: ingen læst lov har en for \(at.day.year)"), isResult: true)
  ] + (ended ?? []) + (left ?? [])
}
