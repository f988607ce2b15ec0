import Vocabulary

/// The rules of agreements.
enum AgreementRules {
  static let all =
    [
      endsBeforeStart, lengthDiffers, partyTwice, closedBeforeConcluded, stageWhenConcluded, loop,
      notBelow, kindLevel, kindUnknown, kindNotPluggedIn,
      oneSide, gap, approvalUnknown, fieldMissing, termMissing, termElsewhere, fieldType,
      fieldStrange, fieldTwice, fieldRange,
      partyKind, tooLong, approverTwice, strangeApproval, approvalBeforeVersion, versionBefore,
      statutoryOverride, mayNotOverride, overrideElsewhere, useUnmet, useOver, useUnmeasured,
      useByAnother, useBefore,
      balance, noSuchTime, badRecurrence, badPercentage, goalUnmeasured, badProlongation,
    ] + CarriedRules.all + duties + ClerkRules.all + HandoverRules.all

  /// Those that make duties.
  static let duties =
    [
      answerRejection, renew, carryOut, conclude, sign, approve, approveAgain, perhapsApproveAgain,
      giveNotice,
      meet,
    ] + CarriedRules.duties + LapseRules.all

  private static let own = "Programmets egen regel: "

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
    sentence: "{subject} er i tiden {days} lavet ud fra sig selv, direkte eller gennem andre.",
    remedy: "Ret »concretises«, »succeeds«, »amends«, »extends« eller »renews«, så kæden ender.",
    source: "Programmets egen regel: en aftalemæssig rangordning")

  static let notBelow = Rule(
    "agreements.notBelow", .error, refuses: true,
    sentence: "{subject} på niveau {level} kan ikke udmønte {target} på niveau {above}.",
    remedy: "Ret »level« på en af dem, eller fjern »concretises«.",
    source: "Programmets egen regel: hovedaftale, delaftaler, enkeltaftaler")

  static let kindLevel = Rule(
    "agreements.kindLevel", .error, refuses: true,
    sentence: "{subject} står på niveau {level}, men aftaletypen »{kind}« har niveau {expected}.",
    remedy: "Ret »level« eller »kind«.",
    source: "Programmets egen regel: hver aftaletype har sit niveau")

  static let kindUnknown = Rule(
    "agreements.kindUnknown", .error, refuses: true,
    sentence: "{subject} har aftaletypen »{kind}«, som ikke findes.",
    remedy: "{meant}Brug en af typerne {known}, eller tilslut det modul, der bringer typen.",
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
    source: "Programmets egen regel: aftaler mellem kommunen og de almene boligorganisationer")

  static let gap = Rule(
    "agreements.gap", .warning,
    sentence: "Der er et hul mellem {target} og dens afløser {subject}: {days}.",
    remedy: "Registrér, hvad der gjaldt imens, eller tag ved lære: forny i god tid.",
    source: "Programmets egen regel: mål- og aftalestyring")

  static let approvalUnknown = Rule(
    "agreements.approvalUnknown", .note,
    sentence: "{subject}: godkendelse ikke registreret.",
    remedy: "Skriv i »approvers«, hvem der skal godkende, og deres godkendelser i approval.json5.",
    source: "Programmets egen regel: en godkendelse opfindes ikke")

  static let conclude = Rule(
    "agreements.conclude", .note,
    sentence: "Indgå {subject}, som planlagt, eller opgiv den.",
    remedy: "Derefter er det uvist, om den stadig er et forslag.",
    source: "Programmets egen regel: et forslag bliver aftalt eller opgivet")

  static let sign = Rule(
    "agreements.sign", .warning,
    sentence: "Underskriv {subject}: alle har godkendt den, og ingen underskrift er registreret.",
    remedy:
      "Uden underskrift er den ikke indgået. Skriv den med almen act sign; skal den ikke underskrives, så skriv »concludedBy: approval« i aftalen.",
    source: own + "en aftale er indgået, når den er underskrevet, hvis den ikke siger andet")

  /// The level of a kind that stands on none.
  static let none = "intet"

  static let renew = Rule(
    "agreements.renew", .note,
    sentence: "Forny {subject}, eller lad den udløbe.",
    remedy: "Uden afløser opstår der et hul fra dagen efter.",
    source: "Programmets egen regel: mål- og aftalestyring")

  static let carryOut = Rule(
    "agreements.carryOut", .note,
    sentence:
      "Gennemfør {subject} senest den dag: den er efter {law}, og at løbetiden ender, gør den ikke gennemført.",
    remedy: "Skriv dagen i aftalen, når den er gennemført, eller aftal en ny løbetid.",
    source: "{law}")

  static let fieldMissing = Rule(
    "agreements.fieldMissing", .error, refuses: true,
    sentence: "{subject} mangler »{field}« ({title}), som en {kind} skal have.",
    remedy: "Skriv den i »fields«, eller »isUnknown: true«, når ingen kilde giver den.",
    source: "{law}")

  static let termMissing = Rule(
    "agreements.termMissing", .error, refuses: true,
    sentence: "{subject} mangler sin løbetid ({title}), som en {kind} skal have.",
    remedy:
      "Skriv den på selve aftalen: {term}; eller skriv {unknown} i »fields«, når ingen kilde giver den.",
    source: "{law}")

  static let termElsewhere = Rule(
    "agreements.termElsewhere", .error, refuses: true,
    sentence: "{subject} har »{field}« i »fields«, men {title} er aftalens egen løbetid.",
    remedy: "Fjern feltet, og skriv løbetiden på selve aftalen: {term}.",
    source: "{law}")

  static let fieldType = Rule(
    "agreements.fieldType", .error, refuses: true,
    sentence: "{subject}: »{field}« skal være {expected} og intet andet.",
    remedy: "Skriv værdien under den nøgle i »fields«.",
    source: "{law}")

  static let fieldStrange = Rule(
    "agreements.fieldStrange", .error, refuses: true,
    sentence: "{subject} har feltet »{field}«, som en {kind} ikke har.",
    remedy: "Aftaletypen har {known}.",
    source: own + "en aftaletype siger, hvilke felter den har")

  static let fieldTwice = Rule(
    "agreements.fieldTwice", .error, refuses: true,
    sentence: "{subject} har feltet »{field}« to gange.",
    remedy: "Skriv det én gang.",
    source: own + "en oplysning må ikke modsige sig selv")

  static let fieldRange = Rule(
    "agreements.fieldRange", .error, refuses: true,
    sentence: "{subject}: »{field}« er uden for det, der kan være.",
    remedy:
      "Et antal er mindst 0, og en andel 0-100 %, også når den skrives i filer (25 % er 2500).",
    source: own + "et tal skal kunne være sandt")

  static let partyKind = Rule(
    "agreements.partyKind", .error, refuses: true,
    sentence: "{subject}: {party} er {kind}, og det kan en part i en sådan aftale ikke være.",
    remedy: "Ret »parties« eller »kind«; parterne kan være {allowed}.",
    source: "{law}")

  static let tooLong = Rule(
    "agreements.tooLong", .error, refuses: true,
    sentence: "{subject} varer længere end de {longest}, loven tillader.",
    remedy: "Ret løbetiden.",
    source: "{law}")

  static let approverTwice = Rule(
    "agreements.approverTwice", .error, refuses: true,
    sentence:
      "{subject} nævner {body} to gange blandt dem, der skal godkende, eller efter sig selv.",
    remedy: "Skriv hvert organ én gang i »approvers«.",
    source: own + "hvert organ godkender for sig")

  static let strangeApproval = Rule(
    "agreements.strangeApproval", .error, refuses: true,
    sentence:
      "Godkendelsen af {subject} er af {body}, som aftalen ikke nævner blandt dem, der skal godkende.",
    remedy:
      "Skriv et af de organer (--body), eller føj det til dem med almen act change --approvers; i filer er det »body« og »approvers«.",
    source: own + "en godkendelse er af en, der skal godkende")

  static let approvalBeforeVersion = Rule(
    "agreements.approvalBeforeVersion", .error, refuses: true,
    sentence: "{subject} er af {day}, før udgaven blev til ({version}).",
    remedy: "Ret »day« på en af dem.",
    source: own + "man godkender det, der er")

  static let versionBefore = Rule(
    "agreements.versionBefore", .error, refuses: true,
    sentence: "{subject} siges at være den første, men {other} er ældre.",
    remedy: "Skriv »material« eller »editorial« i »change«.",
    source: own + "kun én udgave er den første")

  static let statutoryOverride = Rule(
    "agreements.statutoryOverride", .error, refuses: true,
    sentence: "{subject} siger noget andet end {clause}, som loven bestemmer.",
    remedy: "Fjern »overrides«: det, loven siger, kan ikke aftales anderledes.",
    source: own + "kun det aftalte kan genforhandles")

  static let mayNotOverride = Rule(
    "agreements.mayNotOverride", .error, refuses: true,
    sentence: "{subject} siger noget andet end {clause}, som ikke må fraviges.",
    remedy: "Fjern »overrides«, eller skriv »mayOverride« i aftalen over.",
    source: own + "en aftale fraviger kun det, den over tillader")

  static let overrideElsewhere = Rule(
    "agreements.overrideElsewhere", .error, refuses: true,
    sentence:
      "{subject} fraviger {clause}, men dens aftale udmønter ikke den, bestemmelsen står i.",
    remedy: "Ret »overrides«, eller skriv »concretises« på aftalen.",
    source: own + "en aftale arver fra dem, den udmønter")

  static let useUnmet = Rule(
    "agreements.useUnmet", .error, refuses: true,
    sentence: "{subject}: betingelsen for {delegation} er ikke opfyldt den {day}.",
    remedy: "Vent, til nøgletallene viser det, eller lad aftalens parter beslutte.",
    source: own + "en betinget bemyndigelse bruges kun, når betingelsen er opfyldt")

  static let useOver = Rule(
    "agreements.useOver", .error, refuses: true,
    sentence: "{subject} er for {amount}, og {delegation} gælder højst {limit}.",
    remedy: "Forelæg det for den, der gav bemyndigelsen; en større sum skal godkendes der.",
    source: own + "en bemyndigelse med en grænse bruges kun inden for den")

  static let useUnmeasured = Rule(
    "agreements.useUnmeasured", .error, refuses: true,
    sentence: "{subject} siger ikke, hvor meget det er for, og {delegation} gælder højst {limit}.",
    remedy: "Skriv beløbet (--amount); i filer er det »amount«.",
    source: own + "en bemyndigelse med en grænse bruges kun inden for den")

  static let useByAnother = Rule(
    "agreements.useByAnother", .error, refuses: true,
    sentence: "{subject} er af {by}, men bemyndigelsen er givet til {to}.",
    remedy: "Ret »by«.",
    source: own + "en bemyndigelse bruges af den, der har den")

  static let useBefore = Rule(
    "agreements.useBefore", .error, refuses: true,
    sentence: "{subject} er af {day}, hvor {agreement} ikke er i kraft.",
    remedy: "Ret »day«.",
    source: own + "en bemyndigelse gælder, mens aftalen gør")

  static let balance = Rule(
    "agreements.balance", .error, refuses: true,
    sentence: "{subject} fritager for {exempted} boliger, men andre overtager {taken}.",
    remedy:
      "Ret antallet (»dwellings«, --dwellings) eller dem, der overtager (»compensations«, --taken-by), så de går op.",
    source: own + "en fritagelse gør en pligt for andre, og regnskabet skal gå op")

  static let noSuchTime = Rule(
    "agreements.noSuchTime", .error, refuses: true,
    sentence: "{subject} har bevis eller frafald for {day}, som ikke er en af dens frister.",
    remedy: "Skriv fristens sidste dag i »time«.",
    source: own + "et bevis hører til en frist")

  static let badRecurrence = Rule(
    "agreements.badRecurrence", .error, refuses: true,
    sentence: "{subject} gentages til en dag før sin første frist.",
    remedy: "Ret »until« eller »due«.",
    source: own + "en frist, der gentages, kommer mindst én gang")

  static let badPercentage = Rule(
    "agreements.badPercentage", .error, refuses: true,
    sentence: "{subject} har et tal under nul.",
    remedy: "Ret det.",
    source: own + "et antal er mindst nul")

  static let badProlongation = Rule(
    "agreements.badProlongation", .error, refuses: true,
    sentence: "{subject} siger, hvor meget den højst forlænges, på en måde, der ikke kan være.",
    remedy:
      "Skriv »prolongs«, mindst 1 i »prolongsAtMost«, og en dag efter løbetiden i »prolongsUntil«.",
    source: own + "en grænse for forlængelser er en grænse for noget")

  static let answerRejection = Rule(
    "agreements.answerRejection", .note,
    sentence: "{body} har forkastet {subject}: skriv en ny udgave, eller opgiv den.",
    remedy: "Uden det bliver aftalen ikke til noget.",
    source: "Programmets egen regel: aftaler mellem kommunen og de almene boligorganisationer")

  static let goalUnmeasured = Rule(
    "agreements.goalUnmeasured", .note,
    sentence: "{subject} er et mål, men intet succeskriterium måler det.",
    remedy: "Skriv et kriterium med målet i »goal«.",
    source: "Programmets egen regel: klare succeskriterier, der kan evalueres på")

  static let approve = Rule(
    "agreements.approve", .note,
    sentence: "Godkend {subject} ({version}).",
    remedy: "Uden den kan aftalen ikke træde i kraft.",
    source: "Programmets egen regel: aftaler mellem kommunen og de almene boligorganisationer")

  static let approveAgain = Rule(
    "agreements.approveAgain", .note,
    sentence: "Godkend {subject} igen: {version} har ændret det, der blev godkendt.",
    remedy: "Uden den kan aftalen ikke træde i kraft.",
    source: "Programmets egen regel: aftaler mellem kommunen og de almene boligorganisationer")

  static let perhapsApproveAgain = Rule(
    "agreements.perhapsApproveAgain", .note,
    sentence:
      "{subject} skal muligvis godkendes igen: {version} har ændret det, der blev godkendt, men dagen kendes ikke.",
    remedy: "Uden den kan aftalen ikke træde i kraft.",
    source: "Programmets egen regel: aftaler mellem kommunen og de almene boligorganisationer")

  static let giveNotice = Rule(
    "agreements.giveNotice", .note,
    sentence: "Opsig {subject}, eller lad den blive forlænget.",
    remedy: "Efter den dag forlænges den af sig selv.",
    source: own + "en aftale med forlængelse løber videre uden opsigelse")

  static let meet = Rule(
    "agreements.meet", .note,
    sentence: "{subject} ({agreement}).",
    remedy: "Ellers er aftalen ikke holdt.",
    source: own + "det, der er lovet, skal holdes")

  /// What stands for a version when none is recorded.
  static let noVersion = "ingen udgave registreret"
}
