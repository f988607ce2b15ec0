/// Checks that what records name exists, and that what states need is there on their days.
public struct References: Checking {
  private let records: any Records
  private let kinds: [String: any Record.Type]
  private let parts: PluggedParts
  private let defined: Set<String>

  /// Checks the kinds given; what a record of another kind names is not known.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - kinds: the kinds that can be read.
  ///   - parts: what is plugged in.
  ///   - defined: the kinds of thing that parts define too, by ids with their own in front.
  public init(
    _ records: any Records, kinds: [any Record.Type], parts: PluggedParts = PluggedParts([]),
    defined: Set<String> = []
  ) {
    self.records = records
    self.parts = parts
    self.defined = defined
    self.kinds = Dictionary(kinds.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What it names, on the days that is there; and whether what it names is a forvaltning's own.
  public let reach = Reach(
    Trail(anything: Hop(.names).heedingDays), Trail(anything: .forvaltninger))

  /// Pointers to nothing, and states on days without what they need.
  public func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    var presence: [Pointer: Timeline<Bool>] = [:]
    return try kinds.keys.sorted().flatMap { kind -> [Finding] in
      guard let type = kinds[kind] else { return [] }
      return try findings(type, about, during, &presence)
    }
  }

  private func findings<R: Record>(
    _ type: R.Type, _ about: Set<Pointer>?, _ during: Period,
    _ presence: inout [Pointer: Timeline<Bool>]
  ) throws -> [Finding] {
    var found: [Finding] = []
    for timeline in try records.timelines(type, about: about, during: during) {
      var missing: [Pointer: Timeline<Bool>] = [:]
      for piece in timeline.pieces(in: during) {
        let needs = Set(piece.value.needs)
        for target in piece.value.pointsAt where try isChecked(target, &presence) {
          let there = try days(of: target, &presence)
          if there.isEmpty || needs.contains(target) {
            for gap in there.gaps(in: piece.period) {
              missing[target, default: Timeline()].replace(gap, with: there.isEmpty)
            }
          }
        }
      }
      guard let subject = timeline.pieces.first?.value.pointer else { continue }
      let isBlank = timeline.pieces(in: during).contains { piece in
        [piece.value.title, piece.value.source.text].contains { $0.allSatisfy(\.isWhitespace) }
      }
      if isBlank { found.append(Finding(RecordRules.blank, about: subject)) }
      if type.lasting == .document { found += documentFindings(subject, timeline) }
      found += missing.sorted { $0.key < $1.key }.map { finding(subject, $0.key, $0.value) }
    }
    return found
  }

  /// A document is there from its first day on, without end or gap.
  private func documentFindings<R>(_ subject: Pointer, _ timeline: Timeline<R>) -> [Finding] {
    if let last = timeline.pieces.last?.period.until {
      return [Finding(RecordRules.documentEnds, about: subject, ["day": .day(last)])]
    }
    let gaps = timeline.pieces.first.map { timeline.gaps(in: Period(from: $0.period.start)) } ?? []
    guard !gaps.isEmpty else { return [] }
    let days = Fact.list(gaps.map { .period($0) })
    return [Finding(RecordRules.documentGap, about: subject, ["days": days])]
  }

  /// What a forvaltning of the case brings, and that is not plugged in, is kept unchecked: a kind, or what is
  /// defined by its id.
  private func isChecked(
    _ target: Pointer, _ presence: inout [Pointer: Timeline<Bool>]
  ) throws -> Bool {
    let isDefined = defined.contains(target.kind)
    let name = isDefined ? target.id : target.kind
    guard isDefined || kinds[target.kind] == nil, parts.part(of: name) == nil,
      let point = name.firstIndex(of: "."), try days(of: target, &presence).isEmpty
    else { return true }
    let part = String(name[..<point])
    return try !(kinds[PartySubject.kind].map { try isPlayed($0, part) } ?? false)
  }

  /// Whether a part is a forvaltning of the case, or one of its parties plays it.
  private func isPlayed<R: Record>(_ type: R.Type, _ part: String) throws -> Bool {
    guard let id = Identifier<R.Subject>(part), let name = PartID(part) else { return false }
    return try records.timeline(type, id).pieces.contains { piece in
      (piece.value as? any PartPlaying)?.isForvaltning == true
    }
      || !records.timelines(type, during: .always, pointingAt: .playing(name)).isEmpty
  }

  private func finding(
    _ subject: Pointer, _ target: Pointer, _ days: Timeline<Bool>
  ) -> Finding {
    let facts: [String: Fact] = ["subject": .thing(subject), "target": .thing(target)]
    if days.pieces.contains(where: \.value) {
      return Finding(RecordRules.unknown, about: subject, facts)
    }
    let gaps = Fact.list(days.pieces.map { .period($0.period) })
    return Finding(
      RecordRules.absent, about: subject, facts.merging(["days": gaps]) { first, _ in first })
  }

  private func days(
    of target: Pointer, _ presence: inout [Pointer: Timeline<Bool>]
  ) throws -> Timeline<Bool> {
    if let known = presence[target] { return known }
    let days = try kinds[target.kind].map { try self.days(of: $0, target.id) } ?? Timeline()
    presence[target] = days
    return days
  }

  private func days<R: Record>(of type: R.Type, _ id: String) throws -> Timeline<Bool> {
    guard let id = Identifier<R.Subject>(id) else { return Timeline() }
    return try records.timeline(type, id).compactMap { _ in true }
  }
}
