public import Organisation
public import Vocabulary

/// A picture as values: what is drawn, the table behind it, and what it says in words.
///
/// Nothing is drawn that the table does not have, so whoever sees no picture misses nothing.
public struct Picture: Hashable, Sendable {
  /// What it shows.
  public var title: Cell
  /// What is drawn.
  public var drawing: Drawing
  /// What it says, for one who cannot see it.
  public var alternative: Cell
  /// The table behind it.
  public var table: Table

  /// A picture with the table behind it.
  public init(_ title: Cell, _ drawing: Drawing, alternative: Cell, table: Table) {
    self.title = title
    self.drawing = drawing
    self.alternative = alternative
    self.table = table
  }
}

/// What is drawn.
public enum Drawing: Hashable, Sendable {
  /// Periods on an axis of days, with a line at one day.
  case axis([Lane], during: Period, mark: Day?)
  /// Amounts as bars from nothing; within bounds where they are not exact.
  case bars([Bar], unit: String?)
  /// Amounts that together make a sum, one after another, over the bounds of what was stated; nil when nothing was.
  case stack([Bar], stated: Bar?, unit: String?)
  /// Values by time, with the plan, the target, and the days from which something else is counted.
  case line([Point], plan: [Point], target: Int64?, changes: [Day], decimals: Int, unit: String?)
  /// Boxes in columns and rows that are called something, with lines between them.
  case boxes([Box], lines: [Link], columns: [Cell], rows: [Cell])
  /// Steps one after another, each with how far it is.
  case track([Step])
  /// What falls in each of the twelve months from the one that a day is in, each list in the order of days.
  case wheel(from: Day, months: [[Cell]])
  /// How it stands where rows and columns meet, row by row; nil where nothing is to be said.
  case matrix(rows: [Cell], columns: [Cell], cells: [[Status?]])
  /// Areas as they lie, each with how it stands.
  case map([Spot])

  /// A lane of an axis: what it is called, and its spans.
  public struct Lane: Hashable, Sendable {
    /// What it is called.
    public let name: Cell
    /// Its spans.
    public let spans: [Span]

    /// A lane.
    public init(_ name: Cell, _ spans: [Span]) {
      self.name = name
      self.spans = spans
    }
  }

  /// Days on a lane.
  public struct Span: Hashable, Sendable {
    /// The days on which it can be.
    public let outer: Period
    /// Those on which it certainly is; nil when there are none.
    public let inner: Period?
    /// What it says.
    public let status: Status

    /// A span.
    public init(_ outer: Period, inner: Period?, _ status: Status) {
      self.outer = outer
      self.inner = inner
      self.status = status
    }
  }

  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// What it is called.
    public let name: Cell
    /// At least so much.
    public let low: Int64
    /// At most so much; nil when nobody knows.
    public let high: Int64?

    /// A bar.
    public init(_ name: Cell, low: Int64, high: Int64?) {
      self.name = name
      self.low = low
      self.high = high
    }
  }

  /// A value on a day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The value in units of the last decimal.
    public let value: Int64
    /// Whether it is measured, and not expected or carried over.
    public let isActual: Bool

    /// A point.
    public init(_ day: Day, _ value: Int64, isActual: Bool = true) {
      self.day = day
      self.value = value
      self.isActual = isActual
    }
  }

  /// A box.
  public struct Box: Hashable, Sendable {
    /// What it is.
    public let thing: Thing
    /// The row it stands in, from the top.
    public let row: Int
    /// The column it stands in, from the left.
    public let column: Int
    /// What stands under its name, such as how it stands; nil when there is nothing to say.
    public let note: Status?

    /// A box.
    public init(_ thing: Thing, row: Int, column: Int, note: Status? = nil) {
      self.thing = thing
      self.row = row
      self.column = column
      self.note = note
    }
  }

  /// A line from one thing to another.
  public struct Link: Hashable, Sendable {
    /// Where it begins.
    public let from: Pointer
    /// Where it ends.
    public let to: Pointer

    /// A line.
    public init(from: Pointer, to: Pointer) {
      self.from = from
      self.to = to
    }
  }

  /// A step of a track.
  public struct Step: Hashable, Sendable {
    /// Who takes it.
    public let who: Cell
    /// How far it is.
    public let status: Status
    /// What there is to say of it, a line each.
    public let notes: [Cell]

    /// A step.
    public init(_ who: Cell, _ status: Status, notes: [Cell] = []) {
      self.who = who
      self.status = status
      self.notes = notes
    }
  }

  /// An area on a map.
  public struct Spot: Hashable, Sendable {
    /// The area.
    public let area: Thing
    /// How it stands.
    public let status: Status
    /// The lines around it; what lies within an odd number of them is inside.
    public let rings: [Ring]
    /// Whether it is a ground that others lie on: drawn first, with its number on it.
    public let isGround: Bool

    /// A spot.
    public init(_ area: Thing, _ status: Status, rings: [Ring], isGround: Bool) {
      self.area = area
      self.status = status
      self.rings = rings
      self.isGround = isGround
    }
  }
}
