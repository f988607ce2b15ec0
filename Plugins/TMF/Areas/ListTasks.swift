import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// That the lists of some years are not entered, and that the next one may free an area.
struct ListTasks: Obliging {
  let rooms: any Rooms

  /// Those that make duties.
  static let rules = [enter, free]

  static let enter = Rule(
    "tmf.listNotEntered", .warning,
    sentence:
      "Hent og indtast lovens lister af {days}: den nyeste, der er registreret, er fra {newest}.",
    remedy: "Indtast med almen act measure, om hvert område er på hver liste, med kilden.",
    source: "Programmets egen regel; at listerne offentliggøres, står i {law}")

  static let free = Rule(
    "tmf.listMayFree", .note,
    sentence:
      "Se efter på listen af {day}, om {area} er fri af afvisning og grænser for anvisning ({law}): tidligst med den (udledt).",
    remedy: "Indtast listen, når den er offentliggjort; til da er det ikke kendt.",
    source: "{law}; dagen er udledt")

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    guard let own = try rooms.parties.player(of: Module().id, on: day)?.pointer,
      owner == nil || owner == own
    else { return [] }
    return try entering(own, on: day) + freeing(own, on: day, through: last)
  }

  private func entering(_ own: Pointer, on day: Day) throws -> [Duty] {
    let register = try rooms.criteria.listRegister(on: day)
    guard let newest = register.newest, !register.unentered.isEmpty else { return [] }
    let law = ListPublishing.law(at: Viewpoint(day, known: rooms.known))
    return [
      Duty(
        Self.enter, owner: own, due: nil, subject: own,
        facts: [
          "days": .list(register.unentered.map { .day($0) }), "newest": .day(newest),
          "law": .text(law ?? "ingen lov, der er læst"),
        ])
    ]
  }

  private func freeing(_ own: Pointer, on day: Day, through last: Day) throws -> [Duty] {
    try PlanRecord.all(rooms, on: day).compactMap(\.area).eachOnce.flatMap { area in
      try AreaBindings(rooms).all(of: area, on: day).compactMap { binding -> Duty? in
        guard let free = binding.earliestFree, free > day, free <= last else { return nil }
        return Duty(
          Self.free, owner: own, due: RoughDay(free), subject: binding.plan ?? area.pointer,
          facts: ["day": .day(free), "area": .thing(area.pointer), "law": .text(binding.law)],
          inferred: "udledt af § 168 a stk. 6")
      }
    }
  }
}
