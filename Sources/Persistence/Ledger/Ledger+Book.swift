import Store
import Vocabulary

extension Ledger {
  func signed(_ number: EntryNumber) throws -> SignedEntry? {
    try check()
    return try shelf.entry(number)
  }

  func statements(of subject: Pointer) throws -> [Statement] {
    try check()
    return try shelf.statements(of: subject, upTo: .max)
  }

  func statements(madeBy number: EntryNumber) throws -> [Statement] {
    try check()
    return try shelf.statements(madeBy: number)
  }

  func readings(madeBy number: EntryNumber) throws -> [StatedReading] {
    try check()
    var readings: [StatedReading] = []
    try shelf.readings(madeBy: number) { readings.append($0) }
    return readings
  }
}
