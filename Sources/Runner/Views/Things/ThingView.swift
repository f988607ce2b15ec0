import Agreements
import Casework
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// One thing: its fields on a day, its versions, what it names and what names it.
struct ThingView {
  let desk: Desk
  let day: Day
  let pointer: Pointer
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?, as form: Form) throws -> Page {
    guard let type = desk.kind(pointer.kind) else { throw RecordsReturned() }
    return try page(type, known, form)
  }

  private func page<R: Record>(_ type: R.Type, _ known: Day?, _ form: Form) throws -> Page {
    guard let id = Identifier<R.Subject>(pointer.id) else { throw RecordsReturned() }
    let timeline = try desk.records.timeline(type, id)
    let today = timeline.value(on: day)
    guard let record = today ?? timeline.pieces.last?.value else { throw RecordsReturned() }
    return try Page(title: Marks.title(record), as: form) {
      try blocks(record, timeline, isThere: today != nil, known)
    } json: {
      try json(record, timeline)
    }
  }

  private func blocks<R: Record>(
    _ record: R, _ timeline: Timeline<R>, isThere: Bool, _ known: Day?
  ) throws -> [Block] {
    var intro = "\(Labels.kind(pointer.kind).one.capitalizedFirst) »\(pointer.id)« "
    intro +=
      isThere
      ? "den \(DanishDays.long(day))."
      : "findes ikke den \(DanishDays.long(day)); vist er den seneste kendte udgave."
    intro += " \(StructureView.knowledge(known))"
    let body = try fields(record)
    let gathered = try gathering(record).map { GatheredView(desk: desk, day: day, found: $0) }
    return [.text(intro)] + (try standing(record)) + [.table(Table(headers: [], rows: body))]
      + (try gathered?.blocks() ?? []) + (try measured(record)) + versions(timeline)
      + (try neighbours(record))
      + (try findings())
  }

  /// Organisations, afdelinger, associations and areas are shown with all that concerns them.
  private func gathering(_ record: some Record) throws -> Gathering? {
    if let area = record as? Area { return try desk.gathering(about: area.id, on: day) }
    guard let party = record as? Party, party.kind.side == .sector else { return nil }
    return try desk.gathering(about: party.id, on: day)
  }

  private func standing(_ record: some Record) throws -> [Block] {
    if let agreement = record as? Agreement {
      return try AgreementView(desk: desk, day: day).blocks(agreement)
    }
    if let matter = record as? Matter { return try MatterView(desk: desk, day: day).blocks(matter) }
    if let procedure = record as? Procedure {
      return MatterView(desk: desk, day: day).steps(procedure)
    }
    if let decision = record as? Decision {
      let state = Labels.followUp(decision.followUpState(on: day))
      return [.text("Opfølgning: \(state).")]
    }
    if let post = record as? Post {
      let holders = try desk.parties.holders(of: post.id, on: day).map(\.person)
      return [
        .text(
          holders.isEmpty ? "Posten er ubesat." : "Indehaver: \(holders.joined(separator: ", ")).")
      ]
    }
    if let stock = record as? HousingStock {
      return try [.text(StockText(desk: desk, day: day).text(stock))]
    }
    if let meeting = record as? Meeting {
      return try MatterView(desk: desk, day: day).agenda(meeting)
    }
    if let stream = record as? FundingStream {
      return RatesView(desk: desk, day: day).blocks(stream.id)
    }
    if let guarantee = record as? Guarantee { return try GrantText().blocks(guarantee) }
    if let round = record as? Round { return try GrantText().blocks(round, desk, day) }
    if let total = record as? StatedTotal {
      let found = try desk.funding.reconciliations(on: day, year: total.year).first {
        $0.total.id == total.id
      }
      return found.map { [.text(ReconciliationText(titles: titles).line($0))] } ?? []
    }
    if let indicator = record as? Indicator {
      return try ReadingsView(desk: desk, day: day).blocks(indicator.id)
    }
    if let area = record as? Area { return try ReadingsView(desk: desk, day: day).blocks(area) }
    guard let criterion = record as? Criterion else { return [] }
    return try desk.criteria.assess(criterion.id, on: day).map {
      Explanation(assessment: $0).blocks(titles)
    } ?? []
  }

  /// The newest readings of a party or an area.
  private func measured(_ record: some Record) throws -> [Block] {
    guard record is Party || record is Area else { return [] }
    return try ReadingsView(desk: desk, day: day).blocks(about: pointer)
  }

  private func findings() throws -> [Block] {
    let findings = try desk.findings(about: [pointer]).filter { $0.subject == pointer }
    guard !findings.isEmpty else { return [] }
    let text = FindingText(titles: titles)
    return [
      .heading("Fund"),
      .list(findings.map { "\(Labels.severity($0.rule.severity).one): \(text.message($0))" }),
    ]
  }

  // MARK: Fields

  private func fields(_ record: some Record) throws -> [[String]] {
    let known = Dictionary(
      record.pointsAt.flatMap { target in
        [target.id, target.description].map { ($0, titles.title(target)) }
      }, uniquingKeysWith: { first, _ in first })
    return try Properties.of(record).filter { !Self.isShownApart($0.key, record) }.map {
      member in
      let text = Properties.text(member.value) { id in known[id].map { "\($0) (\(id))" } }
      return [Labels.property(member.key), text]
    } + (try definitions(record))
  }

  /// What a page shows as a table of its own.
  private static func isShownApart(_ key: String, _ record: some Record) -> Bool {
    (record is Procedure && key == "steps") || (record is Agreement && key == "fields")
      || (record is Criterion
        && ["baseline", "milestones", "target", "rule", "definition"].contains(key))
      || (record is Indicator && key == "definitions")
  }

  /// What parts say of it that day.
  private func definitions(_ record: some Record) throws -> [[String]] {
    let catalogue = desk.catalogue
    let id = record.id.text
    func said<Value: Definition>(_ offer: Offer<Value>) -> [Contribution<Value>] {
      catalogue.all(offer).filter { offer.record?.kind == pointer.kind && $0.value.name == id }
        .filter { $0.value.days.contains(day) }
    }
    var rows: [[String]] = try said(.topics).compactMap { each in
      try desk.parties.player(of: each.part, on: day).map {
        ["Ansvar efter modul", "\(titles.party($0)) (\(each.value.source))"]
      }
    }
    let topics = try catalogue.all(.topics).filter {
      try pointer.kind == PartySubject.kind
        && desk.parties.player(of: $0.part, on: day)?.text == id && $0.value.days.contains(day)
    }
    if !topics.isEmpty {
      let names = topics.map { titles.title($0.value.topic.pointer) }
      rows.append(["Ansvar", names.joined(separator: "\n")])
    }
    rows += said(.streams).map {
      ["Defineret af \($0.part)", "\($0.value.meaning) (\($0.value.source))"]
    }
    return rows
      + said(.indicators).map {
        ["Defineret af \($0.part)", "\($0.value.meaning) (\($0.value.source))"]
      }
  }

  // MARK: Versions and neighbours

  private func versions<R: Record>(_ timeline: Timeline<R>) -> [Block] {
    let rows = timeline.pieces.map { [DanishDays.short($0.period), Marks.title($0.value)] }
    return [.heading("Udgaver"), .table(Table(headers: ["Gælder", "Navn"], rows: rows))]
  }

  private func neighbours(_ record: some Record) throws -> [Block] {
    let names = Set(record.pointsAt).sorted().map {
      [Labels.kind($0.kind).one, titles.title($0), $0.id]
    }
    let namedBy = try desk.pointing(at: pointer).flatMap(mentions)
    let headers = ["Slags", "Navn", "Id", "Som", "Gælder"]
    let inherited = try (record as? Party).map { try family($0.id, headers) } ?? []
    return block("Nævner", ["Slags", "Navn", "Id"], names)
      + block("Nævnt af, alle dage", headers, namedBy) + inherited
  }

  /// What names those a party took over from, and those that took over from it.
  private func family(_ id: PartyID, _ headers: [String]) throws -> [Block] {
    let (before, after) = try desk.parties.lineage(of: id)
    let all =
      before.map { ($0, "Nævnt som %, der gik op i den") }
      + after.map { ($0, "Nævnt som %, der tog over fra den") }
    return try all.flatMap { other, heading -> [Block] in
      let view = ThingView(desk: desk, day: day, pointer: other.pointer)
      let rows = try desk.pointing(at: other.pointer).filter { $0 != pointer }
        .flatMap(view.mentions)
      let name = titles.title(other.pointer)
      return block(heading.replacing("%", with: name), headers, rows)
    }
  }

  private func block(_ heading: String, _ headers: [String], _ rows: [[String]]) -> [Block] {
    rows.isEmpty ? [] : [.heading(heading), .table(Table(headers: headers, rows: rows))]
  }

  /// How and when another thing names this one: a row for each run of days with the same roles.
  private func mentions(_ other: Pointer) throws -> [[String]] {
    guard let type = desk.kind(other.kind) else { return [] }
    return try mentions(type, other)
  }

  private func mentions<R: Record>(_ type: R.Type, _ other: Pointer) throws -> [[String]] {
    guard let id = Identifier<R.Subject>(other.id) else { return [] }
    let runs = try desk.records.timeline(type, id).compactMap { record -> [String]? in
      guard record.pointsAt.contains(pointer) else { return nil }
      return [Marks.title(record), try roles(record)]
    }
    return runs.pieces.map { piece in
      [Labels.kind(other.kind).one, piece.value[0], other.id, piece.value[1]]
        + [DanishDays.short(piece.period)]
    }
  }

  /// The properties by which a record names this thing.
  private func roles(_ record: some Record) throws -> String {
    try Properties.of(record).filter {
      Properties.names($0.value, [pointer.id, pointer.description])
    }
    .map { Labels.property($0.key).lowercased() }.joined(separator: ", ")
  }

  private func approvals(_ agreement: Agreement) throws -> JSON {
    .array(
      try desk.agreements.approvals(of: agreement, on: day).map { approval in
        .keyed([
          "body": .string(approval.body.id), "state": .string(approval.state.rawValue),
          "certain": .bool(approval.certain), "version": .text(approval.version?.text),
          "day": .text(approval.day?.text),
        ])
      })
  }

  private func json<R: Record>(_ record: R, _ timeline: Timeline<R>) throws -> JSON {
    var value: [JSON.Member] = [
      JSON.Member(key: "kind", value: .string(pointer.kind)),
      JSON.Member(key: "on", value: .string(day.description)),
      JSON.Member(key: "record", value: .object(try Properties.of(record))),
      JSON.Member(
        key: "versions",
        value: .array(
          timeline.pieces.map {
            .keyed([
              "from": .string($0.period.start.description),
              "until": .text($0.period.until?.description),
            ])
          })),
      JSON.Member(
        key: "pointedAtBy",
        value: .texts(try desk.pointing(at: pointer).map(\.description))),
    ]
    if let found = try gathering(record) {
      value += GatheredView(desk: desk, day: day, found: found).json
    }
    if let matter = record as? Matter {
      value += try MatterView(desk: desk, day: day).json(matter)
    }
    if let decision = record as? Decision {
      let state = decision.followUpState(on: day).rawValue
      value.append(JSON.Member(key: "followUpState", value: .string(state)))
    }
    if let criterion = record as? Criterion,
      let assessment = try desk.criteria.assess(criterion.id, on: day)
    {
      value.append(JSON.Member(key: "result", value: CriterionRows.json(assessment)))
    }
    if let agreement = record as? Agreement {
      let standing = try desk.agreements.standing(of: agreement, on: day)
      value.append(JSON.Member(key: "approvals", value: try approvals(agreement)))
      value.append(JSON.Member(key: "status", value: .string(standing.status.rawValue)))
      value.append(JSON.Member(key: "certain", value: .bool(standing.certain)))
    }
    return .object(value)
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
