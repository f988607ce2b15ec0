import Vocabulary

@testable import Lov

/// What the part brings and no other does, as law was known on a day.
struct LawAlone: Contributed {
  let parts: [any Part] = [Module()]
  var known: Day?

  func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>] {
    let all = offer.gather(parts)
    let then = known.map { offer.asKnown(all, on: $0) } ?? all
    return then.contributions as? [Contribution<Value>] ?? []
  }
}
