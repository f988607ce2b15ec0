import Criteria
public import Vocabulary

extension Desk {
  /// What is wrong with a reading, and the property each is about.
  public func faults(
    in reading: Reading, today: Day
  ) throws -> [(property: String, finding: Finding)] {
    try criteria.measurer(today: today).faults(in: reading)
  }

  /// States a reading; throws `ReadingTwice`.
  public func state(
    _ reading: Reading, today: Day, with pen: any ReadingPen
  ) throws -> ReadingFate {
    try criteria.measurer(today: today).state(reading, with: pen)
  }
}
