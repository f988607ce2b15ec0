import AlmenTestKit
import Lov
import Organisation
import Vocabulary

@testable import BIF

let madeUp = Source("Prøve", madeUp: true)

/// What the module stands among, besides the rooms.
let plugged: [any Part] = [Lov.Module(), BIF.Module()]

/// A party of the samples.
func party(_ id: PartyID, _ kind: PartyKind, plays: PartID? = nil) -> Party {
  Party(id: id, name: id.text, kind: kind, plays: plays, source: madeUp)
}

/// A placement of the samples, from and to ISO days.
func placement(
  _ starts: String, _ ends: String? = nil, id: Identifier<PlacementSubject> = "p",
  at organisation: PartyID = "org"
) throws -> Placement {
  Placement(
    id: id, title: "Praktik \(id)", organisation: organisation, starts: try isoDay(starts),
    ends: try ends.map(isoDay), source: madeUp)
}

/// A housing organisation, and a party that plays the module.
var parties: PlainRecords {
  PlainRecords().with(party("org", .boligorganisation))
    .with(party("job", .forvaltning, plays: "bif"))
}
