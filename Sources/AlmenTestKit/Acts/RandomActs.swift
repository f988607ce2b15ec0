import Casework
import Store
import Vocabulary

/// Acts by chance on a municipality of every kind of record: sets, changes and clears, one or many at
/// once, and readings.
struct RandomActs {
  /// One thing that an act states.
  enum Write: Sendable {
    case set(any Record, Period)
    case clear(any Record.Type, Pointer, Period)
    case state(Reading)
  }

  private var records: RandomRecords
  private let kinds: [any Record.Type]

  /// Acts on some kinds of record; on every kind when nil.
  init(seed: UInt64, _ catalogue: Catalogue, on chosen: Set<String>? = nil) {
    records = RandomRecords(seed: seed, catalogue)
    kinds = catalogue.kinds.filter { kind in
      kind != Redaction.self && chosen?.contains(kind.kind) ?? true
    }
  }

  mutating func isOneIn(_ count: Int) -> Bool { records.random.oneIn(count) }

  /// One of every kind, or two.
  mutating func municipality() throws -> [Write] {
    try kinds.flatMap { kind in try (0..<2).map { _ in try set(kind) } }
  }

  /// An act; an import once in eight times.
  mutating func act() throws -> [Write] {
    let count = records.random.oneIn(8) ? 20 : records.random.int(1...3)
    return try (0..<count).flatMap { _ in try writes() }
  }

  private mutating func writes() throws -> [Write] {
    guard let kind = records.pick(kinds) else { return [] }
    if records.random.oneIn(8) { return [.clear(kind, pointer(kind), records.period(.state))] }
    if records.random.oneIn(12), let reading = reading() { return [.state(reading)] }
    return [try set(kind)]
  }

  private mutating func pointer(_ kind: any Record.Type) -> Pointer {
    Pointer(kind: kind.kind, id: records.id(of: kind.kind))
  }

  private mutating func set(_ kind: any Record.Type) throws -> Write {
    try .set(records.record(kind, records.id(of: kind.kind)), records.period(kind.lasting))
  }

  private mutating func reading() -> Reading? {
    guard let indicator = IndicatorID(records.id(of: "indicator")),
      let day = records.pick(RandomRecords.days)
    else { return nil }
    return Reading(
      indicator: indicator, subject: Pointer(kind: "area", id: records.id(of: "area")),
      period: Period(day: day), status: records.pick([.actual, .projected]) ?? .actual,
      value: Int64(records.random.int(0...3)), source: Source("Prøve", madeUp: true))
  }
}

extension RandomActs.Write {
  func write(with pen: any KeepingPen) throws {
    switch self {
    case .set(let record, let period): try pen.set(record, during: period)
    case .clear(let kind, let pointer, let period):
      try pen.clear(kind, pointer, period)
    case .state(let reading):
      // The same act may say it twice, which is refused where it is read.
      do { _ = try pen.state(reading) } catch is ReadingTwice {}
    }
  }
}

extension Pen {
  fileprivate func clear<R: Record>(
    _ type: R.Type, _ pointer: Pointer, _ period: Period
  ) throws {
    if let id = Identifier<R.Subject>(pointer.id) { try clear(type, id, during: period) }
  }
}
