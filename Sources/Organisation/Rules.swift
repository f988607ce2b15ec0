import Vocabulary

/// The rules of the register.
enum PartyRules {
  static let all = [
    partLoop, negativeDwellings, ownMember, twoHolders, incompatiblePosts, supervisorOnBoard,
    noOwner, ownerHole, twoOwners, sharedAlone, numberWithoutOwner, numberTwice, areaLoop,
    drawnTwice, undrawn,
    impossibleStock,
    stockDiffers, shareDiffers, playsByID, playedTwice, partyThere, postThere, vacant,
    notAdministrative, contactSame, mergedIntoItself, mergedKinds, noAfdeling, noOrganisation,
    restsOn,
  ]

  static let noAfdeling = Rule(
    "organisation.noAfdeling", .error, refuses: true,
    sentence: "{subject} er ikke en afdeling.",
    remedy: "Skriv en afdeling; se dem med almen show afdeling.",
    source: "Programmets egen regel: boliger tælles, og flyttes, afdeling for afdeling")

  static let noOrganisation = Rule(
    "organisation.noOrganisation", .error, refuses: true,
    sentence: "{subject} er ikke en boligorganisation.",
    remedy: "Skriv en boligorganisation; se dem med almen show boligorganisation.",
    source: "Programmets egen regel: en afdeling er en boligorganisations")

  static let restsOn = Rule(
    "organisation.restsOn", .error, refuses: true,
    sentence: "{subject} kan ikke nedlægges den {day}: {other} hviler på den.",
    remedy: "Afslut eller flyt {other} først, eller lad en anden part tage over med merge.",
    source: "Programmets egen regel: intet bortfalder i stilhed")

  static let contactSame = Rule(
    "organisation.contactSame", .error, refuses: true,
    sentence: "Der er intet nyt i kontakten til {subject} den {day}.",
    remedy: "Skriv mindst én af --post, --phone, --mail og --address med det, der er nyt.",
    source: "Programmets egen regel: en handling ændrer noget")

  static let playsByID = Rule(
    "organisation.playsByID", .note,
    sentence:
      "{subject} varetager modulet »{part}« i tiden {days}, fordi id'et er det samme; det står der ikke.",
    remedy: "Skriv »plays: \"{part}\"« på den part, der varetager modulet.",
    source: "Programmets egen regel: sagen siger, hvem der varetager hvilket modul")

  static let playedTwice = Rule(
    "organisation.playedTwice", .error, refuses: true,
    sentence: "{subject} og {other} varetager begge modulet »{part}« i tiden {days}.",
    remedy: "Lad »plays« stå på den ene af dem i den tid.",
    source: "Programmets egen regel: et modul varetages af én part ad gangen")

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
    source: "Programmets egen regel: én indgang til kommunen")

  static let twoOwners = Rule(
    "organisation.twoOwners", .error,
    sentence:
      "{units} er samtidig ansvarlige for {subject} i tiden {days}, uden en regel om deling.",
    remedy: "Afslut den enes ansvar, eller navngiv reglen i »sharedRule« på dem alle.",
    source: "Programmets egen regel: uklare snitflader")

  static let ownerHole = Rule(
    "organisation.ownerHole", .warning,
    sentence:
      "Intet ansvar er registreret for {subject} i tiden {days}, mellem to registrerede; imens gælder {unit} efter sit modul.",
    remedy: "Lad den enes ansvar gælde, til den næstes begynder.",
    source: "Programmets egen regel: uklare snitflader")

  static let sharedAlone = Rule(
    "organisation.sharedAlone", .warning,
    sentence: "{subject} deles efter en regel, men kun én er ansvarlig i tiden {days}.",
    remedy: "Giv også den anden del af ansvaret, eller fjern »sharedRule«.",
    source: "Programmets egen regel: uklare snitflader")

  static let numberWithoutOwner = Rule(
    "organisation.numberWithoutOwner", .warning,
    sentence: "KLE {number} hører ikke til noget emne i tiden {days}, så ingen er ansvarlig.",
    remedy: "Skriv nummeret i »kle« på det emne, det hører til i den tid.",
    source: "Programmets egen regel: én indgang til kommunen")

  static let numberTwice = Rule(
    "organisation.numberTwice", .error,
    sentence:
      "KLE {number} hører til flere emner i tiden {days}, og {units} er ansvarlige uden en fælles regel.",
    remedy: "Lad ét emne have nummeret, eller navngiv reglen om deling på emnerne.",
    source: "Programmets egen regel: uklare snitflader")

  static let incompatiblePosts = Rule(
    "organisation.incompatiblePosts", .warning,
    sentence:
      "{subject} står som indehaver af både {post} og {other} i tiden {days}; de kan ikke forenes.",
    remedy: "Afslut den ene, eller ret navnet, hvis det er to personer af samme navn.",
    source: "Registreret på posten selv (»incompatibleWith«)")

  static let supervisorOnBoard = Rule(
    "organisation.supervisorOnBoard", .warning,
    sentence:
      "{subject} har {post} og samtidig {other}, som har del i tilsynet, i tiden {days}.",
    remedy: "Afslut den ene, eller ret navnet, hvis det er to personer af samme navn.",
    source: "almenboligloven § 14")

  static let areaLoop = Rule(
    "organisation.areaLoop", .error, refuses: true,
    sentence: "{subject} ligger i sig selv i tiden {days}.",
    remedy: "Ret »liesIn«, så kæden ender.",
    source: "Programmets egen regel: et område kan ikke ligge i sig selv på nogen dag")

  static let drawnTwice = Rule(
    "organisation.drawnTwice", .error, refuses: true,
    sentence: "{area} er tegnet på to måder i tiden {days}: {subject} og {other}.",
    remedy: "Afslut det ene omrids, eller ret området i det.",
    source: "Programmets egen regel: et område ligger ét sted ad gangen")

  static let undrawn = Rule(
    "organisation.undrawn", .error, refuses: true,
    sentence: "{subject} har ingen linje.",
    remedy: "Skriv mindst én lukket linje i »rings«.",
    source: "Programmets egen regel: et omrids har mindst én linje")

  static let impossibleStock = Rule(
    "organisation.impossibleStock", .error, refuses: true,
    sentence: "{subject} har et tal, der ikke kan passe: under nul, eller over hundrede procent.",
    remedy: "Ret »dwellings«, »percent« eller »all«.",
    source: "Programmets egen regel: et antal er mindst nul")

  static let stockDiffers = Rule(
    "organisation.stockDiffers", .warning,
    sentence: "{subject} angives til {stated} boliger, men afdelingernes tal giver {counted}.",
    remedy: "Ret afdelingernes tal eller det angivne, og skriv kilden.",
    source: "Programmets egen regel: et angivet tal holdes mod dem, det er summen af")

  static let shareDiffers = Rule(
    "organisation.shareDiffers", .warning,
    sentence: "{subject} skal være {percent} % af {all} boliger, men det passer ikke sammen.",
    remedy: "Ret andelen, antallet eller tallet for alle boliger, og skriv kilden.",
    source: "Programmets egen regel: en andel holdes mod de to tal, den er af")

  // MARK: What a registrar refuses

  static let partyThere = Rule(
    "organisation.partyThere", .error, refuses: true,
    sentence: "{subject} findes allerede den {day}.",
    remedy: "Vælg et andet id, eller giv parten et nyt navn med rename.",
    source: "Programmets egen regel: en part oprettes én gang")

  static let postThere = Rule(
    "organisation.postThere", .error, refuses: true,
    sentence: "{subject} findes allerede den {day}.",
    remedy: "Vælg et andet id.",
    source: "Programmets egen regel: en post oprettes én gang")

  static let vacant = Rule(
    "organisation.vacant", .error, refuses: true,
    sentence: "{subject} er allerede ubesat den {day}.",
    remedy: "Der er intet at gøre.",
    source: "Programmets egen regel: kun den, der har en post, kan fratræde")

  static let notAdministrative = Rule(
    "organisation.notAdministrative", .error, refuses: true,
    sentence:
      "{unit} er hverken en forvaltning eller en enhed den {day} og kan ikke få ansvaret for {subject}.",
    remedy: "Giv ansvaret til en forvaltning eller en enhed.",
    source: "Programmets egen regel: én indgang til kommunen")

  static let mergedIntoItself = Rule(
    "organisation.mergedIntoItself", .error, refuses: true,
    sentence: "{subject} kan ikke lægges sammen med sig selv.",
    remedy: "Skriv den kun som den part, de andre går op i.",
    source: "Programmets egen regel: en sammenlægning har mindst to parter")

  static let mergedKinds = Rule(
    "organisation.mergedKinds", .error, refuses: true,
    sentence: "{subject} og {other} er ikke af samme slags den {day}.",
    remedy: "Kun parter af samme slags kan lægges sammen.",
    source: "Programmets egen regel: den, der går op i en anden, gør det samme som den")
}

/// Danish words that rules and answers are made with.
enum RegisterWords {
  /// Words that an enquiry may hold and that say nothing of what it is about.
  static let fillers = """
    ny nye nyt forhold af alle alt anden andet andre at bare blev blive bliver da de dem den denne der deres det
    dette dig din dine disse dit du eller en end er et efter fik for fordi fra først få får før
    gerne gælder gør gøre ham han har hans have havde hen hende her hos hun hvad hvem hvilke
    hvilken hvilket hvis hvor hvordan hvorfor hvornår hver i ifølge igen ikke ind ja jeg jer
    jeres kan kom komme kommer kunne kun lave lidt man mange med meget mellem men mere mig min
    mine mit mod må måtte ned nogen noget nogle nu når og om omkring op os over på samt se sig
    sin sine sit skal skulle som så søge søger søgning tage tager til under ud uden var ved
    vedrørende vi vil ville vores være været spørgsmål spørge kontakte kontakt kontaktperson
    henvende henvendelse hjælp hjælpe information oplysninger oplysning orientering københavn
    københavns kommune kommunen kommunens kommunale forvaltning forvaltningen ansvarlig ansvar
    ansvaret ansvarsområde står bestemmer beslutter finder finde sidder sender sende bør
    indsende ønsker ønske gang får tak hej venlig venligst også selv sker godkendelse godkende
    godkender godkendes ansøgning ansøge ansøger aftale aftalen aftaler regler reglerne regel
    krav kravet ændring ændre ændringer problem problemer sag sager frist borger borgere
    borgeren antal år pr føle føler synes mener bor boet aften aftenen dag nat gerne
    """
}
