import Agreements
import Casework
import Criteria
import Forums
import Vocabulary

/// What properties, words and kinds of records are called in Danish.
enum Labels {
  /// A kind of record, singular and plural.
  static func kind(_ kind: String) -> (one: String, many: String) { kinds[kind] ?? (kind, kind) }

  /// Ingen or intet, as the kind's word takes it.
  static func none(_ kind: String) -> String { neuter.contains(kind) ? "intet" : "ingen" }

  private static let neuter: Set<String> = [
    "membership", "topic", "responsibility", "forum", "caveat", "amount", "criterion", "area",
    "stock", "kle", "procedure", "meeting", "item",
  ]

  /// A property of a record.
  static func property(_ key: String) -> String { properties[key] ?? key }

  /// A word of a fixed set, such as a status.
  static func word(_ word: String) -> String { words[word] ?? word }

  /// The status of an agreement, and whether it is certain.
  static func standing(_ standing: Standing) -> String {
    let text = word(standing.status.rawValue)
    guard !standing.certain else { return text }
    return standing.status == .proposed ? "\(text); videre forløb ikke kendt" : "muligvis \(text)"
  }

  /// How a criterion stands, and why it cannot be said when it cannot.
  static func standing(_ evaluation: Evaluation) -> String {
    guard evaluation.status == .unjudged else { return status(evaluation.status) }
    return evaluation.reason.map(reason) ?? "kan ikke vurderes"
  }

  static func status(_ status: CriterionStatus) -> String {
    switch status {
    case .met: "opfyldt"
    case .onTrack: "på vej"
    case .behind: "bagud"
    case .notMet: "ikke opfyldt"
    case .unjudged: "kan ikke vurderes"
    }
  }

  static func reason(_ reason: Unjudged) -> String {
    switch reason {
    case .noIndicator: "ikke fastlagt, hvad der måles"
    case .noSubject: "ikke fastlagt, hvor der måles"
    case .noTarget: "intet mål sat"
    case .noReading: "ingen data"
    case .missing: "ingen data: den seneste måling mangler"
    case .projected: "kan ikke vurderes: den seneste værdi er kun ventet"
    case .carriedOver: "kan ikke vurderes: den seneste værdi er videreført"
    case .notReported: "kan ikke vurderes: det er ikke indberettet"
    case .partsMissing: "kan ikke vurderes: dele mangler"
    case .cannotCombine:
      "kan ikke vurderes: delene kan ikke lægges sammen (andele kræver tæller og nævner)"
    case .nothingToMeasure: "kan ikke vurderes: 0 af 0"
    case .definitionChanged: "kan ikke vurderes: definitionen er en anden end målets"
    case .noBaseline: "endnu ikke nået; udgangspunktet er ikke kendt"
    case .noDeadline: "endnu ikke nået; ingen frist er sat"
    case .tooLarge: "kan ikke regnes ud: tallene er for store"
    }
  }

  static func obligation(_ state: ObligationState) -> String {
    switch state {
    case .notDue: "ikke tid endnu"
    case .due: "nu"
    case .met: "opfyldt"
    case .overdue: "overskredet"
    case .waived: "frafaldet"
    }
  }

  static func followUp(_ state: FollowUpState) -> String {
    switch state {
    case .unanswered: "ingen har sagt, hvad der skal følge"
    case .notNeeded: "intet skal følge"
    case .open: "i gang"
    case .overdue: "overskredet"
    case .done: "gjort"
    }
  }

  static func measure(_ measure: StructureMeasure) -> String {
    switch measure {
    case .entrances: "Emner med flere indgange til kommunen"
    case .parallel: "Emner med parallelle organer"
    case .interfaces: "Emner med uklar snitflade"
    case .noPoliticalLine: "Fora uden linje til et politisk organ"
    case .noForum: "Aftaler uden forum på deres niveau"
    }
  }

  static func severity(_ severity: Severity) -> (one: String, many: String) {
    switch severity {
    case .error: ("fejl", "fejl")
    case .warning: ("advarsel", "advarsler")
    case .note: ("bemærkning", "bemærkninger")
    }
  }

  /// A level: `1`, or a dash for what stands on none.
  static func level(_ level: Level?) -> String { level.map { String($0.rawValue) } ?? "-" }

  private static let kinds: [String: (one: String, many: String)] = [
    "party": ("part", "parter"), "membership": ("medlemskab", "medlemskaber"),
    "post": ("post", "poster"), "holder": ("indehaver", "indehavere"),
    "topic": ("emne", "emner"), "responsibility": ("ansvar", "ansvar"),
    "forum": ("forum", "fora"), "caveat": ("forbehold", "forbehold"),
    "agreement": ("aftale", "aftaler"), "stream": ("pengestrøm", "pengestrømme"),
    "amount": ("beløb", "beløb"), "total": ("angivet total", "angivne totaler"),
    "challenge": ("udfordring", "udfordringer"), "round": ("ansøgningsrunde", "ansøgningsrunder"),
    "guarantee": ("garanti", "garantier"),
    "indicator": ("indikator", "indikatorer"), "criterion": ("succeskriterium", "succeskriterier"),
    "area": ("område", "områder"), "stock": ("boligtal", "boligtal"),
    "kle": ("KLE-nummer", "KLE-numre"), "abolition": ("nedlæggelse", "nedlæggelser"),
    "procedure": ("forløb", "forløb"), "matter": ("sag", "sager"),
    "meeting": ("møde", "møder"), "item": ("dagsordenspunkt", "dagsordenspunkter"),
    "decision": ("beslutning", "beslutninger"),
    "priority": ("rækkefølge", "rækkefølger"), "reading": ("måling", "målinger"),
    "version": ("aftaleudgave", "aftaleudgaver"), "approval": ("godkendelse", "godkendelser"),
    "accession": ("tiltrædelse", "tiltrædelser"), "clause": ("bestemmelse", "bestemmelser"),
    "obligation": ("forpligtelse", "forpligtelser"),
    "delegation": ("bemyndigelse", "bemyndigelser"), "use": ("brug", "brug"),
    "exemption": ("fritagelse", "fritagelser"),
    "redaction": ("sletning", "sletninger"),
  ]

  /// What stands first on a page comes first here.
  private static let ordered: KeyValuePairs<String, String> = [
    "id": "Id", "name": "Navn", "title": "Navn", "person": "Person", "shortName": "Kort navn",
    "kind": "Slags", "level": "Niveau", "post": "Post", "party": "Part", "partOf": "Del af",
    "administeredBy": "Administreres af", "dwellings": "Boliger", "family": "familieboliger",
    "elderly": "ældreboliger", "youth": "ungdomsboliger", "care": "plejeboliger",
    "identifiers": "Numre", "scheme": "register", "committee": "Hører under",
    "roles": "Roller", "chairs": "Formand for", "incompatibleWith": "Kan ikke forenes med",
    "liesIn": "Ligger i",
    "afdelinger": "Afdelinger", "organisations": "Boligorganisationer",
    "lokaludvalg": "Lokaludvalg", "percent": "Procent", "all": "Alle boliger",
    "member": "Medlem", "of": "Af", "topic": "Emne", "unit": "Enhed",
    "sharedRule": "Regel om deling", "remit": "Opgave", "began": "Begyndte",
    "members": "Medlemmer", "secretariat": "Sekretariat", "reportsTo": "Linje til",
    "politicalBody": "Politisk organ", "replaces": "Afløser", "isGeneral": "Hele samarbejdet",
    "isEntrance": "Indgang til kommunen", "notice": "Varsel",
    "forum": "Forum", "body": "Organ", "meeting": "Møde", "matter": "Sag", "item": "Punkt",
    "place": "Plads", "how": "Hvordan", "origin": "Ophav", "raised": "Rejst",
    "procedure": "Forløb", "steps": "Skridt", "step": "Skridt", "who": "hvem",
    "bodies": "sagens organer", "after": "efter", "within": "inden for",
    "workingDays": "arbejdsdage", "comes": "kommer af sig selv",
    "areas": "Områder", "agreements": "Aftaler", "points": "At-punkter", "point": "at-punkt",
    "proposer": "indstilles af", "decides": "besluttes af", "heard": "Høres", "taken": "Taget",
    "convened": "Indkaldt", "minutes": "Referat", "cancelled": "Aflyst",
    "carriedFrom": "Udsat fra", "postponed": "Udsat", "outcome": "Udfald",
    "followUp": "Opfølgning", "what": "hvad", "due": "senest", "done": "gjort",
    "result": "resultat", "notNeeded": "intet skal følge", "withdrawn": "Taget af",
    "decision": "Beslutning",
    "order": "Rækkefølge", "parties": "Parter",
    "term": "Løbetid", "from": "fra", "until": "til og med", "lasts": "varer",
    "stage": "Stadie", "planned": "Planlagt", "concluded": "Indgået",
    "closed": "Afsluttet", "day": "Dag", "by": "af", "why": "hvorfor",
    "concretises": "Udmønter", "succeeds": "Efterfølger", "plays": "Modul",
    "amends": "Ændrer",
    "extends": "Forlænger", "renews": "Fornyer", "approvers": "Skal godkende",
    "fields": "Felter", "field": "felt", "texts": "tekster", "number": "antal",
    "duration": "tid", "area": "område", "isUnknown": "ikke kendt",
    "isConfidential": "Fortrolig", "prolongs": "forlænges med", "version": "Udgave",
    "change": "Ændring", "concerns": "Berører", "proposes": "Foreslår", "takesIn": "Optager",
    "drops": "Udelader", "isRejection": "Forkastet", "basis": "Grundlag", "law": "Lov",
    "mayOverride": "Må fraviges", "overrides": "Fraviger", "isGoal": "Er et mål", "goal": "Måler",
    "every": "hver", "opens": "åbner", "evidence": "Bevis", "time": "frist",
    "waived": "Frafaldet", "to": "Til", "condition": "Betingelse",
    "worsening": "Forværring af", "delegation": "Bemyndigelse", "exempted": "Fritaget",
    "shown": "Bevis",
    "compensations": "Overtages af", "topics": "Emner",
    "stream": "Pengestrøm", "year": "År", "lastYear": "Sidste år", "amount": "Beløb",
    "low": "mindst", "high": "højst", "financier": "Betales af", "receiver": "Modtager",
    "under": "Hører under", "priceYear": "Prisniveau", "loan": "Lån", "share": "Andel",
    "guarantor": "Garant", "reguaranteed": "Regaranteret", "reguarantor": "Regarant",
    "frame": "Ramme", "closes": "Lukker", "applications": "Ansøgninger", "asked": "søgt",
    "granted": "givet",
    "stated": "Angivet", "items": "Poster", "indicator": "Indikator", "subject": "Gælder",
    "decimals": "Decimaler", "direction": "Retning", "baseline": "Udgangspunkt",
    "milestones": "Milepæle", "upTo": "til", "tolerance": "tolerance", "parts": "Gælder samlet",
    "chosen": "Valgt", "definition": "Definition", "definitions": "Definitioner",
    "meaning": "betyder", "bridge": "bro", "times": "gange", "over": "delt med",
    "rule": "Vurderes ved", "count": "antal", "weight": "Vægt", "geography": "Måles for",
    "goals": "Mål i aftaler",
    "target": "Mål", "agreement": "Aftale", "owner": "Ejer", "isProposal": "Kun foreslået",
    "period": "Tid", "value": "Værdi", "status": "Status", "kle": "KLE-numre", "words": "Ord",
    "hints": "Svage ord",
    "scope": "Ordene siger", "isSupervision": "Tilsyn",
    "about": "Om", "note": "Bemærkning", "text": "Tekst", "inferred": "udledt",
    "madeUp": "opdigtet", "source": "Kilde",
  ]

  private static let properties = Dictionary(
    ordered.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })

  private static let places = Dictionary(
    ordered.enumerated().map { ($0.element.key, $0.offset) },
    uniquingKeysWith: { first, _ in first })

  /// Where a property stands on a page.
  static func place(_ key: String) -> Int { places[key] ?? places.count }

  /// Whether a property has a Danish name.
  static func knows(_ key: String) -> Bool { properties[key] != nil }

  private static let words: [String: String] = [
    "municipality": "kommune", "council": "Borgerrepræsentation", "committee": "udvalg",
    "forvaltning": "forvaltning", "unit": "enhed", "lokaludvalg": "lokaludvalg",
    "association": "forening", "kreds": "kreds", "boligorganisation": "boligorganisation",
    "afdeling": "afdeling", "administrationsorganisation": "administrationsorganisation",
    "sector": "den almene sektor", "fund": "fond", "government": "staten", "other": "andre",
    "internal": "intern", "joint": "fælles", "proposed": "foreslået", "draft": "udkast",
    "partlyApproved": "delvis godkendt", "inNotice": "opsagt, stadig i kraft",
    "prolonged": "forlænget, i kraft", "succeeded": "afløst", "lapsed": "bortfaldet",
    "first": "første", "material": "ændrer indholdet", "editorial": "redaktionel",
    "joined": "tiltrådt", "extended": "udbredt", "statutory": "loven",
    "negotiated": "forhandlet", "notYetInForce": "indgået, endnu ikke i kraft",
    "inForce": "i kraft", "expired": "udløbet", "ended": "ophørt før tid",
    "withdrawn": "trukket tilbage", "frame": "ramme", "commitment": "tilsagn",
    "paid": "udbetalt", "up": "op er bedre", "down": "ned er bedre", "hold": "fastholdes",
    "interval": "inden for to grænser", "count": "antal", "share": "andel", "index": "indeks",
    "yesNo": "ja/nej", "area": "boligområde", "city": "kommunen",
    "organisation": "boligorganisation",
    "region": "region", "nation": "hele landet",
    "inOrder": "efter rækkefølgen, til der ikke er mere", "proportional": "forholdsmæssigt",
    "latest": "den seneste måling",
    "mean": "gennemsnit af de seneste", "sum": "sum", "leisure": "manglende fritidstilbud",
    "composition": "uhensigtsmæssig beboersammensætning", "crime": "kriminalitet",
    "environment": "støj og miljø", "future": "manglende fremtidssikring",
    "actual": "målt", "projected": "forventet", "carriedOver": "videreført",
    "missing": "mangler", "headOfCouncil": "Borgerrepræsentationens formand", "mayor": "borgmestre",
    "staff": "medarbejder", "boardMember": "bestyrelsesmedlem",
    "boligomraade": "boligområde", "bydel": "bydel", "context": "at sektoren er ment",
    "outside": "at noget andet er ment", "neutral": "intet", "decision": "beslutning",
    "discussion": "drøftelse",
    "orientation": "orientering", "approved": "godkendt", "rejected": "forkastet",
    "noted": "taget til efterretning", "answered": "besvaret", "deciding": "dem, der beslutter",
    "heard": "dem, der høres", "true": "ja", "false": "nej", "error": "fejl", "warning": "advarsel",
  ]
}
