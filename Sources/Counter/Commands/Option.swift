/// A word that a command or an act understands besides its name.
public struct Option: Hashable, Sendable {
  /// The long name without the dashes.
  public let name: String
  /// What stands for the value in help; nil when there is none to give.
  public let value: String?
  /// What it does, in Danish.
  public let summary: String
  /// Whether nothing is done without it.
  public let isNeeded: Bool

  /// An option.
  public init(name: String, value: String?, summary: String, isNeeded: Bool = false) {
    self.name = name
    self.value = value
    self.summary = summary
    self.isNeeded = isNeeded
  }

  /// The names that every command has: no part gives them another meaning.
  public static let ofAll: Set = [
    "on", "known", "public", "json", "csv", "table", "database", "without", "help",
  ]
  /// The names that every command that answers with files has besides.
  public static let ofFiles: Set = ["to"]
  /// The names that every act has besides.
  public static let ofActs: Set = ["by", "as", "because", "source", "basis", "dry-run", "clock"]

  /// The day asked about.
  public static let on = Option(
    name: "on", value: "DAG", summary: "den dag, der spørges om (ellers i dag), fx 2010-10-01")
  /// The day whose knowledge is asked for.
  public static let known = Option(
    name: "known", value: "DAG", summary: "det, man vidste ved udgangen af den dag (UTC)")
  /// An answer for programs.
  public static let json = Option(name: "json", value: nil, summary: "svar til maskiner")
  /// The answer's table as a file.
  public static let csv = Option(
    name: "csv", value: nil, summary: "svarets tabel som fil (komma, engelske navne, ISO-dage)")
  /// Help.
  public static let help = Option(
    name: "help", value: nil, summary: "hjælp til kommandoen (også -h)")
}
