public import Investments
import Vocabulary

extension Module: RateContributing {
  /// How new social housing is financed: loan, grundkapital and beboerindskud by day, type and size; and the grant
  /// for service areas.
  public func rateTables() throws -> [RateTable] { [try grundkapitalTable(), try grantTable()] }
}

/// The table of almenboligloven §§ 118 and 118 a.
func grundkapitalTable() throws -> RateTable {
  try RateTable(
    "lov.grundkapital", title: "Finansiering af nyt alment byggeri", stream: "grundkapital",
    columns: [
      RateTable.Column("laan", title: "Lån", unit: "%"),
      RateTable.Column("grundkapital", title: "Grundkapital", unit: "%"),
      RateTable.Column("beboerindskud", title: "Beboerindskud", unit: "%"),
    ], whole: ["laan", "grundkapital", "beboerindskud"], formerly: ["tmf.grundkapital"],
    reading: PackageResources.grundkapital_csv)
}
