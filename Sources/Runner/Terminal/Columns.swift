/// The columns of a table, and how they share the width there is.
struct Columns {
  /// What stands between two of them.
  static let gap = 2
  /// So many rows are looked at for the number of lines: those after them are much like them.
  private static let looked = 100

  let rows: [[Paragraphs]]
  /// As wide as each is with no line broken.
  let wanted: [Int]
  /// The narrowest each can be with no word broken.
  private let least: [Int]

  init(_ rows: [[Paragraphs]]) {
    let count = rows.map(\.count).max() ?? 0
    func most(_ measure: (Paragraphs) -> Int) -> [Int] {
      rows.reduce(into: Array(repeating: 0, count: count)) { most, row in
        for (column, cell) in row.enumerated() { most[column] = max(most[column], measure(cell)) }
      }
    }
    self.rows = rows
    wanted = most(\.wanted)
    least = most(\.least)
  }

  /// A width for each, together as wide as the table may be; nil when no words can be broken so that it fits.
  ///
  /// Each gets what it wants where there is room for it. Else that gives way which costs the fewest lines
  /// for the signs it saves, so that an id stands whole and a long text gets what short ones do not need.
  func widths(in width: Int) -> [Int]? {
    let room = width - Self.gap * max(0, wanted.count - 1)
    let spare = room - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    var widths = zip(wanted, least).map { min($0, $1 + spare) }
    var heights = Heights(rows.prefix(Self.looked), widths)
    while case let excess = widths.reduce(0, +) - room, excess > 0 {
      guard let step = step(widths, excess, &heights) else { return nil }
      widths[step.column] -= step.saved
      heights.choose(step.column, widths[step.column])
    }
    return widths
  }

  private struct Step {
    let column: Int
    let saved: Int
    let lines: Int

    /// Whether it costs fewer lines a sign.
    func isCheaper(than other: Step) -> Bool { lines * other.saved < other.lines * saved }
  }

  /// What gives way next; of what costs the same, the widest a sign.
  private func step(_ widths: [Int], _ excess: Int, _ heights: inout Heights) -> Step? {
    var best: Step?
    for column in widths.indices.sorted(by: { widths[$0] > widths[$1] }) {
      let most = min(excess, widths[column] - least[column])
      for saved in stride(from: 1, through: most, by: 1) {
        let lines = heights.cost(column, widths[column] - saved)
        let step = Step(column: column, saved: saved, lines: lines)
        if best.map(step.isCheaper) ?? true { best = step }
        if lines == 0 { break }
      }
    }
    return best
  }
}

/// How many lines the rows of a table take up.
private struct Heights {
  private let rows: ArraySlice<[Paragraphs]>
  /// The lines of each row in each column.
  private var now: [[Int]]
  private var known: [[Int: [Int]]]

  init(_ rows: ArraySlice<[Paragraphs]>, _ widths: [Int]) {
    self.rows = rows
    known = widths.map { _ in [:] }
    now = []
    for (column, width) in widths.enumerated() { now.append(lines(column, width)) }
  }

  /// The lines that a column takes up at a width, row by row.
  private mutating func lines(_ column: Int, _ width: Int) -> [Int] {
    if let lines = known[column][width] { return lines }
    let lines = rows.map { $0.indices.contains(column) ? $0[column].height(in: width) : 0 }
    known[column][width] = lines
    return lines
  }

  /// How many lines more the table takes up when a column gets a width.
  mutating func cost(_ column: Int, _ width: Int) -> Int {
    let lines = lines(column, width)
    return lines.indices.reduce(0) { sum, row in
      let others = now.indices.reduce(0) { $1 == column ? $0 : max($0, now[$1][row]) }
      return sum + max(others, lines[row]) - max(others, now[column][row])
    }
  }

  mutating func choose(_ column: Int, _ width: Int) { now[column] = lines(column, width) }
}
