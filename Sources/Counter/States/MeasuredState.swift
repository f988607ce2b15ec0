public import Vocabulary

/// What has been measured, at one knowledge, to be held against the same at another: the newest word of each reading.
public struct MeasuredState: Sendable {
  fileprivate let newest: [Measured: StatedReading]

  /// What is measured: two readings of the same are one corrected by the other.
  fileprivate struct Measured: Hashable, Comparable, Sendable {
    let indicator: IndicatorID
    let subject: Pointer
    let period: Period
    let definition: Int?

    init(_ reading: Reading) {
      (indicator, subject) = (reading.indicator, reading.subject)
      (period, definition) = (reading.period, reading.definition)
    }

    static func < (one: Measured, other: Measured) -> Bool {
      (one.indicator, one.subject, one.period.start, one.definition ?? 0)
        < (other.indicator, other.subject, other.period.start, other.definition ?? 0)
    }
  }

  /// Reads all readings that a house is lent, or those that concern some things.
  public init(_ house: any House, about: Set<Pointer>? = nil) throws {
    newest = try Self.stated(house, about: about).reduce(into: [:]) {
      $0[Measured($1.reading)] = $1
    }
  }

  /// All that has been stated of readings, in order of the entries, or of those that concern some things: an indicator or
  /// what is measured, and what names both, as a criterion does.
  public static func stated(
    _ house: any House, about: Set<Pointer>? = nil
  ) throws -> [StatedReading] {
    let named = try (about ?? []).map { [$0] + (try self.named(by: $0, house)) }
    return try house.readings.measuredIndicators().flatMap { indicator in
      try house.readings.measuredSubjects(of: indicator).flatMap { subject -> [StatedReading] in
        let concerns = named.contains { all in
          all[0] == subject || all[0] == indicator.pointer
            || all.contains(subject) && all.contains(indicator.pointer)
        }
        guard about == nil || concerns else { return [] }
        return try house.readings.readings(of: indicator, about: subject)
      }
    }.sorted { $0.entry < $1.entry }
  }

  private static func named(by pointer: Pointer, _ house: any House) throws -> [Pointer] {
    func named<R: Record>(_ type: R.Type) throws -> [Pointer] {
      guard let id = Identifier<R.Subject>(pointer.id) else { return [] }
      return try house.records.timeline(type, id).pieces.flatMap(\.value.pointsAt)
    }
    return try house.kind(pointer.kind).map { try named($0) } ?? []
  }

  /// The readings of which another state says something else, by indicator, place and time.
  public func differences(to other: MeasuredState) -> [ReadingDifference] {
    Set(newest.keys).union(other.newest.keys).sorted().compactMap { key in
      let (one, two) = (newest[key], other.newest[key])
      guard one?.reading != two?.reading, let shown = two ?? one else { return nil }
      return ReadingDifference(shown: shown, old: one?.reading, new: two?.reading)
    }
  }

  /// The readings of times that end after one day and up to another.
  public func readings(after first: Day, through last: Day) -> [ReadingDifference] {
    newest.sorted { $0.key < $1.key }.map(\.value)
      .filter { $0.reading.last > first && $0.reading.last <= last }
      .map { ReadingDifference(shown: $0, old: nil, new: $0.reading) }
  }
}

/// A reading of which another state says something else.
public struct ReadingDifference: Sendable {
  /// The reading as it was stated last, with its entry.
  public let shown: StatedReading
  /// What the first state says; nil when it has none.
  public let old: Reading?
  /// What the other says.
  public let new: Reading?

  /// Makes a difference.
  public init(shown: StatedReading, old: Reading?, new: Reading?) {
    (self.shown, self.old, self.new) = (shown, old, new)
  }
}
