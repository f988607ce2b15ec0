public import Vocabulary

extension ListFault: Told {
  /// Which cell.
  public var told: Telling {
    Telling(
      "Et moduls tabel over lister kan ikke læses: linje \(place.line), »\(column)« er »\(text)«.",
      "Ret tabellen i modulets mappe Tables.")
  }
}
