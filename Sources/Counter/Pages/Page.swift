import Vocabulary

/// What a command answers, made once and shown in several ways: as text, to programs, as a table file.
///
/// Programs get what is on the page: each value that has a key, and under `names` what each thing is called
/// that the page names, by its kind and id. So nothing is named to people that programs do not get, and no
/// value is written down twice:
///
///     Page("Hvad der skal gøres", [
///       .data([Field("on", .day(day))]),
///       .table("duties", ["Senest", "Hvem"], duties.map { duty in
///         Row(subject(duty), [Cell.day(duty.due).as("due"), Cell.thing(owner(duty)).as("owner")])
///       }),
///     ])
public struct Page: Hashable, Sendable {
  /// The title.
  public var title: Cell
  /// What stands under it.
  public var blocks: [Block]
  /// Whether it says that something is wrong: the program then exits 1.
  public var isError: Bool
  /// What has been written to stay, as one sentence; nil when nothing has.
  public var kept: String?

  /// A page.
  public init(_ title: Cell, _ blocks: [Block], isError: Bool = false, kept: String? = nil) {
    self.title = title
    self.blocks = blocks
    self.isError = isError
    self.kept = kept
  }
}

/// In which form an answer is asked for.
public enum Form: Hashable, Sendable {
  /// For people.
  case text
  /// For programs.
  case data

  /// What only programs get: made when they ask, and not else.
  public func data<Value>(_ make: () throws -> [Value]) rethrows -> [Value] {
    self == .data ? try make() : []
  }
}

extension Page {
  /// Every table that has a key, with the key; those in a group have the group's in front.
  public var tables: [(key: String, table: Table)] { blocks.tables(under: "") }

  /// The table under a key; nil when there is none.
  public func table(_ key: String) -> Table? { tables.first { $0.key == key }?.table }

  /// Every cell of the page, also those that only programs get.
  package var cells: [Cell] { [title] + blocks.flatMap(\.cells) }

  /// Everything the page names, in order.
  public var things: [Thing] {
    var seen: Set<Pointer> = []
    let all = cells.flatMap(\.things) + blocks.flatMap(\.subjects)
    return all.filter { seen.insert($0.pointer).inserted }.sorted { $0.pointer < $1.pointer }
  }

  /// What is marked on the page, with its marks: the thing that a mark stands beside, else what the row is about.
  var marked: [Pointer: Set<Mark>] {
    var found: [Pointer: Set<Mark>] = [:]
    for thing in things { found[thing.pointer, default: []].formUnion(thing.marks) }
    for row in blocks.flatMap(\.everyRow) + [Row(cells)] {
      for cell in row.cells + row.also.flatMap(\.cells) {
        for (thing, mark) in cell.marked {
          guard let pointer = (thing ?? row.subject)?.pointer else { continue }
          found[pointer, default: []].insert(mark)
        }
      }
    }
    return found.filter { !$0.value.isEmpty }
  }

  /// The marks on what is shown.
  public var marks: Set<Mark> { Set(([title] + blocks.flatMap(\.shown)).flatMap(\.marks)) }
}

extension [Block] {
  fileprivate func tables(under prefix: String) -> [(key: String, table: Table)] {
    flatMap { block -> [(key: String, table: Table)] in
      switch block {
      case .table(let table): table.tables(under: prefix)
      case .picture(let picture): [Block.table(picture.table)].tables(under: prefix)
      case .group(let key, let blocks): blocks.tables(under: prefix + key + ".")
      case .data(let fields):
        fields.flatMap { field -> [(key: String, table: Table)] in
          guard case .rows(let rows) = field.value else { return [] }
          return Table(field.key, [], rows).tables(under: prefix)
        }
      case .heading, .text, .list, .facts: []
      }
    }
  }
}

extension Table {
  /// The table, and those of the rows that its rows have, each kind together; in front of each such row stands
  /// what the row is of that has it.
  fileprivate func tables(under prefix: String) -> [(key: String, table: Table)] {
    guard let key else { return [] }
    var keys: [String] = []
    var inner: [String: [Row]] = [:]
    for row in rows {
      var outer: [Cell]?
      for field in row.also {
        guard case .rows(let rows) = field.value else { continue }
        if inner[field.key] == nil { keys.append(field.key) }
        let here = outer ?? row.outer
        outer = here
        inner[field.key, default: []] += rows.map { $0.within(here) }
      }
    }
    return [(prefix + key, self)]
      + keys.flatMap { Table($0, [], inner[$0] ?? []).tables(under: prefix + key + ".") }
  }
}

extension Block {
  /// The cells that are shown.
  var shown: [Cell] {
    switch self {
    case .heading(let cell), .text(let cell): [cell]
    case .list(let list): list.items.flatMap(\.cells)
    case .facts(let facts): facts.all.flatMap { [$0.label, $0.value] }
    case .table(let table): table.rows.flatMap(\.cells)
    case .picture(let picture):
      [picture.title, picture.alternative] + Block.table(picture.table).shown
    case .group(_, let blocks): blocks.flatMap(\.shown)
    case .data: []
    }
  }

  /// All cells.
  fileprivate var cells: [Cell] {
    switch self {
    case .heading, .text, .facts: shown
    case .list(let list): list.items.flatMap(\.all)
    case .table(let table): table.rows.flatMap(\.all)
    case .picture(let picture):
      [picture.title, picture.alternative] + Block.table(picture.table).cells
    case .group(_, let blocks): blocks.flatMap(\.cells)
    case .data(let fields): fields.flatMap(\.cells)
    }
  }

  /// Its rows, and those in them.
  fileprivate var everyRow: [Row] {
    switch self {
    case .heading, .text, .facts: []
    case .list(let list): list.items.flatMap(\.withInner)
    case .table(let table): table.rows.flatMap(\.withInner)
    case .picture(let picture): picture.table.rows.flatMap(\.withInner)
    case .group(_, let blocks): blocks.flatMap(\.everyRow)
    case .data(let fields): fields.flatMap(\.rows)
    }
  }

  /// What its rows are about.
  fileprivate var subjects: [Thing] {
    switch self {
    case .heading, .text, .facts, .data: []
    case .list(let list): list.items.compactMap(\.subject)
    case .table(let table): table.rows.compactMap(\.subject)
    case .picture(let picture): Block.table(picture.table).subjects
    case .group(_, let blocks): blocks.flatMap(\.subjects)
    }
  }
}

extension Row {
  fileprivate var all: [Cell] { cells + also.flatMap(\.cells) }

  /// It, and the rows in it.
  fileprivate var withInner: [Row] { [self] + also.flatMap(\.rows) }
}

extension Field {
  fileprivate var rows: [Row] {
    switch value {
    case .cell, .json: []
    case .rows(let rows): rows.flatMap(\.withInner)
    case .blocks(let blocks): blocks.flatMap(\.everyRow)
    }
  }

  fileprivate var cells: [Cell] {
    switch value {
    case .cell(let cell): [cell]
    case .rows(let rows): rows.flatMap(\.all)
    case .blocks(let blocks): blocks.flatMap(\.cells)
    case .json: []
    }
  }
}
