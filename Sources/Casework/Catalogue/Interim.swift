import Agreements
import Criteria
import Forums
import Investments
import Organisation
import Store
public import Vocabulary

extension Catalogue {
  /// The kinds of the rooms alone, until readers of case files are handed theirs.
  public static var kinds: [any Record.Type] {
    let rooms: [any RecordContributing] = [
      OrganisationRoom(), ForumsRoom(), AgreementsRoom(), InvestmentsRoom(), CriteriaRoom(),
    ]
    return rooms.flatMap(\.kinds) + [Redaction.self]
  }
}
