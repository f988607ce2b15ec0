public import Vocabulary

extension Secretary {
  /// Says which agreements a matter is about, or has become, besides those it names already.
  ///
  /// Also one that is closed: what it became is often written afterwards. Refuses when it names them all.
  public func link(_ id: MatterID, to agreements: [AgreementID]) throws {
    try pen.alterOnwards(Matter.self, id) { matter in
      let new = agreements.eachOnce.filter { !matter.agreements.contains($0) }
      guard !new.isEmpty else { return }
      matter.agreements += new
      matter.source = matter.source.continued(by: source)
    }
  }
}
