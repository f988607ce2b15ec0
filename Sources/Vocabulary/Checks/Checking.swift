/// What looks for broken rules: each room, and each module that wants to.
public protocol Checking {
  /// What its findings rest on besides the things they are about: so far a change is felt.
  var reach: Reach { get }
  /// The findings about some things, or about everything when nil, on the days of a period.
  ///
  /// Read what concerns those things, never a whole kind. A conformer may say more than it was asked
  /// about, never less; asked about the same things twice, it says of others the same both times,
  /// unless something within its reach of them is another. Evaluate a rule over time at change points,
  /// not day by day.
  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding]
}
