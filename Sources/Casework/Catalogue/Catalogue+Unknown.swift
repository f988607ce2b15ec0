import Counter
import Vocabulary

extension Catalogue {
  /// What is to be said of kinds of record, each once: a kind of a plugged-in part, which does not
  /// bring it, is wrong; one that cannot be read otherwise is noted.
  func foreign(_ kinds: some Sequence<String>) -> [Finding] {
    let known = self.kinds.map { $0.kind }
    let plugged = plugged
    return Set(kinds).subtracting(known).sorted().map { kind in
      guard let part = plugged.part(of: kind) else {
        return Finding(RecordRules.kindNotPluggedIn, about: nil, ["kind": .text(kind)])
      }
      let meant = RecordRules.meant(String(kind.dropFirst(part.count + 1)), among: known)
      return Finding(
        RecordRules.kindUnknown, about: nil,
        ["kind": .text(kind), "part": .text(part), "meant": meant])
    }
  }

  /// The kinds of record whose things parts may define, so that a case need not record them.
  var defined: Set<String> {
    Set(offers.compactMap { $0.isPrefixed ? $0.record?.kind : nil })
  }

  /// What asks whether parts bring the things that data give their prefix.
  func brought(_ records: any Records) -> Brought {
    Brought(
      records, parts: plugged,
      offers.compactMap { offer in
        offer.record.map {
          ($0, (gathered[offer.key]?.marks ?? []).flatMap { [$0.value.name] + $0.value.formerly })
        }
      })
  }
}
