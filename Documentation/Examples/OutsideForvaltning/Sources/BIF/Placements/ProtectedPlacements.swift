import Counter
import Criteria
import Organisation
import Vocabulary

/// Keeps from the public where placements are whose address is protected, and how many residents are in placement at
/// an organisation that has one: where there are few, the figure would tell.
///
/// Were it the placements alone, `Placement` would conform to `Confidential`, and none of this were needed.
struct ProtectedPlacements: Hiding {
  let name = "bif.beskyttet"

  func hidden(at rooms: any Rooms) throws -> Hidden {
    // On whatever day: what is protected once is so ever after.
    let protected = try rooms.records.timelines(Placement.self).flatMap(\.pieces).map(\.value)
      .filter { $0.isProtected == true }
    return Hidden(
      things: Set(protected.map(\.pointer)),
      readings: Set(
        protected.map { ReadingSeries(Module.inPlacement, about: $0.organisation.pointer) }))
  }

  /// A protected placement, and a figure of the organisation, which is itself shown.
  var secret: Secret {
    let madeUp = Source("Eksempel", inferred: "alt", madeUp: true)
    var placement = Placement.example
    placement.id = "eksempel-beskyttet"
    placement.title = "Beskyttet praktik i eksemplet"
    placement.isProtected = true
    return Secret(
      [placement],
      readings: [
        Reading(
          indicator: Module.inPlacement, subject: placement.organisation.pointer,
          period: Period(day: placement.starts), value: 1, source: madeUp)
      ],
      beside: [
        Party(
          id: placement.organisation, name: "Eksempelorganisationen", kind: .boligorganisation,
          source: madeUp)
      ])
  }
}
