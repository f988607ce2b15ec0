package import Vocabulary

/// The rules of money.
enum FundingRules {
  static let all =
    [
      lowAboveHigh, negative, yearsReversed, totalDiffers, totalUnknown, overflow, wrongUnder,
      overFrame, overCommitment, noDecision, badRound, grantedTooMuch, overRound, roundDiffers,
      badGuarantee, notPluggedIn, undefined, underWithdrawn, outsideYears, itemTwice,
      notAFrame, notACommitment, takenBack, withdrawnAlready, hasUnder, whichSum,
    ] + ofRounds + OwnPartyRules.all + CarriedRules.all

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
      "Se efter, om et beløb har for mange nuller.",
    source: "Programmets egen regel: penge regnes nøjagtigt")

  /// What stands for an amount that nobody knows.
  static let unknown = "ikke oplyst"

  private static let own = "Programmets egen regel: "

  static let wrongUnder = Rule(
    "investments.wrongUnder", .error, refuses: true,
    sentence: "{subject} kan ikke høre under {above}.",
    remedy:
      "Et tilsagn hører under en ramme og en betaling under et tilsagn, af samme pengestrøm og betaler.",
    source: own + "penge følges fra ramme over tilsagn til betaling")

  static let overFrame = Rule(
    "investments.overFrame", .error,
    sentence:
      "Der er givet tilsagn for {sum} af {subject} i {year}, som er på {most}: {excess} for meget.",
    remedy:
      "Skriv et mindre tilsagn, træk et af de andre tilbage, eller lad rammen blive forhøjet. Med dette er der {items}.",
    source: own + "der gives ikke tilsagn ud over rammen",
    asking: Asking("over", measure: "excess", apart: ["year"]))

  static let overCommitment = Rule(
    "investments.overCommitment", .error,
    sentence: "Der er betalt {sum} af {subject}, som er på {most}: {excess} for meget.",
    remedy:
      "Skriv en mindre betaling, eller lad tilsagnet blive forhøjet. Med denne er der {items}.",
    source: own + "der betales ikke mere, end der er givet tilsagn om",
    asking: Asking("over", measure: "excess"))

  static let noDecision = Rule(
    "investments.noDecision", .warning,
    sentence: "{subject} ({amount}) hviler ikke på nogen registreret beslutning.",
    remedy: "Skriv beslutningen i »decision«, eller registrér den.",
    source: "Programmets egen regel: politisk forankring; revisor spørger, hvis beslutning det var")

  static let badRound = Rule(
    "investments.badRound", .error, refuses: true,
    sentence: "{subject} lukker, før den åbner, eller en ansøgning er ikke om noget.",
    remedy: "Ret dagene, og skriv beløb over nul.",
    source: own + "en ansøgning er om et beløb")

  static let grantedTooMuch = Rule(
    "investments.grantedTooMuch", .error, refuses: true,
    sentence: "{subject}: {by} har fået {granted}, men søgt om {asked}.",
    remedy: "Ret »granted«.",
    source: own + "ingen får mere, end der er søgt om")

  static let overRound = Rule(
    "investments.overRound", .error,
    sentence:
      "{subject} og andre runder af samme ramme fordeler {granted}, men rammen er på {frame}.",
    remedy: "Ret fordelingen, eller lad rammen blive forhøjet.",
    source: own + "en fordeling holder sig inden for rammen")

  static let roundDiffers = Rule(
    "investments.roundDiffers", .error,
    sentence: "{subject} fordeler {granted}; efter dens egen regel skulle det være {due}.",
    remedy: "Ret fordelingen, så den stemmer på øren.",
    source: own + "en fordeling går op på øren")

  static let badGuarantee = Rule(
    "investments.badGuarantee", .error, refuses: true,
    sentence:
      "{subject} har en andel uden for 0-100 %, intet lån, eller en regaranti uden nogen, der giver den.",
    remedy:
      "Ret andelene, så de er 0-100 %, og skriv både »reguaranteed« og »reguarantor« eller ingen af dem; »reguaranteed: 0« siger, at ingen regaranterer.",
    source: own + "en garanti er for en del af et lån")

  static let notPluggedIn = Rule(
    "investments.notPluggedIn", .note,
    sentence:
      "{subject} hører under {owner}, hvis modul ikke er tilsluttet, så intet siger, hvad den er.",
    remedy: "Beløbene står, som de er; tilslut modulet »{part}« for at få satser og beregninger.",
    source: own + "penge består uden deres modul")

  static let undefined = Rule(
    "investments.undefined", .note,
    sentence:
      "{subject} hører under {owner}, hvis modul er tilsluttet og ikke siger, hvad den er.",
    remedy: "{meant}Ret id'et, hvis det er stavet forkert.",
    source: own + "det ukendte er ikke det samme som det, der ikke er tilsluttet")

  static let underWithdrawn = Rule(
    "investments.underWithdrawn", .error,
    sentence: "{subject} hører under {above}, som er trukket tilbage.",
    remedy: "Træk det også tilbage, eller lad det høre under noget andet.",
    source: own + "penge følges fra ramme over tilsagn til betaling")

  static let outsideYears = Rule(
    "investments.outsideYears", .error,
    sentence: "{subject} er for andre år end {above}.",
    remedy: "Ret året, eller giv tilsagnet af en ramme for det år.",
    source: own + "en ramme gælder sine egne år")

  static let itemTwice = Rule(
    "investments.itemTwice", .error, refuses: true,
    sentence: "{subject} nævner den samme post to gange.",
    remedy: "Nævn den én gang.",
    source: own + "ingen penge tælles to gange")

  static let whichSum = Rule(
    "investments.whichSum", .warning,
    sentence:
      "{subject} er for {first}-{last}, og det er ikke sagt, om {amount} er for hvert år eller i alt; det regnes for hvert år.",
    remedy: "Skriv »isTotal: true«, hvis beløbet er for årene i alt, ellers »isTotal: false«.",
    source: own + "ingen penge tælles to gange")

  // MARK: What a treasurer refuses

  static let notAFrame = Rule(
    "investments.notAFrame", .error, refuses: true,
    sentence: "{subject} er ikke en ramme, så der kan ikke gives tilsagn af det beløb.",
    remedy: "Vælg en ramme; se beløbene med almen show amount.",
    source: own + "penge følges fra ramme over tilsagn til betaling")

  static let notACommitment = Rule(
    "investments.notACommitment", .error, refuses: true,
    sentence: "{subject} er ikke et tilsagn, så der kan ikke betales af det beløb.",
    remedy: "Vælg et tilsagn; se beløbene med almen show amount.",
    source: own + "penge følges fra ramme over tilsagn til betaling")

  static let takenBack = Rule(
    "investments.takenBack", .error, refuses: true,
    sentence:
      "{subject} er trukket tilbage, så der kan hverken gives tilsagn eller betales af det beløb.",
    remedy: "Vælg et andet beløb.",
    source: own + "det, der er trukket tilbage, tæller ikke mere")

  static let withdrawnAlready = Rule(
    "investments.withdrawnAlready", .error, refuses: true,
    sentence: "{subject} er allerede trukket tilbage.",
    remedy: "Der er intet at gøre.",
    source: own + "et beløb trækkes tilbage én gang")

  static let hasUnder = Rule(
    "investments.hasUnder", .error, refuses: true,
    sentence: "{subject} kan ikke trækkes tilbage: af det beløb er der allerede {items}.",
    remedy: "Træk først {items} tilbage.",
    source: own + "penge følges fra ramme over tilsagn til betaling")
}

/// The rules of who records money to a party: asked of an act by whoever knows its author.
package enum OwnPartyRules {
  static let all = [ownParty, ownPartyInFile]

  /// An act promises or pays to a party whose post its author holds.
  package static let ownParty = Rule(
    "investments.ownParty", .error, refuses: true,
    sentence: "{author} har en post hos {receiver}, som {subject} er til.",
    remedy: "Lad en, der ikke har en post hos modtageren, registrere det.",
    source: "Programmets egen regel: ingen registrerer penge til sig selv")

  /// A file does.
  package static let ownPartyInFile = Rule(
    "investments.ownPartyInFile", .warning,
    sentence: "{author} indlæser {subject} til {receiver}, hvor {author} selv har en post.",
    remedy: "Lad en, der ikke har en post hos modtageren, indlæse det.",
    source: "Programmets egen regel: ingen registrerer penge til sig selv")
}

/// What an amount is called when nobody says.
enum FundingWords {
  static func frame(_ year: Int) -> String { "Ramme \(year)" }
  static func commitment(of title: String) -> String { "Tilsagn af \(title)" }
  static func payment(of title: String) -> String { "Udbetalt af \(title)" }

  /// Whether a title is one that is made when nobody says.
  static func isMade(_ title: String, of kind: AmountKind) -> Bool {
    switch kind {
    case .frame: false
    case .commitment: title.hasPrefix(commitment(of: ""))
    case .paid: title.hasPrefix(payment(of: ""))
    }
  }

  /// What the id of one that nobody gave one begins with; a number follows.
  static func idStem(_ kind: AmountKind, of above: AmountID) -> String {
    // One prefix at most may stand in an id, and the stem's is another kind's.
    "\(above)-\(kind == .paid ? "pay" : "commit")".replacing(".", with: "-")
  }

  /// What tells one amount of another from the others of it: `Tilsagn nr. 2 af Ramme 2026 til NAB`.
  ///
  /// The number is that of an id the program gave: of one that people chose, such as `tilsagn-2027`, none is read.
  static func numbered(
    _ id: AmountID, _ kind: AmountKind, under: AmountID, of above: String, to target: String?
  ) -> String {
    let stem = idStem(kind, of: under) + "-"
    let last = id.text.hasPrefix(stem) ? id.text.dropFirst(stem.count) : ""
    let number = Int(last).map { " nr. \($0)" }
    let words = kind == .paid ? "Udbetaling" : "Tilsagn"
    // To whom a payment is stands in what it is of.
    let to = kind == .paid ? nil : target.map { " til \($0)" }
    return "\(words)\(number ?? "") af \(above)\(to ?? "")"
  }
}
