import Agreements
import Counter
import Criteria
import Vocabulary

struct CriteriaCommand: HouseCommand {
  private static let agreement = Option(
    name: "agreement", value: .id(Agreement.kind),
    summary: "kun aftalens kriterier og dem under den, vejet sammen")
  private static let subject = Option(
    name: "subject", value: .id(PartySubject.kind, AreaSubject.kind),
    summary: "kun dem, der gælder denne part eller dette område")

  let name = "criteria"
  let summary = "viser, hvordan succeskriterierne står en dag, og hvad det bygger på"
  let arguments: [Argument] = []
  let options = [agreement, subject]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let agreement = try asked.value(Self.agreement, titles)?.id(as: Agreement.self)
    let subject = try asked.value(Self.subject, titles)?.thing()
    let family = try agreement.map { try house.family(of: $0, on: day) }
    let found = try house.criteria.assessments(on: day).filter { assessment in
      let criterion = assessment.criterion
      return (family.map { all in criterion.agreement.map(all.contains) ?? false } ?? true)
        && (subject.map(criterion.subjects.contains) ?? true)
    }
    let rollup = try agreement.map { try house.rollup(of: $0, on: day) }
    let rows = CriterionRows(titles: titles)
    let more: Cell =
      "Hvad hver vurdering bygger på, og hvorfor den ændrede sig: \(.code("almen show")) KRITERIUM."
    return Page(
      "Succeskriterierne den \(.long(day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", day)])]
        + rows.table("results", found, .subject(sparks: asked.isTerminal))
        + (rollup.map(Self.blocks) ?? []) + [.text(more)])
  }

  private static func blocks(_ rollup: Rollup) -> [Block] {
    let counts = CriterionStatus.allCases.compactMap { status in
      rollup.counts[status].map { "\($0) \(status.word)" }
    }.joined(separator: ", ")
    let figures = Block.data([
      Field(
        "rollup",
        json: .keyed([
          "score": CriterionRows.percent(rollup.score),
          "coverage": CriterionRows.percent(rollup.coverage),
        ]))
    ])
    guard let score = rollup.score else {
      return [.text("Samlet: kan ikke vurderes (\(counts))."), figures]
    }
    return [
      .text(
        "Samlet \(MeasureText.percent(score)) af vejen, efter vægt; \(MeasureText.percent(rollup.coverage)) af vægten kunne vurderes (\(counts))."
      ), figures,
    ]
  }
}
