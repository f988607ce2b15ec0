public import Investments
import Vocabulary

extension Module: RateContributing {
  /// How new social housing is financed: loan, grundkapital and beboerindskud by day, type and size.
  public func rateTables() throws -> [RateTable] { [try grundkapitalTable()] }
}

/// The table of almenboligloven §§ 118 and 118 a.
func grundkapitalTable() throws -> RateTable {
  try RateTable(
    "tmf.grundkapital", title: "Finansiering af nyt alment byggeri", stream: "grundkapital",
    whole: ["laan", "grundkapital", "beboerindskud"],
    reading: PackageResources.grundkapital_csv)
}
