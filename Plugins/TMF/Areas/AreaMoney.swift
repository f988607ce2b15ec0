import Counter
import Forums
import Investments
import Organisation
import Vocabulary

/// The money of an area: what names it, what lies in it, its afdelinger, its plans, efforts and matters.
///
/// An organisation's other money is not the area's, though it has dwellings there.
struct AreaMoney {
  /// The amounts, each with the step that releases it where its matter has one.
  let amounts: [(amount: Amount, release: StepProgress?)]
  let guarantees: [Guarantee]

  init(_ docket: AreaDocket, _ rooms: any Rooms, on day: Day) throws {
    let areas = Set(try rooms.parties.areas(in: docket.area, on: day).map(\.id))
    let afdelinger = Set(
      try rooms.parties.parties(in: docket.area, on: day)
        .filter { try rooms.parties.party($0, on: day)?.kind == .afdeling })
    let things = docket.named.union(areas.map(\.pointer)).union(afdelinger.map(\.pointer))
    amounts = try rooms.funding.amounts(naming: things, on: day)
      .filter { $0.withdrawn == nil }
      .map { ($0, try Self.release(of: $0, rooms, on: day)) }
    guarantees = try rooms.funding.guarantees(on: day).filter { one in
      one.area.map(areas.contains) ?? false || one.receiver.map(afdelinger.contains) ?? false
        || one.agreement.map { things.contains($0.pointer) } ?? false
    }.inDanishOrder(\.title)
  }

  /// The step that releases an amount, of its own matter or of one about its agreement.
  private static func release(
    of amount: Amount, _ rooms: any Rooms, on day: Day
  ) throws -> StepProgress? {
    let about = try amount.agreement.map { try rooms.fora.matters(about: $0, on: day) } ?? []
    let matters = [amount.matter].compactMap(\.self) + about.map(\.id)
    return try matters.eachOnce.lazy.compactMap { try rooms.fora.progress(of: $0, on: day) }
      .flatMap(\.steps).first { $0.step.step == EffortSteps.release }
  }

  // MARK: Words

  /// Each in a line, and that nobody has said what others pay.
  func told(_ titles: Titles) throws -> Cell {
    let told =
      amounts.map { line($0.amount, $0.release, titles) }
      + (try guarantees.map { try line($0, titles) })
    guard !told.isEmpty else {
      return .unknown(
        "intet beløb er registreret for området selv, dets planer, indsatser eller afdelinger; om det får del i større rammer, og hvem der betaler, er ikke kendt"
      )
    }
    return .list(told + ["Hvad andre betaler, er ikke registreret."], .lines)
  }

  private func line(_ amount: Amount, _ release: StepProgress?, _ titles: Titles) -> Cell {
    let sum =
      amount.amount.map { Cell(DanishMoney.text(low: $0.low, high: $0.high)) }
      ?? .unknown("beløbet er ikke kendt")
    let released = release.map { "; \(Self.told($0))" as Cell } ?? Cell()
    return
      "\(Cell.thing(titles.thing(amount))): \(sum), \(titles.cell(amount.financier.pointer)), \(Cell(amount.kind.word))\(released)"
  }

  /// Whether money is released: a frame that is set aside is not yet given.
  static func told(_ release: StepProgress) -> Cell {
    let title = Cell("»\(release.step.title)«")
    if release.isUnknown { return "\(title): \(.unknown(Doubt.isDone))" }
    switch release.state {
    case .done: return "\(title) er sket"
    case .possiblyDone: return "\(title) er muligvis sket"
    case .notNeeded: return "\(title) falder bort"
    case .next, .waiting, .supposed: return "\(title) mangler"
    }
  }

  private func line(_ one: Guarantee, _ titles: Titles) throws -> Cell {
    let sum =
      try one.amount.map { Cell(DanishMoney.text($0)) } ?? .unknown("beløbet er ikke kendt")
    return
      "\(Cell.thing(titles.thing(one))): \(sum), \(titles.cell(one.guarantor.pointer)), garanti"
  }
}
