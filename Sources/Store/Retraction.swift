public import Vocabulary

/// What takes an entry back: everything it wrote is stated again as it was known before it.
///
/// Nothing is erased: the entry stays in the book, and what was known of its time stays known. A thing that the entry
/// made holds no more; a reading that it was the first to state is withdrawn.
public struct Retraction: Sendable {
  /// What is stated again of a thing.
  public struct Restated: Hashable, Sendable {
    /// The thing.
    public let subject: Pointer
    /// The days.
    public let period: Period
    /// What held on them before the entry; nil when nothing did.
    public let body: String?
    /// What is known to hold on them now, piece by piece.
    public let now: [String]
  }

  /// A later entry that rests on the one that is to be taken back.
  public struct Resting: Hashable, Sendable {
    /// How it does.
    public enum Way: Hashable, Sendable {
      /// It writes of the same thing.
      case writes(Pointer)
      /// A thing it writes names one that the entry made.
      case names(Pointer, by: Pointer)
      /// It states readings of the same, or of what the entry made.
      case measures(Pointer)
    }

    /// Its number.
    public let entry: EntryNumber
    /// How it does.
    public let way: Way
  }

  /// The entry.
  public let entry: SignedEntry
  /// What is stated again, in the order the entry stated it.
  public private(set) var restated: [Restated] = []
  /// The readings that are stated again, in the order the entry stated them.
  public private(set) var readings: [Reading] = []
  /// What rests on it; nothing is taken back then.
  public private(set) var resting: [Resting] = []
  /// The things that the entry made and that hold no more.
  public private(set) var made: Set<Pointer> = []

  /// Works out how an entry is taken back.
  ///
  /// What was written later of the same thing counts only when it is otherwise now than the entry left it: a later
  /// entry that has been taken back itself is no hindrance.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - book: the store's book and readings.
  ///   - naming: what names a thing, by what is known now.
  public init(
    of entry: SignedEntry, in book: any Book & Readings, naming: (Pointer) throws -> [Pointer]
  ) throws {
    self.entry = entry
    let stated = try book.statements(madeBy: entry.number)
    let subjects = stated.map(\.subject).eachOnce
    let bySubject = Dictionary(grouping: stated, by: \.subject)
    for subject in subjects {
      let days = Timeline((bySubject[subject] ?? []).map { .init($0.period, true) })
      try restate(subject, days, try book.statements(of: subject))
    }
    try measure(book)
    let own = Set(subjects)
    for subject in made.sorted() {
      for other in try naming(subject) where !own.contains(other) {
        rest(try book.statements(of: other).map(\.entry), .names(subject, by: other))
      }
    }
    if !made.isEmpty { try measured(book) }
    resting.sort { $0.entry < $1.entry }
  }

  private mutating func rest(_ entries: [EntryNumber], _ way: Resting.Way) {
    resting += entries.filter { $0 > entry.number }.eachOnce.map { Resting(entry: $0, way: way) }
  }

  /// What is stated again of a thing on the days that the entry spoke of, where it is not as it was.
  private mutating func restate(
    _ subject: Pointer, _ days: Timeline<Bool>, _ all: [Statement]
  ) throws {
    let before = all.filter { $0.entry < entry.number }.timeline
    let after = all.filter { $0.entry <= entry.number }.timeline
    let now = all.timeline
    guard now == after else { return rest(all.map(\.entry), .writes(subject)) }
    for piece in days.pieces {
      let held = before.pieces(in: piece.period).map { ($0.period, Optional($0.value)) }
      let gaps = before.gaps(in: piece.period).map { ($0, String?.none) }
      for (period, body) in (held + gaps).sorted(by: { $0.0.start < $1.0.start }) {
        let said = now.pieces(in: period)
        let isSame = body.map { said == [.init(period, $0)] } ?? said.isEmpty
        if isSame { continue }
        restated.append(
          Restated(subject: subject, period: period, body: body, now: said.map(\.value)))
      }
    }
    if before.isEmpty, !now.isEmpty { made.insert(subject) }
  }

  /// What is stated again of readings.
  private mutating func measure(_ book: any Book & Readings) throws {
    for stated in try book.readings(madeBy: entry.number) {
      let same = try book.readings(of: stated.reading.indicator, about: stated.reading.subject)
        .filter { $0.reading.isAbout(theSameAs: stated.reading) }
      guard same.last?.reading == stated.reading else {
        rest(same.map(\.entry), .measures(stated.reading.indicator.pointer))
        continue
      }
      let before = same.last { $0.entry < entry.number }?.reading ?? stated.reading.withdrawn
      if before != stated.reading { readings.append(before) }
    }
  }

  /// Later readings of things that the entry made, or by indicators that it made.
  private mutating func measured(_ book: any Book & Readings) throws {
    for indicator in try book.measuredIndicators() {
      for about in try book.measuredSubjects(of: indicator) {
        guard let subject = [about, indicator.pointer].first(where: made.contains) else { continue }
        let stated = try book.readings(of: indicator, about: about)
        let held = stated.filter { each in
          stated.last { $0.reading.isAbout(theSameAs: each.reading) }?.reading.status != .withdrawn
        }
        rest(held.map(\.entry), .measures(subject))
      }
    }
  }

  /// States again what held, with a pen.
  public func write(with pen: any KeepingPen) throws {
    for each in restated { try pen.keep(each.subject, body: each.body, during: each.period) }
    for reading in readings { _ = try pen.state(reading) }
  }
}

extension Reading {
  /// The same, taken back: nothing was to be said of it.
  fileprivate var withdrawn: Reading {
    Reading(
      indicator: indicator, subject: subject, period: period, definition: definition,
      status: .withdrawn, value: nil, source: source)
  }
}
