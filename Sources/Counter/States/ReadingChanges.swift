import Criteria
public import Vocabulary

/// What was said of a measure, and what it took the place of.
public struct ReadingChange: Hashable, Sendable {
  /// What is said.
  public let new: Reading
  /// What was said before: of the same time, or of an earlier one when two days are held against each other; nil
  /// when nothing was.
  public let old: Reading?
  /// The entry that said it.
  public let entry: Int
}

/// What has been said in measures of a thing: of an indicator everything, of a criterion what it is judged by, of an
/// area or a party its own figures.
public struct SaidReadings {
  private let house: any House

  /// Asks a house.
  public init(house: any House) { self.house = house }

  /// The series that a thing is told by, in order.
  public func series(of pointer: Pointer) throws -> [ReadingSeries] {
    switch pointer.kind {
    case IndicatorSubject.kind:
      guard let id = IndicatorID(pointer.id) else { return [] }
      return try house.readings.measuredSubjects(of: id).map { ReadingSeries(id, about: $0) }
    case CriterionSubject.kind:
      guard let id = CriterionID(pointer.id) else { return [] }
      return try house.records.timeline(Criterion.self, id).pieces.map(\.value)
        .flatMap { criterion in
          let about = [criterion.subject].compactMap { $0 } + criterion.parts
          return criterion.indicator.map { id in about.map { ReadingSeries(id, about: $0) } } ?? []
        }.eachOnce
    default:
      return try house.readings.measuredIndicators().map { ReadingSeries($0, about: pointer) }
    }
  }

  /// Everything that was said, in the order of the entries, each with what it took the place of.
  public func changes(of series: [ReadingSeries]) throws -> [ReadingChange] {
    try series.flatMap { series in
      var last: [Key: Reading] = [:]
      return try stated(series).map { stated in
        let key = Key(stated.reading)
        defer { last[key] = stated.reading }
        return ReadingChange(new: stated.reading, old: last[key], entry: stated.entry)
      }
    }.inOrder { $0.entry }
  }

  /// Readings that an entry said, each with what it took the place of; what is kept from the public is left out.
  public func changes(by entry: Int, _ said: [Reading]) throws -> [ReadingChange] {
    var known: [ReadingSeries: [StatedReading]] = [:]
    return try said.compactMap { reading in
      let series = ReadingSeries(reading.indicator, about: reading.subject)
      let all = try known[series] ?? stated(series)
      known[series] = all
      let same = all.filter { $0.reading.isAbout(theSameAs: reading) }
      guard same.contains(where: { $0.entry == entry }) else { return nil }
      return ReadingChange(
        new: reading, old: same.last { $0.entry < entry }?.reading, entry: entry)
    }
  }

  /// What is known now and was not with an earlier entry; of a time that has begun on a day, when that is asked.
  public func learnt(
    of series: [ReadingSeries], after entry: Int, on day: Day? = nil
  ) throws -> [ReadingChange] {
    try series.flatMap { series in
      let all = try stated(series)
      let before = Self.newest(all.filter { $0.entry <= entry })
      return Self.newest(all).values.filter { $0.entry > entry }
        .filter { stated in day.map { stated.reading.period.start <= $0 } ?? true }
        .map {
          ReadingChange(
            new: $0.reading, old: before[Key($0.reading)]?.reading, entry: $0.entry)
        }.filter { $0.old != $0.new }
        .sorted { ($0.new.last, $0.new.definition ?? 0) < ($1.new.last, $1.new.definition ?? 0) }
    }
  }

  /// Where the figure that was the newest on one day is not that of another.
  public func differences(
    of series: [ReadingSeries], on first: Day, against last: Day
  ) throws -> [ReadingChange] {
    try series.compactMap { series in
      let all = Array(Self.newest(try stated(series)).values)
      let (one, other) = (Self.figure(all, on: first), Self.figure(all, on: last))
      guard one?.reading != other?.reading, let shown = other ?? one else { return nil }
      return ReadingChange(
        new: shown.reading, old: other == nil ? nil : one?.reading, entry: shown.entry)
    }
  }

  /// The measured figure of the latest time that is over on a day.
  private static func figure(_ all: [StatedReading], on day: Day) -> StatedReading? {
    all.filter { stated in
      stated.reading.last <= day
        && (stated.reading.status == .actual || stated.reading.status == .carriedOver)
    }.max {
      ($0.reading.last, $0.entry) < ($1.reading.last, $1.entry)
    }
  }

  private func stated(_ series: ReadingSeries) throws -> [StatedReading] {
    try house.readings.readings(of: series.indicator, about: series.subject)
  }

  private static func newest(_ all: [StatedReading]) -> [Key: StatedReading] {
    Dictionary(all.map { (Key($0.reading), $0) }, uniquingKeysWith: { _, last in last })
  }

  /// What makes two readings of a series speak of the same.
  private struct Key: Hashable {
    let period: Period
    let definition: Int?

    init(_ reading: Reading) { (period, definition) = (reading.period, reading.definition) }
  }
}

extension [ReadingChange] {
  /// By a number, those with the same as they were.
  fileprivate func inOrder(_ by: (ReadingChange) -> Int) -> [ReadingChange] {
    enumerated().sorted { (by($0.element), $0.offset) < (by($1.element), $1.offset) }.map(\.element)
  }
}
