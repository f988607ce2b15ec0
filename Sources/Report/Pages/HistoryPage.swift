import Counter
import Vocabulary

/// Who wrote what when, year by year, and the head that it all comes to.
struct HistoryPage {
  let book: any EntryBook

  /// The years there are entries of, the newest first.
  var years: [Int] { Set(book.entries.map(\.day.year)).sorted(by: >) }

  /// The first page: the head, and the entries, or the years where there are many.
  func first(isSplit: Bool) -> Page {
    let head: [Block] = [
      .facts([
        ("Kontrolsum", book.head.map { .code($0) } ?? "ingen: intet er skrevet"),
        ("Poster", .number(book.entries.count)),
      ]),
      .text(
        "Hver post hænger sammen med den før. Ændres, flyttes eller fjernes noget, passer kontrolsummen ikke mere. Den, der har databasen, kan prøve den med \(.code("almen verify")); gem den et andet sted."
      ),
    ]
    let rest: [Block] =
      isSplit
      ? [.list("years", years.map { .page("historie/\($0).html", "Poster fra \($0)") })]
      : [.heading("Posterne")] + entries(book.entries)
    return Page("Historie", head + rest)
  }

  /// The entries of a year.
  func page(of year: Int) -> Page {
    Page("Poster fra \(year)", entries(book.entries.filter { $0.day.year == year }))
  }

  private func entries(_ entries: [BookEntry]) -> [Block] {
    let isSigned = entries.contains { $0.signed != nil }
    let rows = entries.reversed().map { entry in
      Row(
        [
          Cell.number(entry.number).as("number"),
          Cell(entry.at + (entry.isReplay ? " R" : "")).as("at"),
        ]
          + (isSigned
            ? [
              Cell((entry.signed.map { "\($0.author) (\($0.capacity))" } ?? "").visible()).as(
                "author"),
              Cell((entry.signed?.reason ?? "").visible()).as("reason"),
            ] : []))
    }
    return Block.table(
      "entries", ["Nr.", "Tid (UTC)"] + (isSigned ? ["Hvem", "Hvorfor"] : []), rows, right: [0],
      none: "Ingen poster.")
      + [
        .text(
          "R: genindlagt fra en sag, da databasen blev lavet.\(isSigned || entries.isEmpty ? "" : " Hvem og hvorfor vises ikke offentligt.")"
        )
      ]
  }
}
