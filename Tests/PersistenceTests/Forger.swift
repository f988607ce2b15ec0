import Foundation
import Store
import Vocabulary

@testable import Persistence

/// One who may write the file, and who knows the program: takes the guards away and puts them back, and
/// makes every digest and seal again, so that only what is kept elsewhere can tell.
struct Forger {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  init(_ path: String) throws { self.init(try Connection(path: path, .write)) }

  /// Does something with the triggers away, and puts them back.
  func unguarded(_ work: (Connection) throws -> Void) throws {
    try connection.run("PRAGMA foreign_keys = OFF")
    let triggers = try connection.query(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).rows { (name: try $0.text(0), sql: try $0.text(1)) }
    for trigger in triggers { try connection.run("DROP TRIGGER \(trigger.name)") }
    try work(connection)
    for trigger in triggers { try connection.run(trigger.sql) }
  }

  /// Changes the file and makes every digest again, but for the link of one entry to the one before.
  func forge(_ sql: String, breakingLinkOf broken: EntryNumber? = nil) throws {
    try unguarded { connection in
      try connection.run(sql)
      try redigest()
      try rechain(but: broken)
    }
  }

  private func redigest() throws {
    let said = try connection.query("SELECT number, salt, body FROM record WHERE body IS NOT NULL")
      .rows { (number: $0.int(0), salt: try $0.optionalText(1), body: try $0.text(2)) }
    for each in said {
      try connection.query(
        "UPDATE record SET digest = ? WHERE number = ?",
        .text(Digest.of(salt: each.salt, body: each.body)), .number(each.number)
      ).run()
    }
  }

  private func rechain(but broken: EntryNumber?) throws {
    let shelf = SQLiteShelf(connection)
    let entries = try connection.query(
      """
      SELECT number, at, author, capacity, reason, replayed, last, previous, clock FROM entry
      ORDER BY number
      """
    ).rows { row in
      SignedEntry(
        number: row.int(0), at: Instant(try row.text(1)) ?? Instant(secondsSince1970: 0),
        clock: try row.optionalText(8).flatMap(Instant.init), author: try row.text(2),
        capacity: try row.text(3), reason: try row.text(4), isReplay: row.int(5) == 1,
        last: row.int(6), previous: try row.text(7), digest: "")
    }
    var previous = ""
    for var entry in entries {
      if entry.number != broken { entry.previous = previous }
      var digest = Digest.Entry()
      for statement in try shelf.statements(madeBy: entry.number) { digest.add(statement) }
      try shelf.readings(madeBy: entry.number) { digest.add($0.reading) }
      entry.digest = digest.digest(of: entry)
      try connection.query(
        "UPDATE entry SET previous = ?, digest = ?, seal = ? WHERE number = ?",
        .text(entry.previous), .text(entry.digest), .text(Digest.seal(of: entry)),
        .number(entry.number)
      ).run()
      previous = entry.digest
    }
  }
}
