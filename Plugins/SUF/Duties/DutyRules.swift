import Vocabulary

/// What SUF must see to.
enum DutyRules {
  static let all = [shortage, placeShort, passedOver, broken, closureEnds]

  static let shortage = Rule(
    "suf.shortage", .warning,
    sentence:
      "Efter {subject} mangler der {count} {what} den 1. januar {year}; flest mangler der i {worst}, hvor det er {most}.",
    remedy:
      "Se hvor og hvorfor med almen suf balance --need {need}. Tilpas det, der er planlagt, eller forudsætningerne.",
    source:
      "LBK 207/2026 § 105 stk. 1 og § 54 a stk. 1: boligerne skal være der; hvor mange følger af forudsætningerne"
  )

  static let placeShort = Rule(
    "suf.placeShort", .warning,
    sentence: "Efter {subject} mangler der {what} i {places}, hvad stederne end har tilsammen.",
    remedy:
      "Se hvornår og hvorfor med almen suf balance --need {need}. Det, der er til overs et andet sted, hjælper kun den, der vil bo der.",
    source:
      "LBK 207/2026 § 105 stk. 1 og § 54 a stk. 1: boligerne skal være der; hvor mange følger af forudsætningerne"
  )

  static let passedOver = Rule(
    "suf.passedOver", .note,
    sentence:
      "{subject}: {count} {what} kan bruges {period}, og {out} er ude; det ses ikke i balancen, som er pr. 1. januar.",
    remedy: "Se, hvor beboerne kan bo imens.",
    source: "Programmets egen regel: det, en opgørelse ikke tæller, siges ved siden af den")

  static let broken = Rule(
    "suf.guaranteeBroken", .warning,
    sentence: "{subject}: {count} fik ikke tilbudt en plejebolig inden fristen i tiden {period}.",
    remedy: "Tilbyd dem, der venter endnu, en bolig, og se, hvorfor fristen blev overskredet.",
    source: "LBK 207/2026 § 54 a stk. 1; BEK 977/2024 § 16 stk. 1")

  static let closureEnds = Rule(
    "suf.closureEnds", .note,
    sentence:
      "{subject} gælder til og med {until}. En forlængelse kan tidligst vedtages {first}, og senest {last}, hvis listen ikke skal åbne imellem.",
    remedy: "Uden forlængelse optages borgere fra andre kommuner igen dagen efter.",
    source: "BEK 977/2024 § 22 stk. 3, 4 og 6")
}
