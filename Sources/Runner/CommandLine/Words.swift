import Vocabulary

/// A word that a command understands besides its name.
struct Option: Hashable, Sendable {
  /// The long name without the dashes.
  let name: String
  /// What stands for the value in help; nil when there is none to give.
  let value: String?
  /// What it does, in Danish.
  let summary: String
  /// Whether a verb does nothing without it.
  var isNeeded = false

  static let on = Option(
    name: "on", value: "DAG", summary: "den dag, der spørges om (ellers i dag), fx 2010-10-01")
  static let known = Option(
    name: "known", value: "DAG", summary: "det, man vidste ved udgangen af den dag (UTC)")
  static let isPublic = Option(
    name: "public", value: nil, summary: "kun det, der må offentliggøres: uden det fortrolige")
  static let json = Option(name: "json", value: nil, summary: "svar til maskiner")
  static let csv = Option(
    name: "csv", value: nil, summary: "svarets tabel som fil (komma, engelske navne, ISO-dage)")
  static let table = Option(
    name: "table", value: "NAVN", summary: "hvilken tabel, når svaret har flere, til --csv")
  static let database = Option(
    name: "database", value: "STI",
    summary: "databasen (ellers ALMEN_DATABASE, ellers almen.sqlite her)")
  static let clock = Option(
    name: "clock", value: "ORD",
    summary:
      "corrected: uret gik forkert før; confirmed: det går rigtigt, selv om der er gået længe")
  static let help = Option(name: "help", value: nil, summary: "hjælp til kommandoen (også -h)")

  /// What every command understands.
  static let everywhere = [on, known, isPublic, json, csv, table, database, without, help]
}

/// The words of a command line, sorted out.
struct Words: Hashable, Sendable {
  /// The words that are not options, in order.
  private(set) var arguments: [String] = []
  /// The options given, with their values.
  private(set) var options: [String: String] = [:]

  /// Sorts out words by the options that are understood; throws `WrongUse`.
  init(_ words: [String], understanding known: [Option]) throws {
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
    guard let placeholder = option.value else {
      if inline != nil {
        throw WrongUse("Tilvalget »--\(option.name)« tager ingen værdi.", "Udelad »=« og resten.")
      }
      return ""
    }
    guard let value = inline.map(String.init) ?? rest.popFirst(), !value.isEmpty else {
      throw WrongUse(
        "Tilvalget »--\(option.name)« mangler sin værdi.", "Skriv --\(option.name) \(placeholder).")
    }
    return value
  }
}

/// The program was called in a way it does not understand; it exits 2.
struct WrongUse: Told, Hashable {
  let what: String
  let remedy: String
  var told: Telling { Telling(what, remedy, status: 2) }

  init(_ what: String, _ remedy: String) {
    self.what = what
    self.remedy = remedy
  }
}
