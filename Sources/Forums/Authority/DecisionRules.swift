import Vocabulary

/// The rules of who decided, and on whose authority.
enum DecisionRules {
  static let all = [unauthorised, referredNowhere, badVotes]

  /// Those that make duties.
  static let duties = [referredOpen, postponedOpen]

  private static let own = "Programmets egen regel: "

  static let unauthorised = Rule(
    "forums.unauthorised", .error, refusesOwn: true,
    sentence:
      "{subject} siger, at den er truffet på bemyndigelse af {authority}, men {why} ({at}).",
    remedy: "Ret »authority«, eller lad det organ beslutte, som har bemyndigelsen.",
    source: own + "den, der beslutter for en anden, har fået det overdraget")

  static let referredNowhere = Rule(
    "forums.referredNowhere", .error, refuses: true,
    sentence: "{subject} er henvist uden at sige hvorhen, eller siger det uden at være henvist.",
    remedy: "Skriv »referredTo«, når udfaldet er »referred«, og ellers ikke.",
    source: own + "en henvist sag er hos nogen")

  static let badVotes = Rule(
    "forums.badVotes", .error, refuses: true,
    sentence: "Stemmerne i {subject} kan ikke passe: {what}.",
    remedy: "Ret »votes«; den, der ikke er registreret, nævnes med »name«.",
    source: own + "ingen stemmer to gange")

  static let referredOpen = Rule(
    "forums.referredOpen", .note,
    sentence: "Behandl {matter}: {subject} henviste sagen til {body}.",
    remedy: "Ellers ligger sagen, uden at nogen behandler den.",
    source: own + "en henvist sag er hos nogen")

  static let postponedOpen = Rule(
    "forums.postponedOpen", .note,
    sentence: "Behandl {matter} igen i {body}: {subject} udsatte sagen.",
    remedy: "Ellers er sagen tabt.",
    source: own + "en udsat sag kommer igen")
}
