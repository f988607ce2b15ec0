public import Vocabulary

extension Founder {
  /// Lets parties and posts sit in a forum from the day on, also where it is recorded to be otherwise later.
  ///
  /// Refuses those that sit in it already.
  public func seat(_ members: [ForumMember], in id: ForumID) throws {
    let sitting = try pen.existing(Forum.self, id).members
    try refuse(members.filter(sitting.contains), FounderRules.seated, id)
    try pen.alterOnwards(Forum.self, id) { forum in
      forum.members += members.eachOnce.filter { !forum.members.contains($0) }
      forum.source = forum.source.continued(by: source)
    }
  }

  /// Lets parties and posts sit in a forum no more.
  ///
  /// Refuses those that do not sit in it.
  public func unseat(_ members: [ForumMember], from id: ForumID) throws {
    let sitting = try pen.existing(Forum.self, id).members
    try refuse(members.filter { !sitting.contains($0) }, FounderRules.notSeated, id)
    try pen.alterOnwards(Forum.self, id) { forum in
      forum.members.removeAll { members.contains($0) }
      forum.source = forum.source.continued(by: source)
    }
  }

  /// Says what a forum is for, from the day on.
  ///
  /// Refuses what changes nothing.
  public func charge(_ id: ForumID, _ edit: (inout Forum) throws -> Void) throws {
    try pen.alter(Forum.self, id) { forum in
      let old = forum
      try edit(&forum)
      if forum != old { forum.source = forum.source.continued(by: source) }
    }
  }

  private func refuse(_ members: [ForumMember], _ rule: Rule, _ id: ForumID) throws {
    guard !members.isEmpty else { return }
    throw Refusal(
      members.map {
        Finding(rule, about: id.pointer, ["member": .thing($0.pointer), "day": .day(pen.day)])
      })
  }
}
