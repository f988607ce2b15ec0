public import Vocabulary

/// Which of the law's lists are entered as they were published, by a day: the days that a list is made on are only those
/// of the law, and say nothing of whether anybody has read it.
///
/// An entry is the newest word on it, as figures are elsewhere: one that was corrected or withdrawn says what stands now.
public struct ListRegister: Sendable {
  /// Whether an area was on a list that was published.
  public struct Entry: Hashable, Sendable {
    /// The area.
    public let area: AreaID
    /// The list.
    public let list: String
    /// What the list was called then.
    public let title: String
    /// The day it was made.
    public let day: Day
    /// Whether the area was on it.
    public let isOn: Bool
  }

  /// The day it is seen from.
  public let day: Day
  /// What is entered, by area, then by list and day.
  public let entries: [Entry]
  /// The lists that are published, by the law of the day.
  private let lists: [AreaList]

  init(_ lists: [AreaList], _ entries: [Entry], on day: Day) {
    (self.lists, self.entries, self.day) = (lists, entries, day)
  }

  /// What is entered last of an area and each list, the newest first.
  public func last(of area: AreaID) -> [Entry] {
    Dictionary(grouping: entries.filter { $0.area == area }, by: \.list).values
      .compactMap { all in all.max { $0.day < $1.day } }
      .sorted { ($1.day, $0.list) < ($0.day, $1.list) }
  }

  /// The day of the newest list of which anything is entered; nil where nothing is.
  public var newest: Day? { entries.map(\.day).max() }

  /// The days by the law on which lists have come after the newest entered; nothing where none is entered at all.
  ///
  /// The list of the day itself may not have been read by anybody yet.
  public var unentered: [Day] {
    guard let newest else { return [] }
    return Set(lists.flatMap { $0.days(upTo: day.previous) }).filter { $0 > newest }.sorted()
  }

  /// The first day by the law of the day on which a list comes after it; nil where no law makes one.
  public var next: Day? { lists.compactMap { $0.next(after: day) }.min() }
}

extension AreaList {
  /// The first day on which the list is made after a day; nil where none is.
  public func next(after day: Day) -> Day? {
    days(upTo: day.adding(months: Self.furthest)).first { $0 > day }
  }

  /// A list is made at least once in so many months: by the first act a year and nine months passed at most.
  private static var furthest: Int { 24 }
}

extension CriterionBook {
  /// The social-housing areas there are on a day, in order.
  package func housingAreas(on day: Day) throws -> [AreaID] { try places.housingAreas(on: day) }

  /// Which lists are entered as they were published.
  package func listRegister(on day: Day) throws -> ListRegister {
    let published = lists.filter { $0.published != nil }
    let figures = ListFigures(book: self)
    let entries = try places.housingAreas(on: day).flatMap { area in
      try published.flatMap { list in
        try list.published.map { try figures.published($0, area, by: day) }?.map { made, isOn in
          ListRegister.Entry(
            area: area, list: list.id,
            title: list.generation(on: made)?.generation.title ?? list.id, day: made, isOn: isOn)
        } ?? []
      }
    }
    return ListRegister(published.compactMap { $0.asKnown(on: day) }, entries, on: day)
  }

  /// The newest figure of an indicator that was measured of an area by a day, as it stands now.
  package func lastFigure(_ id: IndicatorID, of area: AreaID, on day: Day) throws -> MeasuredFigure?
  {
    guard let indicator = try indicator(id, on: day) else { return nil }
    let stated = try readings.readings(of: id, about: area.pointer)
    return Series(stated, by: indicator, version: nil, on: day, anyLength: true).current
      .last { $0.stated.reading.status == .actual && $0.value != nil }
      .flatMap { input in input.value.map { MeasuredFigure(value: $0, stated: input.stated) } }
  }
}

/// A figure that was measured.
public struct MeasuredFigure: Hashable, Sendable {
  /// Its value.
  public let value: Exact
  /// The reading that states it.
  public let stated: StatedReading
}
