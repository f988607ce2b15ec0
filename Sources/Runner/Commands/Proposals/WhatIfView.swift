import Counter
import Vocabulary

/// One page of what proposals would change: the state without them beside each.
struct WhatIfView {
  let day: Day
  /// One, or two to be held against each other.
  let weighings: [Weighing]

  /// So many names that a line rests on are shown; the rest are counted.
  private static let most = 8
  private static let keys = ["then", "other"]
  private static let headings = ["Med forslaget", "Med det andet"]

  var page: Page {
    let names = weighings.map { Cell.code($0.proposal.name) }
    let which = names.count == 1 ? "forslaget" : "hvert af forslagene"
    let matters = matters
    var blocks: [Block] = [
      .text("Den \(.long(day)), uden og med \(which). Prøvet; intet er gemt."),
      .data([.day("on", day), Field("proposals", rows: weighings.map { row($0) })]),
    ]
    blocks += pictures
    blocks += matters.flatMap { self.blocks($0) }
    blocks += written
    blocks.append(.data([Field("matters", rows: matters.map { row($0) })]))
    return Page("Hvad nu hvis: \(names.joined(by: " mod "))", blocks)
  }

  private func row(_ weighing: Weighing) -> Row {
    Row(
      [],
      also: [
        Field("path", json: .string(weighing.proposal.path)),
        Field("acts", json: .texts(weighing.proposal.acts)),
      ])
  }

  // MARK: Pictures

  private var pictures: [Block] {
    let now = (weighings.first?.now ?? []).compactMap(\.picture)
    return drawn("now", "Nu", now)
      + zip(Self.keys, zip(Self.headings, weighings)).flatMap { key, told in
        drawn(key, told.0, told.1.then.compactMap(\.picture))
      }
  }

  private func drawn(_ key: String, _ heading: String, _ pictures: [Picture]) -> [Block] {
    pictures.isEmpty
      ? [] : [.heading(Cell(heading)), .group(key, pictures.map { .picture($0) })]
  }

  // MARK: Matters

  /// A matter with its lines, each in every state.
  private struct Matter {
    let key: String
    let title: String
    let showsAll: Bool
    let lines: [Line]

    /// Whether its lines are there or not, and say nothing more.
    var isList: Bool {
      lines.allSatisfy { $0.sides.allSatisfy { $0?.value.isEmpty ?? true } }
    }
  }

  /// A line: without the proposals, and with each; nil where it is not there.
  private struct Line {
    let id: String
    let name: Cell
    let sides: [Weighed.Line?]

    func isChanged(_ side: Int) -> Bool {
      sides[side]?.value != sides[0]?.value || sides[side]?.rests != sides[0]?.rests
        || (sides[side] == nil) != (sides[0] == nil)
    }

    var isChanged: Bool { sides.indices.contains(where: isChanged) }
  }

  private var matters: [Matter] {
    guard let first = weighings.first else { return [] }
    return first.now.map { matter in
      let states = [matter] + weighings.map { $0.then.first { $0.key == matter.key } ?? matter }
      let ids = states.flatMap { $0.lines.map(\.id) }.eachOnce
      let byID = states.map { state in
        Dictionary(state.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      }
      let lines = ids.map { id -> Line in
        let sides = byID.map { $0[id] }
        return Line(id: id, name: sides.compactMap { $0 }.last?.name ?? Cell(id), sides: sides)
      }
      return Matter(
        key: matter.key, title: matter.title, showsAll: matter.showsAll,
        lines: lines.filter { matter.showsAll || $0.isChanged })
    }
  }

  private func blocks(_ matter: Matter) -> [Block] {
    let heading = Block.heading(Cell(matter.title))
    if matter.lines.isEmpty { return [heading, .text("Uændret.")] }
    if matter.isList { return [heading] + lists(matter) }
    let rows = matter.lines.map { line in
      Row(
        [line.name]
          + line.sides.indices.map { side -> Cell in
            side > 0 && !line.isChanged(side) ? "som nu" : said(line.sides[side])
          })
    }
    return [
      heading,
      .table(
        nil, ["", "Nu"] + Self.headings.prefix(weighings.count), rows, isRuled: true),
    ]
  }

  /// What falls away and what comes, with each proposal.
  private func lists(_ matter: Matter) -> [Block] {
    weighings.indices.flatMap { index -> [Block] in
      let gone = matter.lines.filter { $0.sides[0] != nil && $0.sides[index + 1] == nil }
      let new = matter.lines.filter { $0.sides[0] == nil && $0.sides[index + 1] != nil }
      let with = weighings.count == 1 ? "" : " (\(Self.headings[index].lowercased()))"
      if gone.isEmpty, new.isEmpty { return [.text(Cell("Uændret\(with)."))] }
      return listed("Falder bort\(with):", gone) + listed("Kommer til\(with):", new)
    }
  }

  private func listed(_ heading: String, _ lines: [Line]) -> [Block] {
    lines.isEmpty ? [] : [.text(Cell(heading)), .list(nil, lines.map(\.name))]
  }

  private func said(_ line: Weighed.Line?) -> Cell {
    guard let line else { return .unknown("findes ikke") }
    guard !line.rests.isEmpty else { return line.value }
    let rest = line.rests.count - Self.most
    let names = Array(line.rests.prefix(Self.most)) + (rest > 0 ? ["\(rest) til"] : [])
    return "\(line.value): \(.list(names, .and))"
  }

  private func row(_ matter: Matter) -> Row {
    Row(
      [],
      also: [
        Field("key", json: .string(matter.key)), Field("title", json: .string(matter.title)),
        Field("lines", rows: matter.lines.map { row($0) }),
      ])
  }

  private func row(_ line: Line) -> Row {
    let keys = ["now"] + Self.keys
    let sides = zip(keys, line.sides).flatMap { key, side in Self.fields(key, side) }
    let first = [
      Field("id", json: .string(line.id)), Field("name", json: .string(line.name.text)),
      Field("isChanged", json: .bool(line.isChanged)),
    ]
    return Row([], also: first + sides)
  }

  /// What a state says of a line, and what that rests on; null where the line is not there.
  private static func fields(_ key: String, _ side: Weighed.Line?) -> [Field] {
    [
      Field(key, json: .text(side?.value.text)),
      Field(key + "RestsOn", json: .texts(side?.rests.map(\.text) ?? [])),
    ]
  }

  // MARK: What is written

  private var written: [Block] {
    weighings.enumerated().flatMap { index, weighing -> [Block] in
      [
        .heading(index == 0 ? "Hvad forslaget skriver" : "Hvad det andet forslag skriver"),
        .group(index == 0 ? "proposal" : "otherProposal", weighing.written),
      ]
    }
  }
}
