import Vocabulary

/// What is shown of a cell: a piece of text, how it is to be taken, and whether it may be broken.
public struct Run: Hashable, Sendable {
  /// The text, in Danish.
  public var text: String
  /// How it is to be taken.
  public var tone = Tone.neutral
  /// Whether it is never broken: an id, a path, a command.
  public var isWhole = false
}

extension Cell {
  /// A space that no line breaks at; shown as an ordinary one.
  public static let space = "\u{A0}"

  /// What is shown, piece by piece.
  public var runs: [Run] {
    var runs: [Run] = []
    for var run in pieces.flatMap(\.runs) {
      // What ends with the point of an abbreviation ends the sentence too: `59.850.278 kr.`
      if runs.last?.text.hasSuffix(".") == true, run.text.hasPrefix("."), !run.text.hasPrefix("..")
      {
        run.text.removeFirst()
      }
      runs.append(run)
    }
    return runs
  }

  /// What is shown, as one text.
  public var text: String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text.breakable }
    return runs.map(\.text).joined().breakable
  }

  /// Whether it shows a thing by its name.
  public func names(_ thing: Thing) -> Bool { pieces.contains(.thing(thing)) }

  /// The marks in what is shown.
  var marks: [Mark] { pieces.flatMap(\.marks) }

  /// What it names.
  var things: [Thing] { pieces.flatMap(\.things) }

  /// Its marks, each with the thing that it stands after; nil when none comes before.
  var marked: [(thing: Thing?, mark: Mark)] {
    var (last, found): (Thing?, [(thing: Thing?, mark: Mark)]) = (nil, [])
    for piece in flat {
      last = piece.things.last ?? last
      found += piece.marks.map { (last, $0) }
    }
    return found
  }

  /// Its pieces, those of lists and fields for themselves.
  private var flat: [Piece] {
    pieces.flatMap { piece -> [Piece] in
      switch piece {
      case .list(let cells, _): cells.flatMap(\.flat)
      case .field(_, let shown, _): shown.flat
      default: [piece]
      }
    }
  }
}

extension String {
  /// With ordinary spaces for those that no line breaks at.
  fileprivate var breakable: String {
    guard utf8.contains(0xC2), unicodeScalars.contains("\u{A0}") else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}

extension Piece {
  fileprivate var runs: [Run] {
    switch self {
    case .text(let text), .unknown(let text): [Run(text: text)]
    case .code(let text): [Run(text: text.visible(), isWhole: true)]
    case .thing(let thing): [Run(text: thing.name.visible())]
    case .quoted(let thing): [Run(text: "»\(thing.name.visible())«")]
    case .id(let thing): [Run(text: thing.pointer.id.visible(), isWhole: true)]
    case .pointer(let thing): [Run(text: thing.pointer.description.visible(), isWhole: true)]
    case .status(let status):
      [Run(text: (status.isCertain ? "" : "muligvis ") + status.word, tone: status.tone)]
    case .day(let day, let isLong):
      [Run(text: isLong ? DanishDays.long(day) : DanishDays.short(day))]
    case .period(let period, let isLong):
      [Run(text: isLong ? DanishDays.long(period) : DanishDays.short(period))]
    case .money(let low, let high, let about):
      [Run(text: (about ? "ca. " : "") + DanishMoney.text(low: low, high: high))]
    case .number(let number, let decimals, let unit):
      [Run(text: DanishNumbers.text(number, decimals: decimals, unit: unit))]
    case .mark(let mark): [Run(text: Self.text(mark))]
    case .list(let cells, let joint): Self.runs(cells, joint)
    case .field(_, let shown, _): shown.runs
    case .bar(let low, let high, let most): [Run(text: Self.bar(low, high, most), isWhole: true)]
    case .spark(let heights): [Run(text: Self.spark(heights), isWhole: true)]
    }
  }

  private static func text(_ mark: Mark) -> String {
    switch mark {
    case .inferred: Cell.space + "*"
    case .madeUp: Cell.space + "[opdigtet]"
    case .possible: " (muligvis)"
    case .confidential: " [fortrolig]"
    case .proposal: " (forslag)"
    }
  }

  private static func runs(_ cells: [Cell], _ joint: Joint) -> [Run] {
    var runs: [Run] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 {
        let isLast = index == cells.count - 1
        let between =
          switch joint {
          case .lines: "\n"
          case .commas: ", "
          case .and: isLast ? " og " : ", "
          }
        runs.append(Run(text: between))
      }
      runs += cell.runs
    }
    return runs
  }

  /// At most 24 signs; something is never shown as nothing.
  private static func bar(_ low: Int64, _ high: Int64, _ most: Int64) -> String {
    func length(_ amount: Int64) -> Int {
      guard amount > 0, most > 0 else { return 0 }
      return max(1, (try? Kroner(ore: 24).part(amount, of: most).ore).map { Int($0) } ?? 0)
    }
    let (full, all) = (length(low), length(high))
    return String(repeating: "█", count: full) + String(repeating: "░", count: max(0, all - full))
  }

  private static func spark(_ heights: [Int]) -> String {
    let signs = Array("▁▂▃▄▅▆▇█")
    return String(heights.map { signs[min(max($0, 0), signs.count - 1)] })
  }

  fileprivate var marks: [Mark] {
    switch self {
    case .mark(let mark): [mark]
    case .status(let status): status.isCertain ? [] : [.possible]
    case .list(let cells, _): cells.flatMap(\.marks)
    case .field(_, let shown, _): shown.marks
    default: []
    }
  }

  fileprivate var things: [Thing] {
    switch self {
    case .thing(let thing), .quoted(let thing), .id(let thing), .pointer(let thing): [thing]
    case .list(let cells, _): cells.flatMap(\.things)
    case .field(_, let shown, _): shown.things
    default: []
    }
  }
}
