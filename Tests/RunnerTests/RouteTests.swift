import Casework
import Foundation
import Organisation
import Persistence
import Testing
import Vocabulary

@testable import Runner

/// A list of enquiries, one a line; `#` begins a comment.
private func lines(_ path: String) throws -> [[String]] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus/\(path)")
  let url = path.hasPrefix("/") ? URL(fileURLWithPath: path) : file
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
}

@Suite struct ScratchRoute {
  @Test func `scratch`() async throws {
    let program = try TestProgram()
    try #require(await program.run("init").status == 0)
    let kommune = Kommune(
      store: try Stores(kinds: Catalogue.kinds, now: { Instant(secondsSince1970: 1_795_392_000) })
        .open(at: program.database), catalogue: try Catalogue([]))
    let set = ProcessInfo.processInfo.environment["SET"] ?? ""
    let enquiries = try lines(set == "held" ? "/tmp/heldout/enquiries.tsv" : "enquiries.tsv")
    let misses = try lines(set == "held" ? "/tmp/heldout/nearmisses.tsv" : "near-misses.tsv")
    let owner = ["boliganvisning": "sof", "boligsocial-indsats": "sof", "aeldreboliger": "suf"]
    let report = try await kommune.read { desk -> String in
      var text = ""
      var (right, none) = (0, 0)
      let day = try #require(Day("2026-11-23"))
      for line in enquiries {
        let found = try desk.register.enquire(line.last ?? "", on: day)
        let first = found.matches.first
        let unit = first.map { owner[$0.topic.id.text] ?? "tmf" } ?? "-"
        let isRight = line.count == 3 ? first?.topic.id.text == line[1] : unit == line[0]
        if isRight { right += 1 } else {
          text += "\(line.joined(separator: " | ")) -> \(found.matches.map { "\($0.topic.id) \($0.score) \($0.words)" }) outside \(found.outside) near \(found.nearest)\n"
        }
      }
      for line in misses {
        let found = try desk.register.enquire(line.last ?? "", on: day)
        if found.matches.isEmpty { none += 1 } else {
          text += "MISS \(line[0]) -> \(found.matches.map { "\($0.topic.id) \($0.score) \($0.words)" })\n"
        }
      }
      return text + "right \(right)/\(enquiries.count), none \(none)/\(misses.count)"
    }
    try report.write(toFile: "/tmp/route-\(set).txt", atomically: true, encoding: .utf8)
  }
}
