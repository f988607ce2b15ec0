package import Vocabulary

/// What is known of delegations, for rooms that ask on whose authority something was decided: over records and
/// nothing else.
package struct MandateReader {
  private let records: any Records

  /// Reads delegations.
  package init(_ records: any Records) { self.records = records }

  /// A delegation, the use of one, or the agreement that gives one, as it stands on a day; nil when it is not
  /// there, and for other kinds.
  package func mandate(_ pointer: Pointer, on day: Day) throws -> Mandate? {
    switch pointer.kind {
    case DelegationSubject.kind:
      return try record(Delegation.self, pointer, on: day).map {
        Mandate(pointer, to: $0.to, restsOn: $0.authority)
      }
    case DelegationUseSubject.kind:
      return try record(DelegationUse.self, pointer, on: day).map {
        Mandate(pointer, to: $0.by, restsOn: $0.authority, day: RoughDay($0.day))
      }
    case AgreementSubject.kind:
      return try record(Agreement.self, pointer, on: day).map {
        let approvers = $0.approvers.map(\.body)
        return Mandate(pointer, givers: approvers.isEmpty ? $0.parties.map(\.pointer) : approvers)
      }
    default: return nil
    }
  }

  private func record<R: Record>(_ type: R.Type, _ pointer: Pointer, on day: Day) throws -> R? {
    try Identifier<R.Subject>(pointer.id).flatMap { try records.record(type, $0, on: day) }
  }
}
