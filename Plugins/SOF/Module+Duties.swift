public import Counter
public import Vocabulary

extension Module: DutyContributing {
  /// The duties SOF knows of.
  public var dutyRules: [Rule] { [CountDuties.uncounted] }

  /// SOF follows that every month is counted.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [CountDuties(rooms: rooms)] }
}
