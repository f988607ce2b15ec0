import Criteria
import Investments
import Organisation
public import Vocabulary

extension Catalogue {
  /// The parts that are plugged in.
  public var parts: PluggedParts { PluggedParts(modules.map(\.id.text)) }

  /// What is to be said of kinds of record, each once: a kind of a plugged-in part, which does not
  /// bring it, is wrong; one that cannot be read otherwise is noted.
  func foreign(_ kinds: some Sequence<String>) -> [Finding] {
    let known = Self.kinds.map { $0.kind }
    return Set(kinds).subtracting(known).sorted().map { kind in
      guard let part = parts.part(of: kind) else {
        return Finding(RecordRules.kindNotPluggedIn, about: nil, ["kind": .text(kind)])
      }
      return Finding(
        RecordRules.kindUnknown, about: nil,
        [
          "kind": .text(kind), "part": .text(part),
          "meant": RecordRules.meant(String(kind.dropFirst(part.count + 1)), among: known),
        ])
    }
  }
}

/// Asks whether things with the prefix of a plugged-in part are brought by it: those that parts
/// define, and data say are used.
struct BroughtChecks: Checking {
  let records: any Records
  let catalogue: Catalogue

  var reach: Reach { .itself }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let streams = catalogue.streamDefinitions.map(\.value.stream.text)
    let indicators = catalogue.indicatorDefinitions.map(\.value.indicator.text)
    let topics = catalogue.topicDefaults.map(\.value.topic.text)
    return try findings(FundingStream.self, streams, about, during)
      + findings(Indicator.self, indicators, about, during)
      + findings(Topic.self, topics, about, during)
  }

  private func findings<R: Record>(
    _ type: R.Type, _ brought: [String], _ about: Set<Pointer>?, _ during: Period
  ) throws -> [Finding] {
    try records.timelines(type, about: about, during: during).compactMap { timeline in
      guard let subject = timeline.pieces.first?.value.pointer, !brought.contains(subject.id),
        let part = catalogue.parts.part(of: subject.id)
      else { return nil }
      return Finding(
        RecordRules.idUnknown, about: subject,
        ["part": .text(part), "meant": RecordRules.meant(subject.id, among: brought)])
    }
  }
}
