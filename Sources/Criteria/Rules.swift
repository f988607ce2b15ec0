import Vocabulary

/// The rules of criteria.
enum CriterionRules {
  static let all = [
    valueAndStatus, decimals, decimalsChange, targetBeforeBaseline, noReadings, stale,
    notMeasurable,
    ownerNotAdministrative, notInUse, badShare, shareDiffers, tooLarge, tooFine, impossibleValue,
    notYet, wrongLength, noSuchDefinition, whichDefinition, badDefinitions, badRule, badSubjects,
    badWeight, mixedWeights, badTarget, targetIsWorse, wrongGeography, noGoal,
    wrongPlace, milestoneAfterTarget, unknownDefinition, statedAlready,
  ]

  static let valueAndStatus = Rule(
    "criteria.valueAndStatus", .error, refuses: true,
    sentence: "En måling af {subject} har status »{status}« og {value}.",
    remedy: "Giv »missing« og »withdrawn« ingen værdi, og alle andre status én.",
    source: "Programmets egen regel: manglende er aldrig nul, og nul er ikke manglende")

  static let decimals = Rule(
    "criteria.decimals", .error, refuses: true,
    sentence: "{subject} har {decimals} decimaler.",
    remedy: "Angiv fra 0 til 6.",
    source: "Programmets egen regel: værdier er hele tal med et fast antal decimaler")

  static let decimalsChange = Rule(
    "criteria.decimalsChange", .error, refuses: true,
    sentence: "{subject} får et andet antal decimaler.",
    remedy: "Lav en ny indikator: mål og udgangspunkter er skrevet med de decimaler, den har.",
    source: "Programmets egen regel: et mål ændrer sig ikke, fordi tallene vises anderledes")

  static let targetBeforeBaseline = Rule(
    "criteria.targetBeforeBaseline", .error, refuses: true,
    sentence: "{subject} skal være nået {target}, før udgangspunktet {baseline}.",
    remedy: "Ret dagen i »target« eller »baseline«.",
    source: "Programmets egen regel: et mål ligger efter sit udgangspunkt")

  static let noReadings = Rule(
    "criteria.noReadings", .note,
    sentence: "{subject}: ingen data.",
    remedy: "Registrér en måling, når den findes; kriteriet regnes ikke som opfyldt imens.",
    source: "Programmets egen regel: succeskriterier, som der kan evalueres på")

  static let stale = Rule(
    "criteria.stale", .warning,
    sentence: "{subject}: det nyeste tal er fra {last} og siger ikke, hvordan det går nu.",
    remedy:
      "Registrér en nyere måling, eller skriv »every« på indikatoren, så det kan ses, hvornår den næste mangler.",
    source: "Programmets egen regel: et gammelt tal er ikke et svar")

  static let notMeasurable = Rule(
    "criteria.notMeasurable", .note,
    sentence: "{subject} siger ikke, {lacking}.",
    remedy: "Fastlæg det, når aftalen indgås; indtil da kan kriteriet ikke vurderes.",
    source: "Programmets egen regel: konkrete og mere målbare succeskriterier")

  /// What a reading may have besides its status.
  static let noValue = "ingen værdi"
  static let aValue = "en værdi"
  /// What `notMeasurable` may find lacking.
  static let what = "hvad der måles"
  static let forWhom = "hvor eller for hvem der måles"

  static let ownerNotAdministrative = Rule(
    "criteria.ownerNotAdministrative", .warning,
    sentence: "{owner} ejer {subject}, men er ikke en forvaltning eller enhed den dag.",
    remedy: "Lad en forvaltning eller enhed eje kriteriet.",
    source: "Programmets egen regel: en forvaltning følger op på hvert kriterium")

  // MARK: Readings

  private static let own = "Programmets egen regel: "

  static let notInUse = Rule(
    "criteria.notInUse", .error, refuses: true,
    sentence: "{subject} er ikke registreret, så der kan ikke måles på den i {days}.",
    remedy: "Registrér indikatoren i indicator.json5, eller ret id'et.",
    source: own + "en måling hører til en indikator")

  static let badShare = Rule(
    "criteria.badShare", .error, refuses: true,
    sentence: "En andel af {subject} har ikke en tæller og en nævner, der passer sammen.",
    remedy:
      "Skriv både »part« og »whole«, begge fra 0 og op, og tælleren højst som nævneren; kun for andele.",
    source: own + "en andel er en del af et hele")

  static let shareDiffers = Rule(
    "criteria.shareDiffers", .error, refuses: true,
    sentence: "En andel af {subject} er en anden end sin tæller delt med sin nævner.",
    remedy: "Ret den, eller lad værdien være tom; så regnes den ud.",
    source: own + "tallene skal stemme")

  static let tooLarge = Rule(
    "criteria.tooLarge", .error, refuses: true,
    sentence: "En værdi af {subject} er større, end der kan regnes nøjagtigt med.",
    remedy: "Brug en større enhed; en værdi kan have 15 cifre.",
    source: own + "der regnes nøjagtigt eller slet ikke")

  static let tooFine = Rule(
    "criteria.tooFine", .error, refuses: true,
    sentence: "En værdi af {subject} har flere decimaler end indikatoren ({decimals}).",
    remedy: "Skriv så mange decimaler, som indikatoren har, eller giv indikatoren flere.",
    source: own + "et tal vises med den nøjagtighed, det har")

  static let impossibleValue = Rule(
    "criteria.impossibleValue", .error, refuses: true,
    sentence: "En værdi af {subject} kan ikke være rigtig for den slags tal.",
    remedy: "Et antal er ikke negativt, en andel er fra 0 til 100 %, ja er 1, og nej er 0.",
    source: own + "et tal skal være af indikatorens slags")

  static let notYet = Rule(
    "criteria.notYet", .error, refuses: true,
    sentence: "En målt værdi af {subject} er for en tid, der først slutter {day}.",
    remedy:
      "Er den ventet, så skriv »forventet« (--status forventet; i en fil »projected«). Er den målt, så skriv den tid, den er målt for, fx »september 2026« eller 2026-09.",
    source: own + "det, der ikke er sket, er ikke målt")

  static let wrongLength = Rule(
    "criteria.wrongLength", .error, refuses: true,
    sentence: "En måling af {subject} er for en tid af en anden længde end {every}.",
    remedy: "Ret tiden; kun antal og beløb kan deles op og lægges sammen.",
    source: own + "en andel af et kvartal er ikke en del af årets andel")

  static let noSuchDefinition = Rule(
    "criteria.noSuchDefinition", .error, refuses: true,
    sentence: "{subject} har ingen definition nummer {version}.",
    remedy: "Ret »definition«, eller skriv den nye definition på indikatoren.",
    source: own + "et tal står ved sin definition")

  static let whichDefinition = Rule(
    "criteria.whichDefinition", .error, refuses: true,
    sentence:
      "En måling af {subject} siger ikke, hvilken definition den følger, og tiden siger det heller ikke.",
    remedy: "Skriv »definition«: definitionen skifter i tiden, eller ingen gælder da.",
    source: own + "et tal står ved sin definition")

  static let badDefinitions = Rule(
    "criteria.badDefinitions", .error, refuses: true,
    sentence: "{subject} har definitioner, der ikke følger efter hinanden.",
    remedy:
      "Nummerér dem opad fra 1, lad hver begynde efter den før, og lad en bro gå fra en tidligere.",
    source: own + "på en dag gælder én definition")

  // MARK: Criteria

  static let badRule = Rule(
    "criteria.badRule", .error, refuses: true,
    sentence: "{subject} siger ikke, hvad der regnes gennemsnit eller sum af.",
    remedy: "Skriv »count« fra 2 til 20 til et gennemsnit, og »from« til en sum.",
    source: own + "en vurdering kan gøres efter")

  static let badSubjects = Rule(
    "criteria.badSubjects", .error, refuses: true,
    sentence: "{subject} er om både én og flere, eller om den samme to gange.",
    remedy: "Skriv enten »subject« eller »parts«, og hver kun én gang.",
    source: own + "det samme tælles én gang")

  static let badWeight = Rule(
    "criteria.badWeight", .error, refuses: true,
    sentence: "{subject} har en vægt under 1.",
    remedy: "Skriv et helt tal fra 1, eller udelad vægten på alle aftalens kriterier.",
    source: own + "vægte deles med deres sum")

  static let mixedWeights = Rule(
    "criteria.mixedWeights", .warning,
    sentence: "Nogle af kriterierne til {subject} har vægt, og andre har ingen.",
    remedy: "Giv alle en vægt eller ingen; de uden tæller ikke med imens.",
    source: own + "vægte kan kun sammenlignes, når alle har en")

  static let badTarget = Rule(
    "criteria.badTarget", .error, refuses: true,
    sentence: "{subject} har et mål, der ikke passer til indikatorens retning.",
    remedy:
      "Skriv »upTo« til et interval og kun der, ikke under »value«, og »tolerance« kun til det, der skal holdes.",
    source: own + "et mål skal kunne nås")

  static let targetIsWorse = Rule(
    "criteria.targetIsWorse", .warning,
    sentence: "{subject} har et mål, der er dårligere end udgangspunktet.",
    remedy: "Ret målet, udgangspunktet eller indikatorens retning; fremgang kan ikke måles imens.",
    source: own + "et mål er en forbedring eller at holde, hvad man har")

  static let wrongGeography = Rule(
    "criteria.wrongGeography", .warning,
    sentence: "{subject} er om {subject2}, som {indicator} ikke måles for.",
    remedy: "Vælg et sted, den måles for, eller en anden indikator.",
    source: own + "et tal for byen er ikke et tal for området")

  static let noGoal = Rule(
    "criteria.noGoal", .note,
    sentence: "{subject} i {area} har intet mål i en aftale.",
    remedy: "Aftal et mål, og skriv dets bestemmelse i »goals«.",
    source:
      "Programmets egen regel: mål- og aftalestyring, der tager højde for de lokale udfordringer")

  static let wrongPlace = Rule(
    "criteria.wrongPlace", .error, refuses: true,
    sentence: "{subject} måles ikke for sådan et sted som {place}.",
    remedy: "Vælg et sted, den måles for, eller ret »geography« på indikatoren.",
    source: own + "et tal for byen er ikke et tal for området")

  static let milestoneAfterTarget = Rule(
    "criteria.milestoneAfterTarget", .error, refuses: true,
    sentence: "{subject} har en milepæl {day}, som ikke ligger før målet {target}.",
    remedy: "Ret dagen; en milepæl er på vejen.",
    source: own + "en milepæl ligger før målet")

  static let unknownDefinition = Rule(
    "criteria.unknownDefinition", .error, refuses: true,
    sentence: "{subject} er skrevet efter definition {version}, som {indicator} ikke har.",
    remedy: "Ret »definition«, eller skriv definitionen på indikatoren.",
    source: own + "et mål står ved sin definition")

  static let statedAlready = Rule(
    "criteria.statedAlready", .error, refuses: true,
    sentence: "{subject} er allerede målt sådan for {place} i tiden {days}.",
    remedy: "Der er intet at gøre.",
    source: own + "det samme skrives ikke to gange")
}
