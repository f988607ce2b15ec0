import Counter
import Criteria
import Organisation
import Vocabulary

/// What is counted of the waiting lists: indicators, whose readings are counts and days of an area or the municipality.
enum WaitingFigure: String, CaseIterable {
  /// How many stand on the general list (§ 15).
  case general = "pleje-generel-venteliste"
  /// How many stand on the specific lists (§ 20).
  case specific = "pleje-specifik-venteliste"
  /// How many of them live in other municipalities (§ 21 stk. 1).
  case outside = "pleje-specifik-andre-kommuner"
  /// The average wait of own residents on the specific lists, in days (§ 22 stk. 2).
  case wait = "pleje-specifik-ventedage"
  /// How many had no offer in time (§ 16 stk. 1).
  case breaches = "pleje-garantibrud"
  /// How many were not offered a dwelling that was ready in time (§ 16 stk. 2).
  case late = "pleje-ikke-indflytningsklar"

  /// The title in Danish.
  var title: String {
    switch self {
    case .general: "På den generelle venteliste til plejebolig"
    case .specific: "På specifikke ventelister til plejebolig"
    case .outside: "På specifikke ventelister fra andre kommuner"
    case .wait: "Egne borgeres ventedage på specifikke ventelister"
    case .breaches: "Brud på plejeboliggarantien"
    case .late: "Boliger, der ikke var indflytningsklare i tide"
    }
  }

  /// What it counts, in Danish.
  var meaning: String {
    switch self {
    case .general: "Hvor mange ældre der står på den generelle venteliste den sidste dag."
    case .specific: "Hvor mange der står på hjemmenes specifikke ventelister den sidste dag."
    case .outside: "Hvor mange af dem på de specifikke ventelister der bor i en anden kommune."
    case .wait: "Egne borgeres gennemsnitlige ventetid på de specifikke ventelister, i dage."
    case .breaches: "Hvor mange der ikke fik tilbudt en plejebolig inden fristens udløb i tiden."
    case .late: "Hvor mange tilbudte boliger der ikke var indflytningsklare 2 uger efter fristen."
    }
  }

  /// Whether it counts what happened on the days of its period, and not who waits on the last of them.
  var isOfDays: Bool { self == .breaches || self == .late }

  /// Where it comes from.
  var source: String {
    switch self {
    case .general: "BEK 977/2024 § 15 stk. 1"
    case .specific: "BEK 977/2024 § 20 stk. 1"
    case .outside: "BEK 977/2024 § 21 stk. 1"
    case .wait: "BEK 977/2024 § 22 stk. 2"
    case .breaches: "LBK 207/2026 § 54 a stk. 1; BEK 977/2024 §§ 16-17"
    case .late: "BEK 977/2024 § 16 stk. 2"
    }
  }

  /// The indicator's id; nil never, as a test sees to.
  var id: IndicatorID? { IndicatorID(rawValue) }

  /// The indicator.
  var definition: IndicatorDefinition? {
    id.map { IndicatorDefinition($0, title: title, meaning: meaning, source: source) }
  }

  /// Its readings that are about days up to a day, by whom they are about, the newest last.
  func readings(_ rooms: any Rooms, on day: Day) throws -> [(about: Pointer, reading: Reading)] {
    guard let id else { return [] }
    let readings = rooms.readings
    return try readings.measuredSubjects(of: id).flatMap {
      about -> [(about: Pointer, reading: Reading)] in
      var last: [Period: Reading] = [:]
      for stated in try readings.readings(of: id, about: about) {
        last[stated.reading.period] = stated.reading
      }
      return last.values.filter { $0.last <= day && $0.status == .actual && $0.value != nil }
        .sorted { $0.period.start < $1.period.start }.map { (about, $0) }
    }
  }
}
