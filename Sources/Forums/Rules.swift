import Vocabulary

/// The rules of the structure.
enum ForumRules {
  static let all =
    [
      reportLoop, reportsDown, overlap, noPoliticalLine, notABody, bodyAbsent, convenedLate,
      meetingTwice, closedUnfinished, closedReferred, badCarry, decidedTwice, impossibleNumber,
      wrongItem,
      twiceOnAgenda, originChanged, unknownStep, stepLoop, stepSkipped, stepAhead, stepNeeded,
      stepOutOfOrder,
      passedOver, badFollowUp, badPoint, stranded, seatLost,
    ] + AgendaRules.all + DecisionRules.all + KindRules.all + duties
    + SecretaryRules.all + FounderRules.all

  /// Those that make duties.
  static let duties =
    [
      stepNext, stepPlanned, followUpUnanswered, followUpOpen, itemPostponed, itemUntreated,
      itemOfCalledOff, minutesMissing,
    ] + DecisionRules.duties

  /// What stands for a body that no source names.
  static let unknownBody = "ikke kendt"
  /// What a step rests on that names nothing.
  static let procedure = "Forløbet, som sagen følger"

  static let reportLoop = Rule(
    "forums.reportLoop", .error, refuses: true,
    sentence: "{subject} rapporterer til sig selv i tiden {days}.",
    remedy: "Ret »reportsTo«, så linjen ender i et politisk organ.",
    source: "Programmets egen regel: en enstrenget struktur")

  static let reportsDown = Rule(
    "forums.reportsDown", .warning,
    sentence: "{subject} rapporterer ned til {target} i tiden {days}.",
    remedy: "Lad forummet rapportere til sit eget eller et højere niveau.",
    source: "Programmets egen regel: niveau 1 er det øverste")

  static let overlap = Rule(
    "forums.overlap", .warning,
    sentence: "{subject} har afløst {target}, men begge findes i tiden {days}.",
    remedy: "Afslut det gamle forum dagen før, eller fjern »replaces«.",
    source: "Programmets egen regel: parallelle dialogorganer")

  static let noPoliticalLine = Rule(
    "forums.noPoliticalLine", .note,
    sentence: "{subject} har ingen registreret linje til et politisk organ i tiden {days}.",
    remedy: "Registrér, hvem forummet rapporterer til, eller dets politiske organ.",
    source: "Programmets egen regel: politisk forankring")

  static let notABody = Rule(
    "forums.notABody", .error, refuses: true,
    sentence: "{subject} nævner {body} som et organ, men det er hverken et forum eller en part.",
    remedy: "Skriv forum/ID eller party/ID; en beslutning kan også være truffet af post/ID.",
    source: "Programmets egen regel: kun nogen, der kan mødes, kan beslutte")

  static let bodyAbsent = Rule(
    "forums.bodyAbsent", .error, refuses: true,
    sentence: "{subject} er af {day}, men {body} er ikke registreret den dag.",
    remedy: "Ret dagen eller organet; et møde, der ikke er holdt, flyttes eller aflyses først.",
    source: "Programmets egen regel: et organ, der ikke er der, kan ikke mødes eller beslutte")

  static let convenedLate = Rule(
    "forums.convenedLate", .warning,
    sentence: "{subject} den {day} er indkaldt {convened}; fristen var {due}.",
    remedy: "Udsæt mødet, eller få mødets accept ført til referat.",
    source: "Forummets egen frist (»notice«) i arbejdsdage")

  static let meetingTwice = Rule(
    "forums.meetingTwice", .warning,
    sentence: "{subject} og {other} er samme organ samme dag.",
    remedy: "Aflys det ene, hvis det er indkaldt ved en fejl.",
    source: "Programmets egen regel: et organ holder ét møde om dagen")

  static let closedUnfinished = Rule(
    "forums.closedUnfinished", .note,
    sentence: "{subject} er afsluttet, men der er ikke registreret {steps}.",
    remedy: "Skriv i sagen, hvorfor resten ikke skal ske, eller registrér det, der skete.",
    source: "Forløbet, som sagen følger")

  static let wrongItem = Rule(
    "forums.wrongItem", .error, refuses: true,
    sentence:
      "{subject} er truffet under {item}, som er en anden sag, et andet organ, en anden dag eller aflyst.",
    remedy: "Ret »item«, »matter«, »body« eller »day«, så de passer sammen.",
    source: "Programmets egen regel: en beslutning hører til det punkt, den er truffet under")

  static let closedReferred = Rule(
    "forums.closedReferred", .warning,
    sentence: "{subject} er afsluttet, men {body} har ikke behandlet den efter {decision}.",
    remedy:
      "Registrér beslutningen dér med almen import, eller åbn sagen igen ved at indlæse den uden »closed«.",
    source: "Programmets egen regel: en henvist sag er hos nogen")

  static let itemOfCalledOff = Rule(
    "forums.itemOfCalledOff", .note,
    sentence: "Sæt {subject} på en ny dagsorden; {meeting} blev aflyst.",
    remedy: "Ellers er sagen tabt.",
    source: "Programmets egen regel: hvert punkt bliver behandlet, udsat eller taget af")

  static let badCarry = Rule(
    "forums.badCarry", .error, refuses: true,
    sentence:
      "{subject} kan ikke komme fra {item}: det er et andet emne, organ eller en senere dag.",
    remedy:
      "Ret »carriedFrom« eller »alsoFrom«; et punkt kommer fra et tidligere, ubehandlet punkt i samme sag, hos samme organ eller et, det har taget over fra.",
    source: "Programmets egen regel: et udsat punkt kan følges til det, det blev til")

  static let decidedTwice = Rule(
    "forums.decidedTwice", .error, refuses: true,
    sentence: "{subject} er truffet under {item}, som er taget af, udsat eller endt med {other}.",
    remedy: "Ret »item«, eller slå beslutningerne sammen.",
    source: "Programmets egen regel: et punkt ender én gang")

  static let impossibleNumber = Rule(
    "forums.impossibleNumber", .error, refuses: true,
    sentence: "{subject} har et tal, der ikke kan passe: {number}.",
    remedy: "Skriv et varsel eller en frist fra 0 til 999 dage.",
    source: "Programmets egen regel: et varsel er mindst 0")

  static let twiceOnAgenda = Rule(
    "forums.twiceOnAgenda", .error, refuses: true,
    sentence:
      "{subject} har samme plads på dagsordenen som {item}, eller er samme sag og behandling.",
    remedy: "Brug det punkt, der er, eller vælg en anden behandling (»how«), plads eller nummer.",
    source: "Programmets egen regel: hver plads på en dagsorden har ét punkt")

  static let originChanged = Rule(
    "forums.originChanged", .error, refuses: true,
    sentence: "{subject} har skiftet ophav fra {before} til {now}.",
    remedy: "Lad »origin« og »raised« stå, som de var, da sagen blev rejst.",
    source: "Programmets egen regel: sager går op og ned mellem niveauerne og beholder deres ophav")

  static let unknownStep = Rule(
    "forums.unknownStep", .error, refuses: true,
    sentence: "{subject} nævner skridtet »{step}«, som ikke er i dens forløb.",
    remedy: "Brug et af forløbets skridt; se dem med almen show.",
    source: "Programmets egen regel: et skridt skal være i forløbet")

  static let stepLoop = Rule(
    "forums.stepLoop", .error, refuses: true,
    sentence:
      "{subject} har et skridt »{step}«, der kommer efter sig selv eller er nævnt to gange.",
    remedy: "Ret »after«, så skridtene har en rækkefølge.",
    source: "Programmets egen regel: et forløb har en begyndelse og en ende")

  static let stepSkipped = Rule(
    "forums.stepSkipped", .warning,
    sentence: "{subject}: »{step}« er sket {day}, men »{missing}«, som skulle komme før, mangler.",
    remedy:
      "Tag »{missing}« nu; har forløbet det kun i nogle sager, og ikke i denne, så skriv hvorfor med almen act advance --not-needed.",
    source: "Forløbet, som sagen følger")

  static let stepAhead = Rule(
    "forums.stepAhead", .warning,
    sentence:
      "{subject}: »{step}« var planlagt til {day}; om det er sket, er ikke kendt, og »{missing}«, som skal komme før, mangler.",
    remedy:
      "Skriv med almen act advance, om det skete; er det ikke sket, så tag »{missing}« først.",
    source: "Forløbet, som sagen følger")

  static let stepNeeded = Rule(
    "forums.stepNeeded", .error, refuses: true,
    sentence: "{subject}: »{step}« skal tages i enhver sag, der følger forløbet.",
    remedy:
      "Skriv det, når det er gjort, eller afslut sagen; kun et skridt, som forløbet har »kun når«, kan falde bort.",
    source: "Forløbet, som sagen følger")

  static let stepOutOfOrder = Rule(
    "forums.stepOutOfOrder", .warning,
    sentence: "{subject}: »{step}« skete {day}, før »{missing}« ({later}).",
    remedy: "Rækkefølgen kan ikke laves om; skriv i sagen, hvordan det blev rettet.",
    source: "Forløbet, som sagen følger")

  static let passedOver = Rule(
    "forums.passedOver", .warning,
    sentence: "{effort} fik tilsagn {day}, før {first}, som står højere i {subject}.",
    remedy: "Lad forummet ændre rækkefølgen, eller begrund tilsagnet i sagen.",
    source: "Programmets egen regel: politisk prioritering af helhedsplaner og områdeindsatser")

  static let stranded = Rule(
    "forums.stranded", .warning,
    sentence: "{subject} venter hos {body}, som ikke er mere, og ingen har taget over.",
    remedy:
      "Sæt sagen på et andet organs dagsorden, tag punktet af med take-off, eller skriv med follow, hvem der følger op.",
    source: "Programmets egen regel: det, et organ ikke fik gjort, er nogens")

  static let seatLost = Rule(
    "forums.seatLost", .warning,
    sentence:
      "{subject} har mistet den plads, som {post} havde, siden {day}: {heir} har ingen plads i stedet.",
    remedy: "Skriv en post hos den, der tog over, i »members«, eller lad pladsen falde bort.",
    source: "Programmets egen regel: en plads går til den, der tager over")

  static let badFollowUp = Rule(
    "forums.badFollowUp", .error, refuses: true,
    sentence: "Opfølgningen på {subject} siger både, at intet skal ske, og at noget skal.",
    remedy: "Skriv enten »notNeeded« eller »what«.",
    source: "Programmets egen regel: hver beslutning har netop én opfølgning")

  static let badPoint = Rule(
    "forums.badPoint", .error, refuses: true,
    sentence: "{subject} nævner at-punkt {point}, som sagen ikke har eller har to gange.",
    remedy: "Ret nummeret, eller skriv punktet i sagens »points«.",
    source: "Programmets egen regel: hvert at-punkt har ét nummer, én indstiller og ét organ")

  static let stepNext = Rule(
    "forums.stepNext", .note,
    sentence: "»{step}« mangler i {subject}; det gør {who}.",
    remedy: "Uden det kan de næste skridt ikke tages.",
    source: "{law}")

  static let stepPlanned = Rule(
    "forums.stepPlanned", .note,
    sentence: "»{step}« er planlagt i {subject}; det gør {who}.",
    remedy: "De skridt, der kommer før det, skal tages først.",
    source: "{law}")

  static let followUpUnanswered = Rule(
    "forums.followUpUnanswered", .note,
    sentence: "Sig, hvad der skal følge af {subject} i {matter}.",
    remedy: "Ellers følger ingen op på beslutningen.",
    source: "Programmets egen regel: beslutninger skal kunne evalueres")

  static let followUpOpen = Rule(
    "forums.followUpOpen", .note,
    sentence: "{what} (opfølgning på {subject}).",
    remedy: "Ellers er beslutningen ikke fulgt op.",
    source: "Programmets egen regel: beslutninger skal kunne evalueres")

  static let itemPostponed = Rule(
    "forums.itemPostponed", .note,
    sentence: "Sæt {subject} på en ny dagsorden; det blev udsat på {meeting}.",
    remedy: "Ellers er sagen tabt.",
    source: "Programmets egen regel: et udsat punkt står på en senere dagsorden")

  static let itemUntreated = Rule(
    "forums.itemUntreated", .note,
    sentence: "Skriv, hvad der skete med {subject} på {meeting}.",
    remedy: "Ellers er sagen tabt.",
    source: "Programmets egen regel: hvert punkt bliver behandlet, udsat eller taget af")

  static let minutesMissing = Rule(
    "forums.minutesMissing", .note,
    sentence: "Skriv referat af {subject}, eller hvorfor mødet ikke blev holdt.",
    remedy: "Ellers kan ingen se, hvad der skete.",
    source: "Programmets egen regel: hvert møde har et referat")
}

/// Why an act of a secretary is refused.
enum SecretaryRules {
  static let all = [
    past, over, notYet, calledOff, settled, sameMeeting, otherBody, closed, stepTaken,
    stillOnAgenda, stillReferred, followed, needsDecision, otherStep, doneBefore, minuted,
  ]

  private static let own = "Programmets egen regel: "

  static let past = Rule(
    "forums.past", .error, refuses: true,
    sentence: "{subject} kan ikke lægges den {day}: den dag er før handlingens egen.",
    remedy: "Vælg en senere dag, eller indlæs et møde, der er holdt, med almen import.",
    source: own + "man indkalder til det, der kommer")

  static let over = Rule(
    "forums.over", .error, refuses: true,
    sentence: "{subject} den {day} er holdt eller aflyst.",
    remedy: "Brug et møde, der ikke er holdt.",
    source: own + "en dagsorden kan kun ændres før mødet")

  static let notYet = Rule(
    "forums.notYet", .error, refuses: true,
    sentence: "{subject} den {day} er ikke holdt endnu.",
    remedy: "Vælg mødets dag eller en senere med --on.",
    source: own + "en beslutning træffes på et møde, der er holdt")

  static let calledOff = Rule(
    "forums.calledOff", .error, refuses: true,
    sentence: "{subject} den {day} er aflyst.",
    remedy: "Sæt punktet på dagsordenen for et andet møde med almen act agenda.",
    source: own + "på et aflyst møde bliver intet besluttet")

  static let settled = Rule(
    "forums.settled", .error, refuses: true,
    sentence: "{subject} er allerede behandlet, udsat eller taget af.",
    remedy:
      "Hvad der skal følge på det, der blev besluttet, skrives med follow-up. Sæt sagen på en dagsorden med agenda, hvis den skal behandles igen; et udsat punkt kan tages af med take-off.",
    source: own + "et punkt ender én gang")

  static let sameMeeting = Rule(
    "forums.sameMeeting", .error, refuses: true,
    sentence: "{subject} kan ikke udsættes til {meeting}, som det allerede er på.",
    remedy: "Vælg et andet møde.",
    source: own + "en udsættelse er til et andet møde")

  static let otherBody = Rule(
    "forums.otherBody", .error, refuses: true,
    sentence: "{subject} kan ikke udsættes til {meeting}: det er et andet organs møde.",
    remedy:
      "Udsæt til samme organs næste møde (eller et, der har taget over fra det), eller sæt sagen på det andet organs dagsorden.",
    source: own + "en sag går til et andet organ ved at komme på dets dagsorden")

  static let closed = Rule(
    "forums.closed", .error, refuses: true,
    sentence: "{subject} er afsluttet.",
    remedy: "Rejs en ny sag, der nævner den.",
    source: own + "en afsluttet sag ændres ikke")

  static let stepTaken = Rule(
    "forums.stepTaken", .error, refuses: true,
    sentence: "{subject}: »{step}« er allerede taget.",
    remedy: "Se, hvor sagen står, med almen show.",
    source: own + "et skridt tages én gang")

  static let stillOnAgenda = Rule(
    "forums.stillOnAgenda", .error, refuses: true,
    sentence: "{subject} kan ikke afsluttes: {item} er ikke behandlet.",
    remedy: "Sæt sagen på en ny dagsorden med agenda, eller tag punktet af med take-off.",
    source: own + "intet punkt går tabt")

  static let stillReferred = Rule(
    "forums.stillReferred", .error, refuses: true,
    sentence: "{subject} kan ikke afsluttes: {body} har ikke behandlet den efter {decision}.",
    remedy:
      "Sæt sagen på dagsordenen hos den, den ligger hos, med agenda, og skriv med decide, hvad den endte med dér.",
    source: own + "en henvist sag er hos nogen")

  static let followed = Rule(
    "forums.followed", .error, refuses: true,
    sentence: "{subject} er allerede fulgt op.",
    remedy: "Se opfølgningen med almen show.",
    source: own + "hver beslutning har netop én opfølgning")

  static let needsDecision = Rule(
    "forums.needsDecision", .error, refuses: true,
    sentence: "{subject}: »{step}« tages ved en beslutning.",
    remedy: "Sæt sagen på organets dagsorden, og skriv beslutningen med decide --step.",
    source: own + "et organ tager et skridt ved at beslutte")

  static let otherStep = Rule(
    "forums.otherStep", .error, refuses: true,
    sentence: "{subject}: »{step}« tages ikke af {body}.",
    remedy: "Udelad --step, eller lad det organ beslutte, som forløbet nævner.",
    source: own + "et skridt tages af det organ, forløbet nævner")

  static let doneBefore = Rule(
    "forums.doneBefore", .error, refuses: true,
    sentence: "{subject} kan ikke være fulgt op {day}: beslutningen er senere.",
    remedy: "Ret --done.",
    source: own + "en opfølgning følger efter beslutningen")

  static let minuted = Rule(
    "forums.minuted", .error, refuses: true,
    sentence: "{subject} har allerede et referat.",
    remedy: "Ret det med almen import, så det ses, hvad der stod før.",
    source: own + "et referat erstattes ikke stiltiende")
}

/// The rules that refuse an act upon the structure.
enum FounderRules {
  static let all = [there, ownSuccessor, seated, notSeated, stepThere, noStep]

  static let there = Rule(
    "forums.there", .error, refuses: true,
    sentence: "{subject} findes allerede den {day}.",
    remedy: "Flyt det med rehome, eller vælg et andet id.",
    source: "Programmets egen regel: et forum oprettes ikke, mens det er der")

  static let ownSuccessor = Rule(
    "forums.ownSuccessor", .error, refuses: true,
    sentence: "{subject} kan ikke tage over fra sig selv.",
    remedy: "Skriv et andet forum; skal det leve videre, så flyt det med rehome.",
    source: "Programmets egen regel: det, der nedlægges, består ikke")

  static let seated = Rule(
    "forums.seated", .error, refuses: true,
    sentence: "{member} sidder allerede i {subject} den {day}.",
    remedy: "Skriv kun dem, der kommer til; se medlemmerne med almen show.",
    source: "Programmets egen regel: en plads gives én gang")

  static let notSeated = Rule(
    "forums.notSeated", .error, refuses: true,
    sentence: "{member} sidder ikke i {subject} den {day}.",
    remedy: "Skriv kun dem, der går ud; se medlemmerne med almen show.",
    source: "Programmets egen regel: kun den, der sidder der, kan forlade et forum")

  static let stepThere = Rule(
    "forums.stepThere", .error, refuses: true,
    sentence: "{subject} har allerede skridtet »{step}«.",
    remedy: "Giv skridtet et andet navn; se forløbets skridt med almen show.",
    source: "Programmets egen regel: et skridt i et forløb kendes på sit navn")

  static let noStep = Rule(
    "forums.noStep", .error, refuses: true,
    sentence: "{subject} har ikke skridtet »{step}«.",
    remedy: "Brug et af forløbets skridt; se dem med almen show.",
    source: "Programmets egen regel: et skridt i et forløb kendes på sit navn")
}
