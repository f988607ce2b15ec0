import Vocabulary

/// The rules of money that rests on decisions.
enum CarriedRules {
  static let all = [uncarried, unlinked]

  private static let own = "Programmets egen regel: "

  static let uncarried = Rule(
    "investments.uncarried", .error, refusesOwn: true,
    sentence: "{subject} ({amount}) hviler på {decision}, som ikke kan bære det, fordi {why}.",
    remedy:
      "Nævn den beslutning, der gør det, eller få en: denne er »{outcome}« af {bodies} i {matter} ({day}).",
    source: own + "det, en beslutning ikke godkendte, er ikke godkendt")

  static let unlinked = Rule(
    "investments.unlinkedDecision", .note,
    sentence: "{subject} hviler på {decision}, men {matter} siger ikke, hvilken aftale den er om.",
    remedy:
      "Skriv {agreement} i sagens »agreements«, hvis det er den, eller sagen i beløbets »matter«.",
    source: own + "det kan ses, hvad en sag er om")
}
