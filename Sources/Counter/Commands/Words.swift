import Vocabulary

/// The words of a command line, or of whatever else people fill in, sorted out.
public struct Words: Hashable, Sendable {
  /// The words that are not options, in order.
  public private(set) var arguments: [String] = []
  /// The options given, with their values.
  public internal(set) var options: [String: String] = [:]
  /// The arguments by the names that help has for them, once they are checked.
  var named: [String: [String]] = [:]

  /// Words that are sorted out already.
  public init(arguments: [String] = [], options: [String: String] = [:]) {
    self.arguments = arguments
    self.options = options
  }

  /// Sorts out words by the options that are understood; throws `WrongUse`.
  public init(_ words: [String], understanding known: [Option]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += rest
        return
      }
      if word == "-h" {
        options[Option.help.name] = ""
      } else if word.hasPrefix("--") {
        try option(String(word.dropFirst(2)), &rest, known)
      } else if word.hasPrefix("-"), word.count > 1 {
        throw WrongUse("Korte tilvalg som »\(word)« findes ikke, undtagen -h.", "Skriv fx --on.")
      } else {
        arguments.append(word)
      }
    }
  }

  private mutating func option(
    _ text: String, _ rest: inout ArraySlice<String>, _ known: [Option]
  ) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = known.first(where: { $0.name == name }) else {
      let meant = nearest(to: name, among: known.map(\.name))
      throw WrongUse(
        "Tilvalget »--\(name)« findes ikke her.",
        meant.map { "Mente du »--\($0)«?" } ?? "Se tilvalgene med --help.")
    }
    guard options[name] == nil else {
      throw WrongUse("Tilvalget »--\(name)« er skrevet to gange.", "Skriv det én gang.")
    }
    options[name] = try value(of: option, inline: parts.dropFirst().first, &rest)
  }

  private func value(
    of option: Option, inline: Substring?, _ rest: inout ArraySlice<String>
  ) throws -> String {
    guard option.value != nil else {
      if inline != nil {
        throw WrongUse("Tilvalget »--\(option.name)« tager ingen værdi.", "Udelad »=« og resten.")
      }
      return ""
    }
    guard let value = inline.map(String.init) ?? rest.popFirst(), !value.isEmpty else {
      throw WrongUse(
        "Tilvalget »--\(option.name)« mangler sin værdi.", "Skriv \(option.usage).")
    }
    return value
  }
}
