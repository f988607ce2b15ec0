import Vocabulary

/// The rules of what rests on decisions.
enum CarriedRules {
  static let all = [uncarried, decisionBeforeVersion, unlinked, bareDelegation, usedBeforeDecision]

  /// Those that make duties.
  static let duties = [approveUncarried]

  private static let own = "Programmets egen regel: "

  static let uncarried = Rule(
    "agreements.uncarried", .error, refusesOwn: true,
    sentence: "{subject} hviler på {decision}, som ikke kan bære det, fordi {why}.",
    remedy:
      "Nævn den beslutning, der gør det, eller få en: denne er »{outcome}« af {bodies} i {matter} ({day}).",
    source: own + "det, en beslutning ikke godkendte, er ikke godkendt")

  static let decisionBeforeVersion = Rule(
    "agreements.decisionBeforeVersion", .error, refusesOwn: true,
    sentence:
      "{subject} hviler på {decision} i {matter}, som er truffet {day}, før {version} blev skrevet ({written}).",
    remedy:
      "Nævn en beslutning, der er truffet om den tekst; er teksten ældre, så ret dagen på udgaven.",
    source: own + "man godkender det, der er")

  static let unlinked = Rule(
    "agreements.unlinkedDecision", .note, isTold: true,
    sentence: "{subject} hviler på {decision}, men {matter} siger ikke, hvilken aftale den er om.",
    remedy: "Skriv {agreement} i sagens »agreements«, hvis det er den.",
    source: own + "det kan ses, hvad en sag er om")

  static let bareDelegation = Rule(
    "agreements.bareDelegation", .error, refuses: true,
    sentence: "{subject} siger ikke, hvor den er givet.",
    remedy: "Skriv aftalen i »agreement« eller beslutningen i »decision«.",
    source: own + "en bemyndigelse er givet af nogen")

  static let usedBeforeDecision = Rule(
    "agreements.usedBeforeDecision", .error, refuses: true,
    sentence: "{subject} er af {day}, før {decision} gav bemyndigelsen.",
    remedy: "Ret »day«.",
    source: own + "en bemyndigelse gælder, fra den er givet")

  static let approveUncarried = Rule(
    "agreements.approveUncarried", .note,
    sentence:
      "Godkend {subject} ({version}): beslutningen, som {body} godkendte ved, bærer det ikke.",
    remedy: "Uden den kan aftalen ikke træde i kraft.",
    source: own + "det, en beslutning ikke godkendte, er ikke godkendt")
}
