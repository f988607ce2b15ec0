import Agreements
import Counter
import Lov
import Vocabulary

/// TMF's rules of udviklingsplaner.
enum PlanRules {
  static let all = [
    notPlan, baseTwice, baseParts, milestoneParts, milestoneAhead, milestoneOver, tooManyGone,
    tooLate,
    fallsShort,
  ]
  /// Those that make duties.
  static let duties = [milestone]

  /// Where it stands what a plan must reach, of the day: in the paragraph of the plan's form.
  static func law(_ plan: AgreementID, _ rooms: any Rooms, on day: Day) throws -> String {
    try PlanForm.law(
      PlanForm.isJoint(plan, rooms.fora, on: day), " stk. 1",
      at: Viewpoint(day, known: rooms.known))
  }

  /// More dwellings, or square metres, than any area has.
  static let most = 1_000_000

  static let notPlan = Rule(
    "tmf.notPlan", .error, refuses: true,
    sentence: "{subject} er om {plan}, som ikke er en udviklingsplan.",
    remedy: "Skriv id på udviklingsplanen.",
    source: "Programmets egen regel: kun en udviklingsplan har en familieandel")

  static let baseTwice = Rule(
    "tmf.planBaseTwice", .error, refuses: true,
    sentence: "{subject} er grundlag for samme plan som {other}.",
    remedy: "Ret det, der er, i stedet for at skrive et til.",
    source: "Programmets egen regel: andelen regnes fra ét grundlag")

  static let baseParts = Rule(
    "tmf.planBaseParts", .error, refuses: true,
    sentence:
      "{subject}: {family} almene familieboliger af {dwellings} boliger kan ikke passe.",
    remedy: "Ret tallene: familieboligerne er en del af alle boligerne, og intet er under 0.",
    source: "{law}")

  static let milestoneParts = Rule(
    "tmf.milestoneParts", .error, refuses: true,
    sentence: "{subject}: {why}.",
    remedy: "Ret milepælens boliger eller areal.",
    source: "{law}")

  static let milestoneAhead = Rule(
    "tmf.milestoneAhead", .error, refuses: true,
    sentence: "{subject} er nået {done}, før boligerne blev talt {day}.",
    remedy: "Ret dagen: hvad der var sket før, er allerede med i grundlaget.",
    source: "Programmets egen regel: ingen bolig tælles to gange")

  static let milestoneOver = Rule(
    "tmf.milestoneOver", .error, refuses: true,
    sentence: "{subject} er allerede {state}.",
    remedy: "Se den med almen show; ret en fejl med almen import.",
    source: "Programmets egen regel: en milepæl ender én gang")

  static let tooManyGone = Rule(
    "tmf.planTooManyGone", .error, refuses: true,
    sentence: "{subject}: milepælene fjerner flere boliger, end området har.",
    remedy: "Ret milepælene eller grundlaget.",
    source: "{law}")

  static let tooLate = Rule(
    "tmf.milestoneTooLate", .warning,
    sentence:
      "{subject} skal efter planen først være sket {due}, og målet er inden 1. januar 2030.",
    remedy: "Ret fristen, eller find ud af, hvordan målet nås uden den.",
    source: "{law}")

  static let fallsShort = Rule(
    "tmf.planFallsShort", .warning,
    sentence:
      "{subject}: når alle milepæle er nået, er andelen {share}, og planen siger højst {target}.",
    remedy: "Aftal flere milepæle, eller søg dispensation, hvis planen er over 40 %.",
    source: "{law}")

  static let milestone = Rule(
    "tmf.milestone", .warning,
    sentence: "Nå milepælen »{what}« i {plan}: {kind}, {dwellings} boliger.",
    remedy: "Skriv dagen med almen act tmf.naaet, når det er sket, eller hvorfor det er opgivet.",
    source: "{law}; fristen er planens egen")
}

extension PlanBase {
  /// Why its numbers cannot be, by a law; nil when they can.
  func fault(_ law: String) -> Finding? {
    let numbers = [family, dwellings, business ?? 0]
    guard !numbers.allSatisfy({ (0...PlanRules.most).contains($0) }) || family > dwellings else {
      return nil
    }
    return Finding(
      PlanRules.baseParts, about: pointer,
      ["family": .number(family), "dwellings": .number(dwellings), "law": .text(law)])
  }
}

extension Milestone {
  /// Why its numbers cannot be, by a law; nil when they can.
  func fault(_ law: String) -> Finding? {
    why.map {
      Finding(
        PlanRules.milestoneParts, about: pointer, ["why": .text($0), "law": .text(law)])
    }
  }

  /// Whether its numbers can be.
  var isSound: Bool { why == nil }

  private var why: String? {
    let numbers = [dwellings, family ?? 0, replaced ?? 0, area ?? 0]
    guard numbers.allSatisfy({ (0...PlanRules.most).contains($0) }) else {
      return "et tal er under 0 eller større, end noget område har"
    }
    if familyDwellings > dwellings { return "der er flere familieboliger end boliger" }
    if replaced ?? 0 > 0, kind != .demolition { return "kun nedrevne boliger kan erstattes" }
    if replaced ?? 0 > dwellings { return "der er erstattet flere, end der er revet ned" }
    if kind == .business { return area ?? 0 > 0 ? nil : "arealet mangler" }
    return dwellings > 0 ? nil : "den er ikke om nogen boliger"
  }
}
