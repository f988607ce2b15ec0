/// The rules that hold for records of every kind.
public enum RecordRules {
  /// Every rule of this file.
  public static let all = [
    unknown, absent, taken, unaltered, changedLater, documentEnds, documentGap, mark,
    kindNotPluggedIn, blank,
    text, kindUnknown, idUnknown, partFailed,
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

  /// An act says that something happened, and nothing is otherwise.
  public static let unaltered = Rule(
    "record.unaltered", .error, refuses: true,
    sentence: "{subject} er allerede sådan den {day}.",
    remedy: "Se det med almen show, og skriv kun det, der bliver anderledes.",
    source: "Programmets egen regel: en handling siger, at noget er sket")

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

  /// Records of a kind that has the prefix of a plugged-in part, which does not bring it.
  public static let kindUnknown = Rule(
    "record.kindUnknown", .error, refuses: true,
    sentence: "Slagsen »{kind}« kendes ikke: »{part}« er tilsluttet og bringer den ikke.",
    remedy: "{meant}Ret navnet, eller fjern oplysningerne; de beholdes imens, som de er.",
    source: "Programmets egen regel: det ukendte er ikke det samme som det, der ikke er tilsluttet")

  /// A thing with the prefix of a plugged-in part, which does not bring it.
  public static let idUnknown = Rule(
    "record.idUnknown", .error, refuses: true,
    sentence: "{subject} har forstavelsen »{part}«, som er tilsluttet og ikke bringer den.",
    remedy: "{meant}Ret id'et, eller giv det et uden forstavelse.",
    source: "Programmets egen regel: det ukendte er ikke det samme som det, der ikke er tilsluttet")

  /// What a part should have found, or reckoned, could not be.
  public static let partFailed = Rule(
    "record.partFailed", .error,
    sentence: "Modulets tjek kunne ikke gennemføres: »{part}« {why}.",
    remedy: "Alt andet er prøvet. Giv besked til dem, der har modulet; uden det: --without {part}.",
    source: "Programmets egen regel: ét modul, der svigter, standser ikke de andre")

  /// A text has a sign that does not show, or is too long.
  public static let text = Rule(
    "record.text", .error, refuses: true,
    sentence: "{subject}: »{property}« {what}",
    remedy: "{remedy}",
    source: "Programmets egen regel: en tekst kan læses, som den står, og har plads på en side")

  /// The nearest of some names as a remedy begins with it; nothing when none is near.
  public static func meant(_ name: String, among names: some Sequence<String>) -> Fact {
    .text(nearest(to: name, among: names).map { "Mente du »\($0)«? " } ?? "")
  }
}

extension TextRule.Fault {
  /// What is wrong, in Danish, after the property's name.
  public var sentence: String {
    switch self {
    case .sign("\n"), .sign("\t"):
      "har et linjeskift eller en tabulator, og det skal stå på én linje."
    case .sign(let sign): "har et usynligt tegn (U+\(Self.hexadecimal(sign)))."
    case .tooLong(let count, let most): "er på \(count) tegn; der er plads til \(most)."
    }
  }

  /// What to do, in Danish.
  public var remedy: String {
    switch self {
    case .sign("\n"), .sign("\t"): "Skriv et mellemrum i stedet."
    case .sign: "Fjern tegnet."
    case .tooLong: "Gør teksten kortere, og henvis til det dokument, den står i."
    }
  }

  private static func hexadecimal(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
