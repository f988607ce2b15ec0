public import Counter
public import Organisation
public import Vocabulary

extension OrganisationRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.parties] }
}
