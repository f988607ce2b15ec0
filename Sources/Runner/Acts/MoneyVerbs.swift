import Casework
import Investments
import Organisation
import Store
import Vocabulary

/// What verbs of money have in common.
private enum Money {
  static let id = Option(name: "id", value: "ID", summary: "beløbets id (ellers et nyt)")
  static let title = Option(name: "title", value: "TEKST", summary: "hvad beløbet er til")
  static let upTo = Option(
    name: "up-to", value: "BELØB", summary: "det højeste, når beløbet ligger i et interval")
  static let receiver = Option(name: "receiver", value: "ID", summary: "den part, der modtager det")
  static let agreement = Option(name: "agreement", value: "ID", summary: "aftalen, det er til")
  static let area = Option(name: "area", value: "ID", summary: "området, det er til")
  static let matter = Option(name: "matter", value: "ID", summary: "sagen, det er behandlet i")
  static let decision = Option(
    name: "decision", value: "ID", summary: "beslutningen, det hviler på")
  static let all = [id, title, upTo, receiver, agreement, area, matter, decision]

  /// Kroner with at most two decimals, or millions: `20 mio.`.
  static func amount(_ text: String) throws -> Kroner {
    let ends = ["mio.", "mio"].first { text.hasSuffix($0) }
    let isMillions = ends != nil
    var number = String(text.dropLast(ends?.count ?? 0))
    while number.hasSuffix(" ") { number.removeLast() }
    let decimals = isMillions ? 8 : 2
    if let found = try? scaled(Array(number.utf8), isDanish: true), found.value >= 0,
      found.decimals <= decimals
    {
      let power = (found.decimals..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
      let (ore, isTooLarge) = found.value.multipliedReportingOverflow(by: power)
      if !isTooLarge { return Kroner(ore: ore) }
    }
    throw WrongUse("»\(text)« er ikke et beløb.", "Skriv kroner, fx 1.234,50 eller 20mio.")
  }

  static func range(_ act: Act, _ text: String) throws -> AmountRange {
    let low = try amount(text)
    return AmountRange(low: low, high: try act.value(upTo).map(amount) ?? low)
  }

  /// What the act says of an amount beside how much it is.
  static func details(_ act: Act, _ desk: Desk, on day: Day) throws -> AmountDetails {
    var details = AmountDetails()
    details.id = try act.value(id).map { try act.newID($0) }
    details.title = act.value(title)
    details.receiver = try act.value(receiver).map { try desk.existing(Party.self, $0, on: day) }
    details.agreement = try act.value(agreement).map { try act.newID($0) }
    details.area = try act.value(area).map { try act.newID($0) }
    details.matter = try act.value(matter).map { try act.newID($0) }
    details.decision = try act.value(decision).map { try act.newID($0) }
    return details
  }
}

extension Act {
  fileprivate func treasurer(_ desk: Desk, _ pen: any Pen) -> Treasurer {
    desk.funding.treasurer(with: pen, source: source)
  }
}

struct FrameVerb: Verb {
  private static let financier = Option(
    name: "financier", value: "ID", summary: "den, der betaler", isNeeded: true)

  let name = "frame"
  let summary = "sætter penge af i en pengestrøm for et år"
  let arguments = ["PENGESTRØM", "ÅR", "BELØB"]
  let options = Money.all + [financier]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let stream = try desk.existing(FundingStream.self, act.arguments[0], on: pen.day)
    guard let year = Int(act.arguments[1]) else {
      throw WrongUse("»\(act.arguments[1])« er ikke et år.", "Skriv fx 2011.")
    }
    try act.treasurer(desk, pen).frame(
      stream, year: year, Money.range(act, act.arguments[2]),
      from: desk.existing(Party.self, act.required(Self.financier), on: pen.day),
      Money.details(act, desk, on: pen.day))
  }
}

struct CommitVerb: Verb {
  let name = "commit"
  let summary = "giver tilsagn af en ramme"
  let arguments = ["RAMME", "BELØB"]
  let options = Money.all

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let frame = try desk.existing(Amount.self, act.arguments[0], on: pen.day)
    try act.treasurer(desk, pen).commit(
      frame, Money.range(act, act.arguments[1]), Money.details(act, desk, on: pen.day))
  }
}

struct PayVerb: Verb {
  let name = "pay"
  let summary = "betaler af et tilsagn"
  let arguments = ["TILSAGN", "BELØB"]
  let options = Money.all

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let commitment = try desk.existing(Amount.self, act.arguments[0], on: pen.day)
    try act.treasurer(desk, pen).pay(
      commitment, Money.range(act, act.arguments[1]), Money.details(act, desk, on: pen.day))
  }
}

struct WithdrawAmountVerb: Verb {
  let name = "withdraw"
  let summary = "trækker et beløb tilbage; det tæller så ikke mere"
  let arguments = ["BELØB-ID"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Amount.self, act.arguments[0], on: pen.day)
    try act.treasurer(desk, pen).withdraw(id, why: act.because)
  }
}
