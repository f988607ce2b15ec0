/// What looks for broken rules: each room, and each module that wants to.
///
/// It is made for a transaction, over the rooms, and asked about everything by `almen check`, and before and after each
/// act about what was touched and what rests on it. It reads, keeps nothing between two questions, and says nothing
/// where nothing is recorded:
///
///     struct LoanCheck: Checking {
///       let rooms: any Rooms
///       let reach = Reach.names
///       func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
///         try rooms.records.timelines(Loan.self, about: about, during: during).flatMap { timeline in
///           timeline.pieces(in: during).filter { $0.value.hours < 1 }
///             .map { Finding(ABCRules.noHours, about: $0.value.pointer) }
///         }
///       }
///     }
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
