import Vocabulary

/// The rules of agreements.
enum AgreementRules {
  static let all = [
    endsBeforeStart, lengthDiffers, partyTwice, closedBeforeConcluded, stageWhenConcluded, loop,
    notBelow, kindLevel, kindUnknown, kindNotPluggedIn,
    oneSide, gap, approvalUnknown, renew, conclude,
  ]

  static let endsBeforeStart = Rule(
    "agreements.endsBeforeStart", .error, refuses: true,
    sentence: "{subject} udløber ({until}), før den begynder ({from}).",
    remedy: "Ret »from« eller »until« i aftalens løbetid.",
    source: "Programmets egen regel: en løbetid er mindst én dag")

  static let lengthDiffers = Rule(
    "agreements.lengthDiffers", .error, refuses: true,
    sentence: "{subject} skal vare {lasts} fra {from}, men udløber {until}.",
    remedy: "Ret »lasts« eller »until«, så de siger det samme, eller udelad det ene.",
    source: "Programmets egen regel: en oplysning må ikke modsige sig selv")

  static let partyTwice = Rule(
    "agreements.partyTwice", .error, refuses: true,
    sentence: "{subject} har {party} som part to gange.",
    remedy: "Skriv hver part én gang i »parties«.",
    source: "Programmets egen regel: en aftale har forskellige parter")

  static let closedBeforeConcluded = Rule(
    "agreements.closedBeforeConcluded", .error, refuses: true,
    sentence: "{subject} er ophørt ({closed}), før den blev indgået ({concluded}).",
    remedy: "Ret dagen i »closed« eller »concluded«, eller skriv »withdrawn«.",
    source: "Programmets egen regel: en oplysning må ikke modsige sig selv")

  static let stageWhenConcluded = Rule(
    "agreements.stageWhenConcluded", .error, refuses: true,
    sentence: "{subject} er både indgået og på et stadie før det.",
    remedy: "Fjern »stage«, når aftalen er indgået.",
    source: "Programmets egen regel: en oplysning må ikke modsige sig selv")

  static let loop = Rule(
    "agreements.loop", .error, refuses: true,
    sentence: "{subject} udmønter eller efterfølger sig selv i tiden {days}.",
    remedy: "Ret »concretises« eller »succeeds«, så kæden ender.",
    source: "Notat, marts 2010: en aftalemæssig rangordning")

  static let notBelow = Rule(
    "agreements.notBelow", .error, refuses: true,
    sentence: "{subject} på niveau {level} kan ikke udmønte {target} på niveau {above}.",
    remedy: "Ret »level« på en af dem, eller fjern »concretises«.",
    source: "Notat, marts 2010: hovedaftale, delaftaler, enkeltaftaler")

  static let kindLevel = Rule(
    "agreements.kindLevel", .error, refuses: true,
    sentence: "{subject} står på niveau {level}, men aftaletypen »{kind}« har niveau {expected}.",
    remedy: "Ret »level« eller »kind«.",
    source: "Notat, marts 2010, figur 1")

  static let kindUnknown = Rule(
    "agreements.kindUnknown", .error, refuses: true,
    sentence: "{subject} har aftaletypen »{kind}«, som ikke findes.",
    remedy: "Brug en af typerne {known}, eller tilslut det modul, der bringer typen.",
    source: "Programmets egen regel: en aftaletype er en af rummets egne eller et moduls")

  static let kindNotPluggedIn = Rule(
    "agreements.kindNotPluggedIn", .note,
    sentence: "{subject} har aftaletypen »{kind}«, men forvaltningens modul er ikke tilsluttet.",
    remedy: "Oplysningen beholdes, som den er; tilslut modulet for at få dens regler prøvet.",
    source: "Programmets egen regel: en oplysning består uden sit modul")

  static let oneSide = Rule(
    "agreements.oneSide", .warning,
    sentence: "{subject} er indgået, men har ikke parter fra mindst to sider.",
    remedy: "Registrér begge sider i »parties«.",
    source: "Notat, marts 2010: aftaler mellem kommunen og de almene boligorganisationer")

  static let gap = Rule(
    "agreements.gap", .warning,
    sentence: "Der er et hul mellem {target} og dens afløser {subject}: {days}.",
    remedy: "Registrér, hvad der gjaldt imens, eller tag ved lære: forny i god tid.",
    source: "Notat, marts 2010: mål- og aftalestyring")

  static let approvalUnknown = Rule(
    "agreements.approvalUnknown", .note,
    sentence: "{subject}: godkendelse ikke registreret.",
    remedy: "Skriv den i »note« indtil videre; godkendelser kan endnu ikke registreres for sig.",
    source: "Programmets egen regel: en godkendelse opfindes ikke")

  static let conclude = Rule(
    "agreements.conclude", .note,
    sentence: "Indgå {subject}, som planlagt, eller opgiv den.",
    remedy: "Derefter er det uvist, om den stadig er et forslag.",
    source: "Notat, marts 2010: processen")

  /// The level of a kind that stands on none.
  static let none = "intet"

  static let renew = Rule(
    "agreements.renew", .note,
    sentence: "Forny {subject}, eller lad den udløbe.",
    remedy: "Uden afløser opstår der et hul fra dagen efter.",
    source: "Notat, marts 2010: mål- og aftalestyring")
}
