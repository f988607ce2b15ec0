import Synchronization
import Testing
import Vocabulary

@testable import CaseFiles

private enum CountedSubject: Named {
  static let kind = "counted"
}

/// A kind that counts how often its example is made.
private struct CountedRecord: Record {
  typealias Subject = CountedSubject
  static let made = Mutex(0)
  static let lasting = Lasting.state
  static let called = KindName("prøve", "prøver")
  static let properties: PropertyNames = ["id": "Id", "title": "Navn", "source": "Kilde"]

  var id: Identifier<CountedSubject>
  var title: String
  var source: Source

  var pointsAt: [Pointer] { [] }
  var needs: [Pointer] { [] }

  static var example: CountedRecord {
    made.withLock { $0 += 1 }
    return CountedRecord(id: "eksempel", title: "Eksempel", source: Source("Eksempel"))
  }
}

@Suite struct RecordReaderTests {
  @Test func `the example of a kind is made once, however many of the kind are read`() throws {
    for number in 0..<20 {
      var reader = JSON5Reader(
        "{ id: 'a\(number)', title: 'A', source: 'x' }\n", file: "counted.json5")
      let version = try RecordReader(file: "counted.json5").read(CountedRecord.self, reader.read())
      #expect(version.subject.id == "a\(number)")
    }
    #expect(CountedRecord.made.withLock { $0 } == 1)
  }
}
