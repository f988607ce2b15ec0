import Counter
import Store

extension Option {
  static let isPublic = Option(
    name: "public", value: nil, summary: "kun det, der må offentliggøres: uden det fortrolige")
  static let table = Option(
    name: "table", value: .text, word: "NAVN",
    summary: "hvilken tabel, når svaret har flere, til --csv")
  static let database = Option(
    name: "database", value: .path,
    summary: "databasen (ellers som almen whoami siger, ellers almen.sqlite her)")
  static let output = Option(
    name: "output", value: .path, word: "MAPPE", summary: "den nye mappe, som filerne skrives i",
    isNeeded: true)
  static let clock = Option(
    name: "clock", value: .words(ClockWord.allCases.map { ValueKind.Word($0.rawValue) }),
    summary:
      "corrected: uret gik forkert før; confirmed: det går rigtigt, selv om der er gået længe")

  /// What every command understands.
  static let everywhere = [on, known, isPublic, json, csv, table, database, without, help]
  /// What every command that answers with files understands.
  static let ofEveryFiling = [output] + everywhere.filter { $0 != csv && $0 != table }
}
