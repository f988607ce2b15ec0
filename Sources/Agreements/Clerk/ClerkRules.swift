import Vocabulary

/// Why an act with an agreement is refused.
enum ClerkRules {
  static let all = [
    notItsTurn, hasApproved, noVersion, notApproved, closed, concluded, notInForce, isParty,
    nothingOpen, noNotice, binding, endsAnyway, nothingLapsed, extensionLetGo, notEditorial,
    notRecurring, endsSooner,
  ]

  private static let own = "Programmets egen regel: "

  static let notItsTurn = Rule(
    "agreements.notItsTurn", .error, refuses: true,
    sentence: "{body} kan ikke godkende {subject} endnu: {first} kommer før.",
    remedy: "Vent på {first}, eller ret rækkefølgen i »approvers«.",
    source: own + "godkendelser gives i den rækkefølge, aftalen siger")

  static let hasApproved = Rule(
    "agreements.hasApproved", .error, refuses: true,
    sentence: "{body} har allerede godkendt den udgave af {subject}, der gælder.",
    remedy: "Skriv en ny udgave med change, hvis teksten er ændret.",
    source: own + "en udgave godkendes én gang")

  static let noVersion = Rule(
    "agreements.noVersion", .error, refuses: true,
    sentence: "{subject} har ingen udgave, der kan godkendes.",
    remedy: "Skriv den første udgave med change.",
    source: own + "man godkender en udgave")

  static let notApproved = Rule(
    "agreements.notApproved", .error, refuses: true,
    sentence: "{subject} kan ikke indgås: {bodies} har ikke godkendt.",
    remedy: "Få godkendelsen først; se, hvem der mangler, med almen show.",
    source: own + "en aftale indgås, når alle har godkendt den")

  static let closed = Rule(
    "agreements.isClosed", .error, refuses: true,
    sentence: "{subject} er ophørt eller trukket tilbage.",
    remedy: "Lav en ny aftale, der efterfølger den.",
    source: own + "det, der er slut, ændres ikke")

  static let concluded = Rule(
    "agreements.isConcluded", .error, refuses: true,
    sentence: "{subject} er indgået.",
    remedy: "Ændr den med amend, forlæng den med extend, eller forny den med renew.",
    source: own + "en indgået aftale ændres ved en ny")

  static let notInForce = Rule(
    "agreements.notInForce", .error, refuses: true,
    sentence: "{subject} kan ikke opsiges: den er ikke i kraft, eller den er opsagt.",
    remedy: "Se status med almen show.",
    source: own + "kun det, der gælder, kan opsiges")

  static let isParty = Rule(
    "agreements.isParty", .error, refuses: true,
    sentence: "{party} er allerede part i {subject}.",
    remedy: "Der er intet at gøre.",
    source: own + "den, der er part, kan ikke tiltræde")

  static let nothingOpen = Rule(
    "agreements.nothingOpen", .error, refuses: true,
    sentence: "{subject} har ingen åben frist den dag.",
    remedy: "Skriv fristens sidste dag med --time; se fristerne med almen show.",
    source: own + "et bevis hører til en frist")

  static let noNotice = Rule(
    "agreements.noNotice", .error, refuses: true,
    sentence: "{subject} siger intet om opsigelse.",
    remedy: "Lad den ophøre med end, når parterne er enige, eller skriv varslet i løbetiden.",
    source: own + "en aftale opsiges, som den selv siger")

  static let binding = Rule(
    "agreements.isBinding", .error, refuses: true,
    sentence: "{subject} er godkendt af alle og i kraft.",
    remedy: "Ændr den med amend, forlæng den med extend, eller forny den med renew.",
    source: own + "en aftale i kraft ændres ved en ny")
}

/// Why the end of an agreement is refused.
extension ClerkRules {
  private static let house = "Programmets egen regel: "

  static let endsAnyway = Rule(
    "agreements.endsAnyway", .error, refuses: true,
    sentence: "{subject} har {last} som sidste dag og kan ikke ophøre før tid den {day}.",
    remedy: "Skriv en tidligere dag med --date, eller lad den løbe ud.",
    source: house + "en aftale ophører før tid, mens den endnu løber")

  static let nothingLapsed = Rule(
    "agreements.nothingLapsed", .error, refuses: true,
    sentence: "{subject} kan ikke slippes den {day}: intet mangler efter den.",
    remedy:
      "En aftale slippes, når den er ophørt, og intet er trådt i stedet; se den med almen show.",
    source: house + "kun det, der er bortfaldet, kan slippes")

  static let extensionLetGo = Rule(
    "agreements.extensionLetGo", .error, refuses: true,
    sentence: "{subject} forlænger {target} og kan ikke slippes for sig.",
    remedy: "Slip {target}.",
    source: house + "en aftale og dens forlængelse gælder som én")
}

/// Why a text or a promise is not changed.
extension ClerkRules {
  static let notEditorial = Rule(
    "agreements.notEditorial", .error, refuses: true,
    sentence: "En redaktionel udgave af {subject} kan ikke ændre, hvad der er aftalt.",
    remedy: "Udelad --change, eller skriv --change material: så skal der godkendes igen.",
    source: house + "det, man har godkendt, ændres ikke uden ny godkendelse")

  static let notRecurring = Rule(
    "agreements.notRecurring", .error, refuses: true,
    sentence: "{subject} gentages ikke.",
    remedy: "Frafald den med waive, eller ret dens frist med correct.",
    source: house + "kun det, der gentages, har en sidste frist")

  static let endsSooner = Rule(
    "agreements.endsSooner", .error, refuses: true,
    sentence: "{subject} gentages kun til {last}.",
    remedy: "Skriv en tidligere dag; skal den gentages længere, så ændr den med alter.",
    source: house + "det, der er slut, slutter ikke igen")
}

/// What a version is called when nobody says.
enum AgreementWords {
  /// What an agreement made from another is called, so that both can be found by name.
  static func following(_ following: Following, _ title: String, _ from: RoughDay?) -> String {
    switch following {
    case .amending: "\(title) (ændring)"
    case .extending: "\(title) (forlængelse)"
    case .renewing: "\(title) (fornyet\(from.map { " fra \(DanishDays.short($0))" } ?? ""))"
    }
  }

  static func version(_ number: String, of title: String) -> String {
    "\(title), \(number). udgave"
  }
}
