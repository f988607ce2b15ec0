public import Vocabulary

/// Names a round.
public typealias RoundID = Identifier<RoundSubject>

// Rounds of applications, and what else of money is entered.

extension Treasurer {
  /// Enters a stream, a stated total, a round or a guarantee that is not there yet.
  public func enter(_ record: some Record) throws { try pen.enter(record) }

  /// Takes an application into a round, after those there are; while it is open and nothing is granted.
  public func take(_ application: Application, into id: RoundID) throws {
    var round = try pen.existing(Round.self, id)
    guard round.opens <= pen.day, pen.day <= round.closes else {
      throw Refusal(
        FundingRules.roundClosed, about: id.pointer,
        ["opens": .day(round.opens), "closes": .day(round.closes)])
    }
    try requireOpen(round)
    round.applications.append(application)
    try pen.revise(round)
  }

  /// Grants a round's applications what they get of some money by its own rule: of what its frame is, when nobody says.
  public func grant(_ id: RoundID, _ money: Kroner?, decision: DecisionID?) throws {
    var round = try pen.existing(Round.self, id)
    try requireOpen(round)
    guard !round.applications.isEmpty else {
      throw Refusal(FundingRules.nothingApplied, about: id.pointer)
    }
    let frame = try pen.existing(Amount.self, round.frame).amount
    round.money = money ?? round.money
    guard let money = round.money(of: frame) else {
      throw Refusal(
        FundingRules.howMuch, about: id.pointer, ["frame": .thing(round.frame.pointer)])
    }
    for (index, share) in try round.shares(of: money).enumerated() {
      round.applications[index].granted = share
    }
    round.decision = decision ?? round.decision
    try pen.revise(round)
  }

  private func requireOpen(_ round: Round) throws {
    guard round.applications.contains(where: { $0.granted != nil }) else { return }
    throw Refusal(FundingRules.grantedAlready, about: round.id.pointer)
  }
}
