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
    var (lines, problems): ([Line], [CaseProblem]) = ([], [])
    var (whole, first) = ("", 1)
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map {
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
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    return lines
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

  /// The words after `almen act`, whether that is written or not.
  private static func act(_ words: [String]) -> [String] {
    var rest = words[...]
    if rest.first == "almen" { rest = rest.dropFirst() }
    if rest.first == "act" { rest = rest.dropFirst() }
    return Array(rest)
  }
}
