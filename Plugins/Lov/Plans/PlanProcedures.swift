import Forums
import Vocabulary

private func law(_ paragraph: String) -> String { Statute.lbk207(paragraph).text }

// The law says whose task it is and no more; a case can write down its own procedure, with its own bodies.
private let together = StepDefinition.Taker.words("boligorganisationen og kommunalbestyrelsen")
private let council = StepDefinition.Taker.words("kommunalbestyrelsen")
private let minister = StepDefinition.Taker.words("social- og boligministeren")

// No act read says when a plan must be sent: the deadline stands in the day that the step is planned for.
extension Module {
  /// A common plan, a municipal one where none is agreed, and winding up.
  var planProcedures: [ProcedureDefinition] { [commonPlan, municipalPlan, order] }

  /// Matters that follow each of them.
  var planMatters: [MatterKind] {
    [
      MatterKind(
        "lov.udviklingsplan",
        called: KindName("sag om en udviklingsplan", "sager om udviklingsplaner"),
        law: law("§ 168 a"), procedure: "lov.udviklingsplan", days: PlanLaw.days,
        // As the kind of agreement that it is about.
        formerly: ["tmf.udviklingsplan"]),
      MatterKind(
        "lov.kommunal-udviklingsplan",
        called: KindName(
          "sag om en kommunal udviklingsplan", "sager om kommunale udviklingsplaner"),
        law: law("§ 168 b"), procedure: "lov.kommunal-udviklingsplan", days: PlanLaw.days),
      MatterKind(
        "lov.afvikling",
        called: KindName("sag om afvikling af et område", "sager om afvikling af områder"),
        law: law("§ 168 c"), procedure: "lov.afvikling", days: PlanLaw.days),
    ]
  }

  private var commonPlan: ProcedureDefinition {
    ProcedureDefinition(
      "lov.udviklingsplan", title: "Fælles udviklingsplan for et omdannelsesområde",
      law: law("§ 168 a"),
      steps: [
        // »Den almene boligorganisation og kommunalbestyrelsen skal i fællesskab udarbejde en udviklingsplan«
        StepDefinition(
          "plan", title: "Udviklingsplanen udarbejdes i fællesskab", by: together,
          law: law("§ 168 a stk. 1")),
        // »Social- og boligministeren skal godkende udviklingsplaner efter stk. 1.« So it must be sent.
        StepDefinition(
          "indsendelse",
          title: "Planen sendes til ministeren, med en ansøgning om dispensation, hvis"
            + " den har mere end 40 %", by: together, after: ["plan"],
          law: law("§ 168 a stk. 2-4")),
        StepDefinition(
          "godkendelse", title: "Ministeren godkender planen", by: minister, after: ["indsendelse"],
          law: law("§ 168 a stk. 2")),
      ], days: PlanLaw.days)
  }

  private var municipalPlan: ProcedureDefinition {
    ProcedureDefinition(
      "lov.kommunal-udviklingsplan",
      title: "Kommunal udviklingsplan, når der ikke er enighed om en fælles", law: law("§ 168 b"),
      steps: [
        // »kan kommunalbestyrelsen anmode social- og boligministeren om at godkende en kommunal udviklingsplan«
        StepDefinition(
          "anmodning", title: "Ministeren anmodes om at godkende en kommunal udviklingsplan",
          by: council, law: law("§ 168 b stk. 1")),
        // »Ministeren sender den kommunale udviklingsplan i høring hos den almene boligorganisation, før«
        StepDefinition(
          "hoering", title: "Planen er i høring hos boligorganisationen", by: minister,
          after: ["anmodning"], law: law("§ 168 b stk. 1")),
        StepDefinition(
          "godkendelse", title: "Ministeren godkender planen", by: minister, after: ["hoering"],
          law: law("§ 168 b stk. 1")),
        // »Kommunalbestyrelsen kan give almene boligorganisationer påbud … inden for en frist«
        StepDefinition(
          "paabud", title: "Boligorganisationen får påbud om at gennemføre planen, med en frist",
          by: council, after: ["godkendelse"], law: law("§ 168 b stk. 2")),
      ], days: PlanLaw.days)
  }

  private var order: ProcedureDefinition {
    ProcedureDefinition(
      "lov.afvikling", title: "Afvikling af et omdannelsesområde efter påbud",
      law: law("§ 168 c"),
      steps: [
        StepDefinition(
          "paabud", title: "Ministeren giver påbud om at afvikle området", by: minister,
          law: law("§ 168 c stk. 1")),
        // »skal boligorganisationen og kommunalbestyrelsen i fællesskab udarbejde en afviklingsplan … højst 25 pct.«
        StepDefinition(
          "afviklingsplan", title: "Afviklingsplanen udarbejdes, med højst 25 % almene boliger",
          by: together, after: ["paabud"], law: law("§ 168 c stk. 2")),
        StepDefinition(
          "afvikling", title: "Området afvikles", by: .words("boligorganisationen"),
          after: ["afviklingsplan"], law: law("§ 168 c stk. 4")),
      ], days: PlanLaw.days)
  }
}
