import Agreements
import Casework
import Criteria
import Investments
import Organisation
import Vocabulary

struct ShowCommand: Command {
  let name = "show"
  let summary = "viser én ting med alt, der peger på den (ID, eller slags/ID)"
  let arguments = ["ID"]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let asked = call.argument ?? ""
    return try await call.kommune().read(known: known) { desk in
      let pointer = try Finder(desk: desk).find(asked)
      return try ThingView(desk: desk, day: day, pointer: pointer).page(known: known)
    }
  }
}

/// Finds things by what a person writes.
struct Finder {
  let desk: Desk

  /// The thing meant by an id or `kind/id`; throws `Complaint` with the nearest when there is none,
  /// or with the kinds when there are several.
  func find(_ text: String) throws -> Pointer {
    let parts = text.split(separator: "/").map(String.init)
    let kind = parts.count == 2 ? parts[0] : nil
    let id = parts.last ?? ""
    let found = try Catalogue.kinds.filter { kind == nil || $0.kind == kind }
      .compactMap { try thing($0, id) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let choices = found.map(\.description).joined(separator: " eller ")
      throw Complaint("»\(text)« er flere ting.", "Skriv \(choices).")
    }
    let all = try Catalogue.kinds.flatMap { try things($0) }
    let meant = nearest(to: id, among: all.map(\.id))
    throw Complaint(
      "»\(text)« findes ikke.",
      meant.map { "Mente du »\($0)«?" } ?? "Se fx almen structure og almen agreements.")
  }

  private func thing<R: Record>(_ type: R.Type, _ id: String) throws -> Pointer? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    return try desk.records.timeline(type, id).isEmpty ? nil : id.pointer
  }

  /// The ids of a kind, in order.
  func ids(ofKind kind: String) throws -> [String] {
    try desk.kind(kind).map { try things($0).map(\.id) } ?? []
  }

  private func things<R: Record>(_ type: R.Type) throws -> [Pointer] {
    try desk.records.timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }
}

/// One thing: its fields on a day, its versions, what it names and what names it.
struct ThingView {
  let desk: Desk
  let day: Day
  let pointer: Pointer
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?) throws -> Page {
    guard let type = desk.kind(pointer.kind) else { throw RecordsReturned() }
    return try page(type, known)
  }

  private func page<R: Record>(_ type: R.Type, _ known: Day?) throws -> Page {
    guard let id = Identifier<R.Subject>(pointer.id) else { throw RecordsReturned() }
    let timeline = try desk.records.timeline(type, id)
    let today = timeline.value(on: day)
    guard let record = today ?? timeline.pieces.last?.value else { throw RecordsReturned() }
    var intro = "\(Labels.kind(pointer.kind).one.capitalizedFirst) »\(pointer.id)« "
    intro +=
      today == nil
      ? "findes ikke den \(DanishDays.long(day)); vist er den seneste kendte udgave."
      : "den \(DanishDays.long(day))."
    intro += " \(StructureView.knowledge(known))"
    let body = try fields(record)
    let blocks: [Block] =
      [.text(intro)] + (try standing(record)) + [.table(Table(headers: [], rows: body))]
      + versions(timeline) + (try neighbours(record)) + (try findings())
    return Page(
      title: Marks.title(record), blocks: blocks, value: try json(record, timeline))
  }

  private func standing(_ record: some Record) throws -> [Block] {
    guard let agreement = record as? Agreement else { return [] }
    return [.text("Status: \(Labels.standing(agreement.status(on: day))).")]
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
    return try Properties.of(record).map { member in
      let text = Properties.text(member.value) { id in known[id].map { "\($0) (\(id))" } }
      return [Labels.property(member.key), text]
    } + definitions(record)
  }

  /// What modules say of it.
  private func definitions(_ record: some Record) -> [[String]] {
    let catalogue = desk.catalogue
    let id = record.id.text
    var rows: [[String]] = []
    for each in catalogue.topicDefaults where pointer.kind == "topic" && each.value.topic.text == id
    {
      rows.append(["Ansvar efter modul", "\(titles.party(each.value.unit)) (\(each.value.source))"])
    }
    for each in catalogue.streamDefinitions
    where pointer.kind == "stream" && each.value.stream.text == id {
      rows.append(["Defineret af \(each.module)", "\(each.value.meaning) (\(each.value.source))"])
    }
    for each in catalogue.indicatorDefinitions
    where pointer.kind == "indicator" && each.value.indicator.text == id {
      rows.append(["Defineret af \(each.module)", "\(each.value.meaning) (\(each.value.source))"])
    }
    return rows
  }

  // MARK: Versions and neighbours

  private func versions<R: Record>(_ timeline: Timeline<R>) -> [Block] {
    let rows = timeline.pieces.map { [DanishDays.short($0.period), Marks.title($0.value)] }
    return [.heading("Udgaver"), .table(Table(headers: ["Gælder", "Navn"], rows: rows))]
  }

  private func neighbours(_ record: some Record) throws -> [Block] {
    list("Peger på", Set(record.pointsAt).sorted())
      + list("Peges på gennem tiden af", try desk.pointing(at: pointer))
  }

  private func list(_ heading: String, _ pointers: [Pointer]) -> [Block] {
    guard !pointers.isEmpty else { return [] }
    let rows = pointers.map { [Labels.kind($0.kind).one, titles.title($0), $0.id] }
    return [.heading(heading), .table(Table(headers: ["Slags", "Navn", "Id"], rows: rows))]
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
    if let agreement = record as? Agreement {
      let standing = agreement.status(on: day)
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
