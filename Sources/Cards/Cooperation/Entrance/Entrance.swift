package import Agreements
package import Counter
package import Forums
package import Organisation
package import Vocabulary

/// Where an enquiry goes: one topic, who answers for it, and what governs it.
package struct Route: Sendable {
  /// What the enquiry was matched with.
  package let match: Enquiry.Match
  /// Who answers for the topic that day; several only by a named rule or by mistake.
  package let answering: [Answering]
  /// The forvaltning of each of those, in the same order.
  package let forvaltninger: [PartyID?]
  /// The fora that deal with the topic, by level.
  package let forums: [Forum]
  /// Who carries it out or may see it, those that carry it out first.
  package let partaking: [Partaking]
  /// The fora that those outside come through; more than one is one too many.
  package let entrances: [Forum]
  /// What governs the topic that day for each organisation that is asked for, or for all.
  package let governed: [Governed]

  /// The agreement that governs the topic that day for all that are asked for; nil when none is registered in force.
  package var agreement: Agreement? { governed.lazy.compactMap(\.agreement).first }
}

/// Which agreements govern a topic.
package struct Governed: Sendable {
  /// For whom; nil for everybody, or everybody in the area.
  package let party: PartyID?
  /// Those that govern it: the one that binds all asked for, else each that binds some of them.
  package let all: [Governing]
  /// Those that somebody would look for and that do not count, with the reason.
  package let leftOut: [LeftOut]

  /// The one that binds all that are asked for.
  package var agreement: Agreement? { all.first { $0.bound.isAll }?.agreement }
}

/// What is known of an enquiry on a day.
package struct Routing: Sendable {
  /// What the register made of it.
  package let enquiry: Enquiry
  /// Where it goes, the best first.
  package let routes: [Route]
  /// Fora that the enquiry names.
  package let named: [Forum]
  /// The area that is asked for, or the only one that the enquiry names.
  package let area: AreaID?
}

extension House {
  /// Where plain words or a number of the plan go, for the whole city or one area, on a day.
  package func route(_ text: String, area: AreaID? = nil, on day: Day) throws -> Routing {
    let enquiry = try parties.enquire(text, on: day)
    let area = area ?? (enquiry.areas.count == 1 ? enquiry.areas.first : nil)
    let inArea = try area.map { try parties.parties(in: $0, on: day) } ?? []
    let areas = try area.map { area in
      try reached(from: [area]) { try parties.area($0, on: day)?.liesIn ?? [] }
    }
    let named = enquiry.parties
    let routes = try enquiry.matches.map { match in
      let answering = try parties.answering(for: match.topic.id, on: day)
      let forums = try fora.forums(for: match.topic.id, on: day)
      return Route(
        match: match, answering: answering,
        forvaltninger: try answering.map { try parties.forvaltning(of: $0.unit, on: day) },
        forums: forums, partaking: try parties.partaking(in: match.topic.id, on: day),
        entrances: forums.filter { $0.isEntrance == true },
        governed: named.isEmpty
          ? [try governed(match.topic.id, for: inArea, in: areas ?? [], on: day)]
          : try named.map { try governed(match.topic.id, for: [$0], in: areas ?? [], $0, on: day) })
    }
    return Routing(
      enquiry: enquiry, routes: routes,
      named: enquiry.number == nil ? try forums(named: text, on: day) : [], area: area)
  }

  /// The fora whose names stand in an enquiry.
  private func forums(named text: String, on day: Day) throws -> [Forum] {
    var lexicon = Lexicon()
    let forums = try fora.forums(on: day)
    for forum in forums { lexicon.add([forum.name], .sure, for: forum.pointer) }
    let hits = lexicon.answer(text).hits
    return hits.compactMap { hit in forums.first { $0.pointer == hit.target } }
  }

  /// What governs a topic for some, or for the whole city when none are given.
  private func governed(
    _ topic: TopicID, for asked: Set<PartyID>, in areas: Set<AreaID>, _ party: PartyID? = nil,
    on day: Day
  ) throws -> Governed {
    let found = try agreements.governing(topic, for: asked, in: areas, on: day)
    let whole = found.governing.first { $0.bound.isAll }
    return Governed(
      party: party, all: whole.map { [$0] } ?? found.governing, leftOut: found.leftOut)
  }
}
