import Agreements
import Counter
import Forums
import Organisation
import Vocabulary

/// The structure of a day: the memo's figure 1, and each forum in full.
struct StructureView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func page(known: Known?) throws -> Page {
    let levels = try house.levels(on: day)
    let rows = try levels.map { try $0.forums.map(row) }
    return Page(
      "Strukturen den \(.long(day))",
      [.text(Knowledge.text(known))] + (try figure(levels, rows)) + [
        .heading("Fora"),
        .table(
          nil, ["Forum", "Fra", "Medlemmer", "Sekretariat", "Linje til"],
          rows.flatMap { $0 }),
      ])
  }

  /// Levels by internal fora, joint fora and agreements, with what is not known.
  func figure(_ levels: [LevelView]) throws -> [Block] {
    try figure(
      levels, try levels.map { level in try titles.form.data { try level.forums.map(row) } })
  }

  private func figure(_ levels: [LevelView], _ forums: [[Row]]) throws -> [Block] {
    let rows = zip(levels, forums).map { level, forums in
      Row(
        [
          Cell.level(level.level).as("level"), names(level.forums.filter { $0.kind == .internal }),
          names(level.forums.filter { $0.kind == .joint }),
          level.agreements.isEmpty ? "ingen registreret" : .list(level.agreements.map(agreement)),
        ],
        also: titles.form.data {
          [
            Field("forums", rows: forums),
            Field("agreements", rows: level.agreements.map(AgreementRows(titles: titles).row)),
          ]
        })
    }
    let table = Table(
      "levels",
      ["Niveau", "Interne fora (kommunen)", "Fælles fora (med sektoren)", "Aftaler"], rows,
      isRuled: true)
    let caveats = try house.fora.caveats(on: day).map { caveat in
      Row(Thing(caveat), [Cell.thing(caveat).data(.string(caveat.text))])
    }
    let outside = "Niveau -: uden for niveauerne, eller fra før der var niveauer."
    return [
      .data([.day("on", day)]), .picture(drawn(levels, table)),
      .list(ItemList("caveats", caveats)),
    ] + (levels.contains { $0.level == nil } ? [.text(Cell(outside))] : [])
  }

  /// Boxes by level, internal and joint fora beside each other, with the lines between them.
  private func drawn(_ levels: [LevelView], _ table: Table) -> Picture {
    let all = levels.enumerated().flatMap { row, level in level.forums.map { (row, $0) } }
    let boxes = all.map { row, forum in
      Drawing.Box(
        mayNotHaveBegun(forum) ? Thing(forum).marked(.possible) : Thing(forum), row: row,
        column: forum.kind == .internal ? 0 : 1)
    }
    let there = Set(boxes.map(\.thing.pointer))
    let lines = all.flatMap { _, forum in
      forum.reportsTo.map(\.pointer).filter(there.contains)
        .map { Drawing.Link(from: forum.pointer, to: $0) }
    }
    let count = levels.reduce(0) { $0 + $1.agreements.count }
    let (beside, under) = agreed(levels)
    return Picture(
      "Strukturen den \(.long(day))",
      .boxes(
        boxes + beside, lines: lines + under,
        columns: ["Interne fora (kommunen)", "Fælles fora (med sektoren)", "Aftaler"],
        rows: levels.map { $0.level.map { "Niveau \(.level($0))" } ?? "Uden niveau" }),
      alternative: "\(all.count) fora med \(lines.count) linjer mellem sig og \(count) aftaler.",
      table: table)
  }

  /// The agreements as boxes beside the fora, with lines to those they make concrete.
  private func agreed(_ levels: [LevelView]) -> ([Drawing.Box], [Drawing.Link]) {
    let all = levels.enumerated().flatMap { row, level in level.agreements.map { (row, $0) } }
    let there = Set(all.map(\.1.agreement.pointer))
    return (
      all.map { row, each in
        Drawing.Box(Thing(each.agreement), row: row, column: 2, note: .standing(each.standing))
      },
      all.flatMap { _, each in
        each.agreement.concretises.map(\.pointer).filter(there.contains)
          .map { Drawing.Link(from: each.agreement.pointer, to: $0) }
      }
    )
  }

  /// An agreement's name, and where it stands unless it is simply in force.
  private func agreement(_ agreement: Agreement, _ standing: Standing) -> Cell {
    let isInForce = standing == Standing(.inForce, certain: true)
    return .thing(agreement) + (isInForce ? Cell() : " (\(.standing(standing)))")
  }

  private func names(_ forums: [Forum]) -> Cell {
    forums.isEmpty ? "ingen registreret" : .list(forums.map(name))
  }

  /// The forum's name; "muligvis" until it certainly has begun.
  private func name(_ forum: Forum) -> Cell {
    .thing(forum) + (mayNotHaveBegun(forum) ? .mark(.possible) : Cell())
  }

  private func mayNotHaveBegun(_ forum: Forum) -> Bool {
    forum.began?.hasCome(by: day) == .possibly
  }

  // MARK: A forum

  private func row(_ forum: Forum) throws -> Row {
    let thing = Thing(forum)
    return Row(
      thing,
      [
        .thing(thing) + replaced(forum), Cell.day(try began(forum)).as("began"), members(forum),
        titles.party(forum.secretariat).as("secretariat"), line(forum),
      ],
      also: try titles.form.data {
        [
          Field("id", .id(thing)), Field("name", json: .string(forum.name)),
          .word("kind", forum.kind), Field("certain", json: .bool(!mayNotHaveBegun(forum))),
          Field("seats", try seats(forum)),
          Field("members", json: .texts(forum.members.map(\.pointer.id))),
          Field("replaces", .list(titles.cells(forum.replaces.map(\.pointer)))),
          Field("reportsTo", .list(titles.cells(forum.reportsTo.map(\.pointer)))),
          Field("politicalBody", forum.politicalBody.map { titles.party($0) } ?? Cell()),
        ]
      })
  }

  /// What the forum took over from, on a line of its own.
  private func replaced(_ forum: Forum) -> Cell {
    let all = titles.cells(forum.replaces.map(\.pointer))
    return all.isEmpty ? Cell() : "\nafløser \(all.joined(by: " og "))"
  }

  /// When the forum of that day began, roughly when that is all that is known.
  private func began(_ forum: Forum) throws -> RoughDay {
    if let began = forum.began { return began }
    var start = day
    let pieces = try house.records.timeline(Forum.self, forum.id).pieces
    for piece in pieces.reversed() where piece.period.start <= start {
      guard piece.period.contains(start) || piece.period.end == start else { break }
      start = piece.period.start
      if let began = piece.value.began { return began }
    }
    return RoughDay(start)
  }

  /// Who sits in a forum, by name.
  func members(_ forum: Forum) -> Cell {
    let all = forum.members.flatMap { member -> [Cell] in
      switch member {
      case .party(let id): [titles.party(id)]
      case .post(let id): [titles.cell(id.pointer)]
      case .every(let role, let party): every(role, party)
      }
    }
    return Cell.list(all, .commas, none: "ikke kendt")
  }

  /// The posts that a rule gives seats; the rule itself while none is registered.
  private func every(_ role: PostRole, _ party: PartyID) -> [Cell] {
    let posts = (try? house.parties.posts(role, of: party, on: day)) ?? []
    return posts.isEmpty
      ? ["hver \(role.word) fra \(titles.party(party)) (ingen registreret)"]
      : titles.cells(posts.map(\.pointer))
  }

  /// Who sits in it: parties and posts, those by a rule as far as they are registered.
  private func seats(_ forum: Forum) throws -> Cell {
    let all = try forum.members.flatMap { member -> [Pointer] in
      switch member {
      case .party(let id): [id.pointer]
      case .post(let id): [id.pointer]
      case .every(let role, let party):
        try house.parties.posts(role, of: party, on: day).map(\.pointer)
      }
    }
    return .list(titles.cells(all).map(\.byPointer))
  }

  private func line(_ forum: Forum) -> Cell {
    let all =
      titles.cells(forum.reportsTo.map(\.pointer))
      + [forum.politicalBody].compactMap { $0.map { titles.party($0) } }
    return .list(all, .commas, none: "ikke kendt")
  }
}
