import Agreements
import Counter
import Forums
import Vocabulary

/// The page of an agreement: its status, who has approved, what it promises, what it says.
struct AgreementCard: Card {
  /// How far it is while it is made, its status says: what was written before all had approved is not shown beside that.
  let apart: Set = ["fields", "stage"]

  func blocks(of agreement: Agreement, _ titles: Titles) throws -> [Block] {
    try AgreementView(titles: titles).blocks(agreement)
  }
}

/// Where one agreement stands.
private struct AgreementView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func blocks(_ agreement: Agreement) throws -> [Block] {
    let standing = try house.agreements.standing(of: agreement, on: day)
    return [
      .text("Status: \(Cell.standing(standing).as("status"))."),
      .data([
        Field("certain", json: .bool(standing.certain)),
        Field("isCarried", json: .bool(standing.isCarried)),
      ]),
    ] + (try length(agreement)) + (try dropped(agreement)) + (try lapses(agreement))
      + (try approvals(agreement)) + (try obligations(agreement)) + (try clauses(agreement))
      + fields(agreement)
  }

  /// What makes it longer and to when, or that it makes another longer.
  private func length(_ agreement: Agreement) throws -> [Block] {
    let named = try house.records.records(
      Agreement.self, on: day, pointingAt: agreement.id.pointer
    ).filter { $0.extends.contains(agreement.id) }
    let bases = try agreement.extends.compactMap { try house.agreements.agreement($0, on: day) }
    let found = try house.agreements.lengthened([agreement] + bases + named, on: day)
    let by = named.filter { found.extensions.contains($0.id) }.map { Cell.quoted(Thing($0)) }
    let last =
      try found.lastDays[agreement.id] ?? house.agreements.whole(agreement, on: day).lastDay
    var blocks: [Block] = [.data([.day("lastDay", last)])]
    if let last = found.lastDays[agreement.id] {
      blocks.append(.text("Forlænget til \(.long(last)) af \(.list(by, .and))."))
    }
    for base in bases {
      let until = try house.agreements.whole(base, on: day).lastDay
      blocks.append(
        .text(
          found.extensions.contains(agreement.id)
            ? "Forlænger \(.quoted(Thing(base)))\(until.map { " til \(.long($0))" as Cell } ?? Cell()), og gælder som én med den."
            : "Skal forlænge \(.quoted(Thing(base)))."))
    }
    return blocks
  }

  /// The topics that the agreed text dropped: it does not govern them.
  private func dropped(_ agreement: Agreement) throws -> [Block] {
    let dropped = try house.agreements.topics(of: agreement, on: day).dropped.map(\.pointer)
    return
      (dropped.isEmpty
      ? []
      : [
        .text(
          "Den aftalte tekst har udeladt \(.list(titles.cells(dropped), .and)), som den ikke gælder."
        )
      ])
      + [.data([Field("dropped", .list(titles.cells(dropped)))])]
  }

  /// What has lapsed with it, and that it was let go.
  private func lapses(_ agreement: Agreement) throws -> [Block] {
    let duties = try house.agreements.lapseDuties(of: [agreement], on: day)
    let text = FindingText(titles: titles)
    return duties.map { .text(text.fill($0.rule.sentence, $0.facts, subject: $0.subject)) }
      + [.data([Field("lapsed", json: .array(duties.map { .string($0.rule.id) }))])]
  }

  private func approvals(_ agreement: Agreement) throws -> [Block] {
    let all = try house.agreements.approvals(of: agreement, on: day)
    let hasDecisions = all.contains { $0.decision != nil }
    let rows = try all.map { approval in
      let by = try approval.decision.flatMap(DecisionPlace(titles: titles).decision)
      return Row(
        [
          titles.cell(approval.body).as("body"),
          Cell.standing(approval).as("state")
            + (by?.source.inferred == nil ? Cell() : .mark(.inferred)),
          (approval.version.map { titles.cell($0.pointer) } ?? Cell()).as("version"),
          answered(approval),
        ] + (hasDecisions ? [try by.map(decided) ?? Cell()] : []),
        also: try decision(by) + [
          Field("bodyPointer", .pointer(titles.thing(approval.body))),
          Field("certain", json: .bool(approval.certain)),
          Field(
            "coveredBy", approval.coveredBy.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field("asked", .list(approval.asked.map { .pointer(titles.thing($0)) })),
          Field("answered", approval.answered.map { .id(titles.thing($0.pointer)) } ?? Cell()),
        ])
    }
    return (rows.isEmpty ? [] : [.heading("Godkendelser")])
      + [
        .table(
          "approvals",
          ["Organ", "Stand", "Udgave", "Svarede"] + (hasDecisions ? ["Besluttet"] : []), rows)
      ]
  }

  /// The decision by which a body approved, its meeting, and what was recommended.
  private func decided(_ decision: Decision) throws -> Cell {
    let place = DecisionPlace(titles: titles)
    let meeting = try place.meeting(of: decision).map { [titles.cell($0.meeting.pointer)] } ?? []
    return .list(
      ["\(.thing(titles.thing(decision))) (\(place.outcome(of: decision)))"] + meeting
        + (try place.points(of: decision).map(DecisionPlace.text)))
  }

  private func decision(_ decision: Decision?) throws -> [Field] {
    let place = DecisionPlace(titles: titles)
    let meeting = try decision.flatMap(place.meeting)?.meeting
    return [
      Field("decision", json: .text(decision?.id.text)),
      Field("meeting", json: .text(meeting?.id.text)),
      Field("points", json: .texts(try decision.map(place.points)?.map(\.text) ?? [])),
    ]
  }

  /// When a body answered, and of which version where that is not the one it is asked about.
  private func answered(_ approval: ApprovalStanding) -> Cell {
    let day = (approval.day.map { .day($0) } ?? Cell()).as("day")
    if let coveredBy = approval.coveredBy, let answered = approval.day {
      return "omfattet af svaret fra \(titles.cell(coveredBy))\(DanishDays.when(answered))"
    }
    if approval.day == nil, approval.asked != [approval.body] {
      return approval.asked.isEmpty
        ? "ingen har taget over" : "\(Cell.list(titles.cells(approval.asked), .and)) svarer for den"
    }
    guard let answered = approval.answered, answered != approval.version else { return day }
    return "\(day) (\(titles.cell(answered.pointer)))"
  }

  private func obligations(_ agreement: Agreement) throws -> [Block] {
    let all = try house.records.records(Obligation.self, on: day, pointingAt: agreement.id.pointer)
      .filter { $0.agreement == agreement.id }
      .compactMap { try house.agreements.owed($0, on: day) }
    let year = Period(day.adding(months: -12), until: day.adding(months: 12))
    let view = ObligationRows(titles: titles)
    let rows = try all.flatMap { obligation in
      let near = obligation.occurrences(in: year ?? Period(day: day))
      return try view.rows(obligation, view.overdue(obligation, besides: near) + near)
    }
    return ObligationRows.blocks("Forpligtelser, et år før og efter", rows)
  }

  /// Its own clauses, and those it inherits from agreements it makes concrete.
  private func clauses(_ agreement: Agreement) throws -> [Block] {
    let rows = try house.agreements.clauses(of: agreement, on: day).map { inherited -> Row in
      let clause = inherited.clause
      let thing = Thing(clause)
      let isOwn = inherited.from == agreement.id
      return Row(
        thing,
        [
          .thing(thing) + (clause.isConfidential == true ? .mark(.confidential) : Cell()),
          Cell(clause.law ?? clause.basis.word).as("basis", json: .string(clause.basis.rawValue)),
          (isOwn ? Cell() : titles.cell(inherited.from.pointer)).as("from"),
        ],
        also: Field.both(thing) + [Field("law", json: .text(clause.law))])
    }
    return (rows.isEmpty ? [] : [.heading("Bestemmelser")])
      + [.table("clauses", ["Bestemmelse", "Grundlag", "Arvet fra"], rows)]
  }

  /// What a field is called where an agreement was made; its own name when nobody brings its kind.
  private func title(of field: String, _ agreement: Agreement) -> String {
    house.agreements.kind(of: agreement, on: day)?.fields.first { $0.field == field }?.title
      ?? field
  }

  private func fields(_ agreement: Agreement) -> [Block] {
    guard !agreement.fields.isEmpty else { return [] }
    return [
      .heading("Felter"),
      .facts(agreement.fields.map { (title(of: $0.field, agreement), value($0)) }),
    ]
  }

  private func value(_ field: AgreementField) -> Cell {
    if field.isUnknown == true { return .unknown("ikke kendt") }
    let parts: [Cell?] =
      [field.text.map { Cell($0) }, field.number.map { .number($0) }]
      + [field.percent.map { .share($0) }]
      + [field.duration.map { Cell(DanishDays.text($0)) }, field.day.map { .day($0) }]
      + [field.party.map { titles.party($0) }, field.area.map { titles.cell($0.pointer) }]
    let texts = field.texts.enumerated().map { Cell("\($0.offset + 1). \($0.element)") }
    return .list(parts.compactMap { $0 } + texts)
  }
}
