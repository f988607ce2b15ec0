public import Vocabulary

/// A procedure that a part brings: one that the law or a remit sets, so that a case need not write it down.
///
/// A matter follows it by its id, or by its kind, and progresses exactly as by one that the case has recorded:
///
///     ProcedureDefinition(
///       "abc.tilskud", title: "Tilskud", law: "Lov nr. 1 af 2. januar 2020 § 3",
///       steps: [
///         StepDefinition("ansoegning", title: "Der søges", by: .words("ansøgeren"), law: "… § 3 stk. 1"),
///         StepDefinition(
///           "svar", title: "Der svares", by: .player("abc"), after: ["ansoegning"],
///           within: .workingDays(20), law: "… § 3 stk. 2"),
///       ], days: Period(from: …))
///
/// A matter keeps to it as it stood when the matter was raised: what a later law changes is brought again with
/// other days, the whole or a step.
public struct ProcedureDefinition: Definition, Hashable {
  /// The identifier.
  public let id: ProcedureID
  /// What it is called in Danish.
  public let title: String
  /// What it rests on: the act by number or kind, its year and the paragraph, or the paper.
  public let law: String
  /// The steps, in the order they are shown.
  public let steps: [StepDefinition]
  /// The days it holds: of matters raised on them.
  public let days: Period
  /// The ids it had before.
  public let formerly: [String]

  /// Makes a procedure.
  ///
  /// - Parameters:
  ///   - id: the identifier, with the part's own in front.
  ///   - title: what it is called in Danish.
  ///   - law: what it rests on, with act, year and paragraph.
  ///   - steps: the steps, in the order they are shown.
  ///   - days: the days it holds.
  ///   - formerly: the ids it had before.
  public init(
    _ id: ProcedureID, title: String, law: String, steps: [StepDefinition],
    days: Period = .always, formerly: [ProcedureID] = []
  ) {
    self.id = id
    self.title = title
    self.law = law
    self.steps = steps
    self.days = days
    self.formerly = formerly.map(\.text)
  }

  /// The identifier as text.
  public var name: String { id.text }
}

/// A step of a procedure that a part brings.
public struct StepDefinition: Hashable, Sendable {
  /// Who takes a step.
  public enum Taker: Hashable, Sendable {
    /// The party that plays a part, such as the forvaltning that brings the procedure.
    case player(PartID)
    /// Bodies of the matter's own.
    case bodies(StepBodies)
    /// Words, in Danish, where nobody single can be named: the law says whose task it is, and not who does it.
    case words(String)
  }

  /// How long after the last step before it, or after the matter was raised, a step may take.
  public enum Deadline: Hashable, Sendable {
    /// So long by the calendar.
    case length(Int, Duration.Unit)
    /// So many working days.
    case workingDays(Int)
  }

  /// Its name within the procedure: `[a-z0-9-]`.
  public let name: String
  /// What is done, in Danish.
  public let title: String
  /// Who takes it.
  public let taker: Taker
  /// The steps that come before; past those that are not part of the procedure on a day, what came before them.
  public let after: [String]
  /// How long it may take; nil when nothing says.
  public let deadline: Deadline?
  /// Whether the deadline can be put off to a later day that the step is planned for.
  public let isExtendable: Bool
  /// When it must be taken, in Danish, where that is not in every matter.
  ///
  /// Then a matter may say why it is not. Nil where it always must.
  public let onlyWhen: String?
  /// The paragraph that it rests on; the procedure's when nil.
  public let law: String?
  /// Whether it comes by itself on its planned day.
  public let comes: Bool
  /// The days on which it is part of the procedure: of matters raised on them.
  public let days: Period

  /// Makes a step.
  ///
  /// - Parameters:
  ///   - name: its name within the procedure.
  ///   - title: what is done, in Danish.
  ///   - taker: who takes it.
  ///   - after: the steps that come before.
  ///   - deadline: how long after them it may take; nil when nothing says.
  ///   - isExtendable: whether the deadline can be put off to a later planned day.
  ///   - onlyWhen: when it must be taken, where that is not in every matter.
  ///   - law: the paragraph; the procedure's when nil.
  ///   - comes: whether it comes by itself on its planned day.
  ///   - days: the days on which it is part of the procedure.
  public init(
    _ name: String, title: String, by taker: Taker, after: [String] = [],
    within deadline: Deadline? = nil, isExtendable: Bool = false, onlyWhen: String? = nil,
    law: String? = nil, comes: Bool = false, days: Period = .always
  ) {
    (self.name, self.title, self.taker, self.after) = (name, title, taker, after)
    (self.deadline, self.isExtendable, self.onlyWhen) = (deadline, isExtendable, onlyWhen)
    (self.law, self.comes, self.days) = (law, comes, days)
  }
}

/// A part with procedures of its own.
public protocol ProcedureContributing: Part {
  /// The procedures it brings; each id has the part's own in front, unless the part is a room.
  var procedures: [ProcedureDefinition] { get }
}

extension Offer where Value == ProcedureDefinition {
  /// The procedures.
  public static var procedures: Self {
    Offer(
      "procedures", title: "Forløb", one: "Forløbet", isPrefixed: true, record: Procedure.self,
      mark: { OfferMark(name: $0.name, days: $0.days, formerly: $0.formerly, law: $0.law) },
      brought: { ($0 as? any ProcedureContributing)?.procedures })
  }
}

// MARK: As a record

extension ProcedureDefinition: RecordDefinition {
  /// The procedure on its days, anew from each day on which a step comes or goes.
  public var versions: Timeline<Procedure> {
    let ends = steps.flatMap { [$0.days.start, $0.days.end].compactMap { $0 } }
    let starts = Set([days.start] + ends.filter(days.contains)).sorted()
    return Timeline(
      zip(starts, starts.dropFirst().map { $0 } + [days.end]).compactMap { start, end in
        Period(start, to: end).map { Timeline.Piece($0, procedure(on: start)) }
      })
  }

  private func procedure(on day: Day) -> Procedure {
    Procedure(
      id: id, title: title,
      steps: steps.filter { $0.days.contains(day) }.map { step in
        step.step(after: before(step, on: day), law: step.law ?? law)
      }, source: Source(law))
  }

  /// The steps of a day that come right before one, past those that are not among them.
  private func before(_ step: StepDefinition, on day: Day) -> [String] {
    var (found, seen): ([String], Set<String>) = ([], [])
    var open = Array(step.after.reversed())
    while let name = open.popLast() {
      guard seen.insert(name).inserted else { continue }
      let named = steps.filter { $0.name == name }
      if named.isEmpty || named.contains(where: { $0.days.contains(day) }) {
        found.append(name)
      } else {
        open += named.flatMap(\.after).reversed()
      }
    }
    return found
  }
}

extension StepDefinition {
  fileprivate func step(after: [String], law: String) -> Step {
    var step = Step(
      step: name, title: title, after: after, comes: comes ? true : nil,
      extendable: isExtendable ? true : nil, onlyWhen: onlyWhen, law: law)
    switch taker {
    case .player(let part): step.plays = part
    case .bodies(let bodies): step.bodies = bodies
    case .words(let words): step.who = words
    }
    switch deadline {
    case .length(let count, let unit): step.within = Duration(count, unit)
    case .workingDays(let count): step.workingDays = count
    case nil: break
    }
    return step
  }
}
