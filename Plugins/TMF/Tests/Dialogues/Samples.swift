import AlmenTestKit
import Counter
import Forums
import Lov
import Organisation
import Vocabulary

@testable import TMF

let madeUp = Source("Prøve", madeUp: true)

/// What the module stands among, besides the rooms.
let plugged: [any Part] = [Lov.Module(), TMF.Module()]

/// A party of the samples.
func party(_ id: PartyID, _ kind: PartyKind, plays: PartID? = nil) -> Party {
  Party(id: id, name: id.text, kind: kind, plays: plays, source: madeUp)
}

/// A council, TMF, and two organisations.
var parties: PlainRecords {
  PlainRecords().with(party("br", .council)).with(party("teknik", .forvaltning, plays: "tmf"))
    .with(party("org", .boligorganisation)).with(party("bo", .boligorganisation))
}

/// A dialogue of the samples, with what happened as ISO days.
func dialogue(
  id: DialogueID = "d", with organisation: PartyID = "org", year: Int = 2026,
  ends: String = "2025-12-31", deadline: String? = "2026-08-01",
  _ history: [(String, DialogueStep)] = []
) throws -> Dialogue {
  Dialogue(
    id: id, title: "Dialog \(id)", organisation: organisation, year: year,
    periodEnds: try isoDay(ends), deadline: try deadline.map(isoDay),
    history: try history.map { day, step in
      DialogueEvent(
        try isoDay(day), step, reason: step == .returned ? "mangler status for aftaler" : nil)
    }, source: madeUp)
}

/// An act done over plain records.
func act(
  _ act: some Act, _ arguments: [String], _ options: [String: String] = [:],
  files: [String: PlacedText] = [:], with pen: PlainPen
) throws {
  let house = PlainHouse(pen, parts: plugged)
  let given = try Given(to: act, arguments, options, files: files, at: house, on: pen.day)
  try act.perform(given, house, pen)
}
