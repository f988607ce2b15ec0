public import Forums
import Vocabulary

/// One of the twelve dispositions that need the council's approval.
struct Disposition {
  /// Its number in § 119 of BEK 1642/2023, and in § 116 of BEK 1307/2009.
  let number: Int
  /// The kind of matter without the part's id.
  let name: String
  /// What such a matter is called.
  let called: KindName
  /// The procedure from 2024, where the law asks for more than the council's approval, or for a time.
  var procedure: ProcedureID = "tmf.godkendelse"

  /// All twelve.
  static let all: [Disposition] = [
    Disposition(
      number: 1, name: "afhaendelse", called: KindName("sag om salg", "sager om salg"),
      procedure: "tmf.afhaendelse"),
    Disposition(
      number: 2, name: "erhvervelse", called: KindName("sag om køb", "sager om køb"),
      procedure: "tmf.erhvervelse"),
    Disposition(
      number: 3, name: "forandring",
      called: KindName(
        "sag om væsentlig forandring eller nedlæggelse",
        "sager om væsentlig forandring eller nedlæggelse"), procedure: "tmf.forandring"),
    Disposition(
      number: 4, name: "pantsaetning",
      called: KindName("sag om pantsætning", "sager om pantsætning")),
    Disposition(
      number: 5, name: "leje",
      called: KindName(
        "sag om foreløbig eller endelig leje", "sager om foreløbig eller endelig leje")),
    Disposition(
      number: 6, name: "lejeforhoejelse",
      called: KindName("sag om lejeforhøjelse", "sager om lejeforhøjelse")),
    Disposition(
      number: 7, name: "bestyrelsesvederlag",
      called: KindName("sag om forhøjet vederlag", "sager om forhøjet vederlag")),
    Disposition(
      number: 8, name: "byggesagshonorar",
      called: KindName("sag om byggesagshonorar", "sager om byggesagshonorar")),
    Disposition(
      number: 9, name: "indskud",
      called: KindName(
        "sag om forhøjet indskud eller depositum", "sager om forhøjet indskud eller depositum")),
    Disposition(
      number: 10, name: "garantibeviser",
      called: KindName("sag om garantibeviser", "sager om garantibeviser")),
    Disposition(
      number: 11, name: "udbytte",
      called: KindName("sag om udbytte over 5 pct.", "sager om udbytte over 5 pct.")),
    Disposition(
      number: 12, name: "tabsdaekning",
      called: KindName(
        "sag om dækning af tab med en afdelings midler",
        "sager om dækning af tab med en afdelings midler")),
  ]

  /// The kind by each of the acts, on the days of that.
  var kinds: [MatterKind] {
    guard let id = MatterKindID("tmf.\(name)") else { return [] }
    return [
      MatterKind(
        id, called: called, law: "BEK 1307/2009 § 116 stk. 1 nr. \(number)",
        procedure: "tmf.godkendelse", days: Acts.before),
      MatterKind(
        id, called: called, law: "BEK 1642/2023 § 119 stk. 1 nr. \(number)",
        procedure: procedure, days: Acts.now),
    ]
  }
}

/// The days of the acts.
private enum Acts {
  static let first = Day(2010, 1, 1) ?? .earliest
  static let second = Day(2024, 1, 1) ?? .earliest
  /// Those of BEK 1307/2009, until the next that was read.
  static let before = Period(first, to: second) ?? .always
  /// Those of BEK 1642/2023.
  static let now = Period(from: second)
}

extension Module: MatterKindContributing {
  /// The twelve dispositions of § 119 of BEK 1642/2023, by number.
  public var matterKinds: [MatterKind] { Disposition.all.flatMap(\.kinds) + effortMatters }
}

private let applied = StepDefinition(
  "ansoegning", title: "Boligorganisationen søger om godkendelse",
  by: .words("boligorganisationen"),
  law: "BEK 1642/2023 § 119 stk. 1; før 2024: BEK 1307/2009 § 116 stk. 1")

private let judged = assessed(by: "Sagen oplyses og vurderes", law: nil)

private func assessed(by title: String, law: String?) -> StepDefinition {
  StepDefinition(
    "vurdering", title: title, by: .player("tmf"), after: ["ansoegning"], law: law)
}

/// The council's decision, by a time where the law sets one.
private func decided(
  within deadline: StepDefinition.Deadline? = nil, law: String? = nil
) -> StepDefinition {
  StepDefinition(
    "afgoerelse", title: "Kommunalbestyrelsen godkender eller afslår",
    by: .words("kommunalbestyrelsen"), after: ["vurdering"], within: deadline, law: law)
}

/// What must come after the council, by the law, where it is of what that says.
private func minister(_ title: String, onlyWhen: String, law: String) -> StepDefinition {
  StepDefinition(
    "minister", title: title, by: .words("social- og boligministeren"), after: ["afgoerelse"],
    onlyWhen: onlyWhen, law: law)
}

private func answered(after step: String) -> StepDefinition {
  StepDefinition(
    "svar", title: "Boligorganisationen får svar", by: .player("tmf"), after: [step])
}

extension Module: ProcedureContributing {
  /// How a disposition is approved: alike for most, and with more where the law asks for it.
  public var procedures: [ProcedureDefinition] {
    let order = "BEK 1642/2023 § 119 stk. 1"
    return effortProcedures + [
      ProcedureDefinition(
        "tmf.godkendelse", title: "Godkendelse af en disposition",
        law: order + "; før 2024: BEK 1307/2009 § 116 stk. 1",
        steps: [applied, judged, decided(), answered(after: "afgoerelse")],
        days: Period(from: Acts.first)),
      ProcedureDefinition(
        "tmf.afhaendelse", title: "Godkendelse af salg",
        law: order + " nr. 1; LBK 207/2026 § 27",
        steps: [
          applied,
          assessed(
            by: "Ejendommens tilstand og priserne på dagen vurderes, og sagen oplyses",
            law: "LBK 207/2026 § 27 stk. 5"), decided(law: "LBK 207/2026 § 27 stk. 1"),
          minister(
            "Ministeren godkender salg af almene boliger, der ikke skal blive ved at være det",
            onlyWhen:
              "ejendommen omfatter almene boliger, der hverken skal blive ved at være det eller sælges til en certificeret friplejeboligleverandør",
            law: "LBK 207/2026 § 27 stk. 2-3"), answered(after: "minister"),
        ], days: Acts.now),
      ProcedureDefinition(
        "tmf.erhvervelse", title: "Godkendelse af køb", law: order + " nr. 2; LBK 207/2026 § 26",
        steps: [
          applied,
          StepDefinition(
            "vurdering", title: "Sagen oplyses og vurderes", by: .player("tmf"),
            after: ["ansoegning"]),
          StepDefinition(
            "afgoerelse",
            title: "Kommunalbestyrelsen godkender; et afslag skal være meddelt inden seks uger",
            by: .words("kommunalbestyrelsen"), after: ["ansoegning"], within: .length(6, .weeks),
            law: "LBK 207/2026 § 26 stk. 1"), answered(after: "afgoerelse"),
        ], days: Acts.now),
      ProcedureDefinition(
        "tmf.forandring", title: "Godkendelse af væsentlig forandring",
        law: order + " nr. 3; LBK 207/2026 §§ 28 og 28 a",
        steps: [
          applied, judged, decided(law: "LBK 207/2026 § 28 stk. 1"),
          minister(
            "Ministeren godkender nedrivning af almene boliger, og sammenlægning uden for udsatte områder",
            onlyWhen:
              "sagen er om nedrivning af almene boliger eller sammenlægning uden for udsatte boligområder",
            law: "LBK 207/2026 § 28 stk. 2-3 og § 28 a"), answered(after: "minister"),
        ], days: Acts.now),
    ]
  }
}
