import Vocabulary

/// The rules of what was a body's that is no more.
enum HandoverRules {
  static let all = [stranded, approverGone, heirAnswers, isCovered, nobodyAnswers]

  private static let own = "Programmets egen regel: "

  static let stranded = Rule(
    "agreements.stranded", .warning,
    sentence: "{subject} er givet af {body}, som ikke er mere, og ingen har taget over.",
    remedy: "Frafald den med waive, eller skriv en ny forpligtelse for den, der skal have den.",
    source: own + "det, der er lovet, er nogens")

  static let approverGone = Rule(
    "agreements.approverGone", .warning,
    sentence: "{subject} venter på {body}, som ikke er mere, og ingen har taget over.",
    remedy: "Skriv i »approvers«, hvem der skal godkende i stedet, eller giv udkastet op med end.",
    source: own + "det, der venter, er nogens")

  static let heirAnswers = Rule(
    "agreements.heirAnswers", .error, refuses: true,
    sentence: "{body} er ikke mere: {heirs} svarer for den om {subject}.",
    remedy: "Skriv --body {ids}.",
    source: own + "den, der tager over, svarer for det, der var en andens")

  static let isCovered = Rule(
    "agreements.isCovered", .error, refuses: true,
    sentence: "{body} er ikke mere, og {heirs}, der har taget over, har godkendt {subject} {day}.",
    remedy: "Der skal ikke svares igen; se, hvem der mangler, med almen show.",
    source: own + "den, der tager over, svarer for det, der var en andens")

  static let nobodyAnswers = Rule(
    "agreements.nobodyAnswers", .error, refuses: true,
    sentence: "{body}, som skal godkende {subject}, er ikke mere, og ingen har taget over.",
    remedy: "Skriv i aftalens »approvers«, hvem der skal godkende i stedet.",
    source: own + "en godkendelse er af en, der skal godkende")
}
