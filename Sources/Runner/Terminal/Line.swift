import Counter

/// Text of one look.
struct Span: Hashable, Sendable {
  var text: String
  var tone: Tone
  var isWhole: Bool
  var isStrong = false

  init(_ text: String, _ tone: Tone = .neutral, _ isWhole: Bool = false) {
    self.text = text
    self.tone = tone
    self.isWhole = isWhole
  }
}

/// What no line is broken within.
struct Word: Hashable, Sendable {
  private(set) var spans: [Span]
  /// Whether it stands right after the one before, without a space between.
  let isJoined: Bool
  /// The signs it takes up.
  private(set) var count: Int

  init(_ spans: [Span], isJoined: Bool = false) {
    self.spans = spans
    self.isJoined = isJoined
    count = spans.reduce(0) { $0 + $1.text.count }
  }

  /// The space before it on a line.
  var gap: Int { isJoined ? 0 : 1 }
  var isWhole: Bool { spans.contains(where: \.isWhole) }

  mutating func append(_ span: Span) {
    spans.append(span)
    count += span.text.count
  }

  /// Its first signs.
  func first(_ count: Int) -> Word {
    var left = count
    return Word(
      spans.compactMap { span in
        guard left > 0 else { return nil }
        var first = span
        first.text = String(span.text.prefix(left))
        left -= first.text.count
        return first
      }, isJoined: isJoined)
  }

  /// What comes after its first signs.
  func without(first count: Int) -> Word {
    var left = count
    return Word(
      spans.compactMap { span -> Span? in
        var rest = span
        rest.text = String(span.text.dropFirst(left))
        left = max(0, left - span.text.count)
        return rest.text.isEmpty ? nil : rest
      })
  }
}

/// A line of a terminal.
struct Line: Hashable, Sendable {
  private var spans: [Span]

  /// The signs it takes up.
  var count: Int { spans.reduce(0) { $0 + $1.text.count } }

  init(_ text: String = "") { spans = text.isEmpty ? [] : [Span(text)] }

  /// Nothing but space.
  init(spaces: Int) { self.init(String(repeating: " ", count: max(0, spaces))) }

  init(_ words: ArraySlice<Word>) {
    spans = []
    for (index, word) in zip(words.indices, words) {
      if index > words.startIndex, !word.isJoined { spans.append(Span(" ")) }
      spans += word.spans
    }
  }

  static func + (left: Line, right: Line) -> Line {
    var line = left
    line.spans += right.spans
    return line
  }

  /// The line in bold, where there are colours.
  var strong: Line {
    var line = self
    for index in line.spans.indices { line.spans[index].isStrong = true }
    return line
  }

  /// The line with space after it, to a width.
  func padded(to width: Int) -> Line {
    self + Line(spaces: width - count)
  }

  /// The text, without space at the end.
  func written(inColours: Bool) -> String {
    var spans = spans
    while let last = spans.last {
      var text = last.text
      while text.last == " " { text.removeLast() }
      if text.isEmpty {
        spans.removeLast()
      } else {
        spans[spans.count - 1].text = text
        break
      }
    }
    return inColours ? Self.joined(spans).map(Self.coloured).joined() : spans.map(\.text).joined()
  }

  /// Neighbours of one look are one span.
  private static func joined(_ spans: [Span]) -> [Span] {
    var joined: [Span] = []
    for span in spans {
      if let last = joined.last, last.tone == span.tone, last.isStrong == span.isStrong {
        joined[joined.count - 1].text += span.text
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  private static func coloured(_ span: Span) -> String {
    let colour: [String] =
      switch span.tone {
      case .good: ["32"]
      case .attention: ["33"]
      case .bad: ["31"]
      case .neutral: []
      }
    let codes = (span.isStrong ? ["1"] : []) + colour
    return codes.isEmpty
      ? span.text : "\u{1B}[\(codes.joined(separator: ";"))m\(span.text)\u{1B}[0m"
  }
}
