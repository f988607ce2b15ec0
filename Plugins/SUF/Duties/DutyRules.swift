import Vocabulary

/// What SUF must see to.
enum DutyRules {
  static let all = [shortage, broken, closureEnds]

  static let shortage = Rule(
    "suf.shortage", .warning,
    sentence:
      "Efter {subject} mangler der {count} {what} den 1. januar {year}; flest mangler der i {worst}, hvor det er {most}.",
    remedy:
      "Se hvor og hvorfor med almen suf balance --need {need}. Tilpas det, der er planlagt, eller forudsætningerne.",
    source:
      "LBK 207/2026 § 105 stk. 1 og § 54 a stk. 1: boligerne skal være der; hvor mange følger af forudsætningerne"
  )

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
