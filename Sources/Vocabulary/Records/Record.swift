/// One version of something that is recorded.
///
/// A conformer is a plain value. Its property names *are* the format of data files, store and
/// `--json`, so later releases may only add optional ones. Write `example` with every optional
/// filled: documentation, schema and the reader of data files are made from it.
public protocol Record: Codable, Hashable, Sendable {
  /// What its identifier names.
  associatedtype Subject: Named
  /// A complete example, marked as one.
  static var example: Self { get }
  /// Whether it is a state or a document.
  static var lasting: Lasting { get }
  /// Which thing this is a version of.
  var id: Identifier<Subject> { get }
  /// What people call it, in Danish.
  var title: String { get }
  /// All it names; each must exist, and is shown on the other's page.
  var pointsAt: [Pointer] { get }
  /// Those of `pointsAt` that must be there on every day this version holds; what it only
  /// remembers, such as a forum it replaced, is not among them.
  var needs: [Pointer] { get }
  /// Where it comes from.
  var source: Source { get }
}

/// How the days of a record are to be read.
public enum Lasting: Sendable {
  /// Holds exactly on its days and may come back after a gap: a forum, a post, a membership.
  case state
  /// Is there from the day it came about, without end; its term, year and deadline are content.
  case document
}

extension Record {
  /// The kind's name.
  public static var kind: String { Subject.kind }
  /// A pointer to the thing this is a version of.
  public var pointer: Pointer { id.pointer }
}

/// Records as known at one entry, lent for the length of a transaction.
///
/// Asking after the transaction throws `RecordsReturned`. Every method may throw what the store
/// throws when it cannot read.
public protocol Records {
  /// The version of a thing that holds on a day, or nil.
  func record<R: Record>(_: R.Type, _ id: Identifier<R.Subject>, on day: Day) throws -> R?
  /// All versions of a kind that hold on a day, by id; with `pointingAt` only those that name it.
  func records<R: Record>(_: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R]
  /// All versions of a thing.
  func timeline<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<R>
  /// The complete timelines of those that have a day in a period, by id; with `pointingAt` only
  /// those of which some version has ever named it.
  func timelines<R: Record>(
    _: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>]
}

/// Records that can be written, lent by a write alone.
public protocol Pen: Records {
  /// The day the act holds from.
  var day: Day { get }
  /// What has been written in this transaction.
  var touched: Set<Pointer> { get }
  /// States that from this entry on this is known to hold in the period.
  func set<R: Record>(_ record: R, during: Period) throws
  /// States that from this entry on nothing is known to hold in the period.
  func clear<R: Record>(_: R.Type, _ id: Identifier<R.Subject>, during: Period) throws
}

/// Lent records were used after their transaction had ended: a fault of the program.
public struct RecordsReturned: Error, Sendable {
  /// Makes the error.
  public init() {}
}

extension Records {
  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(_ type: R.Type, on day: Day) throws -> [R] {
    try records(type, on: day, pointingAt: nil)
  }

  /// The complete timelines of all things of a kind, by id.
  public func timelines<R: Record>(_ type: R.Type) throws -> [Timeline<R>] {
    try timelines(type, during: .always, pointingAt: nil)
  }

  /// The complete timelines of some things of a kind, or of all when nil: what a check goes through.
  public func timelines<R: Record>(
    _ type: R.Type, about: Set<Pointer>?, during: Period
  ) throws -> [Timeline<R>] {
    guard let about else { return try timelines(type, during: during, pointingAt: nil) }
    return try about.sorted().filter { $0.kind == R.kind }.compactMap { pointer in
      let found = try Identifier(pointer.id).map { try timeline(type, $0) }
      return found.flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}

extension Pen {
  /// States that this holds from the pen's day to the next change already recorded; what is
  /// recorded for later stays.
  public func set<R: Record>(_ record: R) throws {
    let next = try timeline(R.self, record.id).nextChange(after: day)
    try set(record, during: Period(day, to: next) ?? Period(from: day))
  }

  /// Changes every version in a period, and never fills a gap between them.
  public func change<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, during period: Period, _ edit: (R) -> R
  ) throws {
    for piece in try timeline(type, id).pieces(in: period) {
      try set(edit(piece.value), during: piece.period)
    }
  }

  /// States that the thing holds no more from the pen's day to where it was to end anyway; what is
  /// recorded after a gap stays.
  public func end<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws {
    let gap = try timeline(type, id).gaps(in: Period(from: day)).first
    if let days = Period(day, to: gap?.start) { try clear(type, id, during: days) }
  }
}
