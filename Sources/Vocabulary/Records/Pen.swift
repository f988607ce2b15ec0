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

/// Something was written after the pen was laid down, while the rules judge: a fault of the program.
public struct PenLaidDown: Error, Sendable {
  /// Makes the error.
  public init() {}
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

  // MARK: What every act must see to

  /// The version that holds on the pen's day; refuses when there is none.
  public func existing<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> R {
    if let record = try record(type, id, on: day) { return record }
    throw Refusal(RecordRules.unknown, about: id.pointer, ["target": .thing(id.pointer)])
  }

  /// Refuses an id that something of a kind has had on any day.
  public func requireNew<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws {
    guard try timeline(type, id).isEmpty else {
      throw Refusal(RecordRules.taken, about: id.pointer)
    }
  }

  /// States something that there is not yet, from the pen's day on; refuses an id that something of the kind has had.
  public func enter<R: Record>(_ record: R) throws {
    try requireNew(R.self, record.id)
    try set(record)
  }

  /// States a changed version; refuses when the thing is changed again later, which this would not
  /// reach.
  public func revise<R: Record>(_ record: R) throws {
    if let next = try timeline(R.self, record.id).nextChange(after: day) {
      throw Refusal(RecordRules.changedLater, about: record.pointer, ["day": .day(next)])
    }
    try set(record)
  }

  /// The first id that nothing of a kind has had: the stem with a number after it, or without one
  /// when no first number is given.
  public func freeID<R: Record>(
    _ type: R.Type, _ stem: String, from first: Int? = nil
  ) throws -> Identifier<R.Subject> {
    let stem = String(stem.prefix(90))
    for number in (first ?? 1)..<((first ?? 1) + 10_000) {
      let text = first == nil && number == 1 ? stem : "\(stem)-\(number)"
      guard let id = Identifier<R.Subject>(text) else { break }
      if try timeline(type, id).isEmpty { return id }
    }
    throw Refusal(RecordRules.taken, about: Pointer(kind: R.kind, id: stem))
  }
}
