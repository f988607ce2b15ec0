import Organisation
public import Vocabulary

extension House {
  /// What living rests on a party from a day on: what it has open, and states that need it or one of its posts.
  ///
  /// Its own posts, who has them, and its memberships are its own, and end with it. Throws `CarryFailed` when a part
  /// cannot say what is open.
  public func resting(on party: PartyID, from day: Day) throws -> [Pointer] {
    let days = Period(from: day)
    let posts = try parties.posts(of: party, during: days).map { $0.post.pointer }
    let open = try handover(from: [party.pointer], to: [], on: day).shares.flatMap(\.owed)
    let all = Set([party.pointer] + posts)
    let naming = try all.flatMap { try pointing(at: $0) }.eachOnce
    let states = try naming.filter { other in
      guard !all.contains(other), let type = kind(other.kind),
        try !parties.isOwn(other, of: all, during: days)
      else { return false }
      return try isState(type, other, needing: all, during: days)
    }
    return (open.map(\.thing) + states.sorted()).eachOnce
  }

  private func isState<R: Record>(
    _ type: R.Type, _ other: Pointer, needing all: Set<Pointer>, during days: Period
  ) throws -> Bool {
    guard case .state = R.lasting, let id = Identifier<R.Subject>(other.id) else { return false }
    return try records.timeline(type, id).pieces(in: days).contains {
      $0.value.needs.contains(where: all.contains)
    }
  }
}
