import Vocabulary

/// The rules of matters' kinds, and of procedures that parts bring.
enum KindRules {
  static let all = [
    unknown, notPluggedIn, lacks, procedureNotThen, procedureNotPluggedIn, procedureTaken,
  ]

  static let unknown = Rule(
    "forums.kindUnknown", .error, refuses: true,
    sentence: "{subject} har sagstypen »{kind}«, som ikke findes for en sag rejst {day}.",
    remedy:
      "{meant}Se sagstyperne med almen modules, udelad »kind«, eller tilslut det modul, der bringer den.",
    source:
      "Programmets egen regel: en sagstype er et moduls, og gælder den dag, sagen bliver rejst")

  static let notPluggedIn = Rule(
    "forums.kindNotPluggedIn", .note,
    sentence: "{subject} har sagstypen »{kind}«, men forvaltningens modul er ikke tilsluttet.",
    remedy: "Oplysningen beholdes, som den er; tilslut modulet for at få dens forløb og regler.",
    source: "Programmets egen regel: en oplysning består uden sit modul")

  static let lacks = Rule(
    "forums.kindLacks", .error, refuses: true,
    sentence: "{subject} er af typen »{kind}« og skal nævne {lacking}.",
    remedy: "Skriv det i {keys}.",
    source: "{law}")

  static let procedureNotThen = Rule(
    "forums.procedureNotThen", .error, refuses: true,
    sentence: "{subject} følger {procedure}, som ikke gjaldt, da sagen blev rejst {day}.",
    remedy: "Ret »raised«, eller vælg det forløb, der gjaldt; se dagene med almen modules.",
    source: "Programmets egen regel: en sag følger sit forløb, som det stod, da den blev rejst")

  static let procedureNotPluggedIn = Rule(
    "forums.procedureNotPluggedIn", .note,
    sentence:
      "{subject} følger forløbet »{procedure}«, men forvaltningens modul er ikke tilsluttet.",
    remedy: "Oplysningen beholdes, som den er; tilslut modulet for at se sagens skridt.",
    source: "Programmets egen regel: en oplysning består uden sit modul")

  static let procedureTaken = Rule(
    "forums.procedureTaken", .error, refuses: true,
    sentence: "{subject} er registreret, men et modul bringer et forløb med det id.",
    remedy: "Giv det registrerede forløb et id uden forstavelse.",
    source: "Programmets egen regel: et id er enten sagens eller et moduls")
}
