/// A record that may be kept from public output.
public protocol Confidential {
  /// Whether it is kept from public output; nil is not.
  var isConfidential: Bool? { get }
}

/// Records without those that are kept from public output: to a reader they are not there.
public struct PublicRecords: Records {
  private let all: any Records

  /// The public part of some records.
  public init(_ all: any Records) { self.all = all }

  private func isPublic(_ record: some Record) -> Bool {
    (record as? any Confidential)?.isConfidential != true
  }

  /// The version of a thing that holds on a day, or nil.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try all.record(type, id, on: day).flatMap { isPublic($0) ? $0 : nil }
  }

  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(
    _ type: R.Type, on day: Day, pointingAt: Pointer?
  ) throws -> [R] {
    try all.records(type, on: day, pointingAt: pointingAt).filter(isPublic)
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    try all.timeline(type, id).compactMap { isPublic($0) ? $0 : nil }
  }

  /// The timelines of those that have a day in a period, by id.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try all.timelines(type, during: during, pointingAt: pointingAt)
      .map { $0.compactMap { isPublic($0) ? $0 : nil } }.filter { !$0.isEmpty }
  }
}
