import Casework
import Vocabulary

/// Goes through a shelf from the first entry to the last and recomputes all that is derived.
struct Verifier {
  let shelf: any Shelf
  let deriver: Deriver
  private var redacted = 0
  private var unexplained: [Int: EntryNumber] = [:]
  private var previous: SignedEntry?

  init(shelf: any Shelf, deriver: Deriver) {
    self.shelf = shelf
    self.deriver = deriver
  }

  mutating func verify(last: SignedEntry?, published: Head?) -> Verification {
    let head = Head(number: last?.number ?? 0, digest: last?.digest ?? "")
    let guards = (try? shelf.guards()) ?? Guards(lost: [], isDamaged: true)
    var fault = firstFault(upTo: head.number, published: published)
    if let (statement, entry) = unexplained.min(by: { $0.key < $1.key }), statement > 0,
      entry < fault?.number ?? .max
    {
      fault = (entry, .changed)
    }
    if fault == nil, guards.isDamaged { fault = (head.number, .damaged) }
    return Verification(
      entries: head.number, firstBad: fault?.number, fault: fault?.fault, head: head,
      redacted: redacted, lostGuards: guards.lost)
  }

  private typealias Found = (number: EntryNumber, fault: Verification.Fault)

  private mutating func firstFault(upTo last: EntryNumber, published: Head?) -> Found? {
    for number in stride(from: 1, through: last, by: 1) {
      do {
        if let fault = try fault(in: number) { return (number, fault) }
        if let published, published.number == number, previous?.digest != published.digest {
          return (number, .notAsPublished)
        }
      } catch {
        return (number, .changed)
      }
    }
    if let stray = try? shelf.strayEntries().first { return (stray, .missingOrAdded) }
    if let published, published.number > last { return (last + 1, .notAsPublished) }
    return nil
  }

  private mutating func fault(in number: EntryNumber) throws -> Verification.Fault? {
    guard let entry = try shelf.entry(number) else { return .missingOrAdded }
    let statements = try shelf.statements(madeBy: number)
    let first = (previous?.last ?? 0) + 1
    guard statements.map(\.number) == Array(first..<max(first, entry.last + 1)) else {
      return .missingOrAdded
    }
    guard entry.previous == previous?.digest ?? "", entry.at >= previous?.at ?? entry.at,
      !entry.isReplay || previous?.isReplay ?? true
    else { return .changed }
    var digest = Digest.Entry()
    for statement in statements {
      guard isWhole(statement) else { return .changed }
      digest.add(statement)
    }
    guard digest.digest(of: entry) == entry.digest else { return .changed }
    for statement in statements where try !isDerived(statement) { return .derived }
    previous = entry
    return nil
  }

  /// Whether a statement says what its digest was made of, or has been redacted by a signed act,
  /// which comes later and is awaited.
  private mutating func isWhole(_ statement: Statement) -> Bool {
    if statement.subject.kind == Redaction.kind { explain(statement.subject.id) }
    switch statement.content {
    case .said(let body): return Digest.of(salt: statement.salt, body: body) == statement.digest
    case .cleared: return statement.digest == Digest.cleared
    case .redacted:
      redacted += 1
      unexplained[statement.number] = statement.entry
      return true
    }
  }

  private mutating func explain(_ redaction: String) {
    guard let number = redaction.split(separator: "-").last.flatMap({ Int($0) }) else { return }
    unexplained[number] = nil
  }

  /// A redacted statement keeps no pointers that could be recomputed, nor does an unknown kind.
  private func isDerived(_ statement: Statement) throws -> Bool {
    guard let body = statement.body, deriver.knows(statement.subject.kind) else { return true }
    let expected = Set(try deriver.pointers(statement.subject.kind, body))
    return try shelf.pointers(of: statement.number) == expected
  }
}
