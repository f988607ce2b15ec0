import Agreements
import Casework
import Forums
import Organisation
import Vocabulary

/// The answer of the one entrance: who, by what, and why.
struct RouteView {
  let desk: Desk
  let day: Day
  let query: String
  let area: AreaID?
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?, as form: Form) throws -> Page {
    let routing = try desk.route(query, area: area, on: day)
    return try Page(title: "Én indgang: \(query)", as: form) {
      let place = area.map { " i \(titles.title($0.pointer))" } ?? ""
      return [.text("Den \(DanishDays.long(day))\(place). \(StructureView.knowledge(known))")]
        + (try unknown(routing)) + (try routing.routes.enumerated().flatMap(blocks))
        + (try named(routing)) + (try areaBlocks())
    } json: {
      try json(routing)
    }
  }

  // MARK: What is not known

  private func unknown(_ routing: Routing) throws -> [Block] {
    guard routing.routes.isEmpty, routing.named.isEmpty else { return [] }
    var blocks: [Block] = [.text("Ansvar ikke kendt. \(try reason(routing.enquiry))")]
    if !routing.enquiry.nearest.isEmpty {
      let nearest = try routing.enquiry.nearest.prefix(4).map { id in
        let units = try desk.parties.answering(for: id, on: day).map(\.unit)
        return "\(titles.title(id.pointer)) (\(titles.parties(units)))"
      }
      blocks += [.heading("De nærmeste emner"), .list(nearest)]
    }
    return blocks
  }

  private func reason(_ enquiry: Enquiry) throws -> String {
    if let number = enquiry.number {
      let days = try desk.parties.days(of: number)
      guard let first = days.first else {
        return "KLE \(number.text) hører ikke til det, samarbejdet omfatter."
      }
      let all = days.map(DanishDays.long).joined(separator: " og ")
      return days.contains { $0.contains(day) }
        ? "Intet emne har KLE \(number.text) den dag."
        : "KLE \(number.text) findes ikke den dag (\(first.start > day ? "først " : "")\(all))."
    }
    guard !enquiry.outside.isEmpty else { return "Ingen af emnernes ord passer." }
    let words = enquiry.outside.map { "»\($0)«" }.joined(separator: ", ")
    return "\(words) hører ikke til samarbejdet med den almene sektor."
  }

  // MARK: Routes

  private func blocks(_ index: Int, _ route: Route) throws -> [Block] {
    let topic = route.match.topic
    let number = route.match.number.map { " (KLE \($0.text))" } ?? ""
    let rows = [
      ["Forvaltning", owners(route)], ["Enhed", units(route)],
      ["Indgang", entrance(route)], ["Fora", forums(route.forums)],
      ["Aftale", route.agreement.map { Marks.title($0) } ?? "ingen registreret i kraft"],
      ["Hvorfor", because(route).joined(separator: "\n")],
    ]
    return [
      .heading("\(index + 1). \(Marks.title(topic))\(number)"),
      .table(Table(headers: [], rows: rows)),
    ]
  }

  private func owners(_ route: Route) -> String {
    let known = route.forvaltninger.compactMap { $0 }
    return known.isEmpty
      ? "ikke kendt" : known.map { titles.title($0.pointer) }.joined(separator: "\n")
  }

  private func units(_ route: Route) -> String {
    let units = zip(route.answering, route.forvaltninger).filter { $0.0.unit != $0.1 }
      .map { titles.title($0.0.unit.pointer) }
    return units.isEmpty ? "ikke registreret" : units.joined(separator: "\n")
  }

  private func entrance(_ route: Route) -> String {
    guard let forum = route.entrance else { return "intet forum er registreret som indgang" }
    let served = forum.secretariat.map { "sekretariat: \(titles.party($0))" }
    return "\(Marks.title(forum)) (\(served ?? "sekretariat ikke kendt"))"
  }

  private func forums(_ forums: [Forum]) -> String {
    forums.isEmpty
      ? "ingen registreret"
      : forums.map { "\(Labels.level($0.level)): \(Marks.title($0))" }.joined(separator: "\n")
  }

  private func because(_ route: Route) -> [String] {
    let words = route.match.words.map { "»\($0)«" }.joined(separator: ", ")
    var lines =
      words.isEmpty ? ["KLE \(route.match.number?.text ?? "")"] : ["Emnets ord: \(words)"]
    for each in route.answering {
      let rule = each.sharedRule.map { "; deles efter reglen »\($0)«" } ?? ""
      lines.append("Ansvar: \(each.source)\(rule)")
    }
    if route.answering.isEmpty { lines.append("Ingen er registreret som ansvarlig den dag") }
    if let agreement = route.agreement {
      lines.append(
        "Aftale: i kraft, \(AgreementRows.term(agreement.term))")
    }
    return lines
  }

  private func named(_ routing: Routing) throws -> [Block] {
    guard !routing.named.isEmpty else { return [] }
    let rows = routing.named.map { forum in
      [
        Labels.level(forum.level), Marks.title(forum),
        forum.secretariat.map(titles.party) ?? "ikke kendt",
      ]
    }
    return [
      .heading("Fora, der nævnes"),
      .table(Table(headers: ["Niveau", "Forum", "Sekretariat"], rows: rows)),
    ]
  }

  private func areaBlocks() throws -> [Block] {
    guard let area = try area.flatMap({ try desk.parties.area($0, on: day) }) else { return [] }
    let parties = try desk.parties.parties(in: area.id, on: day).sorted()
    let local = titles.parties(try desk.parties.lokaludvalg(of: area.id, on: day))
    return [
      .heading("I \(area.name)"),
      .list([
        "Boligorganisationer og afdelinger: \(titles.parties(parties))", "Lokaludvalg: \(local)",
      ]),
    ]
  }

  // MARK: JSON

  private func json(_ routing: Routing) throws -> JSON {
    let topics = routing.routes.map(json)
    let forums = try routing.routes.isEmpty ? routing.named.map(json) : []
    return .keyed([
      "query": .string(query), "matches": .array(topics + forums),
      "nearest": .texts(
        routing.routes.isEmpty ? routing.enquiry.nearest.map(\.text) : []),
    ])
  }

  private func json(_ route: Route) -> JSON {
    let unit = zip(route.answering, route.forvaltninger).first { $0.0.unit != $0.1 }?.0.unit
    let server =
      route.entrance?.secretariat ?? route.forums.first { $0.kind == .joint }?.secretariat
      ?? route.forums.first?.secretariat
    return .keyed([
      "topic": .string(route.match.topic.id.text), "kle": .text(route.match.number?.text),
      "forvaltning": .text(route.forvaltninger.compactMap { $0 }.first?.text),
      "unit": .text(unit?.text), "secretariat": .text(server?.text),
      "forums": .array(route.forums.map(Self.line)), "agreement": .text(route.agreement?.id.text),
      "because": .texts(because(route)),
    ])
  }

  private func json(_ forum: Forum) throws -> JSON {
    let owner = try forum.secretariat.flatMap {
      try desk.parties.forvaltning(of: $0, on: day)
    }
    return .keyed([
      "topic": .text(forum.topics.first?.text), "kle": .null, "forvaltning": .text(owner?.text),
      "unit": .text(forum.secretariat == owner ? nil : forum.secretariat?.text),
      "secretariat": .text(forum.secretariat?.text), "forums": .array([Self.line(forum)]),
      "agreement": .null, "because": .texts(["Forummets navn: »\(forum.name)«"]),
    ])
  }

  private static func line(_ forum: Forum) -> JSON {
    .keyed(["level": .number(forum.level?.rawValue), "id": .string(forum.id.text)])
  }
}
