import Vocabulary

/// The rules of money.
enum FundingRules {
  static let all = [lowAboveHigh, negative, yearsReversed, totalDiffers, totalUnknown, overflow]

  static let lowAboveHigh = Rule(
    "investments.lowAboveHigh", .error, refuses: true,
    sentence: "{subject} har {low} som mindste og {high} som største beløb.",
    remedy: "Byt om på »low« og »high«.",
    source: "Programmets egen regel: et interval går fra det mindste til det største")

  static let negative = Rule(
    "investments.negative", .error, refuses: true,
    sentence: "{subject} er på {low}, altså under nul.",
    remedy: "Skriv beløbet uden minus, og sig med »kind«, hvad det er.",
    source: "Programmets egen regel: rammer, tilsagn og betalinger er ikke negative")

  static let yearsReversed = Rule(
    "investments.yearsReversed", .error, refuses: true,
    sentence:
      "{subject} er for årene {first}-{last}, som ikke er år i rækkefølge fra 1600 til 2999.",
    remedy: "Ret »year« eller »lastYear«.",
    source: "Programmets egen regel: en periode ender ikke, før den begynder")

  static let totalDiffers = Rule(
    "investments.totalDiffers", .note,
    sentence: "{subject}: posterne {items} giver {sum}, men {stated} er angivet.",
    remedy: "Se efter, om der mangler en post, eller om totalen hører til andre poster.",
    source: "{basis}")

  static let totalUnknown = Rule(
    "investments.totalUnknown", .note,
    sentence: "{subject} kan ikke efterprøves: {missing} er ikke oplyst.",
    remedy: "Registrér beløbet, når det kendes; det regnes ikke som nul.",
    source: "{basis}")

  static let overflow = Rule(
    "investments.overflow", .error, refuses: true,
    sentence: "Posterne i {subject} er tilsammen for store til at regnes ud.",
    remedy:
      "Se efter, om et beløb er skrevet i kroner i stedet for øre eller har for mange nuller.",
    source: "Programmets egen regel: penge regnes i hele øre")
}
