public import Vocabulary

/// A part of a page.
public indirect enum Block: Hashable, Sendable {
  /// A heading.
  case heading(Cell)
  /// A paragraph.
  case text(Cell)
  /// Paragraphs with marks in front.
  case list(ItemList)
  /// Labels with what each is.
  case facts(Facts)
  /// A table.
  case table(Table)
  /// A picture, with the table behind it.
  case picture(Picture)
  /// Blocks whose values stand together under a key.
  case group(String, [Block])
  /// Values for programs that stand nowhere on the page.
  case data([Field])
}

/// A value for programs under its key.
public struct Field: Hashable, Sendable {
  /// The key, in English.
  public let key: String
  /// The value.
  public let value: FieldValue

  /// Puts what a cell says under a key.
  public init(_ key: String, _ cell: Cell) { (self.key, value) = (key, .cell(cell)) }

  /// Puts rows under a key.
  public init(_ key: String, rows: [Row]) { (self.key, value) = (key, .rows(rows)) }

  /// Puts blocks together under a key, as an object.
  public init(_ key: String, _ blocks: [Block]) { (self.key, value) = (key, .blocks(blocks)) }

  /// Puts a value under a key.
  public init(_ key: String, json: JSON) { (self.key, value) = (key, .json(json)) }
}

/// What a field has.
public indirect enum FieldValue: Hashable, Sendable {
  /// What a cell says.
  case cell(Cell)
  /// Rows, each an object.
  case rows([Row])
  /// What blocks have, as one object.
  case blocks([Block])
  /// A value.
  case json(JSON)
}

/// A row of a table or an item of a list: cells, what it is about, and what programs get besides.
public struct Row: Hashable, Sendable {
  /// What it is about, so that a site can link to it; nil when it is about nothing that has a page.
  public var subject: Thing?
  /// What is shown.
  public var cells: [Cell]
  /// What programs get besides what is shown.
  public var also: [Field]
  /// What the rows are that it is a row of, the outermost first; stands in front of it in a table file.
  var within: [Cell] = []

  /// A row about a thing.
  public init(_ subject: Thing?, _ cells: [Cell], also: [Field] = []) {
    self.subject = subject
    self.cells = cells
    self.also = also
  }

  /// A row about nothing that has a page.
  public init(_ cells: [Cell], also: [Field] = []) { self.init(nil, cells, also: also) }
}

/// Rows of cells under headers.
public struct Table: Hashable, Sendable {
  /// Under which programs find its rows; nil when what it shows stands under keys elsewhere on the page.
  public var key: String?
  /// The headers; none when empty.
  public var headers: [String]
  /// The rows, each with as many cells as there are columns.
  public var rows: [Row]
  /// Columns whose cells stand to the right.
  public var right: Set<Int>
  /// Whether a line stands between the rows.
  public var isRuled: Bool

  /// A table.
  public init(
    _ key: String?, _ headers: [String], _ rows: [Row], right: Set<Int> = [], isRuled: Bool = false
  ) {
    self.key = key
    self.headers = headers
    self.rows = rows
    self.right = right
    self.isRuled = isRuled
  }
}

/// Items with marks in front; the cells of one stand under each other.
public struct ItemList: Hashable, Sendable {
  /// Under which programs find its items; nil when they stand elsewhere on the page.
  public var key: String?
  /// The items.
  public var items: [Row]

  /// A list.
  public init(_ key: String?, _ items: [Row]) {
    self.key = key
    self.items = items
  }

  /// A list of plain items.
  public init(_ key: String? = nil, _ items: [Cell]) {
    self.init(key, items.map { Row([$0]) })
  }
}

/// Labels with what each is.
public struct Facts: Hashable, Sendable {
  /// Each label with what it is.
  public var all: [Fact]
  /// Whether the values stand to the right, as sums do.
  public var isRight: Bool

  /// Facts.
  public init(_ all: [Fact], isRight: Bool = false) {
    self.all = all
    self.isRight = isRight
  }

  /// A label and what it is.
  public struct Fact: Hashable, Sendable {
    /// The label, in Danish.
    public let label: Cell
    /// What it is.
    public let value: Cell

    /// A fact.
    public init(_ label: Cell, _ value: Cell) {
      self.label = label
      self.value = value
    }
  }
}

extension Block {
  /// A table.
  public static func table(
    _ key: String?, _ headers: [String], _ rows: [Row], right: Set<Int> = [], isRuled: Bool = false
  ) -> Block {
    .table(Table(key, headers, rows, right: right, isRuled: isRuled))
  }

  /// A table, or the words that say there is nothing in it: an empty list for programs.
  public static func table(
    _ key: String?, _ headers: [String], _ rows: [Row], right: Set<Int> = [],
    isRuled: Bool = false, none: Cell
  ) -> [Block] {
    (rows.isEmpty ? [.text(none)] : [])
      + [.table(key, headers, rows, right: right, isRuled: isRuled)]
  }

  /// A list of plain items.
  public static func list(_ key: String? = nil, _ items: [Cell]) -> Block {
    .list(ItemList(key, items))
  }

  /// Labels with what each is.
  public static func facts(_ all: [(String, Cell)], isRight: Bool = false) -> Block {
    .facts(Facts(all.map { Facts.Fact(Cell($0), $1) }, isRight: isRight))
  }
}
