import Agreements
import Counter
import Forums
import Organisation
import Vocabulary

/// The answer of the one entrance: who, by what, and why.
struct RouteView {
  let titles: Titles
  let query: String
  let area: AreaID?
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func page(known: Known?) throws -> Page {
    let routing = try house.route(query, area: area, on: day)
    let place = routing.area.map { " i \(titles.cell($0.pointer))" as Cell } ?? Cell()
    return Page(
      "Én indgang: \(Cell(query).as("query", json: .string(query)))",
      [.text("Den \(.long(day))\(place). \(Knowledge.text(known))")] + (try unknown(routing))
        + (try routing.routes.enumerated().flatMap(blocks)) + named(routing)
        + (try RouteNames(titles: titles).blocks(routing)) + (try areaBlocks(routing.area))
        + (try data(routing)))
  }

  // MARK: What is not known

  private func unknown(_ routing: Routing) throws -> [Block] {
    guard routing.routes.isEmpty, routing.named.isEmpty else { return [] }
    var blocks: [Block] = [.text("Ansvar ikke kendt. \(try reason(routing.enquiry))")]
    if !routing.enquiry.nearest.isEmpty {
      let nearest = try routing.enquiry.nearest.prefix(4).map { id -> Cell in
        let units = try house.parties.answering(for: id, on: day).map(\.unit)
        return "\(titles.cell(id.pointer)) (\(titles.parties(units)))"
      }
      blocks += [.heading("De nærmeste emner"), .list(nil, nearest)]
    }
    return blocks
  }

  private func reason(_ enquiry: Enquiry) throws -> Cell {
    if let number = enquiry.number {
      let days = try house.parties.days(of: number)
      guard let first = days.first else {
        return "KLE \(number.text) hører ikke til det, samarbejdet omfatter."
      }
      if let title = enquiry.numberTitle {
        return "\(number.text) (\(title.asPartOfSentence)) hører ikke til samarbejdet."
      }
      let all = Cell.list(days.map { .long($0) }, .and)
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
    let number = route.match.number.map { " (KLE \($0.text))" } ?? ""
    return [
      .heading("\(index + 1). \(.thing(route.match.topic))\(number)"),
      .facts(
        [
          ("Forvaltning", owners(route)), ("Enhed", units(route)),
          ("Kontakt", try RouteContacts(titles: titles).cell(route)),
        ] + partaking(route) + [
          ("Indgang", entrance(route)),
          ("Fora", forums(route.forums)), ("Aftale", governed(route)),
          ("Hvorfor", .list(because(route))),
        ]),
    ]
  }

  private func owners(_ route: Route) -> Cell {
    let known = route.forvaltninger.compactMap { $0 }.map(\.pointer)
    return known.isEmpty ? .unknown("ikke kendt") : .list(titles.cells(known))
  }

  private func units(_ route: Route) -> Cell {
    let units = zip(route.answering, route.forvaltninger).map { answering, forvaltning -> Cell in
      let unit: Cell =
        answering.unit == forvaltning
        ? "\(titles.party(answering.unit)) selv" : titles.cell(answering.unit.pointer)
      return unit + (answering.isInferred ? .mark(.inferred) : Cell())
    }
    return units.isEmpty ? .unknown("ikke registreret") : .list(units)
  }

  /// Those who carry it out, and those who may see it, where any do.
  private func partaking(_ route: Route) -> [(String, Cell)] {
    [(Aspect.performing, "Udførende"), (.insight, "Indsigt")].compactMap { aspect, label in
      let units = route.partaking.filter { $0.aspect == aspect }.map(\.unit.pointer)
      return units.isEmpty ? nil : (label, .list(titles.cells(units)))
    }
  }

  /// Every entrance, with the one who serves it, and that there must be one.
  private func entrance(_ route: Route) -> Cell {
    guard !route.entrances.isEmpty else {
      return .unknown("intet forum er registreret som indgang")
    }
    let all = route.entrances.map { forum -> Cell in
      let served = forum.secretariat.map { "sekretariat: \(titles.party($0))" as Cell }
      return "\(.thing(forum)) (\(served ?? .unknown("sekretariat ikke kendt")))"
    }
    return all.count == 1
      ? all[0] : .list(all + ["\(all.count) fora står som indgang; der skal være én indgang."])
  }

  private func governed(_ route: Route) -> Cell {
    .list(
      route.governed.flatMap { each -> [Cell] in
        let whom = each.party.map { ", for \(titles.party($0))" as Cell } ?? Cell()
        if each.all.isEmpty { return [.unknown("ingen registreret i kraft") + whom] }
        let most = 6
        let rest = each.all.count - most
        return each.all.prefix(most).map { one in
          let possible = one.standing.certain ? Cell() : .mark(.possible)
          let some: Cell = one.bound.isAll ? whom : ", \(AgreementRows.whom(one.bound, titles))"
          return "\(.thing(one.agreement))\(possible)\(some)"
        } + (rest > 0 ? ["og \(rest) til; se \(.code("almen coverage"))"] : [])
      })
  }

  private func forums(_ forums: [Forum]) -> Cell {
    forums.isEmpty
      ? .unknown("ingen registreret")
      : .list(forums.map { "\(.level($0.level)): \(.thing($0))" })
  }

  private func because(_ route: Route) -> [Cell] {
    let words = route.match.words.map { "»\($0)«" }.joined(separator: ", ")
    var lines: [Cell] =
      words.isEmpty ? ["KLE \(route.match.number?.text ?? "")"] : ["Emnets ord: \(words)"]
    for each in route.answering {
      let rule = each.sharedRule.map { "; deles efter reglen »\($0)«" } ?? ""
      lines.append("Ansvar: \(each.source)\(rule)")
    }
    if route.answering.isEmpty { lines.append("Ingen er registreret som ansvarlig den dag") }
    for agreement in Set(route.governed.compactMap(\.agreement)).sorted(by: { $0.id < $1.id }) {
      lines.append("Aftale: i kraft, \(AgreementRows.term(agreement.term))")
    }
    for left in leftOut(route).prefix(4) {
      let last = left.lastDay.map { "; sidste dag \(.day($0))" as Cell } ?? Cell()
      lines.append("Tæller ikke: \(.quoted(Thing(left.agreement))) \(left.why.word)\(last)")
    }
    return lines
  }

  private func named(_ routing: Routing) -> [Block] {
    guard !routing.named.isEmpty else { return [] }
    let rows = routing.named.map { forum in
      Row(
        Thing(forum),
        [.level(forum.level), .thing(forum), titles.party(forum.secretariat)])
    }
    return [
      .heading("Fora, der nævnes"), .table(nil, ["Niveau", "Forum", "Sekretariat"], rows),
    ]
  }

  private func areaBlocks(_ area: AreaID?) throws -> [Block] {
    guard let area = try area.flatMap({ try house.parties.area($0, on: day) }) else {
      return [.data(titles.form.data { place(nil, [], []) })]
    }
    let parties = titles.sorted(try house.parties.parties(in: area.id, on: day))
    let local = try house.parties.lokaludvalg(of: area.id, on: day)
    return [
      .heading("I \(.thing(area))"),
      .list(
        nil,
        [
          "Boligorganisationer og afdelinger: \(titles.parties(parties))",
          "Lokaludvalg: \(titles.parties(local))",
        ]),
      .data(titles.form.data { place(area, parties, local) }),
    ]
  }

  private func place(_ area: Area?, _ parties: [PartyID], _ local: [PartyID]) -> [Field] {
    [
      Field("area", area.map { .id($0) } ?? Cell()),
      Field("parties", .list(parties.map { titles.party($0) })),
      Field("lokaludvalg", .list(local.map { titles.party($0) })),
    ]
  }

  // MARK: For programs

  /// What the question leads to: topics, else the fora that it names.
  private func data(_ routing: Routing) throws -> [Block] {
    guard titles.form == .data else { return [] }
    let forums = try routing.routes.isEmpty ? routing.named.map { try row($0) } : []
    let nearest = routing.routes.isEmpty ? routing.enquiry.nearest : []
    return [
      .data([
        Field("matches", rows: try routing.routes.map { try row($0) } + forums),
        Field("nearest", .list(titles.cells(nearest.map(\.pointer)))),
      ])
    ]
  }

  private func door(_ forum: Forum) -> Row {
    Row([], also: [Field("id", .thing(forum)), party("secretariat", forum.secretariat)])
  }

  /// What does not count, where nothing does that binds all.
  private func leftOut(_ route: Route) -> [LeftOut] {
    route.governed.filter { $0.agreement == nil }.flatMap(\.leftOut)
  }

  private func line(_ governed: Governed) -> Row {
    Row(
      [],
      also: [
        party("party", governed.party),
        Field("agreement", governed.agreement.map { .thing($0) } ?? Cell()),
        Field("agreements", rows: governed.all.map(line)),
        Field(
          "leftOut",
          rows: governed.leftOut.map {
            Row([], also: [Field("id", .thing($0.agreement)), .word("why", $0.why)])
          }),
      ])
  }

  private func line(_ governing: Governing) -> Row {
    Row(
      [],
      also: [
        Field("id", .thing(governing.agreement)),
        Field("certain", json: .bool(governing.standing.certain)),
        Field("isAll", json: .bool(governing.bound.isAll)),
        Field("bound", .list(governing.bound.named.map { titles.party($0) })),
      ])
  }

  private func line(_ partaking: Partaking) -> Row {
    Row([], also: [party("unit", partaking.unit), .word("aspect", partaking.aspect)])
  }

  private func row(_ route: Route) throws -> Row {
    let unit = zip(route.answering, route.forvaltninger).first { $0.0.unit != $0.1 }?.0.unit
    let server =
      (route.entrances.count == 1 ? route.entrances[0].secretariat : nil)
      ?? route.forums.first { $0.kind == .joint }?.secretariat
      ?? route.forums.first?.secretariat
    return Row(
      [],
      also: [
        Field("topic", .thing(route.match.topic)),
        Field("kle", json: .text(route.match.number?.text)),
        party("forvaltning", route.forvaltninger.compactMap { $0 }.first), party("unit", unit),
        party("secretariat", server), Field("forums", rows: route.forums.map(line)),
        try RouteContacts(titles: titles).field(route),
        Field("agreement", route.agreement.map { .thing($0) } ?? Cell()),
        Field("because", .list(because(route))),
        Field("answering", .list(route.answering.map { titles.party($0.unit) })),
        Field(
          "entrance",
          route.entrances.count == 1 ? .thing(route.entrances[0]) : Cell()),
        Field("entrances", rows: route.entrances.map(door)),
        Field("governed", rows: route.governed.map(line)),
        Field("partaking", rows: route.partaking.map(line)),
      ])
  }

  private func row(_ forum: Forum) throws -> Row {
    let owner = try forum.secretariat.flatMap { try house.parties.forvaltning(of: $0, on: day) }
    return Row(
      [],
      also: [
        Field("topic", forum.topics.first.map { titles.cell($0.pointer) } ?? Cell()),
        Field("kle", json: .null), party("forvaltning", owner),
        party("unit", forum.secretariat == owner ? nil : forum.secretariat),
        party("secretariat", forum.secretariat), Field("forums", rows: [line(forum)]),
        Field("agreement", json: .null),
        Field("because", .list(["Forummets navn: »\(forum.name)«"])),
        Field("answering", json: .array([])), Field("entrance", json: .null),
        Field("entrances", json: .array([])), Field("governed", json: .array([])),
        Field("partaking", json: .array([])), Field("contact", json: .null),
      ])
  }

  private func party(_ key: String, _ id: PartyID?) -> Field {
    Field(key, id.map { titles.party($0) } ?? Cell())
  }

  private func line(_ forum: Forum) -> Row {
    Row([], also: [Field("level", .level(forum.level)), Field("id", .thing(forum))])
  }
}

extension String {
  /// A title inside a sentence: a small letter first, unless it begins with an abbreviation.
  fileprivate var asPartOfSentence: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
