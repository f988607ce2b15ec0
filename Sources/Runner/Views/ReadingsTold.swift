import Counter
import Vocabulary

/// Readings as what differs, what an entry wrote, and what has been stated of a thing: each in a line, old → new.
struct ReadingsTold {
  let titles: Titles

  /// So many are shown; the rest are counted, and all are in `--json`.
  private static let most = 40

  /// Under a heading, with the rows for programs under a key.
  func blocks(_ heading: String, _ all: [ReadingDifference], _ key: String) -> [Block] {
    let rows = all.map(row)
    let rest = rows.count - Self.most
    let shown: [Block] =
      rows.isEmpty
      ? []
      : [
        .heading("\(Cell(heading)) (\(.number(rows.count)))"),
        .list(ItemList(nil, Array(rows.prefix(Self.most)))),
      ] + (rest > 0 ? [.text("… og \(.number(rest)) til; alle er med i --json.")] : [])
    return shown + [.data([Field(key, rows: rows)])]
  }

  /// What is measured, where and of when, with what it was and is, and the entry.
  func row(_ difference: ReadingDifference) -> Row {
    let reading = difference.shown.reading
    let (indicator, place) = (
      titles.thing(reading.indicator.pointer), titles.thing(reading.subject)
    )
    let what: Cell = "\(.thing(indicator)) for \(.thing(place)), \(.long(reading.period)): "
    let values = [difference.old, difference.new].map { $0.map { Cell(Self.value($0)) } }
    let told: Cell =
      switch (values[0], values[1]) {
      case (let old?, let new?) where old == new: new + " (kilden eller andet er anderledes)"
      case (let old?, let new?): "\(old) → \(new)"
      case (nil, let new?): new
      default: "ikke målt"
      }
    return Row(
      place, [what + told + " (post \(difference.shown.entry))"],
      also: [
        Field("indicator", .id(indicator)), Field("subject", .pointer(place)),
        Field("period", json: .string(reading.period.edtf)),
        Field("old", json: Self.json(difference.old)),
        Field("new", json: Self.json(difference.new)),
        Field("status", json: .string(reading.status.rawValue)),
        Field("entry", json: .int(difference.shown.entry)),
      ])
  }

  private static func value(_ reading: Reading) -> String {
    let value = reading.value.map { DanishNumbers.text($0, decimals: reading.decimals) }
    guard let value else { return reading.status.word }
    return reading.status == .actual ? value : "\(value) (\(reading.status.word))"
  }

  private static func json(_ reading: Reading?) -> JSON {
    .text(reading?.value.map { DanishNumbers.plain($0, decimals: reading?.decimals ?? 0) })
  }
}
