import Counter
import Store
import Vocabulary

/// What has been stated of the readings that concern a thing, entry by entry, each with what was said of the same before.
struct Measurings: Sendable {
  private let all: [ReadingDifference]

  /// Nothing.
  init() { all = [] }

  /// The readings of an indicator, of what is measured, or of both where a thing names both.
  init(_ house: any House, about thing: Pointer) throws {
    var before: [Reading] = []
    all = try MeasuredState.stated(house, about: [thing]).map { stated in
      let old = before.last { $0.isAbout(theSameAs: stated.reading) }
      before.append(stated.reading)
      return ReadingDifference(shown: stated, old: old, new: stated.reading)
    }
  }

  /// What has been said of one reading.
  init(_ house: any House, of address: ReadingAddress) throws {
    var before: Reading?
    all = try house.readings.readings(of: address.indicator, about: address.subject)
      .filter { $0.reading.period == address.period }.map { stated in
        defer { before = stated.reading }
        return ReadingDifference(shown: stated, old: before, new: stated.reading)
      }
  }

  /// The readings of an entry, each with what was said of the same before it.
  static func changes(
    _ stated: [StatedReading], in house: any House
  ) throws -> [ReadingDifference] {
    try stated.map { each in
      let old = try house.readings.readings(of: each.reading.indicator, about: each.reading.subject)
        .last { $0.entry < each.entry && $0.reading.isAbout(theSameAs: each.reading) }
      return ReadingDifference(shown: each, old: old?.reading, new: each.reading)
    }
  }

  /// The entries that state any.
  var entries: [EntryNumber] { Array(Set(all.map(\.shown.entry))) }

  /// Each entry with its readings, the first first.
  func blocks(
    _ titles: Titles, _ entries: [EntryNumber: SignedEntry], _ filter: HistoryFilter
  ) -> [Block] {
    let shown = all.filter { entries[$0.shown.entry].map(filter.takes) ?? true }
    let told = ReadingsTold(titles: titles)
    let rows = Set(shown.map(\.shown.entry)).sorted().map { number -> Row in
      let by = entries[number].map { entry -> Cell in
        "\(DanishDays.text(entry.at)), \(BookWords.who(entry)): \(entry.reason.visible())"
      }
      let own = shown.filter { $0.shown.entry == number }
      let lines = own.prefix(Self.most).map { told.row($0).cells[0] }
      let rest: [Cell] =
        own.count > Self.most ? ["… og \(.number(own.count - Self.most)) til."] : []
      return Row(["Post \(number), \(by ?? Cell())"] + lines + rest)
    }
    return (rows.isEmpty ? [] : [.heading("Målinger"), .list(ItemList(nil, rows))])
      + [.data([Field("readings", rows: shown.map(told.row))])]
  }

  /// So many of an entry are shown; the rest are counted, and all are in `--json`.
  private static let most = 12
}
