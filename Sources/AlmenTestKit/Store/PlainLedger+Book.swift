import Store
import Vocabulary

extension PlainLedger {
  func signed(_ number: EntryNumber) throws -> SignedEntry? {
    try check()
    return book.entries.first { $0.number == number }
  }

  func statements(of subject: Pointer) throws -> [Statement] {
    try check()
    return (book.bySubject[subject] ?? []).map { book.statements[$0 - 1] }
  }

  func statements(madeBy number: EntryNumber) throws -> [Statement] {
    try check()
    return book.made(by: number)
  }

  func readings(madeBy number: EntryNumber) throws -> [StatedReading] {
    try check()
    return book.readings.filter { $0.entry == number }
  }
}
