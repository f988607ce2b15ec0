public import Vocabulary

extension Page {
  /// The page for programs: each value under its key, under `names` what all that is named is called, and
  /// under `marks` what must be known of what is marked.
  public var json: JSON {
    let named = things.map { JSON.Member($0.pointer.description, .string($0.title)) }
    let marked = marked.sorted { $0.key < $1.key }.map { pointer, marks in
      JSON.Member(
        pointer.description, .texts(Mark.allCases.filter(marks.contains).map(\.rawValue)))
    }
    return .object(
      (title.fields + blocks.flatMap(\.members))
        + [JSON.Member("names", .object(named)), JSON.Member("marks", .object(marked))])
  }
}

extension Block {
  /// The values that have keys.
  fileprivate var members: [JSON.Member] {
    switch self {
    case .heading(let cell), .text(let cell): cell.fields
    case .list(let list): list.key.map { [JSON.Member($0, .array(list.items.map(\.json)))] } ?? []
    case .facts(let facts): facts.all.flatMap { $0.label.fields + $0.value.fields }
    case .table(let table):
      table.key.map { [JSON.Member($0, .array(table.rows.map(\.json)))] } ?? []
    case .picture(let picture): Block.table(picture.table).members
    case .group(let key, let blocks): [JSON.Member(key, .object(blocks.flatMap(\.members)))]
    case .data(let fields): fields.map(\.member)
    }
  }
}

extension Field {
  fileprivate var member: JSON.Member { JSON.Member(key, value.json) }
}

extension FieldValue {
  fileprivate var json: JSON {
    switch self {
    case .cell(let cell): cell.json
    case .rows(let rows): .array(rows.map(\.json))
    case .blocks(let blocks): .object(blocks.flatMap(\.members))
    case .json(let json): json
    }
  }
}

extension Row {
  /// The row for programs: an object of its values; where none has a key, the only cell's value.
  public var json: JSON {
    let members = cells.flatMap(\.fields) + also.map(\.member)
    guard members.isEmpty, cells.count == 1 else { return .object(members) }
    return cells[0].json
  }
}

extension Cell {
  /// The values with keys in it.
  var fields: [JSON.Member] {
    pieces.flatMap { piece -> [JSON.Member] in
      switch piece {
      case .field("", let shown, _): shown.fields
      case .field(let key, let shown, let json):
        [JSON.Member(key, json ?? shown.json)] + shown.fields
      case .list(let cells, _): cells.flatMap(\.fields)
      default: []
      }
    }
  }

  /// What it says as a value: that of its only piece besides marks, else its text; null when it is empty.
  public var json: JSON {
    let meant = pieces.filter { if case .mark = $0 { false } else { true } }
    guard meant.count == 1 else { return meant.isEmpty ? .null : .string(text) }
    return meant[0].json
  }
}

extension Piece {
  fileprivate var json: JSON {
    switch self {
    case .text(let text), .code(let text): .string(text)
    case .thing(let thing), .quoted(let thing), .id(let thing): .string(thing.pointer.id)
    case .pointer(let thing): .string(thing.pointer.description)
    case .status(let status): .string(status.raw)
    case .day(let day, _): .string(day.text)
    case .period(let period, _):
      .keyed([
        "from": .string(period.start.description), "until": .text(period.until?.description),
      ])
    case .money(let low, let high, let about):
      low == high && !about ? .int(Int(low.ore)) : Self.range(low, high, about)
    case .number(let number, let decimals, _):
      decimals == 0 ? .int(Int(number)) : .decimal(number, decimals)
    case .list(let cells, _): .array(cells.map(\.json))
    case .field(_, let shown, let json): json ?? shown.json
    case .mark, .unknown, .bar, .spark: .null
    }
  }

  private static func range(_ low: Kroner, _ high: Kroner, _ about: Bool) -> JSON {
    .keyed(["low": .int(Int(low.ore)), "high": .int(Int(high.ore)), "about": .bool(about)])
  }
}
