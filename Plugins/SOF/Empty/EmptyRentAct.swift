import Counter
import Investments
import Organisation
import Vocabulary

/// `almen act sof.tomgang AFDELING --frame RAMME --rent BELØB --from DAG …`: what the municipality owes for an empty
/// dwelling by `§ 59 stk. 1`, month by month, as commitments of a frame.
///
/// It goes on where it stopped: days that are committed already are not committed once more.
struct EmptyRentAct: ForetellingAct {
  private static let afdeling = Argument("AFDELING", .id(PartySubject.kind))
  private static let frame = Option(
    name: "frame", value: .id(AmountSubject.kind), summary: "den ramme, pengene er af",
    isNeeded: true)
  private static let rent = Option(
    name: "rent", value: .money, summary: "lejen pr. måned", isNeeded: true)
  private static let from = Option(
    name: "from", value: .day, summary: "til rådighed for kommunen fra", isNeeded: true)
  private static let letFrom = Option(
    name: "let", value: .day, summary: "udlejet fra; ellers til og med dagen --on")
  private static let givenUp = Option(
    name: "given-up", value: .day,
    summary: "opgivet: den dag, en opsigelse ville have haft virkning")
  private static let restoration = Option(
    name: "restoration", value: .money, summary: "istandsættelse, som lejeren ikke betaler")

  // No address: whoever moves in later was assigned by the municipality, and titles are public.
  private static let dwelling = Option(
    name: "dwelling", value: .text, word: "KENDETEGN",
    summary:
      "boligens nummer, fx »bolig 2«, når flere står tomme i samme måned; hverken navn, adresse eller CPR-nummer; vises ikke med --public"
  )
  private static let decision = Option(
    name: "decision", value: .id(DecisionSubject.kind), summary: "den beslutning, det hviler på")

  let name = "sof.tomgang"
  let summary =
    "forpligter kommunens leje for en tom bolig og dens istandsættelse, måned for måned; dage, der er forpligtet i forvejen, springes over"
  let example =
    "sof.tomgang bispehoej --frame pulje-2026 --rent 6.500 --from 15.9.2026 --let 1.11.2026"
  let arguments = [afdeling]
  let options = [frame, rent, from, letFrom, givenUp, restoration, dwelling, decision]

  private static func asked(_ given: Given) throws -> EmptyRentAsked {
    EmptyRentAsked(
      afdeling: try given.needed(afdeling).id(of: PartySubject.self),
      frame: try given.needed(frame).id(of: AmountSubject.self),
      rent: try given.needed(rent).money(), from: try given.needed(from).day(),
      letFrom: try given.value(letFrom)?.day(), givenUp: try given.value(givenUp)?.day(),
      mark: try given.text(dwelling).map(DwellingMark.checked))
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let asked = try Self.asked(given)
    let plan = try EmptyRentPlan(asked, house, on: pen.day)
    try Self.requirePlace(asked.afdeling, in: plan.frame, house, on: pen.day)
    let restored = try given.value(Self.restoration)?.money() ?? .zero
    try Self.requireOwed(plan, isRestored: restored > .zero)
    let treasurer = house.funding.treasurer(with: pen, source: given.source)
    var details = AmountDetails()
    details.receiver = plan.receiver
    details.decision = try given.value(Self.decision)?.id(of: DecisionSubject.self)
    func commit(_ title: String, _ sum: Kroner, _ day: Day) throws {
      (details.title, details.year) = (title, day.year)
      try treasurer.commit(asked.frame, AmountRange(low: sum, high: sum), details)
    }
    for piece in plan.pieces {
      let title = EmptyRentTitles.rent(of: plan.name, for: piece.days, plan.end(of: piece))
      try commit(title, piece.sum, piece.days.start)
    }
    guard restored > .zero else { return }
    let title = EmptyRentTitles.restoration(of: plan.name, on: pen.day)
    let same = try house.funding.amounts(naming: [plan.receiver.pointer], on: .latest)
      .first { $0.title == title && $0.withdrawn == nil }
    if let same { throw Refusal(EmptyRentRules.twice, about: same.pointer) }
    try commit(title, restored, pen.day)
  }

  /// What is written is owed: not after the dwelling was let, and not once more.
  private static func requireOwed(_ plan: EmptyRentPlan, isRestored: Bool) throws {
    if let last = plan.endedBefore, let end = last.days.end {
      throw Refusal(EmptyRentRules.afterEnd, about: last.amount.pointer, ["day": .day(end)])
    }
    guard plan.pieces.isEmpty, !isRestored else { return }
    if let much = plan.tooMuch.first, let end = plan.paid?.end ?? plan.asked.ended {
      throw Refusal(
        EmptyRentRules.tooMuch, about: much.amount.pointer,
        [
          "day": .day(end), "amounts": .list(plan.tooMuch.map { .thing($0.amount.pointer) }),
          "commands": .list(plan.tooMuch.map { .text("almen act withdraw \($0.amount.id)") }),
        ])
    }
    if let same = plan.alreadyPaid.first {
      throw Refusal(EmptyRentRules.twice, about: same.amount.pointer)
    }
  }

  /// What is committed of a frame of an area is for that area.
  private static func requirePlace(
    _ afdeling: PartyID, in frame: Amount?, _ house: any House, on day: Day
  ) throws {
    guard let frame, let area = frame.area,
      try !house.parties.parties(in: area, on: day).contains(afdeling)
    else { return }
    throw Refusal(
      EmptyRentRules.otherArea, about: frame.pointer,
      ["area": .thing(area.pointer), "afdeling": .thing(afdeling.pointer)])
  }

  /// What was committed before, what ended the rent where two things could, and months of another year than the frame's.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let plan = try EmptyRentPlan(Self.asked(given), house, on: given.on)
    guard let days = plan.paid else {
      return { _ in
        [
          .text(
            "Der er ingen leje at betale: boligen er udlejet eller opgivet, før den var til rådighed."
          )
        ]
      }
    }
    var told: [String] = []
    if given.has(Self.letFrom), given.has(Self.givenUp) {
      told.append(
        "Lejen er betalt til og med den \(DanishDays.long(days.until ?? given.on)): den første af de to dage ender den."
      )
    }
    if let frame = plan.frame {
      let others = plan.pieces.filter { !frame.isFor(year: $0.days.start.year) }
      if !others.isEmpty {
        let months = others.map { DanishDays.long($0.days) }.joined(separator: ", ")
        told.append(
          "Rammen er for \(frame.lastYear.map { "\(frame.year)-\($0)" } ?? "\(frame.year)"), men \(months) er af et andet år."
        )
      }
    }
    told += Self.remarks(plan)
    return { [told] _ in told.map { .text(Cell($0)) } }
  }

  /// What was committed before of the same dwelling, too much of it, and of what looks like the same.
  private static func remarks(_ plan: EmptyRentPlan) -> [String] {
    func named(_ some: [EmptyRentPlan.Committed]) -> String {
      some.sorted { $0.days < $1.days }.map { "\($0.amount.title) (\($0.amount.id))" }
        .joined(separator: "; ")
    }
    let left = plan.pieces.isEmpty ? "intet er tilbage" : "kun resten er skrevet"
    return
      (plan.alreadyPaid.isEmpty
      ? [] : ["Forpligtet i forvejen: \(named(plan.alreadyPaid)). Derfor: \(left)."])
      + (plan.tooMuch.isEmpty
        ? []
        : [
          "Forpligtet for dage, der ikke skal betales: \(named(plan.tooMuch)). Træk det tilbage med withdraw, og skriv lejen igen."
        ])
      + (plan.byAnotherRent.isEmpty
        ? []
        : [
          "Forpligtet efter en anden leje, end der er skrevet nu: \(named(plan.byAnotherRent)). Er den gamle forkert, så træk det tilbage med withdraw, og skriv lejen igen."
        ])
      + (plan.alike.isEmpty
        ? []
        : [
          "Ligner en anden tom bolig i samme dage: \(named(plan.alike)). Er det samme bolig, så træk en af dem tilbage med withdraw; ellers skriv --dwelling på dem begge."
        ])
  }
}

/// The rules of what is paid for an empty dwelling.
enum EmptyRentRules {
  static let all = [twice, otherArea, tooMuch, afterEnd]

  static let twice = Rule(
    "sof.rentTwice", .error, refuses: true,
    sentence: "{subject} er forpligtet i forvejen.",
    remedy:
      "Er det en anden bolig, så skriv hvilken med --dwelling; ellers træk først det gamle tilbage.",
    source: "Programmets egen regel: en tom boligs leje betales én gang")

  static let tooMuch = Rule(
    "sof.rentTooMuch", .error, refuses: true,
    sentence:
      "Boligen er udlejet eller opgivet fra den {day}, men leje er forpligtet for dage derefter: {amounts}.",
    remedy: "Træk dem tilbage ({commands}), og skriv så lejen igen.",
    source: "almenboligloven § 59 stk. 1: lejen betales, til boligen er udlejet")

  static let afterEnd = Rule(
    "sof.rentAfterEnd", .error, refuses: true,
    sentence:
      "{subject} var den sidste: boligen er udlejet eller opgivet fra den {day}, og derefter er der ingen leje at betale.",
    remedy:
      "Er det en anden bolig, så skriv dens nummer med --dwelling; er den samme bolig blevet ledig igen, så skriv den nye dag med --from; er udlejningen forkert, så træk først det gamle tilbage med withdraw.",
    source: "almenboligloven § 59 stk. 1: lejen betales, til boligen er udlejet")

  static let otherArea = Rule(
    "sof.rentOtherArea", .error, refuses: true,
    sentence: "{subject} er til {area}, og {afdeling} ligger ikke der.",
    remedy: "Vælg en ramme, der ikke er til et bestemt område, eller en til afdelingens eget.",
    source: "Programmets egen regel: en rammes penge er til det område, den er sat af til")
}
