import Agreements
import Forums
import Vocabulary

/// Who may be party to what is agreed of an effort in a place.
private let sides: Set<PartyKind> = [
  .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
  .administrationsorganisation, .sector, .fund,
]

private let area = FieldDefinition("omraade", title: "Område", .area)
private let regulation =
  "Landsbyggefondens regulativ, i kraft 1.1.2020, efter LBK 207/2026 § 91 a (regulativet er læst i uddrag)"
private let memo = "Teknik- og Miljøudvalget 31.5.2021 pkt. 8 og 8.5.2023 pkt. 16"

/// The kinds of agreement of efforts in a place besides the helhedsplan and the områdefornyelse.
let effortKinds: [AgreementKind] = [
  // »sætter strategisk retning«; single efforts come back by themselves. No act knows it: it is not § 168 a's plan.
  AgreementKind(
    "tmf.forandringsplan", title: "Forandringsplan", level: .three,
    fields: [
      area, FieldDefinition("indsatser", title: "Indsatser", .texts, isRequired: false),
    ], parties: sides),
  // A strategic agreement, and one of these for each field; the fund may ask for them at any time.
  AgreementKind(
    "tmf.delaftale", title: "Delaftale til en boligsocial helhedsplan", level: .three,
    fields: [
      FieldDefinition("indsatsomraade", title: "Indsatsområde", .text),
      FieldDefinition("maal", title: "Mål", .texts, isRequired: false),
    ], parties: sides),
]

/// The steps that other rules ask for by name.
enum EffortSteps {
  /// That the money is released: the last step before an effort begins.
  static let release = "frigivelse"
  /// That the effort begins.
  static let start = "start"
}

// The committee and the council are words: a case can write down its own procedure with its own bodies, and then each
// step is somebody's. That the money is released before the plan begins is our reading of how it was meant in 2021.
private let committee = StepDefinition.Taker.words("det udvalg, der har området")
private let finance = StepDefinition.Taker.words("økonomiudvalget")
private let council = StepDefinition.Taker.words("kommunalbestyrelsen")
private let organisation = StepDefinition.Taker.words("boligorganisationen")
private let fund = StepDefinition.Taker.words("Landsbyggefonden")
private let state = StepDefinition.Taker.words("staten")

/// From the committee's approval to the release of money, in order; the last step is always `frigivelse`.
private func release(after step: String) -> [StepDefinition] {
  [
    StepDefinition(
      "indstilling", title: "Forvaltningen indstiller, at pengene frigives", by: .player("tmf"),
      after: [step]),
    StepDefinition(
      "anbefaling", title: "Udvalget anbefaler, at pengene frigives", by: committee,
      after: ["indstilling"]),
    StepDefinition(
      "oeu", title: "Økonomiudvalget afgiver erklæring", by: finance, after: ["anbefaling"]),
    StepDefinition(
      EffortSteps.release, title: "Kommunalbestyrelsen frigiver pengene", by: council,
      after: ["oeu"]),
  ]
}

/// The procedures of efforts in a place.
let effortProcedures: [ProcedureDefinition] = [
  ProcedureDefinition(
    "tmf.helhedsplan", title: "Boligsocial helhedsplan med frigivelse af kommunens del",
    law: regulation,
    steps: [
      StepDefinition(
        "ansoegning", title: "Boligorganisationen søger Landsbyggefonden", by: organisation),
      StepDefinition(
        "praekvalifikation", title: "Landsbyggefonden prækvalificerer", by: fund,
        after: ["ansoegning"]),
      StepDefinition(
        "strategi", title: "Kommune og boligorganisationer aftaler strategien", by: organisation,
        after: ["praekvalifikation"]),
      StepDefinition(
        "indhold", title: "Udvalget godkender planens indhold", by: committee, after: ["strategi"]),
    ] + release(after: "indhold") + [
      StepDefinition(
        "tilsagn", title: "Landsbyggefonden giver tilsagn", by: fund, after: ["indhold"]),
      StepDefinition(
        EffortSteps.start, title: "Planen begynder", by: organisation,
        after: ["frigivelse", "tilsagn"],
        comes: true),
      StepDefinition("evaluering", title: "Planen evalueres", by: organisation, after: ["start"]),
    ], days: Period(from: Day(2020, 1, 1) ?? .latest)),
  ProcedureDefinition(
    "tmf.forandringsplan", title: "Forandringsplan for et område", law: memo,
    steps: [
      StepDefinition("analyse", title: "Området analyseres", by: .player("tmf")),
      StepDefinition(
        "anbefaling", title: "Udvalget anbefaler planen", by: committee, after: ["analyse"]),
      StepDefinition(
        "oeu", title: "Økonomiudvalget afgiver erklæring", by: finance, after: ["anbefaling"]),
      StepDefinition(
        "beslutning", title: "Kommunalbestyrelsen beslutter planen", by: council, after: ["oeu"]),
    ], days: Period(from: Day(2021, 1, 1) ?? .latest)),
  ProcedureDefinition(
    "tmf.omraadefornyelse", title: "Områdefornyelse med statens ramme",
    law: "LBK 794/2021 kapitel 2 (trinenes rækkefølge er udledt)",
    steps: [
      StepDefinition("ansoegning", title: "Kommunen søger om del i rammen", by: .player("tmf")),
      StepDefinition(
        "ramme", title: "Staten giver del i rammen", by: state, after: ["ansoegning"]),
      StepDefinition(
        "program", title: "Byfornyelsesprogrammet besluttes", by: council, after: ["ramme"]),
    ] + release(after: "program") + [
      StepDefinition(
        EffortSteps.start, title: "Områdefornyelsen begynder", by: .player("tmf"),
        after: ["frigivelse"],
        comes: true)
    ], days: Period(from: Day(2021, 4, 27) ?? .latest)),
]

/// The matters that follow them.
let effortMatters: [MatterKind] = [
  MatterKind(
    "tmf.helhedsplan",
    called: KindName("sag om en boligsocial helhedsplan", "sager om boligsociale helhedsplaner"),
    law: regulation, procedure: "tmf.helhedsplan", days: Period(from: Day(2020, 1, 1) ?? .latest)),
  MatterKind(
    "tmf.forandringsplan",
    called: KindName("sag om en forandringsplan", "sager om forandringsplaner"), law: memo,
    procedure: "tmf.forandringsplan", days: Period(from: Day(2021, 1, 1) ?? .latest)),
  MatterKind(
    "tmf.omraadefornyelse",
    called: KindName("sag om en områdefornyelse", "sager om områdefornyelser"),
    law: "LBK 794/2021 kapitel 2", procedure: "tmf.omraadefornyelse",
    days: Period(from: Day(2021, 4, 27) ?? .latest)),
]
