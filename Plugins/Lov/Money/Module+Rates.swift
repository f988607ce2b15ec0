public import Investments
import Vocabulary

extension Module: RateContributing {
  /// How new social housing is financed: loan, grundkapital and beboerindskud by day, type and size; how long its loans
  /// may run; and the grant for service areas.
  public func rateTables() throws -> [RateTable] {
    [try grundkapitalTable(), try loanTermTable(), try grantTable()]
  }
}

/// The table of almenboligloven §§ 118 and 118 a.
func grundkapitalTable() throws -> RateTable {
  try RateTable(
    "lov.grundkapital", title: "Finansiering af nyt alment byggeri", stream: "grundkapital",
    columns: [
      RateTable.Column("laan", title: "Lån", unit: "%"),
      RateTable.Column("grundkapital", title: "Grundkapital", unit: "%"),
      RateTable.Column("beboerindskud", title: "Beboerindskud", unit: "%"),
    ], whole: ["laan", "grundkapital", "beboerindskud"],
    apart: [DwellingKind.university.type, DwellingKind.energy.type],
    formerly: ["tmf.grundkapital"], reading: PackageResources.grundkapital_csv)
}

/// The table of how long a loan may run (almenboligloven § 118).
func loanTermTable() throws -> RateTable {
  try RateTable(
    "lov.loebetid", title: "Længste løbetid for lån til nyt alment byggeri", stream: "grundkapital",
    columns: [RateTable.Column("aar", title: "Højst", unit: "år")],
    reading: PackageResources.loebetid_csv)
}
