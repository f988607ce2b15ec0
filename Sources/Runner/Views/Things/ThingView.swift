import Agreements
import Casework
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// One thing: its fields on a day, its versions, what it names and what names it.
struct ThingView {
  let titles: Titles
  let pointer: Pointer
  private var desk: Desk { titles.desk }
  private var day: Day { titles.day }

  func page(known: Day?) throws -> Page {
    guard let type = desk.kind(pointer.kind) else { throw RecordsReturned() }
    return try page(type, known)
  }

  private func page<R: Record>(_ type: R.Type, _ known: Day?) throws -> Page {
    guard let id = Identifier<R.Subject>(pointer.id) else { throw RecordsReturned() }
    let timeline = try desk.records.timeline(type, id)
    let today = timeline.value(on: day)
    guard let record = today ?? timeline.pieces.last?.value else { throw RecordsReturned() }
    let isThere = today != nil
    let when: Cell =
      isThere
      ? "den \(.long(day))." : "findes ikke den \(.long(day)); vist er den seneste kendte udgave."
    let intro: Cell =
      "\(R.called.one.capitalizedFirst) »\(.code(pointer.id))« \(when) \(Knowledge.text(known))"
    let properties = try Properties.of(record)
    let data = [
      Field("kind", json: .string(pointer.kind)), .day("on", day),
      Field("isThere", json: .bool(isThere)), Field("record", json: properties.json),
    ]
    return Page(
      .thing(record),
      [.text(intro), .data(data)] + (try standing(record)) + (try fields(record, properties))
        + (try gathered(record)) + (try measured(record)) + versions(timeline)
        + (try neighbours(record)) + (try findings()))
  }

  /// Organisations, afdelinger, associations and areas are shown with all that concerns them.
  private func gathered(_ record: some Record) throws -> [Block] {
    if let area = record as? Area {
      let found = try desk.gathering(about: area.id, on: day)
      return try GatheredView(titles: titles, found: found).blocks()
    }
    guard let party = record as? Party, party.kind.side == .sector else { return [] }
    let found = try desk.gathering(about: party.id, on: day)
    return try GatheredView(titles: titles, found: found).blocks()
  }

  private func standing(_ record: some Record) throws -> [Block] {
    if let agreement = record as? Agreement {
      return try AgreementView(titles: titles).blocks(agreement)
    }
    if let matter = record as? Matter { return try MatterView(titles: titles).blocks(matter) }
    if let procedure = record as? Procedure { return MatterView(titles: titles).steps(procedure) }
    if let decision = record as? Decision {
      let state = Cell.standing(decision.followUpState(on: day)).as("followUpState")
      return [.text("Opfølgning: \(state).")]
    }
    if let post = record as? Post {
      let people = try desk.parties.holders(of: post.id, on: day).map { Cell($0.person) }
      let holders = Cell.list(people, .commas).as("holders")
      return [.text(people.isEmpty ? "Posten er ubesat." : "Indehaver: \(holders).")]
        + (people.isEmpty ? [.data([Field("holders", json: .array([]))])] : [])
    }
    if let stock = record as? HousingStock { return try StockText(titles: titles).blocks(stock) }
    if let meeting = record as? Meeting { return try MatterView(titles: titles).agenda(meeting) }
    if let stream = record as? FundingStream { return RatesView(titles: titles).blocks(stream.id) }
    if let guarantee = record as? Guarantee {
      return try GrantText(titles: titles).blocks(guarantee)
    }
    if let round = record as? Round { return try GrantText(titles: titles).blocks(round) }
    if let total = record as? StatedTotal {
      let found = try desk.funding.reconciliations(on: day, year: total.year)
        .filter { $0.total.id == total.id }.map(ReconciliationText(titles: titles).row)
      return found.map { .text($0.cells[0]) } + [.data([Field("checks", rows: found)])]
    }
    if let indicator = record as? Indicator {
      return try ReadingsView(titles: titles).blocks(indicator.id)
    }
    if let area = record as? Area { return try ReadingsView(titles: titles).blocks(area) }
    guard let criterion = record as? Criterion else { return [] }
    return try desk.criteria.assess(criterion.id, on: day).map {
      try Explanation(titles: titles, assessment: $0).blocks()
    } ?? []
  }

  /// The newest readings of a party or an area.
  private func measured(_ record: some Record) throws -> [Block] {
    guard record is Party || record is Area else { return [] }
    return try ReadingsView(titles: titles).blocks(about: pointer)
  }

  private func findings() throws -> [Block] {
    let findings = try desk.findings(about: [pointer]).filter { $0.subject == pointer }
    let view = FindingsView(titles)
    return (findings.isEmpty ? [] : [.heading("Fund"), .list(nil, findings.map(view.line))])
      + [view.data(findings)]
  }

  // MARK: Fields

  private func fields(_ record: some Record, _ properties: [Property]) throws -> [Block] {
    let text = ValueText(titles: titles)
    let shown = properties.filter { !Self.isShownApart($0.key, record) }
    return [
      .facts(shown.map { ($0.title, text.cell($0.value)) } + (try definitions(record)))
    ]
  }

  /// What a page shows as a table of its own.
  private static func isShownApart(_ key: String, _ record: some Record) -> Bool {
    (record is Procedure && key == "steps") || (record is Agreement && key == "fields")
      || (record is Criterion
        && ["baseline", "milestones", "target", "rule", "definition"].contains(key))
      || (record is Indicator && key == "definitions")
  }

  /// What parts say of it that day.
  private func definitions(_ record: some Record) throws -> [(String, Cell)] {
    let catalogue = desk.catalogue
    let id = record.id.text
    func said<Value: Definition>(_ offer: Offer<Value>) -> [Contribution<Value>] {
      catalogue.all(offer).filter { offer.record?.kind == pointer.kind && $0.value.name == id }
        .filter { $0.value.days.contains(day) }
    }
    var rows: [(String, Cell)] = try said(.topics).compactMap { each in
      try desk.parties.player(of: each.part, on: day).map {
        ("Ansvar efter modul", "\(titles.party($0).as("responsible")) (\(each.value.source))")
      }
    }
    let topics = try catalogue.all(.topics).filter {
      try pointer.kind == PartySubject.kind
        && desk.parties.player(of: $0.part, on: day)?.text == id && $0.value.days.contains(day)
    }
    let named = topics.map { $0.value.topic.pointer }.filter(titles.knows)
    if !named.isEmpty {
      rows.append(("Ansvar", Cell.list(titles.cells(named)).as("responsibilities")))
    }
    rows += said(.streams).map {
      ("Defineret af \($0.part.text)", "\($0.value.meaning) (\($0.value.source))")
    }
    return rows
      + said(.indicators).map {
        ("Defineret af \($0.part.text)", "\($0.value.meaning) (\($0.value.source))")
      }
  }

  // MARK: Versions and neighbours

  private func versions<R: Record>(_ timeline: Timeline<R>) -> [Block] {
    let rows = timeline.pieces.map { piece in
      Row(
        [
          .period(piece.period),
          Cell.thing(piece.value).as("title", json: .string(piece.value.title)),
        ],
        also: [.day("from", piece.period.start), .day("until", piece.period.until)])
    }
    return [.heading("Udgaver"), .table("versions", ["Gælder", "Navn"], rows)]
  }

  private func neighbours(_ record: some Record) throws -> [Block] {
    let names = Set(record.pointsAt).sorted().map { pointer -> Row in
      let thing = titles.thing(pointer)
      return Row(
        thing, [kind(pointer), .thing(thing), Cell.id(thing).as("id")],
        also: [Field("title", json: .string(thing.title))])
    }
    let pointing = try desk.pointing(at: pointer)
    let inherited = try (record as? Party).map { try family($0.id) } ?? []
    return block("Nævner", "mentions", ["Slags", "Navn", "Id"], names)
      + block("Nævnt af, alle dage", "mentionedBy", Self.headers, try pointing.flatMap(mentions))
      + inherited
      + [.data([Field("pointedAtBy", .list(pointing.map { .pointer(titles.thing($0)) }))])]
  }

  private static let headers = ["Slags", "Navn", "Id", "Som", "Gælder"]

  private func kind(_ pointer: Pointer) -> Cell {
    Cell(desk.kind(pointer.kind)?.called.one ?? pointer.kind).as(
      "kind", json: .string(pointer.kind))
  }

  /// What names those a party took over from, and those that took over from it.
  private func family(_ id: PartyID) throws -> [Block] {
    let (before, after) = try desk.parties.lineage(of: id)
    let all =
      before.map { ($0, ", der gik op i den", "before") }
      + after.map { ($0, ", der tog over fra den", "after") }
    return try all.flatMap { other, how, key -> [Block] in
      let view = ThingView(titles: titles, pointer: other.pointer)
      let rows = try desk.pointing(at: other.pointer).filter { $0 != pointer }
        .flatMap(view.mentions)
      return block(
        "Nævnt som \(titles.cell(other.pointer))\(how)", "\(key).\(other.text)", Self.headers, rows)
    }
  }

  private func block(
    _ heading: Cell, _ key: String, _ headers: [String], _ rows: [Row]
  ) -> [Block] {
    (rows.isEmpty ? [] : [.heading(heading)]) + [.table(key, headers, rows)]
  }

  /// How and when another thing names this one: a row for each run of days with the same roles.
  private func mentions(_ other: Pointer) throws -> [Row] {
    guard let type = desk.kind(other.kind) else { return [] }
    return try mentions(type, other)
  }

  private struct Mention: Hashable {
    let thing: Thing
    let roles: [Property]
  }

  private func mentions<R: Record>(_ type: R.Type, _ other: Pointer) throws -> [Row] {
    guard let id = Identifier<R.Subject>(other.id) else { return [] }
    let runs = try desk.records.timeline(type, id).compactMap { record -> Mention? in
      guard record.pointsAt.contains(pointer) else { return nil }
      return Mention(thing: Thing(record), roles: try roles(record))
    }
    return runs.pieces.map { piece in
      let mention = piece.value
      let roles = mention.roles.map { Cell($0.title.lowercased()).data(.string($0.key)) }
      return Row(
        mention.thing,
        [
          kind(other), .thing(mention.thing), Cell.id(mention.thing).as("id"),
          Cell.list(roles, .commas).as("as"), .period(piece.period),
        ],
        also: [
          Field("title", json: .string(mention.thing.title)), .day("from", piece.period.start),
          .day("until", piece.period.until),
        ])
    }
  }

  /// The properties by which a record names this thing.
  private func roles(_ record: some Record) throws -> [Property] {
    try Properties.of(record).filter { $0.value.names(pointer) }
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
