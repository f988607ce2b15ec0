import Vocabulary

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
