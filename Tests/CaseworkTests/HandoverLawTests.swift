import Agreements
import AlmenTestKit
import Counter
import Forums
import Testing
import Vocabulary

@testable import Casework

/// Over mergers, replaced, divided and abolished fora, and bodies that arise again, nothing that was open is lost, and
/// nothing is held by the dead.
@Suite struct HandoverLawTests {
  /// In eight batches, which run at once.
  @Test(.tags(.long), arguments: 0..<8)
  func `what was open is always somebody's who is there, and can be done`(_ batch: Int) throws {
    let catalogue = try Catalogue([])
    var done: [String: Int] = [:]
    for number in 0..<sequences(1_250, usually: 15) {
      let seed = batch * 1_250 + number
      var town = try HandoverTown(seed: UInt64(seed), catalogue)
      for _ in 0..<24 {
        guard try town.step() else { continue }
        try compare(town, seed)
      }
      try compare(town, seed)
      try finish(&town, seed)
      done.merge(town.done, uniquingKeysWith: +)
    }
    let all = [
      "merge", "replace", "left", "abolish", "arise", "postpone", "decide", "treat", "promise",
      "draft", "approve", "finish", "refer",
    ]
    #expect(all.allSatisfy { done[$0, default: 0] > 0 }, "\(done)")
  }

  private static let carried: Set = [
    "forums.itemPostponed", "forums.itemUntreated", "forums.followUpOpen",
    "forums.followUpUnanswered", "agreements.meet", "agreements.approve",
    "agreements.approveAgain", "forums.referredOpen",
  ]

  /// What each has by the duties is what each has by the list.
  private func compare(_ town: HandoverTown, _ seed: Int) throws {
    let day = town.pen.day
    let duties = try town.desk.duties(on: day, through: day.adding(months: 24))
    let dead = duties.filter { duty in
      duty.owner.map { !town.there.contains($0) && $0.id != "kk" } ?? false
    }
    try #require(dead.isEmpty, "\(seed) \(day): \(dead)")
    for thing in town.open {
      guard case .approval = thing.kind else {
        let owners = duties.filter { $0.subject == thing.subject }.map(\.owner)
        let holders = town.holders(of: thing)
        let expected: Set<Pointer?> = holders.isEmpty ? [nil] : Set(holders)
        try #require(
          Set(owners) == expected && owners.count == expected.count,
          "\(seed) \(day) \(thing): \(owners)")
        continue
      }
    }
    // What was done is told of no more.
    let known = Set(town.open.map(\.subject))
    let strange = duties.filter { duty in
      Self.carried.contains(duty.rule.id) && !known.contains(duty.subject)
    }
    try #require(strange.isEmpty, "\(seed) \(day): \(strange.map(\.rule.id))")
    for (draft, rows) in Dictionary(grouping: town.waiting.filter(isApproval), by: \.subject) {
      let asked = duties.filter {
        $0.subject == draft && $0.rule.id.hasPrefix("agreements.approve")
      }
      let may = Set(rows.flatMap { town.holders(of: $0) })
      let isLeft = rows.contains { town.holders(of: $0).isEmpty }
      try #require(
        Set(asked.compactMap(\.owner)).isSubset(of: may)
          && (!asked.isEmpty || may.isEmpty && !isLeft),
        "\(seed) \(day) \(draft): \(asked.map(\.owner)), not \(may)")
      try #require(
        Set(asked.compactMap(\.owner)).count == asked.compactMap(\.owner).count,
        "\(seed) \(day) \(draft): asked twice")
    }
  }

  private func isApproval(_ thing: OpenThing) -> Bool {
    if case .approval = thing.kind { true } else { false }
  }

  /// Everything that somebody has can be done by whom the duties name, and then is no more.
  private func finish(_ town: inout HandoverTown, _ seed: Int) throws {
    town.pen.day = town.pen.day.next
    for thing in town.open where thing.kind == .item || thing.kind == .referral {
      let holders = town.holders(of: thing).filter { $0.kind == ForumSubject.kind }
      let free = thing.kind == .item && town.holders(of: thing).isEmpty
      guard let body = holders.min() ?? (free ? town.thereFora.first?.pointer : nil) else {
        continue
      }
      try town.treat(thing, at: body)
      try #require(!town.open.contains { $0.subject == thing.subject }, "\(seed) \(thing)")
    }
    for draft in Set(town.waiting.filter(isApproval).map(\.subject)).sorted() {
      guard let id = AgreementID(draft.id) else { continue }
      for _ in 0..<6 {
        let day = town.pen.day
        let asked = try town.desk.duties(on: day, through: day).filter {
          $0.subject == draft && $0.owner != nil && $0.rule.id.hasPrefix("agreements.approve")
        }
        guard let body = asked.first?.owner else { break }
        try #require(try town.approve(id, by: body), "\(seed) \(draft) by \(body)")
      }
      let left = town.waiting.filter { $0.subject == draft }
      try #require(
        left.isEmpty || left.contains { town.holders(of: $0).isEmpty }, "\(seed) \(left)")
      if left.isEmpty {
        let clerk = town.desk.agreements.clerk(
          with: town.pen, source: Source("Prøve", madeUp: true))
        try clerk.sign(id)
      }
    }
    try compare(town, seed)
  }
}
