import Agreements
import Counter
import Vocabulary

/// `almen tmf plan ID`: an udviklingsplan with the share year by year, its milestones and what binds.
struct PlanCommand: HouseCommand {
  private static let plan = Argument("ID", .id(AgreementSubject.kind))

  let name = "tmf.plan"
  let summary =
    "viser en udviklingsplan: andelen år for år, milepæle, godkendelse og hvad der binder"
  let arguments = [plan]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let id = try asked.needed(Self.plan, titles).id(of: AgreementSubject.self)
    guard
      let plan = try PlanRecord.all(titles.house, on: titles.day).first(where: { $0.plan.id == id })
    else {
      throw Complaint(
        "»\(id)« er ikke en udviklingsplan den \(DanishDays.long(titles.day)).",
        "Se områderne og deres planer med almen tmf omraader.")
    }
    return Page(
      .thing(titles.thing(plan.plan)),
      try [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("id", json: .string(id.text))]),
      ] + PlanView(titles: titles).blocks(plan))
  }
}
