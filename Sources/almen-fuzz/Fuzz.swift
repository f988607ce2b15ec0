import Cards
import CaseFiles
import Foundation
import Store
import Vocabulary

/// The kinds of the rooms, one of which the first byte chooses.
private let kinds =
  rooms.flatMap { ($0 as? any RecordContributing)?.kinds ?? [] } + [Redaction.self]

// Built with libFuzzer (see Documentation/Testing.md) this is what it calls; built as usual it
// replays files, so that a finding can be looked at.
#if FUZZING
  /// Reads bytes as a case file would be read; a trap is a finding.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    _ = CaseReading.faults(in: UnsafeBufferPointer(start: start, count: count), of: kinds)
    return 0
  }
#else
  @main
  struct Replay {
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        print(path, CaseReading.faults(in: bytes, of: kinds))
      }
    }
  }
#endif
