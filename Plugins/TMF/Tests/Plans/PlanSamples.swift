import Agreements
import AlmenTestKit
import Counter
import Forums
import Lov
import Organisation
import Vocabulary

@testable import TMF

/// A municipality with an organisation, an area and its udviklingsplan.
func town() throws -> PlainRecords {
  parties.with(
    Area(
      id: "parken", name: "Parken", kind: .boligomraade, source: madeUp)
  ).with(try plan())
}

/// The plan of the samples: by nobody's dispensation at most 40 %.
func plan(
  percent: Int = 4_000, dispensation: String? = nil, ground: String? = nil
) throws -> Agreement {
  var fields = [
    AgreementField(field: "omraade", area: "parken"),
    AgreementField(field: "familieandel", percent: percent),
  ]
  if let dispensation {
    fields.append(AgreementField(field: "dispensation", day: RoughDay(try isoDay(dispensation))))
  }
  if let ground { fields.append(AgreementField(field: "dispensationsgrund", text: ground)) }
  return Agreement(
    id: "plan", title: "Udviklingsplan for Parken", kind: "lov.udviklingsplan", level: .three,
    parties: ["org"],
    term: Term(from: RoughDay(try isoDay("2019-07-01")), until: RoughDay(try isoDay("2029-12-31"))),
    concluded: Conclusion(day: RoughDay(try isoDay("2019-07-01"))), fields: fields, source: madeUp)
}

/// A base of 1,000 dwellings, of which 900 are almene family dwellings.
func base(
  id: Identifier<PlanBaseSubject> = "b", family: Int = 900, dwellings: Int = 1_000,
  business: Int? = nil, countsDemolished: Bool? = true
) throws -> PlanBase {
  PlanBase(
    id: id, title: "Boligerne i Parken", plan: "plan", day: RoughDay(try isoDay("2019-01-01")),
    family: family, dwellings: dwellings, business: business, countsDemolished: countsDemolished,
    source: madeUp)
}

/// A milestone of the plan.
func milestone(
  _ id: MilestoneID, _ kind: MilestoneKind, _ dwellings: Int, due: String?, done: String? = nil,
  family: Int? = nil, replaced: Int? = nil, area: Int? = nil, dropped: String? = nil
) throws -> Milestone {
  Milestone(
    id: id, title: "Milepæl \(id)", plan: "plan", kind: kind,
    due: try due.map { RoughDay(try isoDay($0)) }, dwellings: dwellings, family: family,
    replaced: replaced, area: area, done: try done.map { RoughDay(try isoDay($0)) },
    dropped: dropped, source: madeUp)
}
