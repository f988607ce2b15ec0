import Agreements
import Counter
import Organisation
import Vocabulary

/// Which agreements in force apply to afdelinger that another organisation takes over.
///
/// What names an afdeling itself, and what binds the whole city, goes on; what binds the old organisation alone stays with
/// it, and what binds the new one applies from then.
struct TransferredAgreements {
  private let apply: [Agreement]
  private let stay: [Agreement]

  init(_ house: any House, _ afdelinger: [PartyID], to organisation: PartyID, on day: Day) throws {
    func binding(_ parties: [PartyID]) throws -> [Agreement] {
      guard !parties.isEmpty else { return [] }
      return try house.agreements.standings(on: day, naming: Set(parties.map(\.pointer)))
        .filter {
          $0.standing.status.binds && $0.agreement.parties.contains(where: parties.contains)
        }
        .map(\.agreement)
    }
    let owners = try afdelinger.compactMap { try house.parties.party($0, on: day)?.partOf }
    let own = try binding(afdelinger)
    let new = try binding([organisation])
    let common = try house.agreements.standings(of: house.agreements.common(on: day), on: day)
      .filter { $0.standing.status.binds }.map(\.agreement)
    var seen: Set<AgreementID> = []
    apply = (own + new + common).filter { seen.insert($0.id).inserted }
    stay = try binding(owners.filter { $0 != organisation })
      .filter { seen.insert($0.id).inserted }
  }

  func blocks(_ titles: Titles) -> [Block] {
    let told = Cell.list(apply.map { titles.cell($0.id.pointer) }, .and)
    return [
      .text(
        apply.isEmpty ? "Ingen aftale i kraft gælder derefter." : "Derefter gælder \(told).")
    ]
      + (stay.isEmpty
        ? []
        : [
          .text(
            "Følger ikke med, da de er den hidtidige organisations: \(.list(stay.map { titles.cell($0.id.pointer) }, .and))."
          )
        ])
  }
}
