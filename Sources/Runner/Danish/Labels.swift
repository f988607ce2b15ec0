import Agreements
import Criteria
import Vocabulary

/// What properties, words and kinds of records are called in Danish.
enum Labels {
  /// A kind of record, singular and plural.
  static func kind(_ kind: String) -> (one: String, many: String) { kinds[kind] ?? (kind, kind) }

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

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "opfyldt"
    case .notMet: "ikke opfyldt"
    case .notYetMet: "endnu ikke nået"
    case .unjudged(.noTarget): "intet mål sat"
    case .unjudged(.noReading): "ingen data"
    case .unjudged(.noIndicator): "ikke fastlagt, hvad der måles"
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
    "indicator": ("indikator", "indikatorer"), "criterion": ("succeskriterium", "succeskriterier"),
    "reading": ("måling", "målinger"), "redaction": ("sletning", "sletninger"),
  ]

  /// What stands first on a page comes first here.
  private static let ordered: KeyValuePairs<String, String> = [
    "id": "Id", "name": "Navn", "title": "Navn", "person": "Person", "shortName": "Kort navn",
    "kind": "Slags", "level": "Niveau", "post": "Post", "party": "Part", "partOf": "Del af",
    "administeredBy": "Administreres af", "dwellings": "Boliger", "family": "familieboliger",
    "elderly": "ældreboliger", "youth": "ungdomsboliger", "care": "plejeboliger",
    "identifiers": "Numre", "scheme": "register",
    "member": "Medlem", "of": "Af", "topic": "Emne", "unit": "Enhed",
    "sharedRule": "Regel om deling", "remit": "Opgave", "began": "Begyndte",
    "members": "Medlemmer", "secretariat": "Sekretariat", "reportsTo": "Linje til",
    "politicalBody": "Politisk organ", "replaces": "Afløser", "parties": "Parter",
    "term": "Løbetid", "from": "fra", "until": "til og med", "lasts": "varer",
    "stage": "Stadie", "planned": "Planlagt indgået", "concluded": "Indgået",
    "closed": "Afsluttet", "day": "dag", "how": "hvordan", "by": "af", "why": "hvorfor",
    "concretises": "Udmønter", "succeeds": "Efterfølger", "topics": "Emner",
    "stream": "Pengestrøm", "year": "År", "lastYear": "Sidste år", "amount": "Beløb",
    "low": "mindst", "high": "højst", "financier": "Betales af", "receiver": "Modtager",
    "stated": "Angivet", "items": "Poster", "indicator": "Indikator", "subject": "Gælder",
    "decimals": "Decimaler", "direction": "Retning", "baseline": "Udgangspunkt",
    "target": "Mål", "agreement": "Aftale", "owner": "Ejer", "isProposal": "Kun foreslået",
    "period": "Tid", "value": "Værdi", "status": "Status", "kle": "KLE-numre", "words": "Ord",
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
    "negotiated": "forhandlet", "notYetInForce": "indgået, endnu ikke i kraft",
    "inForce": "i kraft", "expired": "udløbet", "ended": "ophørt før tid",
    "withdrawn": "trukket tilbage", "frame": "ramme", "commitment": "tilsagn",
    "paid": "udbetalt", "up": "op er bedre", "down": "ned er bedre", "hold": "fastholdes",
    "actual": "målt", "projected": "forventet", "carriedOver": "videreført",
    "missing": "mangler", "true": "ja", "false": "nej", "error": "fejl", "warning": "advarsel",
  ]
}
