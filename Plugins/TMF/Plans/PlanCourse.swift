import Lov
import Vocabulary

/// The share of almene family dwellings of an area through the years, from its base and its milestones.
struct PlanCourse {
  let base: PlanBase
  /// Those that are not given up.
  let milestones: [Milestone]

  init(_ base: PlanBase, _ milestones: [Milestone]) {
    self.base = base
    self.milestones = milestones.filter { $0.dropped == nil }
  }

  /// What is counted.
  enum Track {
    /// What has happened by a day, and nothing else.
    case done(by: Day)
    /// What is to have happened by the plan: what has, and the rest on its last day.
    case planned
  }

  /// The parts of the share on a day.
  func parts(on day: Day, _ track: Track) -> FamilyShare {
    let counted = milestones.filter { self.day(of: $0, track).map { $0 <= day } ?? false }
    // What no area has is refused when it is written; here it only cannot be added up.
    func sum(_ value: (Milestone) -> Int) -> Int64 {
      counted.map { Int64(min(max(value($0), 0), PlanRules.most)) }.reduce(0, +)
    }
    let built = sum { $0.kind == .newBuilding ? $0.familyDwellings : 0 }
    let gone = sum { $0.kind == .newBuilding ? 0 : $0.familyDwellings }
    let new = sum { $0.kind == .newBuilding ? $0.dwellings : 0 }
    let lost = sum { [.demolition, .business].contains($0.kind) ? $0.dwellings : 0 }
    return FamilyShare(
      family: Int64(base.family) - gone + built, all: Int64(base.dwellings) - lost + new,
      demolished: base.countsDemolished == true ? demolished(counted) : 0,
      business: Int64(base.business ?? 0) * 100 + sum { $0.area ?? 0 } * 100)
  }

  /// Those that may be counted though they are gone by the third sentence of § 168 a.
  private func demolished(_ counted: [Milestone]) -> Int64 {
    counted.filter { $0.kind == .demolition }.map { one in
      FamilyShare.countable(
        Int64(one.dwellings), on: (one.done ?? one.due)?.latest,
        replaced: Int64(one.replaced ?? 0))
    }.reduce(0, +)
  }

  private func day(of milestone: Milestone, _ track: Track) -> Day? {
    switch track {
    case .done(let day):
      milestone.done?.hasCome(by: day) == .yes ? milestone.done?.latest : nil
    case .planned: (milestone.done ?? milestone.due)?.latest
    }
  }

  /// The years from that of the base to the last before the goal's day.
  var years: ClosedRange<Int> {
    let last = FamilyShare.end.previous.year
    return min(base.day.latest.year, last)...last
  }

  /// The milestones that are counted in a year by the plan.
  func milestones(in year: Int) -> [Milestone] {
    milestones.filter { day(of: $0, .planned)?.year == year }
  }

  /// The parts when all that is planned before the goal's day has happened.
  var final: FamilyShare { parts(on: FamilyShare.end.previous, .planned) }

  /// Whether something can be reckoned: no part is below none, and there is a dwelling or a shop.
  static func isWhole(_ share: FamilyShare) -> Bool {
    share.family >= 0 && share.all >= share.family && (try? share.share(.whole)) != nil
  }
}
