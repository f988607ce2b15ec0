import AlmenTestKit
import Foundation
import Store
import Testing
import Vocabulary

@testable import CaseFiles

/// The corpus of the fuzzer, and what it may do to any file, on every run.
@Suite struct FuzzTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  private static let kinds = PlainRooms.kinds + [Redaction.self]

  @Test func `every file of the corpus is read or refused, never a trap`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.count >= 20)
    for name in names {
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      _ = CaseReading.faults(in: bytes, of: Self.kinds)
    }
  }

  @Test func `the examples of every kind in the corpus have no fault but that they are no entries`()
    throws
  {
    for name in [
      "party", "forum", "agreement", "amount", "criterion", "matter", "procedure",
    ] {
      var bytes = try Data(contentsOf: Self.folder.appending(path: name))
      let place = try #require(Self.kinds.firstIndex { $0.kind == name })
      bytes[0] = UInt8(place)
      #expect(CaseReading.faults(in: bytes, of: Self.kinds) == 1, "\(name)")
    }
  }

  @Test func `readings in the corpus have no fault`() throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "reading"))
    #expect(CaseReading.faults(in: bytes, of: Self.kinds) == 0)
  }

  @Test func `a byte changed anywhere is read or refused, never a trap`() throws {
    for name in ["agreement", "forum", "reading"] {
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      for index in bytes.indices {
        for byte in [0, 34, 44, 57, 91, 92, 125, 255] as [UInt8] {
          var changed = bytes
          changed[index] = byte
          _ = CaseReading.faults(in: changed, of: Self.kinds)
        }
      }
    }
  }
}
