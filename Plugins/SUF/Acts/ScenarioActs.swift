import Counter
import Vocabulary

/// What is done with assumptions and scenarios, in the order of help.
let scenarioActs: [any Act] = [AssumeAct(), RateAct(), ScenarioAct(), MainScenarioAct()]

/// `almen act suf.forudsaet ID --title NAVN --need pleje --method visitation --from-age 80 --share "9 %" --since 2026`.
struct AssumeAct: Act {
  private static let id = Argument("FORUDSÆTNING", .newID(Assumption.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad den hedder", isNeeded: true)
  private static let need = Option(
    name: "need", value: .choice(NeedKind.self), summary: "behovet, den er om", isNeeded: true)
  private static let method = Option(
    name: "method", value: .choice(RateMethod.self), summary: "hvad andelen er", isNeeded: true)
  private static let from = Option(
    name: "from-age", value: .number, summary: "den yngste alder", isNeeded: true)
  private static let to = Option(name: "to-age", value: .number, summary: "den ældste alder")
  private static let area = Option(
    name: "area", value: .id(AreaSubject.kind), summary: "kun ét område; ellers alle")
  private static let share = Option(name: "share", value: .share, summary: "andelen")
  private static let since = Option(
    name: "since", value: .year, summary: "det første år, andelen gælder")
  private static let base = Option(
    name: "base-year", value: .year, summary: "året, hvis dækningsgrad holdes")

  let name = "suf.forudsaet"
  let summary =
    "registrerer en forudsætning: hvor stor en del af nogle aldre der regnes boliger til"
  let example =
    #"suf.forudsaet visitation-80 --title "Visitation som nu" --need pleje --method visitationsgrad --from-age 80 --share "9 %" --since 2026"#
  let arguments = [id]
  let options = [title, need, method, from, to, area, share, since, base]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let share = try given.value(Self.share)?.share()
    let since = try given.value(Self.since)?.year()
    guard (share == nil) == (since == nil) else {
      throw WrongUse("En andel og dens første år hører sammen (--share, --since).", "Skriv begge.")
    }
    let rates = share.flatMap { share in since.map { DatedRate(year: $0, share: share) } }
    try pen.enter(
      Assumption(
        id: try given.needed(Self.id).newID(AssumptionSubject.self),
        title: try given.needed(Self.title).text, need: try given.needed(Self.need).choice(),
        method: try given.needed(Self.method).choice(),
        ages: Ages(try given.needed(Self.from).number(), try given.value(Self.to)?.number()),
        area: try given.value(Self.area)?.id(of: AreaSubject.self),
        rates: [rates].compactMap(\.self), baseYear: try given.value(Self.base)?.year(),
        source: given.source))
  }
}

/// `almen act suf.andel FORUDSÆTNING ÅR ANDEL`.
struct RateAct: Act {
  private static let assumption = Argument("FORUDSÆTNING", .id(Assumption.kind))
  private static let year = Argument("ÅR", .year)
  private static let share = Argument("ANDEL", .share)

  let name = "suf.andel"
  let summary = "sætter en forudsætnings andel fra og med et år"
  let example = #"suf.andel visitation-80 2030 "8,5 %""#
  let arguments = [assumption, year, share]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(Self.assumption).id(as: Assumption.self)
    let rate = DatedRate(
      year: try given.needed(Self.year).year(), share: try given.needed(Self.share).share())
    try pen.alter(Assumption.self, id) { assumption in
      assumption.rates = (assumption.rates.filter { $0.year != rate.year } + [rate])
        .sorted { $0.year < $1.year }
      // What the others of its rates rest on is still so.
      assumption.source = assumption.source.continued(by: given.source)
    }
  }
}

/// `almen act suf.scenarie ID --title NAVN --assumptions ID,ID [--late HJEM --planned DAG --months 12] [--main]`.
struct ScenarioAct: Act {
  private static let id = Argument("SCENARIE", .newID(Scenario.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad det hedder", isNeeded: true)
  private static let assumptions = Option(
    name: "assumptions", value: .several(.id(Assumption.kind)), summary: "det, der regnes med",
    isNeeded: true)
  private static let late = Option(
    name: "late", value: .several(.id(CareHome.kind)),
    summary: "de hjem, der kommer senere, et for hver ændring")
  private static let planned = Option(
    name: "planned", value: .several(.day),
    summary: "den dag, hver ændring er planlagt til, i samme orden")
  private static let months = Option(
    name: "months", value: .several(.number),
    summary: "hvor mange måneder senere, for hver ændring eller for dem alle")
  private static let main = Option(
    name: "main", value: nil, summary: "det er hovedscenariet")

  let name = "suf.scenarie"
  let summary = "registrerer et scenarie: forudsætninger, og hjem der kommer senere end planlagt"
  let example =
    #"suf.scenarie forsinket --title "Lindehjemmet et år senere" --assumptions visitation-80 --late lindehjemmet --planned 1.8.2028 --months 12"#
  let arguments = [id]
  let options = [title, assumptions, late, planned, months, main]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try pen.enter(
      Scenario(
        id: try given.needed(Self.id).newID(ScenarioSubject.self),
        title: try given.needed(Self.title).text,
        assumptions: try given.all(Self.assumptions).map { try $0.id(as: Assumption.self) },
        delays: try delays(given), isMain: given.has(Self.main) ? true : nil,
        source: given.source))
  }

  /// What comes later, a home and a day each.
  private func delays(_ given: Given) throws -> [Delay] {
    // A home that is planned is not there yet on the day of the act.
    let homes = try given.all(Self.late).compactMap { CareHomeID(try $0.thing().id) }
    let planned = try given.all(Self.planned).map { try $0.day() }
    let months = try given.all(Self.months).map { try $0.number() }
    guard homes.count == planned.count, months.isEmpty == homes.isEmpty,
      months.count <= 1 || months.count == homes.count
    else {
      throw WrongUse(
        "Et hjem, dagen og månederne hører sammen (--late, --planned, --months): her er \(homes.count) hjem, \(planned.count) dage og \(months.count) tal.",
        "Skriv en dag for hvert hjem, og et tal for hvert eller ét for dem alle; et hjem, der er sent to gange, skrives to gange."
      )
    }
    return zip(homes, planned).enumerated().map { index, pair in
      Delay(
        home: pair.0, planned: pair.1, months: months.count == 1 ? months[0] : months[index])
    }
  }
}

/// `almen act suf.hovedscenarie SCENARIE`.
struct MainScenarioAct: Act {
  private static let scenario = Argument("SCENARIE", .id(Scenario.kind))

  let name = "suf.hovedscenarie"
  let summary =
    "gør et scenarie til det, der regnes med, når intet siges, i stedet for det, der var"
  let example = "suf.hovedscenarie forsinket"
  let arguments = [scenario]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(Self.scenario).id(as: Scenario.self)
    let old = try pen.records(Scenario.self, on: pen.day, pointingAt: nil)
    for each in old where each.id != id && each.isMain == true {
      try pen.alter(Scenario.self, each.id) { scenario in
        scenario.isMain = nil
        scenario.source = scenario.source.continued(by: given.source)
      }
    }
    try pen.alter(Scenario.self, id) { scenario in
      guard scenario.isMain != true else { return }
      scenario.isMain = true
      scenario.source = scenario.source.continued(by: given.source)
    }
  }
}
