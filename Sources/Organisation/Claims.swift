import Vocabulary

/// Somebody's claim to something that only one may have, unless all name one rule for sharing.
struct Claim {
  let period: Period
  let by: Pointer
  let rule: String?
}

/// The days on which two claims clash, joined, and whose claims they are.
func clashes(_ claims: [Claim]) -> (days: [Period], by: Set<Pointer>) {
  var days = Timeline<Bool>()
  var by: Set<Pointer> = []
  for (index, one) in claims.enumerated() {
    for other in claims[(index + 1)...] where one.rule == nil || one.rule != other.rule {
      if one.by != other.by, let both = one.period.intersection(other.period) {
        days.replace(both, with: true)
        by.formUnion([one.by, other.by])
      }
    }
  }
  return (days.pieces.map(\.period), by)
}

func list(_ days: [Period]) -> Fact { .list(days.map { .period($0) }) }
