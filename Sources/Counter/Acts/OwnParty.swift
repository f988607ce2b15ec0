import Investments
import Organisation
public import Vocabulary

extension House {
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
    let amounts = try funding.receipts(among: touched)
    guard !amounts.isEmpty else { return [] }
    let own = try parties.parties(of: author, on: today)
    let rule = refuses ? OwnPartyRules.ownParty : OwnPartyRules.ownPartyInFile
    return try amounts.compactMap { amount in
      guard let receiver = amount.receiver, try isOf(own, receiver, today),
        try !parties.isOneOrganisation(amount.financier, receiver, on: today)
      else { return nil }
      return Finding(
        rule, about: amount.pointer,
        ["author": .text(author), "receiver": .thing(receiver.pointer)])
    }
  }

  private func isOf(_ own: Set<PartyID>, _ receiver: PartyID, _ day: Day) throws -> Bool {
    guard try parties.party(receiver, on: day)?.kind.side != .municipality else { return false }
    return try own.contains { try parties.isOneOrganisation($0, receiver, on: day) }
  }
}
