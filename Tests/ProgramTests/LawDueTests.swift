import Foundation
import Testing

/// What the law makes due in Copenhagen's case, through the program as its users run it.
@Suite struct LawDueTests {
  /// One duty of an answer.
  private struct Told: Decodable {
    let rule, state, what, source: String
    let concerns: Int
    let ownerPointer: String?
  }

  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    let duties: [Told]?
    let modules: [Module]?
  }

  /// The steady case, whatever becomes of the shipped one.
  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases").path

  private let folder: URL
  private let hasLaw: Bool

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try Self.run("init", in: folder)
    let modules = try Self.answer("modules", in: folder).modules ?? []
    hasLaw = modules.contains { $0.id == "lov" }
  }

  private static func run(_ line: String, in folder: URL) throws -> Data {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = line.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    process.environment = inherited.merging(["ALMEN_CASES": cases]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return told
  }

  private static func answer(_ line: String, in folder: URL) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: run("\(line) --json", in: folder))
  }

  private func due(_ options: String) throws -> [Told] {
    try #require(try Self.answer("due \(options)", in: folder).duties)
      .filter { $0.rule.hasPrefix("lov.") }
  }

  @Test func `in November 2026 each paragraph that is due or runs out is named`() throws {
    guard hasLaw else { return }
    let found = try due("--on 2026-11-25")
    let told = found.map(\.what).joined(separator: "\n")
    let act = [
      "118 a)", "104 stk. 2)", "61 a stk. 5)", "51 c stk. 4",
    ]
    let frames = [
      "89 b stk. 2,", "91,", "91 a,", "91 b stk. 1,", "91 c,", "91 stk. 4,", "92 a,", "92 b,",
      "92 c,", "92 d,", "92 stk. 2 1. pkt.,", "92 stk. 2 2. pkt.,", "98 d)",
    ]
    let ending = found.filter { $0.rule == "lov.runsOut" }.map(\.what)
    #expect(ending.count == 2)
    for paragraph in frames {
      #expect(ending.contains { $0.contains(" \(paragraph)") }, "\(paragraph)")
    }
    #expect(try due("--on 2026-11-25 --all").filter { $0.rule == "lov.runsOut" }.count == 14)
    let orders = [
      "BEK 1642/2023 § 112 stk. 1", "BEK 1642/2023 § 74 stk. 1", "BEK 1642/2023 § 74 stk. 4",
      "BEK 1642/2023 § 63 stk. 5", "BEK 1642/2023 § 64", "BEK 1642/2023 § 116",
      "BEK 977/2024 § 35",
    ]
    for paragraph in act.map({ "LBK 207/2026 § \($0)" }) + orders {
      #expect(told.contains(paragraph), "\(paragraph)")
    }
    #expect(told.contains("Hold dialogmøde i 2026 med 5 boligorganisationer"))
    #expect(told.contains("Derefter gælder § 118 (84/14/2), medmindre en ny lov kommer."))
    // Nobody in the case follows duties: nothing of it is overdue.
    #expect(Set(found.map(\.state)) == ["open", "unknown"])
    // Each stands once for each way it stands, of years in which it was in other words once for each.
    let keys = found.map { "\($0.rule) \($0.state) \($0.what)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ["2012-01-01", "2012-06-30", "2012-11-28", "2012-12-31"])
  func `in 2012 nothing rests on an act that was not law then`(_ day: String) throws {
    guard hasLaw else { return }
    for options in ["", "--known \(day)", "--all"] {
      let found = try due("--on \(day) \(options)")
      #expect(found.count > 15)
      for one in found {
        let cited = "\(one.source) \(one.what)"
        let years = cited.matches(of: /(?:LBK|LOV|BEK) \d+\/(\d{4})/).compactMap {
          Int($0.output.1)
        }
        #expect(years.allSatisfy { $0 <= 2012 }, "\(cited)")
      }
    }
  }

  @Test func `one owner's own, and all of them, are each told by itself`() throws {
    guard hasLaw else { return }
    let own = try due("--on 2026-11-25 --owner fsb")
    #expect(own.count == 12)
    #expect(own.allSatisfy { $0.concerns == 1 && $0.ownerPointer == "party/fsb" })
    #expect(try due("--on 2026-11-25 --all").filter { $0.rule == "lov.dialogue" }.count == 13)
  }
}
