public import Vocabulary

// What the errors of rates and sums say of themselves.

extension NoRate: Told {
  /// On which days there are rates.
  public var told: Telling {
    let known = [first, last].compactMap { $0 }.map(DanishDays.long)
    return Telling(
      "Der er ingen sats i \(table) den \(DanishDays.long(day)).",
      known.count == 2
        ? "Tabellen har satser fra \(known[0]) til \(known[1])."
        : "Tabellen har ingen daterede satser for det.")
  }
}

extension RateFault: Told {
  /// Which row of which table.
  public var told: Telling {
    Telling(
      "Satstabellen \(table), linje \(row + 1), kan ikke bruges (\(what.rawValue)).",
      "Ret tabellen i modulets mappe Tables.")
  }
}
