/// A module with duties of its own.
public protocol DutyContributing: ForvaltningModule {
  /// What knows of its duties over lent records; asked whenever rooms are.
  func obligers(over records: any Records) -> [any Obliging]
}
