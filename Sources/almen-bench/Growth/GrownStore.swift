import Agreements
import Casework
import Foundation
import Organisation
import Persistence
import Store
import Vocabulary

/// Made-up municipalities of any size, written through a store without asking the rules.
///
/// A thousand statements are one entry and stand for themselves: 5 organisations with 60 afdelinger, 80
/// agreements and 855 obligations, so that what one organisation has to do with is the same at any size.
struct GrownStore {
  static let day = "2012-06-01"
  static let signed = ["--by", "Ida Eksempel", "--as", "sekretaer", "--because", "måling"]

  private static let first = Day(daysSince1970: 14_600)
  private static let source = Source("Opdigtet", madeUp: true)
  private static let entry = Entry(author: "bench", capacity: "import", reason: "måling")
  private static let (organisations, afdelinger, agreements) = (5, 60, 80)

  let stores: Stores

  /// A municipality of so many thousand statements.
  func make(at path: String, thousands: Int) async throws {
    let store = try await base(path)
    for block in 0..<thousands {
      try await store.write(Self.entry, on: Self.first, keep: true) { pen in
        try Self.write(block, pen)
      }
    }
  }

  /// A municipality with so many agreements that bind the whole city, each a month after the last.
  func make(at path: String, bindingAll count: Int) async throws {
    try await base(path).write(Self.entry, on: Self.first, keep: true) { pen in
      for number in 0..<count {
        guard let id = AgreementID("aftale-\(number)") else { continue }
        let start = Self.first.adding(days: number * 30)
        try pen.set(
          Agreement(
            id: id, title: "Delaftale \(number)", kind: "delaftale", level: .two,
            parties: ["kk", "kreds"], term: Term(from: RoughDay(start), lasts: Duration("1y")),
            topics: ["udlejning"], concluded: Conclusion(day: RoughDay(start)), source: Self.source)
        )
      }
    }
  }

  /// A municipality with one party that has so many versions.
  func make(at path: String, versions count: Int) async throws {
    try await base(path).write(Self.entry, on: Self.first, keep: true) { pen in
      for number in 0..<count {
        try pen.set(
          Party(
            id: "mange", name: "Navn \(number)", kind: .boligorganisation, source: Self.source),
          during: Period(from: Self.first.adding(days: number)))
      }
    }
  }

  /// A new store with the municipality, its topics and one who can sign.
  private func base(_ path: String) async throws -> any Archive {
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    try await store.write(Self.entry, on: Self.first, keep: true) { pen in
      for (id, kind) in [("kk", PartyKind.municipality), ("kreds", .kreds)] {
        guard let id = PartyID(id) else { continue }
        try pen.set(Party(id: id, name: id.text, kind: kind, source: Self.source))
      }
      for number in 0..<20 {
        guard let id = TopicID(number == 0 ? "udlejning" : "emne-\(number)") else { continue }
        try pen.set(Topic(id: id, title: id.text, words: [id.text], source: Self.source))
      }
      try pen.set(Post(id: "sekretaer", name: "Sekretær", party: "kk", source: Self.source))
      try pen.set(
        Holder(
          id: "sekretaer-1", post: "sekretaer", person: "Ida Eksempel", source: Self.source))
    }
    return store
  }

  /// One thousand statements that name only each other and the municipality.
  private static func write(_ block: Int, _ pen: any KeepingPen) throws {
    let organisation = { (number: Int) in
      PartyID("org-\(block * organisations + number % organisations + 1)")
    }
    for number in 0..<organisations {
      guard let id = organisation(number) else { continue }
      try pen.set(Party(id: id, name: id.text, kind: .boligorganisation, source: source))
    }
    for number in 0..<afdelinger {
      guard let id = PartyID("afd-\(block * afdelinger + number + 1)") else { continue }
      try pen.set(
        Party(
          id: id, name: id.text, kind: .afdeling, partOf: organisation(number), source: source))
    }
    for number in 0..<1_000 - organisations - afdelinger {
      let agreement = AgreementID("aftale-\(block * agreements + number % agreements + 1)")
      guard let agreement, let owner = organisation(number % agreements) else { continue }
      if number < agreements {
        try pen.set(Self.agreement(agreement, number, owner))
      } else if let id = ObligationID("pligt-\(block * 855 + number - agreements + 1)") {
        try pen.set(
          Obligation(
            id: id, title: "Pligt \(id)", agreement: agreement, owner: owner,
            due: RoughDay(first.adding(days: number * 2)), source: source))
      }
    }
  }

  private static func agreement(_ id: AgreementID, _ number: Int, _ owner: PartyID) -> Agreement {
    let start = first.adding(days: number * 11)
    return Agreement(
      id: id, title: "Aftale \(id)", kind: "enkeltaftale", level: .three, parties: ["kk", owner],
      term: Term(from: RoughDay(start), lasts: Duration("4y"), notice: Duration("6m")),
      topics: [TopicID("emne-\(number % 19 + 1)")].compactMap { $0 },
      concluded: Conclusion(day: RoughDay(start)), source: source)
  }
}
