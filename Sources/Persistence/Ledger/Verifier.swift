import Store
import Vocabulary

/// Goes through a shelf from the first entry to the last and recomputes all that is derived.
struct Verifier {
  let shelf: any Shelf
  let deriver: Deriver
  private var redacted = 0
  /// Redacted statements whose mark, in a later entry, has not been met yet.
  private var unexplained: [Int: (entry: EntryNumber, subject: Pointer)] = [:]
  private var previous: SignedEntry?
  /// The digests of the entries that were replayed.
  private var replayed: [String] = []
  private var clockCorrections: [EntryNumber] = []
  private var doubtful = DoubtfulTimes()

  init(shelf: any Shelf, deriver: Deriver) {
    self.shelf = shelf
    self.deriver = deriver
  }

  mutating func verify(last: EntryNumber, published: PublishedHead?) -> Verification {
    let head = Head(number: last, digest: (try? shelf.entry(last))?.digest ?? "")
    let guards = (try? shelf.guards()) ?? Guards(isDamaged: true)
    var fault: (number: EntryNumber?, fault: Verification.Fault)? = firstFault(
      upTo: last, published: published?.head)
    if let first = unexplained.min(by: { $0.key < $1.key }),
      first.value.entry < fault?.number ?? .max
    {
      fault = (first.value.entry, .changed)
    }
    if fault == nil, guards.isDamaged { fault = (last, .damaged) }
    let origin = origin(of: head, fault != nil)
    if fault == nil, origin == nil, last > 0 { fault = (last, .damaged) }
    if fault == nil, let published, let claimed = published.origin,
      self.origin(of: published.head, false) != claimed
    {
      fault = (nil, .otherOrigin)
    }
    return Verification(
      entries: last, firstBad: fault?.number, fault: fault?.fault, head: head, origin: origin,
      isOriginTried: published?.origin != nil, redacted: redacted,
      doubtfulTimes: doubtful.entries, clockCorrections: clockCorrections,
      changedGuards: guards.changed)
  }

  /// How the file came about, as a head of it would be published; nil when that cannot be told.
  private func origin(of head: Head, _ isBroken: Bool) -> Origin? {
    guard !isBroken, head.number > 0, let format = try? shelf.format() else { return nil }
    let count = min(replayed.count, head.number)
    return Digest.origin(
      format: format, replayed: count, count == 0 ? "" : replayed[count - 1], head)
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
    let before = previous?.last ?? 0
    guard entry.last >= before, entry.last - before == statements.count,
      statements.enumerated().allSatisfy({ $0.element.number == before + $0.offset + 1 })
    else { return .missingOrAdded }
    guard entry.previous == previous?.digest ?? "", entry.at >= previous?.at ?? entry.at,
      !entry.isReplay || previous?.isReplay ?? true, entry.clock ?? entry.at <= entry.at
    else { return .changed }
    var digest = Digest.Entry()
    for statement in statements {
      guard isWhole(statement) else { return .changed }
      digest.add(statement)
    }
    try shelf.readings(madeBy: number) { digest.add($0.reading) }
    guard digest.digest(of: entry) == entry.digest else { return .changed }
    for statement in statements where try !isDerived(statement) { return .derived }
    previous = entry
    if entry.isReplay { replayed.append(entry.digest) }
    if entry.clock != nil { clockCorrections.append(number) }
    doubtful.add(entry)
    return nil
  }

  /// Whether a statement says what its digest was made of, or has been redacted by a signed act,
  /// which comes later and is awaited.
  private mutating func isWhole(_ statement: Statement) -> Bool {
    switch statement.content {
    case .said(let body):
      explain(statement.subject, body)
      return Digest.of(salt: statement.salt, body: body) == statement.digest
    case .cleared: return statement.digest == Digest.cleared && statement.salt == nil
    case .redacted:
      redacted += 1
      unexplained[statement.number] = (statement.entry, statement.subject)
      return statement.salt == nil
    }
  }

  /// Takes a redaction's mark for the statement that it names, and for no other.
  private mutating func explain(_ subject: Pointer, _ body: String) {
    guard subject.kind == Redaction.kind, let mark = try? Body.decode(Redaction.self, body),
      let number = mark.statement, unexplained[number]?.subject == mark.about
    else { return }
    unexplained[number] = nil
  }

  /// What is cleared or redacted names nothing; what an unknown kind names cannot be recomputed.
  private func isDerived(_ statement: Statement) throws -> Bool {
    guard let body = statement.body else { return try shelf.isNaming([], statement) }
    guard deriver.knows(statement.subject.kind) else { return true }
    let expected = Set(
      try deriver.pointers(statement.subject.kind, body, withMarks: shelf.hasMarks))
    return try shelf.isNaming(expected, statement)
  }
}
