import Agreements
import Casework
import Foundation
import Persistence
import Store
import Vocabulary

/// 100,000 versions of 10,000 agreements written, read and verified.
struct StoreBench {
  let stores: Stores
  let path: String

  private static let agreements = 10_000
  private static let versions = 10
  private static let first = Day(daysSince1970: 14_600)

  func run() async throws {
    let store = try stores.open(at: path)
    let kommune = Kommune(store: store, catalogue: try Catalogue([]))
    let entry = Entry(author: "bench", capacity: "import", reason: "måling")
    try await measure("store: 100,000 versions in one entry, rules not asked") {
      try await store.write(entry, on: Self.first, keep: true) { pen in
        for number in 0..<Self.agreements { try Self.write(number, pen) }
      }
    }
    let day = Self.first.adding(days: 3_000)
    let read = { @Sendable in
      try await kommune.read { try $0.agreements.agreements(on: day).count }
    }
    try await measure("a view of 10,000 agreements, decoded the first time") {
      _ = try await read()
    }
    try await measure("the same again in the same process") { _ = try await read() }
    try await measure("one agreement by id, opened anew") {
      _ = try await stores.open(at: path).read(knownAt: nil) {
        try $0.record(Agreement.self, "aftale-77", on: day)
      }
    }
    try await measure("all rules about all 10,000 over all time") {
      _ = try await kommune.read { try $0.findings(about: nil, during: .always).count }
    }
    try await measure("verify: 100,000 statements") {
      guard try await store.verify(published: nil).isOK else { throw RecordsReturned() }
    }
  }

  private static func write(_ number: Int, _ pen: any Pen) throws {
    guard let id = AgreementID("aftale-\(number)") else { return }
    for version in 0..<versions {
      let start = first.adding(days: number % 300 + version * 365)
      let agreement = Agreement(
        id: id, title: "Aftale \(number), udgave \(version)", kind: "enkeltaftale", level: .three,
        term: Term(from: RoughDay(start), lasts: Duration("4y")),
        concluded: Conclusion(day: RoughDay(start)),
        note: "Opdigtet til måling.", source: Source("Opdigtet", madeUp: true))
      try pen.set(agreement, during: Period(from: start))
    }
  }
}
