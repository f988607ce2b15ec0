/// What is built, as the financing of it differs.
///
/// The raw value is what is written.
enum DwellingKind: String, CaseIterable {
  case family = "familieboliger"
  case youth = "ungdomsboliger"
  case elderly = "aeldreboliger"
  case care = "plejeboliger"
  /// Ældreboliger of a region (§ 115 stk. 4).
  case regional = "regionens"
  /// Universitetsnære ungdomsboliger (§ 115 stk. 6).
  case university = "universitetsnaere"
  /// Selvejende ungdomsboliger (§ 117).
  case independent = "selvejende"
  /// What low energy costs more (§ 115 a stk. 2).
  case energy = "merinvestering"
  case other = "andre"

  /// What it is called.
  var title: String {
    switch self {
    case .family: "Familieboliger"
    case .youth: "Ungdomsboliger"
    case .elderly: "Ældreboliger"
    case .care: "Plejeboliger"
    case .regional: "Regionens ældreboliger"
    case .university: "Universitetsnære ungdomsboliger"
    case .independent: "Selvejende ungdomsboliger"
    case .energy: "Merinvestering"
    case .other: "Andre boliger"
    }
  }

  /// The type of its rows in `grundkapital.csv`.
  var type: String {
    switch self {
    case .university, .independent: title.lowercased()
    default: rawValue
    }
  }

  /// Who pays the grundkapital, and where that stands.
  var payer: String {
    switch self {
    case .regional: "regionen (§ 118 stk. 2)"
    case .university: "en fond, og kommunen ingen (§ 118 stk. 3)"
    case .energy: "ingen (§ 118 stk. 1)"
    default: "kommunen (§ 118 stk. 1)"
    }
  }
}
