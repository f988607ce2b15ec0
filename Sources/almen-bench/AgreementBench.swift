import Agreements
import Casework
import Organisation
import Persistence
import Store
import Vocabulary

/// Statuses, the hierarchy and coverage, over made-up agreements.
struct AgreementBench {
  let stores: Stores

  private static let first = Day(daysSince1970: 14_600)
  private static let source = Source("Opdigtet", madeUp: true)

  func run() async throws {
    let day = Self.first.adding(days: 1_200)
    let kommune = Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue([]))
    try await fill(kommune)
    try await measure("the tree of 10,000, decoded the first time") {
      _ = try await kommune.read { try $0.agreements.tree(on: day).count }
    }
    try await measure("the tree of 10,000 again") {
      _ = try await kommune.read { try $0.agreements.tree(on: day).count }
    }
    try await measure("where each of 10,000 agreements stands on a day") {
      _ = try await kommune.read { try $0.agreements.standings(on: day).count }
    }
    let parties = (0..<7_500).compactMap { PartyID("afdeling-\($0)") }
    try await measure("coverage over 20 years for 7,500 afdelinger") {
      _ = try await kommune.read { desk in
        guard let years = Period(Self.first, to: Self.first.adding(months: 240)) else { return 0 }
        return try desk.agreements.coverages(of: "udlejning", during: years, parties: parties).count
      }
    }
  }

  /// 7,500 afdelinger of 530 organisations, and 10,000 agreements: 7,500 single ones under 2,500.
  private func fill(_ kommune: Kommune) async throws {
    let entry = Entry(author: "bench", capacity: "import", reason: "måling")
    try await kommune.write(entry, on: Self.first) { _, pen in
      try pen.set(Party(id: "kk", name: "KK", kind: .municipality, source: Self.source))
      try pen.set(Party(id: "kreds", name: "Kreds", kind: .kreds, source: Self.source))
      try pen.set(Topic(id: "udlejning", title: "Udlejning", source: Self.source))
      for number in 0..<530 {
        guard let id = PartyID("org-\(number)") else { continue }
        try pen.set(Party(id: id, name: id.text, kind: .boligorganisation, source: Self.source))
      }
      for number in 0..<7_500 {
        guard let id = PartyID("afdeling-\(number)"), let owner = PartyID("org-\(number % 530)")
        else { continue }
        try pen.set(
          Party(id: id, name: id.text, kind: .afdeling, partOf: owner, source: Self.source))
      }
      for number in 0..<10_000 {
        if let agreement = Self.agreement(number, topic: "udlejning") { try pen.set(agreement) }
      }
    }
  }

  private static func agreement(_ number: Int, topic: TopicID?) -> Agreement? {
    let isSingle = topic == nil || number >= 2_500
    guard let id = AgreementID("aftale-\(number)"),
      let afdeling = PartyID("afdeling-\(max(0, number - 2_500))"),
      let above = AgreementID("aftale-\(number % 2_500)")
    else { return nil }
    let start = first.adding(days: number % 900)
    return Agreement(
      id: id, title: "Aftale \(number)", kind: isSingle ? "enkeltaftale" : "delaftale",
      level: isSingle ? .three : .two, parties: ["kk", isSingle ? afdeling : "kreds"],
      concretises: isSingle && topic != nil ? [above] : [],
      term: Term(
        from: RoughDay(start), lasts: Duration("4y"), notice: Duration("6m"),
        prolongs: number % 3 == 0 ? Duration("1y") : nil),
      topics: isSingle ? [topic].compactMap { $0 } : [],
      concluded: Conclusion(day: RoughDay(start)),
      source: source)
  }
}
