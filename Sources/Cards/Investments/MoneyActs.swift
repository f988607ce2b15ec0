import Agreements
import Counter
import Forums
import Investments
import Organisation
import Vocabulary

/// What is done with money, in the order of help: a new act stands here too.
let moneyActs: [any Act] =
  [FrameAct(), WithdrawAmountAct(), CommitAct(), PayAct()] + fundingActs

/// What verbs of money have in common.
private enum Money {
  static let amount = Argument("BELØB", .money)
  static let id = Option(
    name: "id", value: .newID(Amount.kind), summary: "beløbets id (ellers et nyt)")
  static let title = Option(name: "title", value: .text, summary: "hvad beløbet er til")
  static let upTo = Option(
    name: "up-to", value: .money, summary: "det højeste, når beløbet ligger i et interval")
  static let receiver = Option(
    name: "receiver", value: .id(Party.kind), summary: "den part, der modtager det")
  static let agreement = Option(
    name: "agreement", value: .id(Agreement.kind), summary: "aftalen, det er til")
  static let area = Option(name: "area", value: .id(Area.kind), summary: "området, det er til")
  static let matter = Option(
    name: "matter", value: .id(Matter.kind), summary: "sagen, det er behandlet i")
  static let decision = Option(
    name: "decision", value: .id(Decision.kind), summary: "beslutningen, det hviler på")
  static let over = Option(
    name: "over", value: nil, summary: "skriver det, også når det går ud over det, det er af")
  static let all = [id, title, upTo, receiver, agreement, area, matter, decision]

  static func range(_ given: Given) throws -> AmountRange {
    let low = try given.needed(amount).money()
    return AmountRange(low: low, high: try given.value(upTo)?.money() ?? low)
  }

  /// What the act says of an amount beside how much it is; that what it names is there is asked by the rules.
  static func details(_ given: Given) throws -> AmountDetails {
    var details = AmountDetails()
    details.id = try given.value(id)?.newID()
    details.title = given.text(title)
    details.receiver = try given.value(receiver)?.id(as: Party.self)
    details.agreement = try given.value(agreement)?.newID()
    details.area = try given.value(area)?.newID()
    details.matter = try given.value(matter)?.newID()
    details.decision = try given.value(decision)?.newID()
    return details
  }
}

extension Given {
  /// A treasurer whose writing names the author's source.
  func treasurer(_ house: any House, _ pen: any Pen) -> Treasurer {
    house.funding.treasurer(with: pen, source: source)
  }
}

struct FrameAct: Act {
  private static let stream = Argument("PENGESTRØM", .id(FundingStream.kind))
  private static let year = Argument("ÅR", .year)
  private static let financier = Option(
    name: "financier", value: .id(Party.kind), summary: "den, der betaler", isNeeded: true)

  let name = "frame"
  let summary = "sætter penge af i en pengestrøm for et år"
  let subject = ActSubject.money
  let example =
    #"frame boligsocial-pulje 2028 "2,5 mio. kr." --financier nordvang --on 1.12.2026"#
  let arguments = [stream, year, Money.amount]
  let options = Money.all + [financier]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).frame(
      given.needed(Self.stream).id(as: FundingStream.self),
      year: given.needed(Self.year).year(), Money.range(given),
      from: given.needed(Self.financier).id(as: Party.self), Money.details(given))
  }
}

struct CommitAct: Act {
  private static let frame = Argument("RAMME", .id(Amount.kind))

  let name = "commit"
  let summary = "giver tilsagn af en ramme"
  let subject = ActSubject.money
  let example =
    #"commit pulje-2027 "1 mio. kr." --receiver nab --decision br-2026-10-1-1 --on 1.12.2026"#
  let arguments = [frame, Money.amount]
  let options = Money.all + [Money.over]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).commit(
      given.needed(Self.frame).id(as: Amount.self), Money.range(given), Money.details(given))
  }
}

struct PayAct: Act {
  private static let commitment = Argument("TILSAGN", .id(Amount.kind))

  let name = "pay"
  let summary = "betaler af et tilsagn"
  let subject = ActSubject.money
  let example =
    #"pay tilsagn-bff-2026 "100.000 kr." --on 1.12.2026"#
  let arguments = [commitment, Money.amount]
  let options = Money.all + [Money.over]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).pay(
      given.needed(Self.commitment).id(as: Amount.self), Money.range(given), Money.details(given))
  }
}

struct WithdrawAmountAct: Act {
  private static let amount = Argument("BELØB-ID", .id(Amount.kind))

  let name = "withdraw"
  let summary = "trækker et beløb tilbage; det tæller så ikke mere"
  let subject = ActSubject.money
  let example =
    "withdraw fondens-tilskud-2027 --on 1.12.2026"
  let arguments = [amount]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.treasurer(house, pen).withdraw(
      given.needed(Self.amount).id(as: Amount.self), why: given.because)
  }
}
