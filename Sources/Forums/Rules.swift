import Vocabulary

/// The rules of the structure.
enum ForumRules {
  static let all = [reportLoop, reportsDown, overlap, noPoliticalLine]

  static let reportLoop = Rule(
    "forums.reportLoop", .error, refuses: true,
    sentence: "{subject} rapporterer til sig selv i tiden {days}.",
    remedy: "Ret »reportsTo«, så linjen ender i et politisk organ.",
    source: "Notat, marts 2010: en enstrenget struktur")

  static let reportsDown = Rule(
    "forums.reportsDown", .warning,
    sentence: "{subject} rapporterer ned til {target} i tiden {days}.",
    remedy: "Lad forummet rapportere til sit eget eller et højere niveau.",
    source: "Notat, marts 2010, figur 1: niveau 1 er det øverste")

  static let overlap = Rule(
    "forums.overlap", .warning,
    sentence: "{subject} har afløst {target}, men begge findes i tiden {days}.",
    remedy: "Afslut det gamle forum dagen før, eller fjern »replaces«.",
    source: "Notat, marts 2010: parallelle dialogorganer")

  static let noPoliticalLine = Rule(
    "forums.noPoliticalLine", .note,
    sentence: "{subject} har ingen registreret linje til et politisk organ i tiden {days}.",
    remedy: "Registrér, hvem forummet rapporterer til, eller dets politiske organ.",
    source: "Notat, marts 2010: politisk forankring")
}
