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
      row(
        kind(of: $0), $0, way.who, way.day,
        [way.how] + (way.start == nil ? [.unknown("ingen beslutning registreret")] : []))
    }
    guard let start = way.start else { return [resting].compactMap { $0 } }
    return try [resting].compactMap { $0 } + links(from: start)
  }

  /// The links from a decision on; what leads to a decision by a delegation is told first.
  private func links(from start: Pointer) throws -> [Row] {
    var (rows, open, seen): ([Row], Pointer?, Set<Pointer>) = ([], start, [])
    while let next = open, seen.insert(next).inserted {
      open = nil
      if let id = DecisionID(next.id), next.kind == DecisionSubject.kind {
        for link in try titles.house.fora.authority(of: id, on: titles.day) {
          seen.insert(link.pointer)
          rows += try self.rows(link)
        }
      } else if let (row, on) = try mandate(next) {
        rows.append(row)
        open = on
      }
    }
    return rows
  }

  private func rows(_ link: AuthorityLink) throws -> [Row] {
    switch link {
    case .decision(let decision): try rows(decision)
    case .mandate(let mandate): try self.mandate(mandate.pointer).map { [$0.row] } ?? []
    case .missing(let pointer): [row("findes ikke", pointer, [], nil, [])]
    case .circle(let pointer): [row("hviler på sig selv", pointer, [], nil, [])]
    }
  }

  private func rows(_ decision: Decision) throws -> [Row] {
    let points = try place.points(of: decision)
    let votes = place.votes(of: decision).map { [$0] } ?? []
    let main = row(
      "beslutning", decision.pointer, decision.deciders, decision.day,
      [place.outcome(of: decision)] + points.map(DecisionPlace.text) + votes,
      also: [
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
    let thing = titles.marked(pointer)
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
        ] + also
      })
  }
}
