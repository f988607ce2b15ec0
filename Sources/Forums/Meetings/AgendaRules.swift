import Vocabulary

/// The rules of how agendas are written down.
enum AgendaRules {
  static let all = [badUnder, badLink, notPresent, whichBody]

  private static let own = "Programmets egen regel: "

  static let badUnder = Rule(
    "forums.badUnder", .error, refuses: true,
    sentence: "{subject} kan ikke stå under {item}: det er på et andet møde eller under sig selv.",
    remedy: "Ret »under«, så det nævner et punkt på samme dagsorden.",
    source: own + "et underpunkt står på samme dagsorden som sit punkt")

  static let badLink = Rule(
    "forums.badLink", .error, refuses: true,
    sentence: "{subject} har et link, der ikke kan bruges: »{link}«.",
    remedy: "Skriv hele linket, fra https:// og uden mellemrum.",
    source: own + "et link fører til en side på nettet og til intet andet")

  static let notPresent = Rule(
    "forums.notPresent", .error, refuses: true,
    sentence: "{subject} siger, at {who} var til stede, men det er hverken en post eller en part.",
    remedy: "Skriv post/ID eller party/ID.",
    source: own + "kun nogen kan være til stede")

  static let whichBody = Rule(
    "forums.whichBody", .error, refuses: true,
    sentence: "{subject} er ikke ét organs møde, så det er ikke sagt, hvem der beslutter.",
    remedy: "Skriv organet med --body.",
    source: own + "en beslutning er nogens")
}
