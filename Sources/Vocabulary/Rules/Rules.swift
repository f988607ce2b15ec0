/// The rules that hold for records of every kind.
public enum RecordRules {
  /// Every rule of this file.
  public static let all = [
    unknown, absent, taken, changedLater, documentEnds, documentGap, mark, kindNotPluggedIn, blank,
    text, kindUnknown, idUnknown,
  ]

  /// A record names something that has never been recorded.
  public static let unknown = Rule(
    "record.unknown", .error, refuses: true,
    sentence: "{subject} peger på {target}, som ikke findes.",
    remedy: "Ret id'et, eller opret {target} først.",
    source: "Programmets egen regel: det, en oplysning peger på, skal kunne slås op")

  /// A state needs something on days it is not there.
  public static let absent = Rule(
    "record.absent", .warning,
    sentence: "{subject} bygger på {target}, som ikke er registreret i tiden {days}.",
    remedy: "Afslut eller ret {subject} i den tid, eller registrér {target} for den.",
    source: "Programmets egen regel: en tilstand kan ikke bygge på noget, der ikke er der den dag")

  /// Something new was given an id that is used.
  public static let taken = Rule(
    "record.taken", .error, refuses: true,
    sentence: "{subject} findes allerede.",
    remedy: "Vælg et andet id.",
    source: "Programmets egen regel: et id bruges én gang")

  /// An act would change what is changed again later.
  public static let changedLater = Rule(
    "record.changedLater", .error, refuses: true,
    sentence: "{subject} er ændret igen {day}; en ændring fra før ville ikke nå så langt.",
    remedy: "Vælg den dag eller en senere med --on, eller ret udgaverne med almen import.",
    source: "Programmets egen regel: det, der er registreret for senere, bliver stående")

  /// A document was given a last day.
  public static let documentEnds = Rule(
    "record.documentEnds", .error, refuses: true,
    sentence: "{subject} er et dokument og kan ikke ophøre at findes ({day} er angivet).",
    remedy: "Skriv udløb eller ophør i selve dokumentet, og lad »until« være tom.",
    source: "Programmets egen regel: et dokument gælder fra den dag, det blev til, og uden slutdag")

  /// A document has days without a version.
  public static let documentGap = Rule(
    "record.documentGap", .error, refuses: true,
    sentence: "{subject} er et dokument, men mangler i tiden {days}.",
    remedy: "Lad den ene udgave gælde, til den næste begynder.",
    source: "Programmets egen regel: et dokument gælder fra den dag, det blev til, og uden slutdag")

  /// Somebody tried to write the mark of a redaction.
  public static let mark = Rule(
    "record.mark", .error, refuses: true,
    sentence: "{subject} er et mærke for en sletning og kan ikke skrives.",
    remedy: "Slet navnet i den oplysning, det står i; så sættes mærket.",
    source: "Programmets egen regel: kun en underskrevet sletning fjerner indhold")

  /// Records of a kind that a forvaltning brings, whose module is not plugged in.
  public static let kindNotPluggedIn = Rule(
    "record.kindNotPluggedIn", .note,
    sentence:
      "Der er oplysninger af slagsen »{kind}«, men forvaltningens modul er ikke tilsluttet.",
    remedy: "De beholdes, som de er; tilslut modulet for at få dem prøvet og vist.",
    source: "Programmets egen regel: en oplysning består uden sit modul")

  /// A name or a source says nothing.
  public static let blank = Rule(
    "record.blank", .error, refuses: true,
    sentence: "{subject} har intet navn eller ingen kilde.",
    remedy: "Skriv, hvad det hedder, og hvad det bygger på.",
    source: "Programmets egen regel: alt har et navn og en kilde")
}
