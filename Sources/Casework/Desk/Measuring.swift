import Criteria
public import Vocabulary

/// Takes in readings one after another: what the rules say of each, and stating it.
///
/// It remembers the indicators and places it has met, so a table of many rows looks each up once.
public struct Measuring {
  private let measurer: Measurer

  init(_ measurer: Measurer) { self.measurer = measurer }

  /// What is wrong with a reading, and the property each is about.
  public func faults(in reading: Reading) throws -> [(property: String, finding: Finding)] {
    try measurer.faults(in: reading)
  }

  /// States a reading that the rules have been asked about; throws `ReadingTwice`.
  public func state(_ reading: Reading, with pen: any ReadingPen) throws -> ReadingFate {
    try measurer.state(reading, with: pen)
  }
}

extension Desk {
  /// What takes in readings; no actual value can be of a time after `today`.
  public func measuring(today: Day) -> Measuring { Measuring(criteria.measurer(today: today)) }
}
