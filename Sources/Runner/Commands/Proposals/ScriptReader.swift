import Vocabulary

/// A file of acts, each a line as it is written after `almen act`.
///
/// A line that begins with `#` is a comment, and so is the rest of one after a ` #`; a line that ends with `\` goes
/// on in the next. Words stand in quotation marks or apostrophes where there is a space in them.
struct ScriptReader {
  let file: String

  /// One act: its words, and where it begins.
  struct Line: Hashable, Sendable {
    let words: [String]
    let place: Place
  }

  /// The acts in order; throws `CaseProblems` with every line that cannot be read.
  func lines(of text: String) throws -> [Line] {
    let (lines, problems) = read(text)
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    return lines
  }

  /// The acts in order, and what is wrong with each line that cannot be read.
  func read(_ text: String) -> (lines: [Line], problems: [CaseProblem]) {
    var (lines, problems): ([Line], [CaseProblem]) = ([], [])
    var (whole, first) = ("", 1)
    // A mark that some editors put first.
    let plain =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let all = plain.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
    }
    for (index, line) in all.enumerated() {
      if whole.isEmpty { first = index + 1 }
      if line.hasSuffix("\\"), index + 1 < all.count {
        whole += line.dropLast() + " "
        continue
      }
      let place = Place(line: first, column: 1)
      do {
        let words = Self.act(try Self.words(of: whole + line))
        if !words.isEmpty { lines.append(Line(words: words, place: place)) }
      } catch {
        problems.append(
          CaseProblem(
            file: file, place: place, what: "Et anførselstegn er ikke lukket.",
            remedy: "Skriv et til, eller en apostrof om det hele, hvis tegnet skal med."))
      }
      whole = ""
    }
    return (lines, problems)
  }

  private struct Unclosed: Error {}

  /// The words of a line, as a shell has them.
  private static func words(of line: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for sign in line {
      if let open = quote {
        if sign == open { quote = nil } else { word = (word ?? "") + String(sign) }
        continue
      }
      switch sign {
      case "\"", "'":
        quote = sign
        word = word ?? ""
      case "#" where word == nil: return words
      case let sign where sign.isWhitespace:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(sign)
      }
    }
    if quote != nil { throw Unclosed() }
    return words + [word].compactMap { $0 }
  }

  /// The words of a question, whether `almen` is written before them or not; throws `CaseProblems`.
  func words(of question: String) throws -> [String] {
    guard let words = try? Self.words(of: question) else {
      return try lines(of: question).flatMap(\.words)
    }
    return words.first == "almen" ? Array(words.dropFirst()) : words
  }

  /// The words after `almen act`, whether that is written or not.
  private static func act(_ words: [String]) -> [String] {
    var rest = words[...]
    if rest.first == "almen" { rest = rest.dropFirst() }
    if rest.first == "act" { rest = rest.dropFirst() }
    return Array(rest)
  }
}
