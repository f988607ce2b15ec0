extension RecordRules {
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

  /// The nearest of some names as a remedy begins with it; nothing when none is near.
  public static func meant(_ name: String, among names: some Sequence<String>) -> Fact {
    .text(nearest(to: name, among: names).map { "Mente du »\($0)«? " } ?? "")
  }
}
