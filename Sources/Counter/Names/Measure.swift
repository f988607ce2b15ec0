import Criteria
public import Vocabulary

/// What the values of a record are measured by: the indicator that it names.
public struct Measure: Sendable {
  private let indicator: Indicator

  /// The measure of a record by its properties; nil when it names no indicator that is known that day.
  public init?(of record: [Property], in rooms: any Rooms, on day: Day) throws {
    let named = record.lazy.compactMap { property -> IndicatorID? in
      guard case .thing(let pointer) = property.value, pointer.kind == Indicator.kind else {
        return nil
      }
      return IndicatorID(pointer.id)
    }.first
    guard let named, let found = try rooms.criteria.indicator(named, on: day) else { return nil }
    indicator = found
  }

  /// What the indicator is called.
  public var title: String { indicator.title }
  /// The unit, in Danish; nil where none is said.
  public var unit: String? { indicator.unit }

  /// A written number in units of the last decimal; nil when it is written finer than that, or too large.
  public func units(_ value: Int64, decimals: Int) -> Int64? {
    indicator.units(value, decimals: decimals)
  }

  /// A number of units of the last decimal, as people read it.
  public func cell(_ units: Int64) -> Cell {
    .number(units, decimals: indicator.decimals ?? 0, unit: indicator.unit)
  }
}
