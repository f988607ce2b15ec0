import Forums
import Organisation
public import Vocabulary

/// Which fora a town begins with.
public enum ForumModel: String, Choice {
  /// Copenhagen's three levels of 2010.
  case koebenhavn
  /// Slagelse's three tiers.
  case slagelse
  /// None.
  case tom

  /// The word in Danish.
  public var word: String {
    switch self {
    case .koebenhavn: "Københavns tre niveauer fra 2010"
    case .slagelse: "Slagelses årsmøde, strategiske forum og styringsdialog"
    case .tom: "ingen fora"
    }
  }

  /// Whether its fora stand on levels.
  var hasLevels: Bool { self != .tom }

  /// What its file is, in Danish.
  var told: String {
    switch self {
    case .koebenhavn:
      "Fora efter Københavns model fra 2010: et politisk, et koordinerende og et udførende niveau."
    case .slagelse:
      "Fora efter Slagelses model: årsmøde, strategisk forum og styringsdialog."
    case .tom: "Ingen fora endnu."
    }
  }

  private static let copenhagen =
    "Model: Københavns Kommunes notat om organisering af samarbejdet, marts 2010"
  private static let ofSlagelsePage =
    "Model: Slagelse Kommune, Boligorganisationer - Styringsdialog (27.9.2018), "
    + "https://www.slagelse.dk/erhverv/byggeri-og-ejendom/stoettet-boligbyggeri/boligorganisationer-styringsdialog"

  /// The fora, in a town.
  func forums(in town: NewTown) -> [Forum] {
    switch self {
    case .koebenhavn: Self.ofCopenhagen
    case .slagelse: Self.ofSlagelse
    case .tom: []
    }
  }

  private static var ofSlagelse: [Forum] {
    [
      Forum(
        id: "boligpolitisk-aarsmoede", name: "Boligpolitisk årsmøde", level: .one, kind: .joint,
        members: [
          .party("kommunalbestyrelsen"), .party("forvaltningen"), .party("boligorganisationerne"),
        ],
        secretariat: "forvaltningen", politicalBody: "kommunalbestyrelsen", isGeneral: true,
        remit: "drøfter særlige problemstillinger i den almene sektor",
        source: Source(
          ofSlagelsePage,
          inferred:
            "at kilden nævner medlemmer af rådet, direktører og repræsentanter, her som parter; niveauet, sekretariatet og linjen til rådet"
        )),
      Forum(
        id: "boligstrategisk-forum", name: "Boligstrategisk Forum", level: .two, kind: .joint,
        members: [.post("direktoer"), .party("boligorganisationerne")],
        secretariat: "forvaltningen", reportsTo: ["boligpolitisk-aarsmoede"], isGeneral: true,
        isEntrance: true, remit: "overordnet koordinering og rammesætning af samarbejdet",
        source: Source(
          ofSlagelsePage,
          inferred:
            "niveauet, sekretariatet, linjen til årsmødet, og at det er indgangen; organisationernes direktører står her som organisationerne"
        )),
      dialogue(ofSlagelsePage, reportsTo: "boligstrategisk-forum"),
    ]
  }

  private static var ofCopenhagen: [Forum] {
    [
      Forum(
        id: "borgmesterforum", name: "Borgmesterforum", level: .one, kind: .internal,
        members: [.post("borgmester"), .post("udvalgsformand")], secretariat: "forvaltningen",
        politicalBody: "kommunalbestyrelsen", isGeneral: true,
        remit: "politisk forankring af samarbejdet",
        source: Source(
          copenhagen,
          inferred: "hvem der sidder der i en by med én borgmester; linjen til rådet")),
      Forum(
        id: "partnerskabsforum", name: "Partnerskabsforum", level: .one, kind: .joint,
        members: [
          .post("borgmester"), .post("udvalgsformand"), .party("boligorganisationerne"),
        ],
        secretariat: "forvaltningen", politicalBody: "kommunalbestyrelsen", isGeneral: true,
        remit: "politisk forankring af samarbejdet med sektoren",
        source: Source(
          copenhagen,
          inferred: "medlemmerne; i København er det BL's kreds og ikke organisationerne")),
      Forum(
        id: "tvaergaaende-styregruppe", name: "Tværgående styregruppe", level: .two,
        kind: .internal, members: [.party("forvaltningen"), .post("direktoer")],
        secretariat: "forvaltningen", reportsTo: ["borgmesterforum"], isGeneral: true,
        source: Source(copenhagen, inferred: "medlemmerne i en by med én forvaltning; linjen")),
      Forum(
        id: "samarbejdsforum", name: "Samarbejdsforum", level: .two, kind: .joint,
        members: [.party("forvaltningen"), .party("boligorganisationerne")],
        secretariat: "forvaltningen", reportsTo: ["partnerskabsforum", "tvaergaaende-styregruppe"],
        isGeneral: true, isEntrance: true,
        remit: "samler kommunens indsatser i de almene boligområder med sektoren",
        source: Source(copenhagen, inferred: "medlemmerne, og at det er kommunens ene indgang")),
      dialogue(copenhagen, reportsTo: "samarbejdsforum"),
      Forum(
        id: "temagruppe-udlejning", name: "Temagruppe om udlejning og anvisning", level: .three,
        kind: .joint, members: [.party("forvaltningen"), .party("boligorganisationerne")],
        secretariat: "forvaltningen", reportsTo: ["samarbejdsforum"],
        topics: ["udlejning", "boliganvisning"],
        source: Source(copenhagen, inferred: "medlemmerne, og at den er temagruppe på niveau 3")),
    ]
  }

  private static func dialogue(_ model: String, reportsTo: ForumID) -> Forum {
    Forum(
      id: "styringsdialog", name: "Styringsdialog", level: .three, kind: .joint,
      members: [.party("forvaltningen"), .party("boligorganisationerne")],
      secretariat: "forvaltningen", reportsTo: [reportsTo], topics: ["styringsdialog-emne"],
      remit: "årlige møder med hver boligorganisation",
      source: Source(
        model + "; almenboligloven § 164", inferred: "niveauet, linjen og sekretariatet"))
  }
}
