/// A word that a command or an act understands besides its name.
public struct Option: Slot, Hashable {
  /// The long name without the dashes.
  public let name: String
  /// What kind of value it takes; nil when there is none to give.
  public let value: ValueKind?
  /// What it does, in Danish.
  public let summary: String
  /// Whether nothing is done without it.
  public let isNeeded: Bool
  private let word: String?

  /// An option.
  ///
  /// - Parameters:
  ///   - name: the long name without the dashes.
  ///   - value: the kind of value it takes; nil when it is only said or not.
  ///   - word: what stands for the value in help, where that says more than the kind's own placeholder.
  ///   - summary: what it does, in Danish.
  ///   - isNeeded: whether nothing is done without it.
  public init(
    name: String, value: ValueKind?, word: String? = nil, summary: String, isNeeded: Bool = false
  ) {
    self.name = name
    self.value = value
    self.word = word
    self.summary = summary
    self.isNeeded = isNeeded
  }

  /// The name with its dashes.
  public var place: String { "--" + name }

  /// What stands for the value in help; nil when there is none to give.
  public var placeholder: String? { value.map { word ?? $0.placeholder } }

  /// The name with its dashes, and what stands for the value.
  public var usage: String { ([place] + (placeholder.map { [$0] } ?? [])).joined(separator: " ") }

  /// The names that every command has: no part gives them another meaning.
  public static let ofAll: Set = [
    "on", "known", "public", "json", "csv", "table", "database", "without", "help",
  ]
  /// The names that every command that answers with files has besides.
  public static let ofFiles: Set = ["output"]
  /// The names that every act has besides.
  public static let ofActs: Set = ["by", "as", "because", "source", "basis", "dry-run", "clock"]

  /// The day asked about.
  public static let on = Option(
    name: "on", value: .day, summary: "den dag, der spørges om (ellers i dag), fx 1.10.2010")
  /// The day or the entry whose knowledge is asked for.
  public static let known = Option(
    name: "known", value: .known,
    summary: "det, man vidste ved udgangen af den dag (UTC), eller da posten var skrevet, fx 34")
  /// An answer for programs.
  public static let json = Option(name: "json", value: nil, summary: "svar til maskiner")
  /// The answer's table as a file.
  public static let csv = Option(
    name: "csv", value: nil, summary: "svarets tabel som fil (komma, engelske navne, ISO-dage)")
  /// Help.
  public static let help = Option(
    name: "help", value: nil, summary: "hjælp til kommandoen (også -h)")
}

extension Option {
  /// What it does, and what may be written where that is not said already.
  public var explained: String {
    guard let value, let line = value.line, !says(value) else { return summary }
    return "\(summary); \(line)"
  }

  /// Whether the summary itself tells what may be written: every word of a choice, an example of others.
  private func says(_ value: ValueKind) -> Bool {
    // What stands for a level or a number in help says it all.
    if value.each == .level || value.each == .number { return true }
    let words = value.words
    return words.isEmpty
      ? summary.contains("fx ")
      : words.allSatisfy { summary.contains($0.name) && summary.contains($0.danish) }
  }
}
