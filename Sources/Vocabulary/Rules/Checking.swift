/// What looks for broken rules: each room, and each module that wants to.
public protocol Checking {
  /// The findings about some things, or about everything when nil, on the days of a period.
  ///
  /// A conformer may say more than it was asked about, never less. Evaluate a rule over time at
  /// change points, not day by day.
  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding]
}
