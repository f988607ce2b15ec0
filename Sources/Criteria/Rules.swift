import Vocabulary

/// The rules of criteria.
enum CriterionRules {
  static let all = [
    valueAndStatus, decimals, targetBeforeBaseline, noReadings, notMeasurable,
    ownerNotAdministrative,
  ]

  static let valueAndStatus = Rule(
    "criteria.valueAndStatus", .error, refuses: true,
    sentence: "{subject} har status »{status}« og {value}.",
    remedy: "Giv »missing« ingen værdi, og alle andre status én.",
    source: "Programmets egen regel: manglende er aldrig nul, og nul er ikke manglende")

  static let decimals = Rule(
    "criteria.decimals", .error, refuses: true,
    sentence: "{subject} har {decimals} decimaler.",
    remedy: "Angiv fra 0 til 6.",
    source: "Programmets egen regel: værdier er hele tal med et fast antal decimaler")

  static let targetBeforeBaseline = Rule(
    "criteria.targetBeforeBaseline", .error, refuses: true,
    sentence: "{subject} skal være nået {target}, før udgangspunktet {baseline}.",
    remedy: "Ret dagen i »target« eller »baseline«.",
    source: "Programmets egen regel: et mål ligger efter sit udgangspunkt")

  static let noReadings = Rule(
    "criteria.noReadings", .note,
    sentence: "{subject}: ingen data.",
    remedy: "Registrér en måling, når den findes; kriteriet regnes ikke som opfyldt imens.",
    source: "Notat, marts 2010: succeskriterier, som der kan evalueres på")

  static let notMeasurable = Rule(
    "criteria.notMeasurable", .note,
    sentence: "{subject} siger ikke, {lacking}.",
    remedy: "Fastlæg det, når aftalen indgås; indtil da kan kriteriet ikke vurderes.",
    source: "Notat, marts 2010: konkrete og mere målbare succeskriterier")

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
}
