import Agreements
import Counter
import Forums
import Investments
import Vocabulary

/// The rules of releasing money for an effort in a place.
enum ReleaseRules {
  static let duties = [release, moneyAhead]

  private static let source =
    "Teknik- og Miljøudvalget 31.1.2022 pkt. 17: en plan begyndte, før pengene var indstillet frigivet"

  static let release = Rule(
    "tmf.release", .warning,
    sentence:
      "{subject} {begins}, før »{release}« er sket ({rests}). {lacks} i {matter}; det gør {who}.",
    remedy: "Tag skridtet nu; er planen ikke begyndt, så udskyd den, til pengene er frigivet.",
    source: source)

  static let moneyAhead = Rule(
    "tmf.moneyAhead", .error,
    sentence:
      "{subject} er givet eller betalt, før »{release}« er sket ({rests}). {lacks} i {matter}; det gør {who}.",
    remedy: "Stands betalingen, til pengene er frigivet, eller registrér frigivelsen.",
    source: source)
}

/// The release of an effort's money in a matter.
struct Release {
  let matter: Matter
  let step: StepProgress

  /// The day before an effort begins, by which its money must be released; nil where nobody says when it begins.
  static func due(_ effort: Agreement) -> RoughDay? {
    effort.term?.from.map { RoughDay(from: $0.earliest.previous, to: $0.latest.previous) }
  }

  /// Those of some efforts of which nobody knows whether they came, in matters that have ended.
  static func unsure(
    _ efforts: [Agreement], _ rooms: any Rooms, on day: Day
  ) throws -> [Release] {
    let matters = try efforts.flatMap { try rooms.fora.matters(about: $0.id, on: day) }
    return try matters.filter { $0.history != true }.map(\.id).eachOnce
      .compactMap { try rooms.fora.progress(of: $0, on: day) }.filter(\.isClosed)
      .compactMap { progress in
        progress.steps.first { $0.step.step == EffortSteps.release && $0.isUnknown }
          .map { Release(matter: progress.matter, step: $0) }
      }
  }
}

/// An effort that has not been released money, with what lacks.
private struct Unreleased {
  let agreement: Agreement
  let progress: Forums.Progress
  let release: StepProgress

  /// The step that lacks first.
  var step: StepProgress { progress.next.first ?? release }

  /// What it rests on that the money comes first: a paragraph, else that it is inferred, and from what.
  private var rests: String {
    release.step.law ?? "udledt af forløbet »\(progress.procedure.title)«; ingen lov siger det"
  }

  /// Whether it has begun, as a step of its matter says; else when it was to begin, which is no word of whether it did.
  private func begins(on day: Day) -> String {
    if progress.steps.contains(where: { $0.step.step == EffortSteps.start && $0.state == .done }) {
      return "er begyndt"
    }
    guard let from = agreement.term?.from, from.latest <= day else { return "må ikke begynde" }
    return "skulle begynde \(DanishDays.long(from)) (\(Doubt.isDone)), men må ikke"
  }

  /// Its facts; the owner's name, or who does it in words.
  func facts(on day: Day) -> [String: Fact] {
    [
      "begins": .text(begins(on: day)),
      "release": .text(release.step.title), "step": .text(step.step.title),
      "matter": .thing(progress.matter.pointer), "rests": .text(rests),
      "lacks": .text(
        step.isUnknown
          ? "Om »\(step.step.title)« er sket, er ikke kendt," : "Nu mangler »\(step.step.title)«"),
      "who": step.owners.first.map { .thing($0) } ?? .text(step.step.who ?? "ikke oplyst"),
    ]
  }

  /// The efforts of a day whose money is not released though their procedure says it must be.
  static func all(_ rooms: any Rooms, on day: Day) throws -> [Unreleased] {
    try rooms.agreements.standings(of: AreaDocket.of(AreaDocket.kinds, rooms, on: day), on: day)
      .flatMap { agreement, standing -> [Unreleased] in
        guard standing.status.isCurrent else { return [] }
        return try rooms.fora.matters(about: agreement.id, on: day).filter { $0.history != true }
          .compactMap { try rooms.fora.progress(of: $0.id, on: day) }
          .compactMap { progress in
            guard !progress.isClosed,
              let release = progress.steps.first(where: { $0.step.step == EffortSteps.release }),
              release.state == .next || release.state == .waiting
            else { return nil }
            return Unreleased(agreement: agreement, progress: progress, release: release)
          }
      }
  }
}

/// That an effort must not begin, and no money move, before it is released.
struct ReleaseDuties: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try Unreleased.all(rooms, on: day).flatMap { one -> [Duty] in
      let whose = one.step.owners.first
      guard owner == nil || owner == whose else { return [] }
      return try begins(one, whose, on: day, through: last) + money(one, whose, on: day)
    }
  }

  private func begins(
    _ one: Unreleased, _ owner: Pointer?, on day: Day, through last: Day
  ) -> [Duty] {
    let due = Release.due(one.agreement)
    guard due.map({ $0.earliest <= last }) ?? true else { return [] }
    return [
      Duty(
        ReleaseRules.release, owner: owner, due: due, subject: one.agreement.pointer,
        facts: one.facts(on: day), isFinding: due.map { $0.latest < day } ?? false)
    ]
  }

  /// What is committed or paid already; a frame is only set aside.
  private func money(_ one: Unreleased, _ owner: Pointer?, on day: Day) throws -> [Duty] {
    let things: Set = [one.agreement.pointer, one.progress.matter.pointer]
    return try rooms.funding.amounts(naming: things, on: day).filter { $0.kind != .frame }.map {
      Duty(
        ReleaseRules.moneyAhead, owner: owner, due: RoughDay(day), subject: $0.pointer,
        facts: one.facts(on: day), isFinding: true)
    }
  }
}
