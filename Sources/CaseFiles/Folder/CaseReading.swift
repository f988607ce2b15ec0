import Store
package import Vocabulary

/// The readers of case files as one function of bytes, for fuzzing and its corpus.
package enum CaseReading {
  /// How many faults some bytes have as a file of a kind; the first byte chooses the kind, or
  /// readings.
  package static func faults(
    in bytes: some Collection<UInt8>, of kinds: [any Record.Type]
  ) -> Int {
    guard let choice = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self)
    else { return 1 }
    if choice == 127 { return readingFaults(text) }
    let type = kinds[Int(choice) % kinds.count]
    if choice >= 128 { return tableFaults(text, type) }
    var reader = JSON5Reader(text, file: "fuzz")
    guard let values = (try? reader.read())?.elements else { return 1 }
    let versions = VersionReader(file: "fuzz", kind: type.kind, type: type)
    let entries = CaseFiles.faults("fuzz") {
      _ = try EntriesReader(now: Instant(secondsSince1970: 0)).read(values)
    }
    return reader.problems.count + entries.count
      + values.reduce(0) { count, value in
        count + CaseFiles.faults("fuzz") { _ = try versions.read(value) }.count
      }
  }

  private static func readingFaults(_ text: String) -> Int {
    var pieces = [Array(text.utf8)]
    var count = 0
    let faults = CaseFiles.faults("fuzz") {
      try ReadingFile.rows(
        in: { pieces.popLast() }, subject: { Pointer(kind: "area", id: $0) }
      ) { row in
        if case .failure(let wrong) = row { count += wrong.problems.count }
      }
    }
    return count + faults.count
  }

  private static func tableFaults(_ text: String, _ type: any Record.Type) -> Int {
    let example = try? RecordReader(file: "fuzz").example(type)
    let versions = VersionReader(file: "fuzz", kind: type.kind, type: type)
    var count = 0
    let faults = CaseFiles.faults("fuzz") {
      for value in try CSVReader(
        file: "fuzz", example: example, envelope: VersionReader.example
      ).read(text).rows {
        count += CaseFiles.faults("fuzz") { _ = try versions.read(value) }.count
      }
    }
    return count + faults.count
  }
}
