public import Criteria
public import Vocabulary

/// A reading's own value, as it was published.
public struct ReadingText {
  private let indicator: Indicator?

  /// Tells readings of an indicator.
  public init(_ indicator: Indicator?) { self.indicator = indicator }

  /// Tells readings of an indicator as it is on the day of titles, or was last.
  public init(_ id: IndicatorID, _ titles: Titles) {
    let now = try? titles.house.criteria.indicator(id, on: titles.day)
    indicator =
      now ?? (try? titles.house.records.timeline(Indicator.self, id).pieces.last?.value) ?? nil
  }

  /// The value with its unit, or that there is none, and how it came about when it was not measured.
  public func cell(_ reading: Reading) -> Cell {
    switch reading.status {
    case .missing, .withdrawn: return .unknown(reading.status.word)
    case .actual, .projected, .carriedOver: break
    }
    let share = reading.part.flatMap { part in
      reading.whole.map { "\(.number(part)) af \(.number($0))" as Cell }
    }
    let value = reading.value.map { value -> Cell in
      indicator?.kind == .yesNo
        ? (value == 0 ? "nej" : "ja")
        : .number(value, decimals: reading.decimals, unit: indicator?.unit)
    }
    let status = reading.status == .actual ? nil : Cell("(\(reading.status.word))")
    return [value, share.map { value == nil ? $0 : "(\($0))" }, status].compactMap { $0 }
      .joined(by: " ")
  }

  /// A time that is measured.
  public static func time(_ period: Period) -> Cell {
    guard !period.edtf.contains("/") else { return .long(period) }
    return RoughDay(period.edtf).map { .long($0) } ?? .long(period)
  }
}

/// What was said in measures, each in one line: what is measured, where, of what time, and old → new.
public struct ReadingChangesView {
  /// By what things are named.
  private let titles: Titles

  /// More than these are counted, not shown.
  private static let most = 100

  /// Names things by titles.
  public init(titles: Titles) { self.titles = titles }

  /// A heading with the first of them, and all for programs under `readingChanges`; no heading when there are none.
  public func blocks(
    _ changes: [ReadingChange], counted: Int? = nil,
    _ said: (ReadingChange) -> Cell = { _ in Cell() }
  ) -> [Block] {
    let rows = changes.map { row($0, said($0)) }
    let rest = max(counted ?? rows.count, rows.count) - min(rows.count, Self.most)
    let data = Block.data([Field("readingChanges", rows: rows)])
    guard !rows.isEmpty else { return [data] }
    return [
      .heading("Målinger (\(.number(counted ?? rows.count)))"),
      .list(ItemList(nil, Array(rows.prefix(Self.most)))),
    ] + (rest > 0 ? [.text("… og \(.number(rest)) til.")] : []) + [data]
  }

  private func row(_ change: ReadingChange, _ said: Cell) -> Row {
    let (new, old) = (change.new, change.old)
    let words = ReadingText(new.indicator, titles)
    let of: Cell =
      "\(titles.cell(new.indicator.pointer)), \(titles.cell(new.subject)), \(ReadingText.time(new.period))"
    return Row(
      titles.thing(new.subject), [said + of + ": " + told(change, words)],
      also: [
        Field("entry", json: .int(change.entry)),
        Field("indicator", json: .string(new.indicator.text)),
        Field("subject", json: .string(new.subject.description)),
        Field("period", json: .string(new.period.edtf)),
        Field("oldPeriod", json: .text(old?.period.edtf)),
        Field("old", json: Self.value(old)), Field("new", json: Self.value(new)),
        Field("oldStatus", json: .text(old?.status.rawValue)),
        Field("newStatus", json: .string(new.status.rawValue)),
        Field("source", json: .string(new.source.text)),
      ])
  }

  private func told(_ change: ReadingChange, _ words: ReadingText) -> Cell {
    let (new, now) = (change.new, words.cell(change.new))
    guard let old = change.old else { return "ny: \(now)" }
    let before: Cell =
      old.period == new.period
      ? words.cell(old) : "\(words.cell(old)) (\(ReadingText.time(old.period)))"
    let source: Cell =
      old.source == new.source || old.period != new.period
      ? "" : "; kilde: »\(Cell(old.source.text))« → »\(Cell(new.source.text))«"
    return before == now ? "\(now) som før\(source)" : "\(before) → \(now)\(source)"
  }

  private static func value(_ reading: Reading?) -> JSON {
    reading?.value.map { .decimal($0, reading?.decimals ?? 0) } ?? .null
  }
}
