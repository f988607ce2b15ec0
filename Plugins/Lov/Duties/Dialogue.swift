import Counter
import Vocabulary

/// The yearly styringsdialog (almenboligloven § 164, BEK 1642/2023 § 112, BEK 1307/2009 § 109).
struct DialogueMeeting {
  /// The day of the meeting.
  let held: Day
  /// The day of the one before it; nil when there was none, or nobody knows.
  let before: Day?

  /// Whether it is the meeting of a calendar year: the act says yearly, and no day.
  func isOf(_ year: Int) -> Bool { held.year == year }

  /// Whether »årligt« is met, as once in each calendar year; nil where it is not so within a year of the last.
  var isYearly: Bool? {
    guard let before else { return true }
    if held.year - before.year > 1 { return false }
    return held <= before.adding(months: 12) ? true : nil
  }
}

extension Module {
  /// Whether a dialogue meeting was held as the act has it.
  var dialogueMeeting: Calculation {
    Calculation(
      "lov.dialogmoede", title: "Årligt dialogmøde med en boligorganisation",
      law: "LBK 207/2026 § 164 stk. 2; BEK 1642/2023 § 112; BEK 1307/2009 § 109",
      inputs: [
        Calculation.Input("moede", title: "Dagen for mødet", .day, isRequired: false),
        Calculation.Input("sidste", title: "Dagen for mødet før det", .day, isRequired: false),
        Calculation.Input(
          "skriftligt", title: "Om der er indkaldt skriftligt", .yesNo, isRequired: false),
        Calculation.Input(
          "rapportfrist", title: "Kommunens frist for styringsrapporten", .day, isRequired: false),
        Calculation.Input(
          "rapport", title: "Dagen, rapporten er sendt", .day, isRequired: false),
      ],
      make: Calculation.byLaw(of: "moede") { given, at in
        let table = try StatutoryDuty.whole.get()
        guard let duty = table.first(where: { $0.rule.id == "lov.dialogue" }) else { return [] }
        guard let version = duty.version(on: at.day, known: at.known) else {
          return [
            Calculation.Line(
              "Pligt", .text("ikke kendt: ingen læst lov siger det den dag"), isResult: true)
          ]
        }
        var lines = [
          Calculation.Line("Pligt", .yesNo(true), isResult: true),
          Calculation.Line(
            "Efter", .text(version.cited(on: at.day, known: at.known, isShort: false))),
          Calculation.Line(
            "Frist", .text("ingen dag i loven; inden årets udgang er udledt af »årligt«")),
          Calculation.Line("Redegørelsens frist", .text("ingen")),
        ]
        if let held = given.optionalDay("moede") {
          let meeting = DialogueMeeting(held: held, before: given.optionalDay("sidste"))
          lines += [
            Calculation.Line("Opfylder pligten for \(held.year)", .yesNo(true), isResult: true),
            Calculation.Line(
              "Årligt også som højst et år siden sidst", .yesNo(meeting.isYearly)),
          ]
        }
        if let written = given.optionalAnswer("skriftligt") {
          lines.append(
            Calculation.Line("Indkaldt, som loven siger", .yesNo(written), isResult: true))
        }
        return lines + report(given)
      })
  }

  private func report(_ given: Calculation.Given) -> [Calculation.Line] {
    guard let deadline = given.optionalDay("rapportfrist") else {
      return [Calculation.Line("Rapportens frist", .text("ingen i loven: kommunen sætter den"))]
    }
    let line = Calculation.Line("Rapportens frist, sat af kommunen", .day(deadline))
    guard let sent = given.optionalDay("rapport") else { return [line] }
    return [line, Calculation.Line("Rapporten i tide", .yesNo(sent <= deadline), isResult: true)]
  }
}
