import Agreements
import Criteria
import Forums
import Investments
import Organisation
public import Vocabulary

/// The rooms as parts, with what they show and do: the beginning of every list of parts.
public let rooms: [any Part] = [
  Cooperation(), OrganisationRoom(), ForumsRoom(), AgreementsRoom(), InvestmentsRoom(),
  CriteriaRoom(),
]
