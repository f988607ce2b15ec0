import Store
import Vocabulary

/// What a plain store keeps: a value, so that an act that fails is one that nobody takes over.
struct PlainBook: Sendable {
  var entries: [SignedEntry] = []
  var statements: [Statement] = []
  var readings: [StatedReading] = []
  /// The numbers of the statements of each thing, in order.
  private(set) var bySubject: [Pointer: [Int]] = [:]
  /// The things of each kind.
  private(set) var byKind: [String: Set<Pointer>] = [:]

  /// 64 digits, as a head has, that are the entry's number and nothing more.
  static func digest(_ number: EntryNumber) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  mutating func append(_ statement: Statement) {
    statements.append(statement)
    bySubject[statement.subject, default: []].append(statement.number)
    byKind[statement.subject.kind, default: []].insert(statement.subject)
  }

  mutating func blank(_ number: Int) {
    statements[number - 1].content = .redacted
    statements[number - 1].salt = nil
  }

  func made(by entry: EntryNumber) -> [Statement] { statements.filter { $0.entry == entry } }

  /// The newest that is said of the same as a reading.
  func newest(likeThat reading: Reading) -> StatedReading? {
    readings.last { $0.reading.isAbout(theSameAs: reading) }
  }

  /// The last entry that states something of a thing; 0 when none does.
  func lastEntry(about subject: Pointer) -> EntryNumber {
    bySubject[subject]?.last.map { statements[$0 - 1].entry } ?? 0
  }
}
