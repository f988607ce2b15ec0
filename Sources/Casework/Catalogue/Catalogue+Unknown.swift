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
      let meant = RecordRules.meant(String(kind.dropFirst(part.count + 1)), among: known)
      return Finding(
        RecordRules.kindUnknown, about: nil,
        ["kind": .text(kind), "part": .text(part), "meant": meant])
    }
  }

  /// What asks whether parts bring the things that data give their prefix.
  func brought(_ records: any Records) -> Brought {
    let streams = streamDefinitions.map(\.value.stream.text)
    let indicators = indicatorDefinitions.map(\.value.indicator.text)
    let topics = topicDefaults.map(\.value.topic.text)
    return Brought(
      records, parts: parts,
      [(FundingStream.self, streams), (Indicator.self, indicators), (Topic.self, topics)])
  }
}
