import Store
import Vocabulary

/// The digests of statements and entries.
///
/// Every field goes in with its length in front, and an absent one with a mark of its own, so that
/// no two contents give the same bytes.
enum Digest {
  /// Of a statement's content: salt and body, or that nothing holds any more.
  static func of(salt: String?, body: String?) -> String {
    var fields = Fields("almen statement 1")
    fields.add(salt)
    fields.add(body)
    return fields.digest()
  }

  /// The digest of a statement that clears.
  static let cleared = of(salt: nil, body: nil)

  /// Of an entry's digest and whether it was replayed here: what this file adds to a history.
  static func seal(of entry: SignedEntry) -> String {
    var fields = Fields("almen seal 1")
    fields.add(entry.digest)
    fields.add(entry.isReplay ? "replayed" : "written")
    return fields.digest()
  }

  /// Of how a file came about: its first format, how many entries were replayed, the last of them, and
  /// the head.
  static func origin(format: Int, replayed: Int, _ last: String, _ head: Head) -> Origin {
    var fields = Fields("almen origin 1")
    fields.add(String(format))
    fields.add(String(replayed))
    fields.add(last)
    fields.add(head.description)
    return Origin(replayed: replayed, digest: String(fields.digest().prefix(Origin.length)))
  }

  /// Of an entry with its statements; built up as statements are made or read.
  struct Entry {
    private var statements = Fields("almen statements 1")
    private var readings = Rows()

    mutating func add(_ statement: Statement) {
      statements.add(String(statement.number))
      statements.add(statement.subject.kind)
      statements.add(statement.subject.id)
      statements.add(statement.period.start.description)
      statements.add(statement.period.end?.description)
      statements.add(statement.digest)
    }

    mutating func add(_ reading: Reading) {
      readings.add(reading)
    }

    mutating func digest(of entry: SignedEntry) -> String {
      var fields = Fields("almen entry 1")
      fields.add(entry.previous)
      fields.add(String(entry.number))
      fields.add(entry.at.description)
      fields.add(entry.author)
      fields.add(entry.capacity)
      fields.add(entry.reason)
      fields.add(String(entry.last))
      fields.add(statements.digest())
      // Entries without readings have the digest they had before there were any.
      if readings.count > 0 {
        fields.add("readings \(readings.count)")
        fields.add(readings.digest())
      }
      // Nor do those whose time is what the clock showed have another digest than before.
      if let clock = entry.clock {
        fields.add("clock")
        fields.add(clock.description)
      }
      return fields.digest()
    }
  }

  /// Readings in order: every value at its full width, every text with its length in front.
  private struct Rows {
    private(set) var count = 0
    private var hash = SHA256()
    private var bytes: [UInt8] = []

    mutating func add(_ reading: Reading) {
      bytes.removeAll(keepingCapacity: true)
      add(reading.indicator.text)
      add(reading.subject.kind)
      add(reading.subject.id)
      add(Int64(reading.period.start.number))
      add(Int64(reading.last.number))
      add(reading.definition.map(Int64.init))
      add(reading.status.rawValue)
      add(reading.value)
      add(Int64(reading.decimals))
      add(reading.part)
      add(reading.whole)
      add(reading.source.text)
      add(reading.source.inferred ?? "")
      add(reading.source.inferred == nil ? 0 : 1)
      add(reading.source.madeUp ? 1 : 0)
      hash.update(bytes)
      count += 1
    }

    private mutating func add(_ text: String) {
      add(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }

    private mutating func add(_ number: Int64?) {
      bytes.append(number == nil ? 0 : 1)
      withUnsafeBytes(of: (number ?? 0).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func digest() -> String { hash.finish() }
  }

  private struct Fields {
    private var hash = SHA256()

    init(_ domain: String) { add(domain) }

    mutating func add(_ field: String?) {
      guard let field else { return hash.update("-;".utf8) }
      hash.update("\(field.utf8.count):".utf8)
      hash.update(field.utf8)
    }

    mutating func digest() -> String { hash.finish() }
  }
}
