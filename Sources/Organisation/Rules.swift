import Vocabulary

/// The rules of the register.
enum RegisterRules {
  static let all = [partLoop, negativeDwellings, ownMember, twoHolders, noOwner, twoOwners]

  static let partLoop = Rule(
    "organisation.partLoop", .error, refuses: true,
    sentence: "{subject} er en del af sig selv i tiden {days}.",
    remedy: "Ret »partOf« eller »administeredBy«, så kæden ender.",
    source: "Programmets egen regel: en organisation kan ikke ligge under sig selv på nogen dag")

  static let negativeDwellings = Rule(
    "organisation.negativeDwellings", .error, refuses: true,
    sentence: "{subject} har et antal boliger under nul.",
    remedy: "Ret »dwellings«, og udelad det, som ingen har talt.",
    source: "Programmets egen regel: et antal er mindst nul")

  static let ownMember = Rule(
    "organisation.ownMember", .error, refuses: true,
    sentence: "{party} er registreret som medlem af sig selv.",
    remedy: "Ret »member« eller »of«.",
    source: "Programmets egen regel: et medlemskab har to forskellige parter")

  static let twoHolders = Rule(
    "organisation.twoHolders", .error,
    sentence: "{subject} har mere end én indehaver i tiden {days}.",
    remedy: "Afslut den enes periode, eller opret en post mere.",
    source: "Programmets egen regel: en post har én indehaver ad gangen")

  static let noOwner = Rule(
    "organisation.noOwner", .warning,
    sentence: "Ingen er ansvarlig for {subject} i tiden {days}.",
    remedy: "Giv ansvaret til en forvaltning eller enhed for den tid.",
    source: "Notat, marts 2010: én indgang til kommunen")

  static let twoOwners = Rule(
    "organisation.twoOwners", .error,
    sentence:
      "{units} er samtidig ansvarlige for {subject} i tiden {days}, uden en regel om deling.",
    remedy: "Afslut den enes ansvar, eller navngiv reglen i »sharedRule« på dem alle.",
    source: "Notat, marts 2010: uklare snitflader")
}
