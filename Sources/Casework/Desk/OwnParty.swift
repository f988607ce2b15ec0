import Investments
import Organisation
public import Vocabulary

extension Desk {
  /// Money that somebody promises or pays to a party whose post he holds, each as a finding.
  ///
  /// That party is the receiver, the organisation it is an afdeling of, or an afdeling of it, also before and after a
  /// merger. The municipality's own units among themselves, what is taken back and what a party pays itself are not
  /// meant. A name is all that is known of an author, so it goes by that.
  ///
  /// - Parameters:
  ///   - author: who acts.
  ///   - touched: what the act wrote.
  ///   - today: the day on which the author holds posts.
  ///   - refuses: whether it is refused; else it is a warning, as of what a file brings.
  public func ownParty(
    _ author: String, touched: Set<Pointer>, today: Day, refuses: Bool = true
  ) throws -> [Finding] {
    let ids = touched.filter { $0.kind == AmountSubject.kind }.sorted()
      .compactMap { AmountID($0.id) }
    guard !ids.isEmpty else { return [] }
    let own = try parties(of: author, today)
    guard !own.isEmpty else { return [] }
    let rule = refuses ? OwnPartyRules.ownParty : OwnPartyRules.ownPartyInFile
    return try ids.compactMap { id in
      guard let amount = try records.timeline(Amount.self, id).pieces.last?.value,
        amount.kind != .frame, amount.withdrawn == nil, let receiver = amount.receiver,
        try !isSame(amount.financier, receiver, today), try isOf(own, receiver, today)
      else { return nil }
      return Finding(
        rule, about: amount.pointer,
        ["author": .text(author), "receiver": .thing(receiver.pointer)])
    }
  }

  /// The parties whose posts somebody holds.
  private func parties(of author: String, _ day: Day) throws -> Set<PartyID> {
    let held = try records.records(Holder.self, on: day).filter { $0.person == author }
    return Set(try held.compactMap { try records.record(Post.self, $0.post, on: day)?.party })
  }

  private func isOf(_ own: Set<PartyID>, _ receiver: PartyID, _ day: Day) throws -> Bool {
    guard try kind(receiver, day)?.side != .municipality else { return false }
    if own.contains(receiver) { return true }
    return try own.contains { try isSame($0, receiver, day) }
  }

  /// Whether two are one organisation with its afdelinger: a kreds or the sector is not one with its members.
  private func isSame(_ one: PartyID, _ other: PartyID, _ day: Day) throws -> Bool {
    if one == other { return true }
    for (inner, outer) in [(one, other), (other, one)] {
      guard let kind = try kind(outer, day), kind == .administrationsorganisation || kind.isSingle
      else { continue }
      if try parties.kin(of: inner, during: .always).contains(outer) { return true }
    }
    return false
  }

  private func kind(_ id: PartyID, _ day: Day) throws -> PartyKind? {
    if let party = try parties.party(id, on: day) { return party.kind }
    return try records.timeline(Party.self, id).pieces.last?.value.kind
  }
}
