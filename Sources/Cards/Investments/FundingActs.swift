import Agreements
import Counter
import Forums
import Investments
import Organisation
import Vocabulary

/// What money comes from and is secured by, in the order of help: a new act stands here too.
let fundingActs: [any Act] = [
  enterStream,
  EndAct<FundingStream>(
    "end-stream", "lader en pengestrøm gå af brug fra dagen --on", "PENGESTRØM",
    example: "end-stream boligsocial-pulje --on 31.12.2027"),
  enterTotal, enterRound, ApplyAct(), GrantAct(), enterGuarantee,
  EndAct<Guarantee>(
    "end-guarantee", "lader en garanti ophøre fra dagen --on", "GARANTI",
    example: "end-guarantee garanti-bispehoej --on 31.12.2027"),
]

private let title = Option(
  name: "title", value: .text, summary: "hvad det kaldes", isNeeded: true)
private let decision = Option(
  name: "decision", value: .id(Decision.kind), summary: "beslutningen, det hviler på")

private let enterStream = EnterAct<FundingStream>(
  "enter-stream", "opretter en pengestrøm, som rammer er af", needed: [title],
  settings: [
    Setting(Option(name: "topic", value: .id(Topic.kind), summary: "emnet"), \.topic) {
      try $0.id(as: Topic.self)
    },
    Setting(
      Option(name: "owner", value: .id(Party.kind), summary: "den forvaltning, der svarer for den"),
      \.owner
    ) { try $0.id(as: Party.self) },
  ],
  example:
    #"enter-stream legepladspulje --title "Legepladspuljen" --topic boligsocialt --owner pbm --on 1.12.2026"#
) { id, given in
  FundingStream(id: id, title: try given.needed(title).text, source: given.source)
} enter: {
  try $1.treasurer($2, $3).enter($0)
}

private let stated = Argument("BELØB", .money)
private let totalYear = Argument("ÅR", .year)
private let upTo = Option(
  name: "up-to", value: .money, summary: "det højeste, når beløbet ligger i et interval")

private let enterTotal = EnterAct<StatedTotal>(
  "state-total", "skriver et beløb i alt, som en kilde angiver, og de beløb, det siges at være",
  arguments: [totalYear, stated], needed: [title, upTo],
  settings: [
    .several(
      Option(name: "items", value: .several(.id(Amount.kind)), summary: "beløbene, det er af"),
      \.items
    ) { try $0.id(as: Amount.self) }
  ],
  example:
    #"state-total bisperne-2026 2026 "4 mio. kr." --title "Boligsociale midler 2026" --items pulje-2026 --on 1.12.2026"#
) { id, given in
  let low = try given.needed(stated).money()
  return StatedTotal(
    id: id, title: try given.needed(title).text, year: try given.needed(totalYear).year(),
    stated: AmountRange(low: low, high: try given.value(upTo)?.money() ?? low), items: [],
    source: given.source)
} enter: {
  try $1.treasurer($2, $3).enter($0)
}

private let frame = Option(
  name: "frame", value: .id(Amount.kind), summary: "den ramme, pengene er af", isNeeded: true)
private let opens = Option(
  name: "opens", value: .day, summary: "den første dag at ansøge", isNeeded: true)
private let closes = Option(
  name: "closes", value: .day, summary: "den sidste dag at ansøge", isNeeded: true)
private let sharing = Option(
  name: "how", value: .choice(SharingOut.self), summary: "hvordan der fordeles", isNeeded: true)

private let enterRound = EnterAct<Round>(
  "enter-round", "åbner en runde, hvor der kan ansøges om en rammes penge",
  needed: [title, frame, opens, closes, sharing],
  example:
    #"enter-round runde-2027 --title "Boligsocial pulje 2027" --frame pulje-2027 --opens 1.2.2027 --closes 1.4.2027 --how proportional --on 1.12.2026"#
) { id, given in
  Round(
    id: id, title: try given.needed(title).text,
    frame: try given.needed(frame).id(as: Amount.self), opens: try given.needed(opens).day(),
    closes: try given.needed(closes).day(), how: try given.needed(sharing).choice(),
    source: given.source)
} enter: {
  try $1.treasurer($2, $3).enter($0)
}

private let round = Argument("RUNDE", .id(Round.kind))

private struct ApplyAct: Act {
  private static let by = Argument("PART", .id(Party.kind))
  private static let asked = Argument("BELØB", .money)
  private static let what = Option(
    name: "what", value: .text, summary: "hvad der søges til", isNeeded: true)

  let name = "apply"
  let summary = "skriver en ansøgning i en runde, efter dem, der er"
  let example =
    #"apply runde-2027 nab "1,5 mio. kr." --what "Boligsocial medarbejder" --on 1.3.2027"#
  let arguments = [round, by, asked]
  let options = [what]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).take(
      Application(
        by: given.needed(Self.by).id(as: Party.self), what: given.needed(Self.what).text,
        asked: given.needed(Self.asked).money()),
      into: given.needed(round).id(as: Round.self))
  }
}

private struct GrantAct: ForetellingAct {
  private static let money = Option(
    name: "money", value: .money, summary: "det, der fordeles (ellers rammen)")

  let name = "grant"
  let summary = "fordeler en rundes penge på ansøgningerne, som runden siger"
  let example = #"grant runde-2027 --money "2 mio. kr." --on 2.4.2027"#
  let arguments = [round]
  let options = [money, decision]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).grant(
      given.needed(round).id(as: Round.self), given.value(Self.money)?.money(),
      decision: given.value(decision)?.id(as: Decision.self))
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(round).id(as: Round.self)
    return { titles in
      let granted = try titles.house.records.record(Round.self, id, on: titles.day)
      let rows = (granted?.applications ?? []).map { application in
        Row([
          "\(titles.cell(application.by.pointer)): \(.money(application.granted ?? .zero)) af \(.money(application.asked))"
        ])
      }
      return [
        .list(ItemList(nil, rows)),
        .text("Tilsagnene skrives hver for sig med commit."),
      ]
    }
  }
}

private let guarantor = Option(
  name: "guarantor", value: .id(Party.kind), summary: "den, der garanterer", isNeeded: true)

private let enterGuarantee = EnterAct<Guarantee>(
  "guarantee", "skriver en garanti for et lån", needed: [title, guarantor],
  settings: [
    Setting(Option(name: "loan", value: .money, summary: "lånet, fx 10 mio. kr."), \.loan) {
      try $0.money()
    },
    Setting(
      Option(name: "share", value: .share, summary: "den del af lånet, der garanteres, fx 75 %"),
      \.share
    ) { try $0.share() },
    Setting(
      Option(
        name: "reguaranteed", value: .share,
        summary: "den del af garantien, en anden står bag, fx 50 %"), \.reguaranteed
    ) { try $0.share() },
    Setting(
      Option(name: "reguarantor", value: .id(Party.kind), summary: "den, der står bag"),
      \.reguarantor
    ) { try $0.id(as: Party.self) },
    Setting(
      Option(name: "receiver", value: .id(Party.kind), summary: "den, der har lånet"), \.receiver
    ) { try $0.id(as: Party.self) },
    Setting(Option(name: "area", value: .id(Area.kind), summary: "området, det er til"), \.area) {
      try $0.id(as: Area.self)
    },
    Setting(
      Option(name: "agreement", value: .id(Agreement.kind), summary: "aftalen, det er til"),
      \.agreement
    ) { try $0.id(as: Agreement.self) },
    Setting(decision, \.decision) { try $0.id(as: Decision.self) },
  ],
  example:
    #"guarantee garanti-2027 --title "Renoveringslån i Bisperne" --guarantor nordvang --loan "10 mio. kr." --share "75 %" --receiver nab --on 1.12.2026"#
) { id, given in
  Guarantee(
    id: id, title: try given.needed(title).text,
    guarantor: try given.needed(guarantor).id(as: Party.self), source: given.source)
} enter: {
  try $1.treasurer($2, $3).enter($0)
}
