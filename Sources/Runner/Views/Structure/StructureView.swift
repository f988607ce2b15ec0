import Agreements
import Casework
import Forums
import Organisation
import Vocabulary

/// The structure of a day: the memo's figure 1, and each forum in full.
struct StructureView {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?, as form: Form) throws -> Page {
    let levels = try desk.levels(on: day)
    return try Page(title: "Strukturen den \(DanishDays.long(day))", as: form) {
      [.text(Self.knowledge(known))] + (try figure(levels)) + [
        .heading("Fora"), .table(try forums(levels.flatMap(\.forums))),
      ]
    } json: {
      json(levels)
    }
  }

  /// Whose knowledge the page shows.
  static func knowledge(_ known: Day?) -> String {
    known.map { "Som det var kendt ved udgangen af \(DanishDays.long($0))." } ?? "Som kendt nu."
  }

  /// Levels by internal fora, joint fora and agreements, with what is not known.
  func figure(_ levels: [LevelView]) throws -> [Block] {
    let rows = levels.map { level in
      [
        Labels.level(level.level), cell(level.forums.filter { $0.kind == .internal }),
        cell(level.forums.filter { $0.kind == .joint }),
        level.agreements.isEmpty
          ? "-" : level.agreements.map(agreement).joined(separator: "\n"),
      ]
    }
    let table = Table(
      headers: ["Niveau", "Interne fora (kommunen)", "Fælles fora (med sektoren)", "Aftaler"],
      rows: rows, isRuled: true)
    let caveats = try desk.fora.caveats(on: day).map { Marks.title($0) }
    let outside =
      levels.contains { $0.level == nil }
      ? "Niveau -: uden for niveauerne, eller fra før der var niveauer." : nil
    return [.table(table)] + (caveats.isEmpty ? [] : [.list(caveats)])
      + [outside].compactMap { $0.map { .text($0) } }
  }

  /// An agreement's name, and where it stands unless it is simply in force.
  private func agreement(_ agreement: Agreement, _ standing: Standing) -> String {
    let isInForce = standing == Standing(.inForce, certain: true)
    return Marks.title(agreement) + (isInForce ? "" : " (\(Labels.standing(standing)))")
  }

  private func cell(_ forums: [Forum]) -> String {
    forums.isEmpty ? "-" : forums.map(name).joined(separator: "\n")
  }

  /// The forum's name; "muligvis" until it certainly has begun.
  private func name(_ forum: Forum) -> String {
    let mayNotHaveBegun = forum.began?.hasCome(by: day) == .possibly
    return Marks.title(forum) + (mayNotHaveBegun ? " (muligvis)" : "")
  }

  private func forums(_ forums: [Forum]) throws -> Table {
    Table(
      headers: ["Forum", "Begyndte", "Medlemmer", "Sekretariat", "Linje til"],
      rows: try forums.map { forum in
        [
          Marks.title(forum) + replaced(forum), try began(forum), members(forum),
          forum.secretariat.map(titles.party) ?? "ikke kendt",
          line(forum),
        ]
      })
  }

  /// What the forum took over from, on a line of its own.
  private func replaced(_ forum: Forum) -> String {
    let names = forum.replaces.map { titles.title($0.pointer) }
    return names.isEmpty ? "" : "\nafløser \(names.joined(separator: " og "))"
  }

  /// When the forum of that day began, roughly when that is all that is known.
  private func began(_ forum: Forum) throws -> String {
    if let began = forum.began { return DanishDays.short(began) }
    var start = day
    let pieces = try desk.records.timeline(Forum.self, forum.id).pieces
    for piece in pieces.reversed() where piece.period.start <= start {
      guard piece.period.contains(start) || piece.period.end == start else { break }
      start = piece.period.start
      if let began = piece.value.began { return DanishDays.short(began) }
    }
    return DanishDays.short(start)
  }

  private func members(_ forum: Forum) -> String {
    let names = forum.members.map { member in
      switch member {
      case .party(let id): titles.party(id)
      case .post(let id): titles.title(id.pointer)
      case .every(let role, let party): every(role, party)
      }
    }
    return names.isEmpty ? "ikke kendt" : names.joined(separator: ", ")
  }

  /// The posts that a rule gives seats; the rule itself while none is registered.
  private func every(_ role: PostRole, _ party: PartyID) -> String {
    let posts = (try? desk.parties.posts(role, of: party, on: day)) ?? []
    let rule = "alle \(Labels.word(role.rawValue)) i \(titles.party(party))"
    return posts.isEmpty
      ? "\(rule) (ingen registreret)"
      : posts.map { titles.title($0.pointer) }.joined(separator: ", ")
  }

  private func line(_ forum: Forum) -> String {
    let names =
      forum.reportsTo.map { titles.title($0.pointer) }
      + [forum.politicalBody].compactMap { $0.map(titles.party) }
    return names.isEmpty ? "ikke kendt" : names.joined(separator: ", ")
  }

  /// The levels for programs.
  func json(_ levels: [LevelView]) -> JSON {
    .keyed(["on": .string(day.description), "levels": .array(levels.map(json))])
  }

  private func json(_ level: LevelView) -> JSON {
    .keyed([
      "level": .number(level.level?.rawValue),
      "forums": .array(level.forums.map(json)),
      "agreements": .array(
        level.agreements.map { AgreementRows.json($0.agreement, $0.standing) }),
    ])
  }

  private func json(_ forum: Forum) -> JSON {
    .keyed([
      "id": .string(forum.id.text), "name": .string(forum.name),
      "kind": .string(forum.kind.rawValue), "members": .texts(forum.members.map(\.pointer.id)),
      "replaces": .texts(forum.replaces.map(\.text)),
    ])
  }
}
