public import Counter
public import Criteria
public import Vocabulary

extension CriteriaRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.criteria] }
}
