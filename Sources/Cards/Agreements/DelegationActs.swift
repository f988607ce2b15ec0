import Agreements
import Counter
import Criteria
import Forums
import Vocabulary

/// What is done with delegations, in the order of help: a new act stands here too.
let delegationActs: [any Act] = [DelegateAct(), ExerciseAct()]

private let decisionOption = Option(
  name: "decision", value: .id(Decision.kind), summary: "beslutningen, det hviler på")

struct DelegateAct: Act {
  private static let id = Argument("ID", .newID(Delegation.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad der må gøres", isNeeded: true)
  private static let to = Option(
    name: "to", value: .body, summary: "det organ, der må gøre det", isNeeded: true)
  private static let agreement = Option(
    name: "agreement", value: .id(Agreement.kind), summary: "aftalen, der giver den")
  private static let condition = Option(
    name: "condition", value: .text, summary: "betingelsen, i ord")
  private static let worsening = Option(
    name: "worsening", value: .several(.id(Indicator.kind)),
    summary: "indikatorer, hvoraf en skal gå den forkerte vej")
  private static let limit = Option(
    name: "limit", value: .money, summary: "det højeste beløb, den må bruges til hver gang")

  let name = "delegate"
  let summary = "bemyndiger et organ til noget efter en aftale eller en beslutning"
  let subject = ActSubject.fora
  let example =
    #"delegate mindre-rettelser --title "Rette sproget i aftalen" --to plan-og-boligudvalget --agreement udlejningsaftale-2025 --on 1.12.2026"#
  let arguments = [id]
  let options = [title, to, agreement, decisionOption, condition, worsening, limit]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let delegation = Delegation(
      id: try given.needed(Self.id).newID(), title: try given.needed(Self.title).text,
      agreement: try given.value(Self.agreement)?.id(as: Agreement.self),
      decision: try given.value(decisionOption)?.id(as: Decision.self),
      to: try given.needed(Self.to).body(), condition: given.text(Self.condition),
      worsening: try given.all(Self.worsening).map { try $0.id(as: Indicator.self) },
      limit: try given.value(Self.limit)?.money(), source: given.source)
    guard delegation.authority != nil else {
      throw WrongUse(
        "Der står ikke, hvad der giver bemyndigelsen.", "Skriv --agreement eller --decision.")
    }
    try pen.requireNew(Delegation.self, delegation.id)
    try pen.set(delegation)
  }
}

struct ExerciseAct: Act {
  private static let delegation = Argument("BEMYNDIGELSE", .id(Delegation.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad der blev gjort", isNeeded: true)
  private static let who = Option(
    name: "who", value: .body, summary: "det organ, der brugte den (ellers det, der har den)")
  private static let amount = Option(
    name: "amount", value: .money, summary: "beløbet, når bemyndigelsen har en grænse")
  private static let shown = Option(
    name: "shown", value: .text, summary: "det, der viser, at betingelsen er opfyldt")

  let name = "exercise"
  let summary = "skriver, at en bemyndigelse blev brugt den dag"
  let subject = ActSubject.fora
  let example =
    #"exercise stramme-kriterier --title "Kriterierne strammet i Skovparken" --shown "Notat af 1. november" --on 20.11.2026"#
  let arguments = [delegation]
  let options = [title, who, shown, amount, decisionOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(Self.delegation).id(as: Delegation.self)
    let delegation = try pen.existing(Delegation.self, id)
    try pen.set(
      DelegationUse(
        id: pen.freeID(DelegationUse.self, id.text, from: 1),
        title: given.needed(Self.title).text, delegation: id,
        by: given.value(Self.who)?.body() ?? delegation.to, day: pen.day,
        shown: given.text(Self.shown), amount: given.value(Self.amount)?.money(),
        decision: given.value(decisionOption)?.id(as: Decision.self),
        source: given.source))
  }
}
