import Vocabulary

/// Asks whether matters keep their origin and their procedure's order, and money its priority.
struct MatterChecks {
  let book: ForumBook
  private var records: any Records { book.records }

  /// A matter rests on its procedure and its decisions; a decision on its matter's procedure; an order of
  /// priority on the money for the efforts it names.
  static let trails: [Trail] = {
    let (matter, decision) = (MatterSubject.kind, DecisionSubject.kind)
    let procedure = Hop.names(ProcedureSubject.kind).heeding(Procedure.self) { $0.steps }
    return [
      Trail(from: matter, procedure), Trail(from: matter, .namedBy(decision)),
      Trail(from: matter, .forvaltninger), Trail(from: matter, .brought(Procedure.self)),
      Trail(
        from: decision,
        .names(matter).heeding(Matter.self) {
          [$0.procedure, $0.kind, $0.raised] as [AnyHashable]
        },
        procedure),
      Trail(from: decision, .forvaltninger), Trail(from: decision, .players),
      Trail(
        from: decision, .names(matter), procedure, Hop.names(PartySubject.kind).heedingDays,
        .heirs(PartySubject.kind)),
      Trail(
        from: decision, .names(matter), procedure, Hop.names(ForumSubject.kind).heedingDays,
        .heirs(ForumSubject.kind)),
      Trail(
        from: matter, .namedBy(decision), Hop.names(PartySubject.kind).heedingDays,
        .heirs(PartySubject.kind)),
      Trail(
        from: matter, .namedBy(decision), Hop.names(ForumSubject.kind).heedingDays,
        .heirs(ForumSubject.kind)),
      // Money has its room: what its records are called there is all that is known of them here.
      Trail(from: PrioritySubject.kind, .names(AgreementSubject.kind), .namedBy("amount")),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try matters(about, during) + decisions(about, during) + procedures(about, during)
      + priorities(about, during)
  }

  // MARK: Matters

  private func matters(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Matter.self, about: about, during: during).flatMap { timeline in
      guard let matter = timeline.pieces.last?.value else { return [Finding]() }
      return origin(timeline) + points(matter) + (try kind(matter)) + (try followed(matter))
        + (try steps(matter)) + (try order(timeline, during)) + (try left(timeline, during))
    }
  }

  /// Who has not dealt with what was sent to them in a matter that is closed on the last day asked about.
  private func left(_ timeline: Timeline<Matter>, _ during: Period) throws -> [Finding] {
    let last = during.until ?? .latest
    guard let matter = timeline.pieces(in: during).last?.value, matter.history != true,
      matter.isOver(on: last)
    else { return [] }
    return try book.untreated(of: matter.id, on: last).map { decision, body in
      Finding(
        ForumRules.closedReferred, about: matter.pointer,
        ["body": .thing(body), "decision": .thing(decision.pointer)])
    }
  }

  private func origin(_ timeline: Timeline<Matter>) -> [Finding] {
    guard let first = timeline.pieces.first?.value,
      let other = timeline.pieces.map(\.value).first(where: {
        $0.origin != first.origin || $0.raised != first.raised
      })
    else { return [] }
    return [
      Finding(
        ForumRules.originChanged, about: first.pointer,
        ["before": .thing(first.origin), "now": .thing(other.origin)])
    ]
  }

  private func points(_ matter: Matter) -> [Finding] {
    let twice = Dictionary(grouping: matter.points, by: \.point).filter { $0.value.count > 1 }
    let bodies = matter.points.map(\.decides).filter {
      ![ForumSubject.kind, PartySubject.kind].contains($0.kind)
    }
    return twice.keys.sorted().map {
      Finding(ForumRules.badPoint, about: matter.pointer, ["point": .number($0)])
    }
      + bodies.map {
        Finding(ForumRules.notABody, about: matter.pointer, ["body": .thing($0)])
      }
  }

  private func steps(_ matter: Matter) throws -> [Finding] {
    let named = Set(matter.planned.map(\.step) + matter.taken.map(\.step))
    guard !named.isEmpty, try !book.isAway(matter) else { return [] }
    let all = try book.procedure(of: matter)?.steps ?? []
    let needed = all.filter { step in
      step.onlyWhen == nil
        && matter.taken.contains { $0.step == step.step && $0.notNeeded != nil }
    }
    return named.subtracting(all.map(\.step)).sorted().map {
      Finding(ForumRules.unknownStep, about: matter.pointer, ["step": .text($0)])
    }
      + needed.map {
        Finding(ForumRules.stepNeeded, about: matter.pointer, ["step": .text($0.title)])
      }
  }

  /// Decisions that take a step which their matter's procedure has not, or which is another body's.
  private func decisions(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Decision.self, about: about, during: .always).flatMap {
      timeline -> [Finding] in
      guard let decision = timeline.pieces.last?.value, let step = decision.step else { return [] }
      let matters = try records.timeline(Matter.self, decision.matter)
      guard let matter = matters.pieces.last?.value, !matters.pieces(in: during).isEmpty else {
        return []
      }
      let taken = try book.procedure(of: matter)?.steps.first { $0.step == step }
      guard let taken else {
        guard try !book.isAway(matter) else { return [] }
        return [
          Finding(ForumRules.unknownStep, about: decision.pointer, ["step": .text(step)])
        ]
      }
      let takers = try book.takers(of: taken, on: decision.day.latest)
      guard !takers.isEmpty, !decision.deciders.contains(where: takers.contains) else { return [] }
      return [
        Finding(
          SecretaryRules.otherStep, about: decision.pointer,
          ["step": .text(step), "body": .thing(decision.body)])
      ]
    }
  }

  /// Whether steps came in their order, as far as is known by the last day asked about.
  private func order(_ timeline: Timeline<Matter>, _ during: Period) throws -> [Finding] {
    let last = during.until ?? .latest
    guard let matter = timeline.pieces(in: during).last?.value,
      let progress = try book.progress(of: matter, on: last)
    else { return [] }
    let missing = progress.steps.filter { $0.state == .next || $0.state == .waiting }
      .map { Fact.text("»\($0.step.title)«") }
    let unfinished =
      progress.isClosed && !missing.isEmpty && matter.history != true
      ? [
        Finding(
          ForumRules.closedUnfinished, about: matter.pointer, ["steps": .list(missing)])
      ] : []
    return unfinished
      + progress.steps.flatMap { step -> [Finding] in
        guard let taken = step.taken else {
          return progress.isClosed || matter.history == true ? [] : ahead(step, matter)
        }
        let day = Fact.rough(RoughDay(from: taken.earliest, to: taken.latest))
        let late = step.late.map { other in
          let then = progress.steps.first { $0.step == other }?.taken ?? taken
          return Finding(
            ForumRules.stepOutOfOrder, about: matter.pointer,
            [
              "step": .text(step.step.title), "day": day, "missing": .text(other.title),
              "later": .rough(RoughDay(from: then.earliest, to: then.latest)),
            ])
        }
        let skipped = step.skipped.map { other in
          Finding(
            ForumRules.stepSkipped, about: matter.pointer,
            ["step": .text(step.step.title), "day": day, "missing": .text(other.title)])
        }
        return late + (progress.isClosed || matter.history == true ? [] : skipped)
      }
  }

  /// What lacks before a step whose planned day has passed, when nobody knows whether it came.
  private func ahead(_ step: StepProgress, _ matter: Matter) -> [Finding] {
    guard step.state == .supposed, let planned = step.planned else { return [] }
    return step.skipped.map { other in
      Finding(
        ForumRules.stepAhead, about: matter.pointer,
        [
          "step": .text(step.step.title), "missing": .text(other.title),
          "day": .rough(RoughDay(from: planned.earliest, to: planned.latest)),
        ])
    }
  }

  // MARK: Procedures

  private func procedures(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Procedure.self, about: about, during: during).flatMap { timeline in
      let isBrought = timeline.pieces.contains { book.isDefined($0.value.id) }
      return isBrought
        ? taken(timeline) : timeline.pieces(in: during).flatMap { faults(of: $0.value) }
    }
  }

  /// What a part defines keeps the laws of parts, and is no finding; a record with its id is one.
  private func taken(_ timeline: Timeline<Procedure>) -> [Finding] {
    let versions = Set(book.procedures.flatMap { $0.versions.pieces.map(\.value) })
    guard let first = timeline.pieces.first?.value,
      timeline.pieces.contains(where: { !versions.contains($0.value) })
    else { return [] }
    return [Finding(KindRules.procedureTaken, about: first.pointer)]
  }

  private func faults(of procedure: Procedure) -> [Finding] {
    let names = procedure.steps.map(\.step)
    let known = Set(names)
    let after = Dictionary(
      procedure.steps.map { ($0.step, $0.after) }, uniquingKeysWith: { first, _ in first })
    let unknown = procedure.steps.flatMap { $0.after.filter { !known.contains($0) } }
    let twice = known.filter { name in names.filter { $0 == name }.count > 1 }
    let looping = known.filter { name in
      loop(from: name, during: .always) { step, days in (after[step] ?? []).map { ($0, days) } }
        != nil
    }
    let days = procedure.steps.compactMap(\.workingDays).filter { !(0...999).contains($0) }
    return unknown.map {
      Finding(ForumRules.unknownStep, about: procedure.pointer, ["step": .text($0)])
    }
      + days.map {
        Finding(
          ForumRules.impossibleNumber, about: procedure.pointer, ["number": .number($0)])
      }
      + twice.union(looping).sorted().map {
        Finding(ForumRules.stepLoop, about: procedure.pointer, ["step": .text($0)])
      }
  }

  // MARK: Priorities

  /// Money committed to an effort while one that stands higher has none.
  private func priorities(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Priority.self, about: about, during: during).flatMap { timeline in
      try timeline.pieces(in: during).flatMap { piece -> [Finding] in
        let until = Period(.earliest, to: piece.period.end) ?? piece.period
        let money = try book.money.commitments(to: piece.value.order, during: until)
        return piece.value.order.enumerated().flatMap { rank, effort -> [Finding] in
          let days = (money[effort] ?? []).filter(piece.period.contains)
          guard let day = days.first,
            let first = piece.value.order[..<rank].first(where: { higher in
              !(money[higher] ?? []).contains { $0 <= day }
            })
          else { return [] }
          return [
            Finding(
              ForumRules.passedOver, about: piece.value.pointer,
              [
                "effort": .thing(effort.pointer), "day": .day(day), "first": .thing(first.pointer),
              ])
          ]
        }
      }
    }
  }
}
