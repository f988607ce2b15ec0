import Agreements
import Counter
import Organisation
import Vocabulary

/// What agreements say is entered, and what recurs ended, in the order of help: a new act stands here too.
let contentActs: [any Act] = [
  enterObligation, EndObligationAct(), enterClause, enterExemption,
  EndAct<Exemption>(
    "end-exemption", "lader en fritagelse holde op fra dagen --on", "FRITAGELSE",
    example: "end-exemption fritagelse-bisperne --on 31.12.2026"),
]

private let agreement = Option(
  name: "of", value: .id(Agreement.kind), summary: "aftalen, det står i", isNeeded: true)
private let title = Option(
  name: "title", value: .text, summary: "hvad det kaldes", isNeeded: true)

private let owner = Option(
  name: "owner", value: .id(Party.kind), summary: "den part, der skal gøre det", isNeeded: true)
private let due = Option(
  name: "due", value: .roughDay, summary: "fristen; den første, når den gentages", isNeeded: true)
private let lastDue = Option(
  name: "last-due", value: .day, summary: "den sidste dag, der er en frist")

private let enterObligation = EnterAct<Obligation>(
  "enter-obligation", "skriver en forpligtelse, der står i en aftale",
  needed: [agreement, title, owner, due],
  settings: [
    Setting(Option(name: "every", value: .duration, summary: "hvor ofte den gentages"), \.every) {
      try $0.duration()
    },
    Setting(lastDue, \.lastDue) { try $0.day() },
    Setting(
      Option(name: "opens", value: .duration, summary: "hvor længe før fristen den meldes"), \.opens
    ) { try $0.duration() },
    .flag(
      Option(name: "confidential", value: nil, summary: "vises ikke offentligt"), \.isConfidential),
  ],
  example:
    #"enter-obligation aarsberetning --of udlejningsaftale-2025 --title "Årsberetning om udlejning" --owner nab --due 1.3.2027 --every "1 år" --on 1.12.2026"#
) { id, given in
  Obligation(
    id: id, title: try given.needed(title).text,
    agreement: try given.needed(agreement).id(as: Agreement.self),
    owner: try given.needed(owner).id(as: Party.self), due: try given.needed(due).roughDay(),
    source: given.source)
} enter: {
  try $1.clerk($2, $3).enter($0, in: $0.agreement)
}

private struct EndObligationAct: ForetellingAct {
  private static let obligation = Argument("FORPLIGTELSE", .id(Obligation.kind))

  let name = "end-obligation"
  let summary = "lader en forpligtelse, der gentages, holde op efter en sidste frist"
  let example = "end-obligation kvartalsberetning-2026 --last-due 31.12.2026 --on 1.12.2026"
  let arguments = [obligation]
  let options = [lastDue]

  private func last(_ given: Given) throws -> Day { try given.value(lastDue)?.day() ?? given.on }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).end(
      given.needed(Self.obligation).id(as: Obligation.self), lastDue: last(given))
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(Self.obligation).id(as: Obligation.self)
    let last = try last(given)
    let next = try house.records.record(Obligation.self, id, on: given.on)
      .flatMap { try house.agreements.owed($0, on: given.on) }?
      .occurrences(in: Period(last.next, to: last.adding(months: 120)) ?? .always).first
    return { _ in
      [
        .text(
          next.map { "Fristen den \(.long($0.latest)) og dem efter den falder bort." }
            ?? "Ingen kendt frist falder bort.")
      ]
    }
  }
}

private let basis = Option(
  name: "grounds", value: .choice(ClauseBasis.self), summary: "hvad den hviler på", isNeeded: true)

private let enterClause = EnterAct<Clause>(
  "enter-clause", "skriver en bestemmelse i en aftale", needed: [agreement, title, basis],
  settings: [
    Setting(Option(name: "text", value: .text, summary: "hvad den siger"), \.text) { $0.text },
    Setting(Option(name: "law", value: .text, summary: "paragraffen, når det er loven"), \.law) {
      $0.text
    },
    .flag(
      Option(name: "may-override", value: nil, summary: "aftaler under den må sige andet"),
      \.mayOverride),
    Setting(
      Option(
        name: "overrides", value: .id(Clause.kind),
        summary: "den bestemmelse, den træder i stedet for"),
      \.overrides
    ) { try $0.id(as: Clause.self) },
    .flag(Option(name: "goal", value: nil, summary: "den er et mål, der skal måles"), \.isGoal),
  ],
  example:
    #"enter-clause hver-fjerde --of udlejningsaftale-2025 --title "Hver fjerde bolig" --grounds negotiated --may-override --on 1.12.2026"#
) { id, given in
  Clause(
    id: id, agreement: try given.needed(agreement).id(as: Agreement.self),
    title: try given.needed(title).text, basis: try given.needed(basis).choice(),
    source: given.source)
} enter: {
  try $1.clerk($2, $3).enter($0, in: $0.agreement)
}

private let afdeling = Option(
  name: "party", value: .id(Party.kind), summary: "den afdeling, der fritages", isNeeded: true)
private let dwellings = Option(
  name: "dwellings", value: .number, summary: "hvor mange boliger om året", isNeeded: true)
private let takers = Option(
  name: "taken-by", value: .text, word: "AFDELING:ANTAL,…",
  summary: "de afdelinger, der overtager dem, og hvor mange", isNeeded: true)

private let enterExemption = EnterAct<Exemption>(
  "exempt", "fritager en afdeling for boliger, som andre overtager",
  needed: [agreement, afdeling, dwellings, takers],
  settings: [
    Setting(Option(name: "title", value: .text, summary: "hvad den kaldes"), \.title) { $0.text }
  ],
  example:
    "exempt fritagelse-bisperne --of anvisning-nab-2026 --party bispelunden --dwellings 5 --taken-by bispehoej:3,aahusene:2 --on 1.12.2026"
) { id, given in
  let exempted = try given.needed(afdeling).id(as: Party.self)
  let written = try given.needed(takers)
  return Exemption(
    id: id, title: "Fritagelse for \(exempted)",
    agreement: try given.needed(agreement).id(as: Agreement.self), exempted: exempted,
    dwellings: try given.needed(dwellings).number(),
    compensations: try written.text.split(separator: ",").map { part in
      let pair = part.split(separator: ":").map(String.init)
      guard pair.count == 2 else {
        throw WrongUse(
          "»\(part)« siger ikke, hvor mange (\(takers.place)).", "Skriv fx bispehoej:3,aahusene:2.")
      }
      return Compensation(
        party: try written.part(pair[0]).id(as: Party.self),
        dwellings: try written.part(pair[1]).number())
    }, source: given.source)
} enter: {
  try $1.clerk($2, $3).enter($0, in: $0.agreement)
}
