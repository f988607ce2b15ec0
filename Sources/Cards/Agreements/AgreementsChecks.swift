public import Agreements
public import Counter
public import Vocabulary

extension AgreementsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.agreements] }
}

extension AgreementsRoom: DutyContributing {
  /// The room's own duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [rooms.agreements] }
}
