import Forums
import Vocabulary

// What stood before BEK 40/2026, in BEK 14/2020, was not read, so nothing is said of matters raised before.
private let days = SkemaLaw.days

private func law(_ paragraph: String) -> String { Statute.bek40(paragraph).text }

// The council may let a committee or a forvaltning decide for it, and the law says no more than whose task it is:
// so nobody single can be named.
private let council = StepDefinition.Taker.words("kommunalbestyrelsen")
private let applicant = StepDefinition.Taker.words("tilsagnsmodtageren")

extension Module {
  /// Support for new almene dwellings: skema A, B and C.
  var skemaProcedure: ProcedureDefinition {
    ProcedureDefinition(
      "lov.skema-abc", title: "Støtte til nye almene boliger: skema A, B og C",
      law: law("§§ 18-46"), steps: commitment + start + end, days: days)
  }

  /// Matters that follow it.
  var skemaMatters: MatterKind {
    MatterKind(
      "lov.stoette-til-nye-boliger",
      called: KindName(
        "sag om støtte til nye almene boliger", "sager om støtte til nye almene boliger"),
      law: law("§ 1 nr. 1"), procedure: "lov.skema-abc", days: days)
  }

  // What the council must have seen to before a step (§§ 19-22, 25, 37 and 44) is a condition of it, and no step.

  /// Kapitel 6.
  private var commitment: [StepDefinition] {
    [
      // »Tilsagnsmodtageren indberetter digitalt støtteansøgning (ansøgningsskema A) til kommunalbestyrelsen.«
      StepDefinition(
        "skema-a", title: "Støtteansøgningen (skema A) indberettes til kommunalbestyrelsen",
        by: applicant, law: law("§ 18 stk. 1")),
      // »Kommunalbestyrelsen meddeler tilsagnsmodtageren et skriftligt tilsagn … Kommunalbestyrelsen foretager
      // samtidig hermed indberetning til BOSSINF-STB«
      StepDefinition(
        "tilsagn", title: "Skriftligt tilsagn meddeles og indberettes til BOSSINF-STB",
        by: council, after: ["skema-a"], law: law("§ 23 stk. 1")),
    ]
  }

  /// Kapitel 9.
  private var start: [StepDefinition] {
    [
      // »Tilsagnsmodtageren skal senest 15 måneder efter tilsagnsdatoen digitalt indberette de oplysninger, som danner
      // grundlag for godkendelse af en anskaffelsessum før byggeriets påbegyndelse (ansøgningsskema B) … I særligt
      // komplicerede byggerier kan kommunalbestyrelsen beslutte at forlænge fristen.«
      StepDefinition(
        "skema-b", title: "Oplysningerne før byggeriets påbegyndelse (skema B) indberettes",
        by: applicant, after: ["tilsagn"], within: .length(15, .months), isExtendable: true,
        law: law("§ 36 stk. 1")),
      // »Kommunalbestyrelsen godkender anskaffelsessummen før byggeriets påbegyndelse … Byggearbejderne må ikke
      // påbegyndes, før godkendelsen foreligger«
      StepDefinition(
        "godkendelse-b", title: "Anskaffelsessummen før byggeriets påbegyndelse godkendes",
        by: council, after: ["skema-b"], law: law("§ 38 stk. 1")),
      // »Kommunalbestyrelsen fastsætter en frist for byggeriets påbegyndelse. … Tilsagnsmodtageren skal meddele
      // påbegyndelsestidspunktet til kommunalbestyrelsen forud for byggeriets faktiske påbegyndelse.« The council's
      // own deadline is the day the step is planned for.
      StepDefinition(
        "paabegyndelse", title: "Byggeriet påbegyndes, efter at tidspunktet er meddelt",
        by: applicant, after: ["godkendelse-b"], law: law("§ 38 stk. 1 og § 40")),
    ]
  }

  /// Kapitel 10.
  private var end: [StepDefinition] {
    [
      // »Byggeregnskabet for opførelse af byggeriet opgøres pr. skæringsdag, det vil sige sidste boligs færdiggørelse
      // tillagt indtil 2 måneder til færdiggørelse af udenomsarealerne.«
      StepDefinition(
        "skaeringsdag", title: "Skæringsdagen for byggeregnskabet", by: applicant,
        after: ["paabegyndelse"], law: law("§ 45 stk. 1"), comes: true),
      // »Byggeregnskabet fremsendes senest 6 måneder efter skæringsdagen. … Kommunalbestyrelsen kan godkende
      // forlængelse af fristen for fremsendelse af byggeregnskab«
      StepDefinition(
        "skema-c", title: "Byggeregnskabet (mindst som skema C) indberettes", by: applicant,
        after: ["skaeringsdag"], within: .length(6, .months), isExtendable: true,
        law: law("§ 45 stk. 1")),
      // »Kommunalbestyrelsen meddeler tilsagnsmodtageren en skriftlig godkendelse af den endelige anskaffelsessum.
      // Samtidig med meddelelsen til tilsagnsmodtageren foretager kommunalbestyrelsen indberetning til BOSSINF-STB«
      StepDefinition(
        "godkendelse-c", title: "Den endelige anskaffelsessum godkendes og indberettes",
        by: council, after: ["skema-c"], law: law("§ 46")),
    ]
  }
}
