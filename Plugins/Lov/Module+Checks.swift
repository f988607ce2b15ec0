import Agreements
public import Counter
public import Vocabulary

extension Module: CheckContributing {
  /// The limits of the law.
  public var rules: [Rule] { LovRules.all }

  /// Whether agreements keep them.
  public func checks(at rooms: any Rooms) -> [any Checking] { [LimitCheck(rooms: rooms)] }
}

/// Whether agreements keep the limits that the law sets for their kind.
struct LimitCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.agreements.versions(about: about, during: during)
      .compactMap(\.pieces.last).flatMap { findings($0.value, $0.period.start) }
  }

  private func findings(_ agreement: Agreement, _ first: Day) -> [Finding] {
    switch rooms.agreements.kind(of: agreement, on: first)?.id {
    case "lov.kombineret-udlejning": [kombineret(agreement)].compactMap(\.self)
    case "lov.udviklingsplan": PlanFields(agreement: agreement).findings
    default: []
    }
  }

  private func kombineret(_ agreement: Agreement) -> Finding? {
    let residents = agreement.fields.first { $0.field == "beboere" }?.number
    let share = agreement.fields.first { $0.field == "uden-for-arbejdsmarkedet" }?.percent
    guard let residents, let share else { return nil }
    let isMet = (residents >= 1_000 && share >= 4_000) || (residents >= 5_000 && share >= 3_000)
    guard !isMet else { return nil }
    return Finding(
      LovRules.kombineretLimits, about: agreement.pointer,
      [
        "residents": .number(residents),
        "percent": .text(DanishNumbers.text(Int64(share), decimals: 2) + " %"),
      ])
  }
}
