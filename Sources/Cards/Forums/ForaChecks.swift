public import Counter
public import Forums
public import Vocabulary

extension ForumsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.fora] }
}

extension ForumsRoom: DutyContributing {
  /// The room's own duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [rooms.fora] }
}
