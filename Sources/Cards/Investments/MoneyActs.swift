import Counter
import Investments
import Organisation
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

  static func range(_ given: Given, _ text: String) throws -> AmountRange {
    let low = try amount(text)
    return AmountRange(low: low, high: try given.value(upTo).map(amount) ?? low)
  }

  /// What the act says of an amount beside how much it is.
  static func details(_ given: Given, _ house: any House, on day: Day) throws -> AmountDetails {
    var details = AmountDetails()
    details.id = try given.value(id).map { try given.newID($0) }
    details.title = given.value(title)
    details.receiver = try given.value(receiver).map { try house.existing(Party.self, $0, on: day) }
    details.agreement = try given.value(agreement).map { try given.newID($0) }
    details.area = try given.value(area).map { try given.newID($0) }
    details.matter = try given.value(matter).map { try given.newID($0) }
    details.decision = try given.value(decision).map { try given.newID($0) }
    return details
  }
}

extension Given {
  fileprivate func treasurer(_ house: any House, _ pen: any Pen) -> Treasurer {
    house.funding.treasurer(with: pen, source: source)
  }
}

struct FrameAct: Act {
  private static let financier = Option(
    name: "financier", value: "ID", summary: "den, der betaler", isNeeded: true)

  let name = "frame"
  let summary = "sætter penge af i en pengestrøm for et år"
  let arguments = ["PENGESTRØM", "ÅR", "BELØB"]
  let options = Money.all + [financier]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let stream = try house.existing(FundingStream.self, given.arguments[0], on: pen.day)
    guard let year = Int(given.arguments[1]) else {
      throw WrongUse("»\(given.arguments[1])« er ikke et år.", "Skriv fx 2011.")
    }
    try given.treasurer(house, pen).frame(
      stream, year: year, Money.range(given, given.arguments[2]),
      from: house.existing(Party.self, given.required(Self.financier), on: pen.day),
      Money.details(given, house, on: pen.day))
  }
}

struct CommitAct: Act {
  let name = "commit"
  let summary = "giver tilsagn af en ramme"
  let arguments = ["RAMME", "BELØB"]
  let options = Money.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let frame = try house.existing(Amount.self, given.arguments[0], on: pen.day)
    try given.treasurer(house, pen).commit(
      frame, Money.range(given, given.arguments[1]), Money.details(given, house, on: pen.day))
  }
}

struct PayAct: Act {
  let name = "pay"
  let summary = "betaler af et tilsagn"
  let arguments = ["TILSAGN", "BELØB"]
  let options = Money.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let commitment = try house.existing(Amount.self, given.arguments[0], on: pen.day)
    try given.treasurer(house, pen).pay(
      commitment, Money.range(given, given.arguments[1]), Money.details(given, house, on: pen.day))
  }
}

struct WithdrawAmountAct: Act {
  let name = "withdraw"
  let summary = "trækker et beløb tilbage; det tæller så ikke mere"
  let arguments = ["BELØB-ID"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Amount.self, given.arguments[0], on: pen.day)
    try given.treasurer(house, pen).withdraw(id, why: given.because)
  }
}
