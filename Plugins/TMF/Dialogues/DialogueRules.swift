import Vocabulary

private let paragraph = "BEK 1642/2023 § 112; før: BEK 1307/2009 § 109"

/// The rules of the styringsdialog.
enum DialogueRules {
  static let all = [
    wrongOrder, wrongYear, twice, notOrganisation, notRepresentative, notHome, accountLacks,
    reportLacks,
    reportAhead, nothingToOpen, goneOver, nothingToPublish, deadlineAhead, calledLate,
  ]
  /// Those that make duties.
  static let duties = [
    sendReport, callMeeting, holdMeeting, notHeld, publishAccount, reportAccount,
  ]

  static let wrongOrder = Rule(
    "tmf.wrongOrder", .error, refuses: true,
    sentence: "{subject} kan ikke have »{step}« den {day}: {why}.",
    remedy: "Nu står den som »{state}«. Gør skridtene i rækkefølge, eller ret dagen med --date.",
    source: paragraph)

  static let wrongYear = Rule(
    "tmf.wrongYear", .error, refuses: true,
    sentence:
      "{subject} er for styringsåret {year}, men dens regnskabsperiode slutter {day}.",
    remedy: "Styringsåret er året efter det, perioden slutter i: skriv {expected}.",
    source: "Landsbyggefonden: styringsåret er regnskabsåret + 1")

  static let twice = Rule(
    "tmf.twice", .error, refuses: true,
    sentence: "{subject} er for samme organisation og styringsår som {other}.",
    remedy: "Brug den, der er, eller skriv, hvilket område den handler om.",
    source: paragraph + " stk. 1: ét møde om året")

  static let notOrganisation = Rule(
    "tmf.notOrganisation", .warning,
    sentence: "{subject} er med {party}, som ikke er en boligorganisation.",
    remedy: "Ret, hvem den er med, eller hvad parten er.",
    source: paragraph + " stk. 1")

  static let notRepresentative = Rule(
    "tmf.notRepresentative", .error, refuses: true,
    sentence: "{subject} har {who} som repræsentant, og det er hverken en post eller en part.",
    remedy: "Skriv post/ID eller party/ID; en person registreres ikke.",
    source: "Programmets egen regel: kun den, der har en post, nævnes, og ved posten")

  static let notHome = Rule(
    "tmf.notHome", .error, refuses: true,
    sentence: "{subject} føres i {home}, hvor organisationen har hjemsted, og kan ikke føres her.",
    remedy: "Registrér kun, at rapporten er modtaget; ret hjemstedet, hvis det er forkert.",
    source: "BEK 1642/2023 § 110 stk. 1 og § 112 stk. 2; før: BEK 1307/2009 § 109 stk. 2")

  static let accountLacks = Rule(
    "tmf.accountLacks", .warning,
    sentence: "Redegørelsen for {subject} er offentliggjort uden {lacking}.",
    remedy: "Tilføj det med almen act tmf.ret.",
    source: "BEK 1642/2023 § 112 stk. 7; før: BEK 1307/2009 § 109 stk. 7")

  static let reportLacks = Rule(
    "tmf.reportLacks", .warning,
    sentence: "Styringsrapporten til {dialogue} er indsendt uden {lacking}.",
    remedy: "Send den tilbage med almen act tmf.returner, eller skriv, hvad den siger om det.",
    source: "BEK 1642/2023 § 112 stk. 5; før: BEK 1307/2009 § 109 stk. 5")

  static let reportAhead = Rule(
    "tmf.reportAhead", .error, refuses: true,
    sentence: "{subject} har en styringsrapport, før regnskabsperioden er omme {day}.",
    remedy: "Ret dagen, eller regnskabsperiodens sidste dag.",
    source: "BEK 1642/2023 § 112 stk. 3; før: BEK 1307/2009 § 109 stk. 3: regnskabet er grundlaget")

  static let nothingToOpen = Rule(
    "tmf.nothingToOpen", .error, refuses: true,
    sentence: "Der er ingen boligorganisation den {day} uden en styringsdialog for {year}.",
    remedy: "Se runden med almen tmf runde {year}.",
    source: "Programmets egen regel: en runde åbnes for nogen")

  static let goneOver = Rule(
    "tmf.goneOver", .error, refuses: true,
    sentence: "{subject} fortsætter i {into}, fordi organisationen er gået over i en anden.",
    remedy: "Registrér det i den dialog.",
    source: "BEK 1642/2023 § 112 stk. 1; før: BEK 1307/2009 § 109 stk. 1: med boligorganisationen")

  static let nothingToPublish = Rule(
    "tmf.nothingToPublish", .error, refuses: true,
    sentence: "Redegørelsen for {subject} kan ikke offentliggøres uden {lacking}.",
    remedy: "Skriv det med --minutes og --agreements; »ingen« er også et svar om aftaler.",
    source: "BEK 1642/2023 § 112 stk. 7; før: BEK 1307/2009 § 109 stk. 7")

  static let deadlineAhead = Rule(
    "tmf.deadlineAhead", .error, refuses: true,
    sentence:
      "{subject} har frist for styringsrapporten {deadline}, før regnskabsperioden er omme {day}.",
    remedy: "Ret fristen, eller regnskabsperiodens sidste dag.",
    source: "BEK 1642/2023 § 112 stk. 3; før: BEK 1307/2009 § 109 stk. 3: regnskabet er grundlaget")

  static let calledLate = Rule(
    "tmf.calledLate", .warning,
    sentence: "Dialogmødet i {subject} er indkaldt til {day}, efter at {year} er omme.",
    remedy:
      "Flyt mødet til en dag i året; ellers har kommunalbestyrelsen ikke holdt det årlige møde.",
    source: "BEK 1642/2023 § 112 stk. 1; før: BEK 1307/2009 § 109 stk. 1: årligt")

  static let sendReport = Rule(
    "tmf.sendReport", .warning,
    sentence: "Indsend styringsrapporten til {subject} ({law}).",
    remedy: "Dialogmødet mangler sit grundlag.",
    source: "{law}")

  static let callMeeting = Rule(
    "tmf.callMeeting", .note,
    sentence: "Indkald skriftligt og med passende varsel til {subject} ({law}).",
    remedy: "Uden indkaldelse kan mødet ikke holdes, som loven siger.",
    source: "{law}")

  static let holdMeeting = Rule(
    "tmf.holdMeeting", .warning,
    sentence: "Hold dialogmøde for {year}: {subject} ({law}).",
    remedy: "Kommunalbestyrelsen har ikke holdt det årlige dialogmøde.",
    source: "{law}")

  static let notHeld = Rule(
    "tmf.notHeld", .error,
    sentence:
      "{council} har ikke holdt det årlige dialogmøde med {organisation} i {year} ({law}).",
    remedy: "Indkald og hold det nu; det er kommunalbestyrelsen, der skal sørge for det.",
    source: "{law}")

  static let publishAccount = Rule(
    "tmf.publishAccount", .warning,
    sentence: "Offentliggør redegørelsen for {subject} på hjemmesiden ({law}).",
    remedy: "Borgere og beboere kan ikke se, hvad der er drøftet og aftalt.",
    source: "{law}")

  static let reportAccount = Rule(
    "tmf.reportAccount", .warning,
    sentence: "Indberet redegørelsen for {subject} til det centrale it-system ({law}).",
    remedy: "Staten mangler redegørelsen.",
    source: "{law}")

  /// The rule by which a step is somebody's duty; nil for what is nobody's.
  static func duty(_ step: DialogueStep) -> Rule? {
    switch step {
    case .submitted: sendReport
    case .returned: nil
    case .called: callMeeting
    case .held: holdMeeting
    case .published: publishAccount
    case .reported: reportAccount
    }
  }
}
