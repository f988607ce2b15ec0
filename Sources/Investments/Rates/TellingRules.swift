public import Vocabulary

// What the errors of rates and sums say of themselves.

extension NoRate: Told {
  /// On which days there are rates, and as known when.
  public var told: Telling {
    let then = known.map { ", som loven var kendt den \(DanishDays.long($0))" } ?? ""
    return Telling("Der er ingen sats i \(table) den \(DanishDays.long(day))\(then).", remedy(then))
  }

  private func remedy(_ then: String) -> String {
    guard let first, let last else {
      return "Tabellen har ingen daterede satser for det\(then)."
    }
    let end = last == .latest ? "" : " til \(DanishDays.long(last))"
    return "Tabellen har satser fra \(DanishDays.long(first))\(end)\(then)."
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
