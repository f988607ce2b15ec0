import Counter
import Vocabulary

/// What a cell says, as words that can be put on lines: paragraph by paragraph.
struct Paragraphs: Hashable, Sendable {
  private let all: [Paragraph]

  /// The words of a cell; where it has several paragraphs and is `hung`, the later lines of each are set in
  /// so that one sees where the next begins.
  init(_ cell: Cell, hung: Bool = false) {
    var reader = ParagraphReader()
    for run in cell.runs { reader.read(run) }
    let hang = hung && reader.paragraphs.count > 1 ? 2 : 0
    all = reader.paragraphs.map { Paragraph(words: $0.words, indent: $0.indent, hang: hang) }
  }

  /// How far the first is set in.
  var indent: Int { all.first?.indent ?? 0 }

  /// As wide as it is with no line broken but where a paragraph ends.
  var wanted: Int { all.map(\.wanted).max() ?? 0 }

  /// The narrowest it can be with no word broken.
  var least: Int { all.map(\.least).max() ?? 0 }

  /// How many lines it takes up in a width.
  func height(in width: Int) -> Int { all.reduce(0) { $0 + $1.breaks(in: width).count } }

  /// Lines of at most a width, broken between words; a word that is too long is cut unless it is whole.
  func lines(in width: Int) -> [Line] { all.flatMap { $0.lines(in: max(1, width)) } }
}

/// Words that stand after each other.
private struct Paragraph: Hashable, Sendable {
  var words: [Word] = []
  /// How far every line is set in.
  var indent = 0
  /// How much farther those after the first are.
  var hang = 0

  var wanted: Int { words.reduce(indent) { $0 + $1.gap + $1.count } - (words.first?.gap ?? 0) }
  var least: Int { indent + (words.count > 1 ? hang : 0) + (words.map(\.count).max() ?? 0) }

  /// The words of each line.
  func breaks(in width: Int) -> [Range<Int>] {
    var (lines, start, count) = ([Range<Int>](), 0, indent)
    for (index, word) in words.enumerated() {
      if index > start, count + word.gap + word.count > width {
        lines.append(start..<index)
        (start, count) = (index, indent + hang)
      }
      count += (index == start ? 0 : word.gap) + word.count
    }
    return lines + [start..<words.count]
  }

  func lines(in width: Int) -> [Line] {
    guard least <= width else { return cut(to: width).wrapped(in: width) }
    return wrapped(in: width)
  }

  private func wrapped(in width: Int) -> [Line] {
    breaks(in: width).enumerated().map { number, line in
      Line(spaces: indent + (number == 0 ? 0 : hang)) + Line(words[line])
    }
  }

  /// The paragraph with no word longer than there is room for but those that are whole, set in less where
  /// that takes the room.
  private func cut(to width: Int) -> Paragraph {
    var cut = Paragraph(indent: min(indent, width / 4), hang: width > 12 ? hang : 0)
    let room = max(1, width - cut.indent - cut.hang)
    for var word in words {
      while word.count > room, !word.isWhole {
        cut.words.append(word.first(room))
        word = word.without(first: room)
      }
      cut.words.append(word)
    }
    return cut
  }
}

/// Takes what is shown of a cell apart, with every sign written out that a terminal would act upon.
private struct ParagraphReader {
  var paragraphs = [Paragraph()]
  /// Whether more signs belong to the last word.
  private var isOpen = false
  /// Whether the next word stands right after the last.
  private var isJoined = false

  mutating func read(_ run: Run) {
    let text = run.text.visible(keepingLines: true)
    var start = text.startIndex
    for index in text.indices {
      let (sign, next) = (text[index], text.index(after: index))
      // A line may end after a dash between days.
      let isJoint = sign == "–" && !run.isWhole
      guard sign == " " || sign == "\n" || isJoint else { continue }
      add(text[start..<(isJoint ? next : index)], run)
      (isOpen, isJoined) = (false, isJoint)
      if sign == "\n" { paragraphs.append(Paragraph()) }
      start = next
    }
    add(text[start...], run)
  }

  private mutating func add(_ text: Substring, _ run: Run) {
    var text = text
    let last = paragraphs.count - 1
    // What a paragraph begins with that no line breaks at sets all of it in.
    while paragraphs[last].words.isEmpty, text.first == Cell.space.first {
      paragraphs[last].indent += 1
      text.removeFirst()
    }
    guard !text.isEmpty else { return }
    let span = Span(String(text).replacing(Cell.space, with: " "), run.tone, run.isWhole)
    if isOpen, let word = paragraphs[last].words.indices.last {
      paragraphs[last].words[word].append(span)
    } else {
      paragraphs[last].words.append(Word([span], isJoined: isJoined))
    }
    (isOpen, isJoined) = (true, false)
  }
}
