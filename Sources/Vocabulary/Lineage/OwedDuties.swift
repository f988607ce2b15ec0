/// The duties of a day with those who have them: of one owner, or of everybody.
public struct OwedDuties {
  private let heirs: Heirs
  private let owner: Pointer?
  private let day: Day
  /// The owner and whom it may answer for.
  private let asked: [Pointer]?
  private var keepers: [Pointer: [Pointer]] = [:]

  /// Of one owner and whom it may answer for, or of everybody when nil; throws what the lineage throws.
  public init(heirs: Heirs, owner: Pointer?, on day: Day) throws {
    (self.heirs, self.owner, self.day) = (heirs, owner, day)
    asked = try owner.map { [$0] + (try heirs.predecessors(of: $0, on: day).sorted()) }
  }

  /// What an obliger tells is due by a day, each with whoever has it now; throws what the obliger throws.
  public mutating func duties(of obliger: any Obliging, through last: Day) throws -> [Duty] {
    let all =
      try asked?.flatMap { try obliger.duties(on: day, through: last, owner: $0) }
      ?? obliger.duties(on: day, through: last, owner: nil)
    return try all.eachOnce.flatMap { try held($0) }.filter { owner == nil || $0.owner == owner }
  }

  /// With whoever answers for its owner, each owner asked for once.
  private mutating func held(_ duty: Duty) throws -> [Duty] {
    guard let was = duty.owner else { return [duty] }
    let all = try keepers[was] ?? heirs.answering(for: was, on: day)
    keepers[was] = all
    return duty.handed(from: was, toEach: all)
  }
}
