/// Asks whether things with the prefix of a plugged-in part are brought by it: those that parts
/// define, and data say are used.
public struct Brought: Checking {
  private let records: any Records
  private let parts: PluggedParts
  private let ids: [(type: any Record.Type, brought: [String])]

  /// Checks kinds of record, each with the ids that parts bring of it.
  public init(
    _ records: any Records, parts: PluggedParts, _ ids: [(type: any Record.Type, brought: [String])]
  ) {
    self.records = records
    self.parts = parts
    self.ids = ids
  }

  /// The thing itself.
  public var reach: Reach { .itself }

  /// Things that have the prefix of a part which does not bring them.
  public func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    var found: [Finding] = []
    for (type, brought) in ids { found += try findings(type, brought, about, during) }
    return found
  }

  private func findings<R: Record>(
    _ type: R.Type, _ brought: [String], _ about: Set<Pointer>?, _ during: Period
  ) throws -> [Finding] {
    try records.timelines(type, about: about, during: during).compactMap { timeline in
      guard let subject = timeline.pieces.first?.value.pointer,
        let part = parts.part(of: subject.id), !brought.contains(subject.id)
      else { return nil }
      return Finding(
        RecordRules.idUnknown, about: subject,
        ["part": .text(part), "meant": RecordRules.meant(subject.id, among: brought)])
    }
  }
}
