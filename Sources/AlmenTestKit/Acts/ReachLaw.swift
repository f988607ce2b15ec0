public import Casework
public import Store
public import Vocabulary

/// What an act is told it gives rise to is what a whole check finds after it and not before: so it is
/// where every check looks as far as it says, and no further.
public enum ReachLaw {
  /// What a number of acts on one municipality met.
  public struct Met: Sendable {
    /// The rules that some act broke anew, by id.
    public fileprivate(set) var broken: Set<String> = []
    /// How many acts there were.
    public fileprivate(set) var acts = 0
  }

  private static let day = Day(daysSince1970: 14_800)
  private static let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")

  /// Tries some acts by chance on one municipality; throws `Broken` with the first difference.
  ///
  /// - Parameters:
  ///   - seed: where chance begins; the same gives the same acts.
  ///   - count: how many acts.
  ///   - kinds: the kinds of record there are, for a rule that few are met by; every kind when nil.
  ///   - catalogue: what is plugged in.
  ///   - stores: where the municipality is kept, by the kinds of record it keeps.
  public static func check(
    seed: UInt64, acts count: Int, on kinds: Set<String>? = nil, _ catalogue: Catalogue,
    stores: @Sendable ([any Record.Type]) -> any StoreSource
  ) async throws -> Met {
    var acts = RandomActs(seed: seed, catalogue, on: kinds)
    let store = try await stores(catalogue.kinds).memory(replaying: [])
    let kommune = Kommune(store: store, catalogue: catalogue)
    try await write(try acts.municipality(), past: store)
    var before = Set(try await kommune.read { try $0.findings(about: nil, during: .always) })
    var met = Met()
    for number in 0..<count {
      let writes = try acts.act()
      let isKept = !acts.isOneIn(3)
      let (found, made) = try await kommune.write(entry, on: day) { _, pen in
        for write in writes { try write.write(with: pen) }
      } judged: { desk, judgement, _ in
        Verdict(
          (told: judgement, all: try desk.findings(about: nil, during: .always)), keep: isKept)
      }
      try compare(found.told, found.all, before, "seed \(seed), act \(number): \(writes)")
      met.acts += 1
      met.broken.formUnion(found.told.news.map(\.rule.id))
      // What rules refuse may be there all the same, in what was written before them.
      if made == nil, isKept, acts.isOneIn(2) { try await write(writes, past: store) }
      before = Set(try await kommune.read { try $0.findings(about: nil, during: .always) })
    }
    return met
  }

  private static func write(_ writes: [RandomActs.Write], past store: any Archive) async throws {
    try await store.write(entry, on: day, keep: true) { pen in
      for write in writes { try write.write(with: pen) }
    }
  }

  private static func compare(
    _ told: Judgement, _ all: [Finding], _ before: Set<Finding>, _ act: String
  ) throws {
    let expected = Set(all).subtracting(before)
    let missed = expected.subtracting(told.news)
    let invented = Set(told.news).subtracting(expected)
    guard missed.isEmpty, invented.isEmpty else {
      func names(_ findings: Set<Finding>) -> String {
        findings.map { "\($0.rule.id) of \($0.subject?.description ?? "all") \($0.facts)" }.sorted()
          .joined(separator: "; ")
      }
      throw Broken("missed: \(names(missed)); not so: \(names(invented)); \(act)")
    }
    let refused = Set(all.filter(\.rule.refuses)).subtracting(before)
    try require(
      refused.isSubset(of: told.refusals), "what refuses was not told as refusing; \(act)")
  }
}
