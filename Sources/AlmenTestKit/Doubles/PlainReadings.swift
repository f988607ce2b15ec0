public import Vocabulary

/// Readings from plain values, each with the number of its entry, to try rules without a store.
public struct PlainReadings: Readings {
  private var all: [StatedReading] = []

  /// Readings that one entry states.
  public init(_ readings: [Reading] = []) { all = readings.map { StatedReading($0, entry: 1) } }

  /// The same and one more, stated by an entry.
  public func with(_ reading: Reading, entry: Int) -> PlainReadings {
    var copy = self
    copy.all.append(StatedReading(reading, entry: entry))
    return copy
  }

  /// What was known at an entry.
  public func known(at entry: Int) -> PlainReadings {
    var copy = self
    copy.all.removeAll { $0.entry > entry }
    return copy
  }

  /// Everything stated of an indicator and a subject, in order.
  public func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] {
    all.filter { $0.reading.indicator == indicator && $0.reading.subject == subject }
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() -> [IndicatorID] {
    Set(all.map(\.reading.indicator)).sorted()
  }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) -> [Pointer] {
    Set(all.filter { $0.reading.indicator == indicator }.map(\.reading.subject)).sorted()
  }
}
