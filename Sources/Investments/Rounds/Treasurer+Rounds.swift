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
    guard let money = money ?? (frame?.low == frame?.high ? frame?.low : nil) else {
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

/// Why an act with a round is refused.
extension FundingRules {
  static let ofRounds = [roundClosed, grantedAlready, nothingApplied, howMuch]

  private static let house = "Programmets egen regel: "

  static let roundClosed = Rule(
    "investments.roundClosed", .error, refuses: true,
    sentence: "{subject} er åben fra {opens} til {closes}, ikke den dag.",
    remedy: "Skriv den dag, der blev ansøgt, med --on, eller ændr fristen med alter.",
    source: house + "der ansøges, mens en runde er åben")

  static let grantedAlready = Rule(
    "investments.grantedAlready", .error, refuses: true,
    sentence: "Pengene i {subject} er givet.",
    remedy: "Er de givet forkert, så tag det tilbage med retract.",
    source: house + "en runde fordeles én gang")

  static let nothingApplied = Rule(
    "investments.nothingApplied", .error, refuses: true,
    sentence: "Ingen har ansøgt i {subject}.",
    remedy: "Skriv ansøgningerne først, med apply.",
    source: house + "der gives til den, der har ansøgt")

  static let howMuch = Rule(
    "investments.howMuch", .error, refuses: true,
    sentence: "{subject} kan ikke fordeles: beløbet på {frame} er ikke kendt præcist.",
    remedy: "Skriv, hvor meget der fordeles, med --money.",
    source: house + "et beløb, der ikke er kendt, gættes ikke")
}
