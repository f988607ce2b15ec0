import Agreements
import Counter
import Forums
import Vocabulary

/// One way from what rests on a decision to whoever had the authority, link by link.
struct DecidedRows {
  let titles: Titles
  /// Which of the ways of the page it is.
  let number: Int
  private var place: DecisionPlace { DecisionPlace(titles: titles) }

  func rows(_ way: DecidedWay) throws -> [Row] {
    let resting = way.resting.map {
      row(kind(of: $0), $0, way.who, way.day, [way.how])
    }
    let links = try way.start.map(links(from:)) ?? (way.lacks ? [none(way.lacking)] : [])
    return [resting].compactMap { $0 } + links
  }

  /// That no decision is registered where one should be: what an auditor looks for.
  private func none(_ words: String) -> Row {
    Row(
      [
        "beslutning", .unknown(words), Cell(),
        Cell().as("day", json: .null),
        Cell(),
      ],
      also: titles.form.data {
        [
          Field("way", json: .int(number)), Field("link", json: .string("none")),
          Field("thing", json: .null), Field("title", json: .null), Field("who", json: .texts([])),
          Field("isInferred", json: .bool(false)), Field("inferred", json: .null),
        ]
      })
  }

  /// The links from a decision on; what leads to a decision by a delegation is told first.
  private func links(from start: Pointer) throws -> [Row] {
    var (rows, open, seen): ([Row], Pointer?, Set<Pointer>) = ([], start, [])
    while let next = open, seen.insert(next).inserted {
      open = nil
      if let id = DecisionID(next.id), next.kind == DecisionSubject.kind {
        for link in try titles.house.fora.authority(of: id, on: titles.day) {
          seen.insert(link.pointer)
          rows += try self.rows(link, isRight: link.pointer != start)
        }
      } else if let (row, on) = try mandate(next) {
        rows.append(row)
        open = on
      }
    }
    return rows
  }

  private func rows(_ link: AuthorityLink, isRight: Bool) throws -> [Row] {
    switch link {
    case .decision(let decision): try rows(decision, isRight: isRight)
    case .mandate(let mandate): try self.mandate(mandate.pointer).map { [$0.row] } ?? []
    case .missing(let pointer): [row("findes ikke", pointer, [], nil, [])]
    case .circle(let pointer): [row("hviler på sig selv", pointer, [], nil, [])]
    }
  }

  /// - Parameter isRight: whether it is what gives another the right to decide.
  private func rows(_ decision: Decision, isRight: Bool) throws -> [Row] {
    let points = try place.points(of: decision)
    let votes = place.votes(of: decision).map { [$0] } ?? []
    let main = row(
      isRight ? "på bemyndigelse af" : "beslutning", decision.pointer, decision.deciders,
      decision.day,
      [place.outcome(of: decision, isAlone: true)] + points.map(DecisionPlace.text) + votes
        + left(by: decision),
      also: [
        Field("isAuthority", json: .bool(isRight)),
        Field("outcome", json: .string(decision.outcome.rawValue)),
        Field("carries", json: .bool(decision.outcome.carries)),
        Field("points", json: .texts(points.map(\.text))),
      ])
    guard let (item, meeting) = try place.meeting(of: decision) else { return [main] }
    return [
      main,
      row(
        "møde", meeting.pointer, meeting.organs, RoughDay(meeting.day), ["punkt \(item.label)"]),
    ]
  }

  /// What a decision left to somebody: who it is that went on with it.
  private func left(by decision: Decision) -> [Cell] {
    guard let what = decision.followUp?.what else { return [] }
    let owner = decision.followUp?.owner.map {
      " (\(names(decision.day).cell($0.pointer)))" as Cell
    }
    return ["overladt: \(what)\(owner ?? Cell())"]
  }

  /// A delegation, its use, or the agreement that gives one; and what that rests on.
  private func mandate(_ pointer: Pointer) throws -> (row: Row, on: Pointer?)? {
    let records = titles.house.records
    switch pointer.kind {
    case DelegationSubject.kind:
      guard let id = DelegationID(pointer.id),
        let found = try records.timeline(Delegation.self, id).pieces.last?.value
      else { return nil }
      let condition = found.condition.map { [Cell("hvis \($0)")] } ?? []
      return (
        row("bemyndigelse til", pointer, [found.to], nil, condition), found.authority
      )
    case DelegationUseSubject.kind:
      guard let id = Identifier<DelegationUseSubject>(pointer.id),
        let found = try records.timeline(DelegationUse.self, id).pieces.last?.value
      else { return nil }
      return (
        row("brug af bemyndigelse", pointer, [found.by], RoughDay(found.day), []), found.authority
      )
    case AgreementSubject.kind:
      guard let id = AgreementID(pointer.id),
        let found = try records.timeline(Agreement.self, id).pieces.last?.value
      else { return nil }
      return (
        row("givet i aftale", pointer, found.parties.map(\.pointer), found.concluded?.day, []), nil
      )
    default: return nil
    }
  }

  // MARK: Rows

  private func kind(of pointer: Pointer) -> String {
    titles.house.kind(pointer.kind)?.called.one ?? pointer.kind
  }

  /// As they were called on the day of a link.
  private func names(_ day: RoughDay?) -> Titles { day.map { titles.on($0.earliest) } ?? titles }

  private func row(
    _ link: String, _ pointer: Pointer, _ who: [Pointer], _ day: RoughDay?, _ how: [Cell],
    also: [Field] = []
  ) -> Row {
    let source = source(pointer)
    let plain = titles.thing(pointer)
    let thing = Thing(
      pointer, plain.title, short: plain.short, marks: source.map(Mark.of) ?? [])
    return Row(
      thing,
      [
        Cell(link), .thing(thing), .list(names(day).cells(who), .commas),
        (day.map { .day($0) } ?? Cell()).as("day"), .list(how),
      ],
      also: titles.form.data {
        [
          Field("way", json: .int(number)), Field("link", json: .string(pointer.kind)),
          Field("thing", .pointer(thing)), Field("title", json: .string(thing.title)),
          Field("who", json: .texts(who.map(\.description))),
          Field("isInferred", json: .bool(source?.inferred != nil)),
          Field("inferred", json: .text(source?.inferred)),
        ] + also
      })
  }

  /// Where a link comes from: what is inferred in it must stand in the table, which is copied without the page.
  private func source(_ pointer: Pointer) -> Source? {
    guard let type = titles.house.kind(pointer.kind) else { return nil }
    return (try? source(type, pointer.id)) ?? nil
  }

  private func source<R: Record>(_ type: R.Type, _ id: String) throws -> Source? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    let records = titles.house.records
    return try
      (records.record(type, id, on: titles.day)
      ?? records.timeline(type, id).pieces.last?.value)?.source
  }
}
