import Agreements
import Counter
import Organisation
import Vocabulary

/// What is done with criteria and the ladder, in the order of help.
let criteriaActs: [any Act] = [
  setCriteria,
  EndAct<CriteriaSet>(
    "sof.ophaev-kriterier", "lader udlejningskriterier holde op fra dagen --on", "KRITERIER",
    example: "sof.ophaev-kriterier kriterier-skovvaenget --on 31.12.2026"),
  setStep,
]

private let title = Option(name: "title", value: .text, summary: "hvad det kaldes", isNeeded: true)
private let criteriaBasis = Option(
  name: "paragraph", value: .choice(CriteriaBasis.self), summary: "hvad de bygger på",
  isNeeded: true)
private let criteria = Option(
  name: "criteria", value: .text, word: "NAVN=HVAD:MINDST-HØJST+…;…",
  summary:
    "kriterierne, det vigtigste først, fx Job=arbejdstimer:25;Senior=alder:62+større-bolig;Skilsmisse=skilsmisse:-12",
  isNeeded: true)

private let setCriteria = EnterAct<CriteriaSet>(
  "sof.saet-kriterier", "registrerer udlejningskriterier for afdelinger eller et område",
  needed: [title, criteriaBasis, criteria],
  settings: [
    .several(
      Option(
        name: "of", value: .several(.id(PartySubject.kind)),
        summary: "de organisationer eller afdelinger, de gælder i"), \.of
    ) { try $0.id(of: PartySubject.self) },
    Setting(
      Option(name: "area", value: .id(AreaSubject.kind), summary: "det område, de gælder i"), \.area
    ) { try $0.id(of: AreaSubject.self) },
    Setting(
      Option(
        name: "agreement", value: .id(AgreementSubject.kind), summary: "den aftale, de står i"),
      \.agreement
    ) { try $0.id(of: AgreementSubject.self) },
    Setting(Option(name: "date", value: .day, summary: "dagen, de blev fastsat"), \.day) {
      try $0.day()
    },
    .flag(
      Option(name: "all", value: nil, summary: "en ægtefælle eller samlever skal også opfylde dem"),
      \.isOfAll),
    .all(
      Option(
        name: "required", value: .text, word: "HVAD:MINDST-HØJST+…",
        summary: "hvad enhver skal opfylde"
      ), \.required
    ) { try $0.flatMap { try CriteriaText.conditions($0.text) } },
    Setting(
      Option(
        name: "unordered", value: .number,
        summary: "ved hver hvor mange udlejninger rækkefølgen ikke gælder"
      ), \.unordered
    ) { try $0.number() },
  ],
  example:
    #"sof.saet-kriterier kriterier-skovvaenget --title "Kriterier i Skovvænget" --paragraph aftalt --criteria "Job=arbejdstimer:25;Uddannelse=uddannelse" --of skovvaenget"#
) { id, given in
  CriteriaSet(
    id: id, title: try given.needed(title).text, basis: try given.needed(criteriaBasis).choice(),
    criteria: try CriteriaText.criteria(given.needed(criteria).text), source: given.source)
} enter: {
  _ = ($1, $2)
  try $3.enter($0)
}

/// Criteria as they are written on one line.
enum CriteriaText {
  /// `Job=arbejdstimer:25;Senior=alder:62+større-bolig`; the words of files do as well.
  static func criteria(_ text: String) throws -> [LettingCriterion] {
    try text.split(separator: ";").map { part in
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard pair.count == 2, !pair[0].isEmpty else {
        throw WrongUse("»\(part)« har intet navn (--criteria).", "Skriv fx Job=arbejdstimer:25.")
      }
      return LettingCriterion(pair[0], try conditions(pair[1]))
    }
  }

  /// `age:62-70+freesLarger`.
  static func conditions(_ text: String) throws -> [LettingCondition] {
    try text.split(separator: "+").map { part in
      let pair = part.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      let word = (pair.first ?? "").asciiLetters
      let asked = LettingQuestion.allCases.first {
        [$0.rawValue, $0.option, $0.key].contains { $0.asciiLetters == word }
      }
      guard let what = asked else {
        throw WrongUse(
          "»\(part)« spørger om noget ukendt.",
          "Skriv et af \(LettingQuestion.allCases.map(\.key).joined(separator: ", ")).")
      }
      guard pair.count == 2 else { return LettingCondition(what) }
      let bounds = pair[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmed }
      let numbers = bounds.map { $0.isEmpty ? nil : Int($0) }
      guard bounds.count <= 2, zip(bounds, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else {
        throw WrongUse("»\(pair[1])« er ikke tal.", "Skriv fx 25, 62-70 eller -12.")
      }
      return LettingCondition(
        what, least: numbers.first ?? nil, most: numbers.count == 2 ? numbers[1] : nil)
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }

  /// In small letters, with æ, ø and å as two.
  fileprivate var asciiLetters: String {
    lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
  }
}

private let who = Option(
  name: "who", value: .id(PartySubject.kind, AreaSubject.kind), word: "HVEM",
  summary: "afdelingen eller området", isNeeded: true)
private let year = Option(name: "year", value: .year, summary: "året", isNeeded: true)
private let number = Option(name: "step", value: .number, summary: "trinnet", isNeeded: true)
private let agreement = Option(
  name: "agreement", value: .id(AgreementSubject.kind), summary: "aftalen med trappen",
  isNeeded: true)

private let setStep = EnterAct<LadderStep>(
  "sof.saet-trin", "registrerer, på hvilket trin en afdeling eller et område står i et år",
  needed: [who, year, number, agreement],
  settings: [
    Setting(
      Option(name: "assignment", value: .share, summary: "andelen til anvisning"), \.assignment
    ) { try $0.share() },
    Setting(
      Option(name: "flexible", value: .share, summary: "andelen til fleksibel udlejning"),
      \.flexible
    ) { try $0.share() },
    Setting(
      Option(name: "criteria", value: .id(CriteriaSet.kind), summary: "kriterierne"), \.criteria
    ) { try $0.id(as: CriteriaSet.self) },
    Setting(
      Option(
        name: "use", value: .id(DelegationUseSubject.kind),
        summary: "den brug af en bemyndigelse, der flyttede det"), \.use
    ) { try $0.id(of: DelegationUseSubject.self) },
  ],
  example:
    "sof.saet-trin trin-skovvaenget-2026 --who skovvaenget --year 2026 --step 2 --agreement udlejningsaftale-2025"
) { id, given in
  let (step, year) = (try given.needed(number).number(), try given.needed(year).year())
  return LadderStep(
    id: id, title: "Trin \(step) i \(year)", subject: try given.needed(who).thing(), year: year,
    step: step, agreement: try given.needed(agreement).id(of: AgreementSubject.self),
    source: given.source)
} enter: {
  _ = ($1, $2)
  try $3.enter($0)
}
