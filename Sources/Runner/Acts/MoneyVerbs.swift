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

  /// Writes an amount with what the act says of it.
  static func enter(
    _ amount: Amount, _ act: Act, _ desk: Desk, _ pen: any KeepingPen
  ) throws {
    var amount = amount
    let day = pen.day
    amount.receiver =
      try act.value(receiver).map { try desk.existing(Party.self, $0, on: day) } ?? amount.receiver
    amount.agreement = try act.value(agreement).map { try act.newID($0) } ?? amount.agreement
    amount.area = try act.value(area).map { try act.newID($0) } ?? amount.area
    amount.matter = try act.value(matter).map { try act.newID($0) } ?? amount.matter
    amount.decision = try act.value(decision).map { try act.newID($0) } ?? amount.decision
    if act.value(id) != nil { try pen.requireNew(Amount.self, amount.id) }
    try pen.set(amount, during: Period(from: day))
  }

  static func newID(_ act: Act, _ stem: String, _ pen: any KeepingPen) throws -> AmountID {
    if let text = act.value(id) { return try act.newID(text) }
    return try pen.freeID(Amount.self, stem.map { $0 == "." ? "-" : String($0) }.joined(), from: 1)
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
    guard let year = Int(act.arguments[1]), (1600...2999).contains(year) else {
      throw WrongUse("»\(act.arguments[1])« er ikke et år.", "Skriv fx 2011.")
    }
    let id = try Money.newID(act, "\(stream)-\(year)", pen)
    try Money.enter(
      Amount(
        id: id, title: act.value(Money.title) ?? "Ramme \(year)", stream: stream, kind: .frame,
        year: year, amount: try Money.range(act, act.arguments[2]),
        financier: try desk.existing(Party.self, act.required(Self.financier), on: pen.day),
        source: act.source), act, desk, pen)
  }
}

/// A commitment of a frame, or a payment of a commitment.
struct SpendVerb: Verb {
  let name: String
  let summary: String
  let arguments: [String]
  let options = Money.all
  let kind: AmountKind
  let above: AmountKind

  static let all: [any Verb] = [
    SpendVerb(
      name: "commit", summary: "giver tilsagn af en ramme", arguments: ["RAMME", "BELØB"],
      kind: .commitment, above: .frame),
    SpendVerb(
      name: "pay", summary: "betaler af et tilsagn", arguments: ["TILSAGN", "BELØB"], kind: .paid,
      above: .commitment),
  ]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let under = try pen.existing(
      Amount.self, try desk.existing(Amount.self, act.arguments[0], on: pen.day))
    guard under.kind == above else {
      throw Complaint(
        "»\(under.id)« er \(Labels.word(under.kind.rawValue)), ikke \(Labels.word(above.rawValue)).",
        "Se beløbene med almen show amount.")
    }
    guard under.withdrawn == nil else {
      throw Complaint("»\(under.id)« er trukket tilbage.", "Vælg et andet beløb.")
    }
    // A commitment is of its frame's year; a payment is made when it is made.
    let year =
      kind == .paid || under.isFor(year: pen.day.year) ? pen.day.year : under.year
    let id = try Money.newID(act, "\(under.id)-\(name)", pen)
    let title =
      act.value(Money.title) ?? "\(Labels.word(kind.rawValue).capitalizedFirst) af \(under.title)"
    try Money.enter(
      Amount(
        id: id, title: title, stream: under.stream, kind: kind, year: year,
        amount: try Money.range(act, act.arguments[1]), financier: under.financier,
        receiver: under.receiver, agreement: under.agreement, area: under.area, under: under.id,
        source: act.source), act, desk, pen)
  }
}

struct WithdrawAmountVerb: Verb {
  let name = "withdraw"
  let summary = "trækker et beløb tilbage; det tæller så ikke mere"
  let arguments = ["BELØB-ID"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    var amount = try pen.existing(
      Amount.self, try desk.existing(Amount.self, act.arguments[0], on: pen.day))
    guard amount.withdrawn == nil else {
      throw Complaint("»\(amount.id)« er allerede trukket tilbage.", "Der er intet at gøre.")
    }
    let under = try desk.funding.under(amount.id, on: pen.day)
    guard under.isEmpty else {
      throw Complaint(
        "Af »\(amount.id)« er der allerede \(under.map(\.id.text).joined(separator: ", ")).",
        "Træk dem tilbage først.")
    }
    amount.withdrawn = Withdrawal(day: RoughDay(pen.day), why: act.because)
    try pen.revise(amount)
  }
}
