public import Counter
public import Investments
public import Vocabulary

extension InvestmentsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.funding] }
}
