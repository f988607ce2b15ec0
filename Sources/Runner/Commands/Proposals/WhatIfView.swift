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

  /// What each proposal is called at the head of its column: by its file, or by its order where both are called the same.
  private var headings: [String] {
    let names = weighings.map { weighing in
      weighing.proposal.name.hasSuffix(".txt")
        ? String(weighing.proposal.name.dropLast(4)) : weighing.proposal.name
    }
    return names.count == 2 && names[0] == names[1] ? ["det første", "det andet"] : names
  }

  var page: Page {
    let names = weighings.map { Cell.code($0.proposal.name) }
    let which = names.count == 1 ? "forslaget" : "hvert af forslagene"
    let matters = matters
    var blocks: [Block] = [
      .text("Den \(.long(day)), uden og med \(which). Prøvet; intet er gemt."),
      .data([.day("on", day), Field("proposals", rows: weighings.map { row($0) })]),
    ]
    blocks.append(summary(matters))
    blocks += matters.filter { !$0.lines.isEmpty }.flatMap { self.blocks($0) }
    blocks += unchanged(matters)
    blocks += handovers
    blocks += pictures
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

  // MARK: In short

  /// The measures, and how much of each matter is otherwise.
  private func summary(_ matters: [Matter]) -> Block {
    let measures = matters.filter(\.showsAll).flatMap(\.lines).map { line in
      Row([line.name] + line.sides.map { $0?.value ?? .unknown("findes ikke") })
    }
    let counts = matters.compactMap { matter -> Row? in
      guard let counted = matter.counted else { return nil }
      let changed = weighings.indices.map { side in
        Cell.number(matter.lines.filter { $0.isChanged(side + 1) }.count)
      }
      return Row(["Ændrede \(counted)", Cell()] + changed)
    }
    let lists = matters.filter { $0.isList && !$0.lines.isEmpty }.map { matter in
      Row([Cell(matter.title), Cell()] + weighings.indices.map { gone(matter, $0) })
    }
    return .table(
      nil, ["I korte træk", "Nu"] + headings, measures + counts + lists, isRuled: true)
  }

  private func gone(_ matter: Matter, _ side: Int) -> Cell {
    let (gone, new) = (matter.gone(side), matter.new(side))
    return gone.isEmpty && new.isEmpty
      ? "uændret" : "\(.number(gone.count)) falder bort, \(.number(new.count)) kommer til"
  }

  private func unchanged(_ matters: [Matter]) -> [Block] {
    let same = matters.filter(\.lines.isEmpty).map { Cell($0.title) }
    return same.isEmpty ? [] : [.text("Uændret: \(.list(same, .commas)).")]
  }

  // MARK: What is taken over

  private var handovers: [Block] {
    let all = zip(headings, weighings).flatMap { name, weighing -> [Block] in
      let told = weighing.told.flatMap { $0 }.filter(\.isShown)
      let of: [Block] = weighings.count == 1 ? [] : [.text(Cell(name + ":"))]
      return told.isEmpty ? [] : of + told
    }
    let data = Block.data([
      Field(
        "handovers",
        rows: zip(Self.keys, weighings).flatMap { key, weighing in
          weighing.told.map { told in
            Row([], also: [Field("proposal", json: .string(key)), Field("told", told)])
          }
        })
    ])
    return (all.isEmpty ? [] : [.heading("Hvad der overtages")]) + all + [data]
  }

  // MARK: Pictures

  private var pictures: [Block] {
    let now = (weighings.first?.now ?? []).compactMap(\.picture)
    return drawn("now", "Nu", now)
      + zip(Self.keys, zip(headings, weighings)).flatMap { key, told in
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
    let counted: String?
    let lines: [Line]

    /// Whether its lines are there or not, and say nothing more.
    var isList: Bool {
      lines.allSatisfy { $0.sides.allSatisfy { $0?.value.isEmpty ?? true } }
    }

    /// What falls away with a proposal.
    func gone(_ index: Int) -> [Line] {
      lines.filter { $0.sides[0] != nil && $0.sides[index + 1] == nil }
    }

    /// What comes with it.
    func new(_ index: Int) -> [Line] {
      lines.filter { $0.sides[0] == nil && $0.sides[index + 1] != nil }
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
        counted: matter.counted,
        lines: lines.filter { matter.showsAll || $0.isChanged })
    }
  }

  private func blocks(_ matter: Matter) -> [Block] {
    let heading = Block.heading(Cell(matter.title))
    if matter.isList { return [heading] + lists(matter) }
    let rows = matter.lines.map { line in
      Row(
        [line.name]
          + line.sides.indices.map { side -> Cell in
            side > 0 && !line.isChanged(side)
              ? "som nu" : said(line.sides[side], all: matter.showsAll)
          })
    }
    return [
      heading,
      .table(
        nil, ["", "Nu"] + headings, rows, isRuled: true),
    ]
  }

  /// What falls away and what comes, with each proposal.
  private func lists(_ matter: Matter) -> [Block] {
    weighings.indices.flatMap { index -> [Block] in
      let (gone, new) = (matter.gone(index), matter.new(index))
      let with = weighings.count == 1 ? "" : " (\(headings[index]))"
      if gone.isEmpty, new.isEmpty { return [.text(Cell("Uændret\(with)."))] }
      return listed("Falder bort\(with):", gone) + listed("Kommer til\(with):", new)
    }
  }

  private func listed(_ heading: String, _ lines: [Line]) -> [Block] {
    lines.isEmpty ? [] : [.text(Cell(heading)), .list(nil, lines.map(\.name))]
  }

  /// What is said of a line; what a measure rests on is named, all of it.
  private func said(_ line: Weighed.Line?, all: Bool) -> Cell {
    guard let line else { return .unknown("findes ikke") }
    guard !line.rests.isEmpty else { return line.value }
    let most = all ? line.rests.count : Self.most
    let rest = line.rests.count - most
    let names = Array(line.rests.prefix(most)) + (rest > 0 ? ["\(rest) til"] : [])
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
      Field(key, json: side.map { .string($0.value.isEmpty ? "findes" : $0.value.text) } ?? .null),
      Field(key + "Facts", json: side?.facts ?? .null),
      Field(key + "RestsOn", json: .texts(side?.rests.map(\.text) ?? [])),
    ]
  }

  // MARK: What is written

  private var written: [Block] {
    weighings.enumerated().flatMap { index, weighing -> [Block] in
      [
        .heading(
          weighings.count == 1
            ? "Hvad forslaget skriver" : "Hvad forslaget \(Cell(headings[index])) skriver"),
        .group(index == 0 ? "proposal" : "otherProposal", weighing.written),
      ]
    }
  }
}

extension Block {
  /// Whether people see it: what is for programs alone stands in a group of its own.
  fileprivate var isShown: Bool { if case .data = self { false } else { true } }
}
