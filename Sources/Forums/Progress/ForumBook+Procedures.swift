package import Vocabulary

extension ForumBook {
  /// The procedure of a matter, its own or its kind's, as it stood when the matter was raised.
  ///
  /// One that the case has recorded may be written down after the matter was raised; then it is as it first was.
  /// Nil when there is none, or when what a part brings did not hold that day.
  package func procedure(of matter: Matter) throws -> Procedure? {
    guard let id = procedureID(of: matter) else { return nil }
    let timeline = try records.timeline(Procedure.self, id)
    if let then = timeline.value(on: matter.raised.latest) { return then }
    return isDefined(id) ? nil : timeline.pieces.first?.value
  }

  /// The procedure that a matter says it follows, else that of its kind.
  func procedureID(of matter: Matter) -> ProcedureID? {
    matter.procedure ?? kind(of: matter)?.procedure
  }

  /// Whether a part brings a procedure, by the id it has now or one it had before, on any day.
  func isDefined(_ id: ProcedureID) -> Bool {
    procedures.contains { $0.name == id.text || $0.formerly.contains(id.text) }
  }

  /// The kinds of matter of a day, in the order of the parts.
  package func kinds(on day: Day) -> [MatterKind] { kinds.filter { $0.days.contains(day) } }

  /// A kind of matter as it is on a day, by the id it has now or one it had before; nil when nobody brings it.
  package func kind(_ id: MatterKindID, on day: Day) -> MatterKind? {
    kinds.named(id.text, on: day)
  }

  /// The kind that a matter is held against: as it was when the matter was raised; nil when it has none, or
  /// nobody brings it.
  package func kind(of matter: Matter) -> MatterKind? {
    matter.kind.flatMap { kind($0, on: matter.raised.latest) }
  }

  /// Whether a name is that of what a forvaltning of the case brings, and that is not plugged in.
  func isAbsent(_ name: String) throws -> Bool {
    guard parts.part(of: name) == nil, let point = name.firstIndex(of: "."),
      let part = PartID(String(name[..<point]))
    else { return false }
    return try bodies.isForvaltning(part, during: .always)
  }

  /// Whether a matter follows what is brought by a part that is not plugged in: of its steps nothing is known.
  func isAway(_ matter: Matter) throws -> Bool {
    guard try procedure(of: matter) == nil else { return false }
    return try (matter.procedure?.text ?? matter.kind?.text).map(isAbsent) ?? false
  }

  // MARK: Who takes a step

  /// Who takes a step on a day, besides bodies of the matter's own.
  func takers(of step: Step, on day: Day) throws -> [Pointer] {
    guard let part = step.player else {
      return try step.by.flatMap { try heirs.answering(for: $0, on: day) }.eachOnce
    }
    return try bodies.player(of: part, on: day).map { [$0.pointer] } ?? []
  }

  /// The bodies that a matter's decisions were taken for besides their own: of those that take its steps, each that was no
  /// more when whoever had taken over from it decided.
  func represented(
    in matter: Matter, _ procedure: Procedure, by decisions: [Decision], on day: Day
  ) throws -> [DecisionID: Set<Pointer>] {
    guard !decisions.isEmpty else { return [:] }
    let bodies = Set(
      procedure.steps.flatMap(\.by) + matter.points.map(\.decides) + matter.heard.map(\.pointer))
    let since = matter.raised.latest
    let gone = try bodies.filter { try heirs.answering(for: $0, since: since, on: day) != [$0] }
    return try decisions.reduce(into: [:]) { found, decision in
      found[decision.id] = try gone.filter { body in
        try body != decision.body
          && heirs.answering(for: body, since: since, on: decision.day.latest)
            .contains(decision.body)
      }
    }
  }

  /// The parties that play the parts which take steps of a procedure, on a day.
  func players(of procedure: Procedure, on day: Day) throws -> [PartID: PartyID] {
    try Set(procedure.steps.compactMap(\.player)).reduce(into: [:]) { players, part in
      players[part] = try bodies.player(of: part, on: day)
    }
  }

  /// What a matter that some bodies take a step in names or is marked with: one of them, a procedure that names
  /// one or the part that it plays, or a kind that follows such a procedure.
  func naming(_ bodies: Set<Pointer>, on day: Day) throws -> Set<Pointer> {
    var found = bodies
    for body in bodies {
      let party = body.kind == PartySubject.kind ? PartyID(body.id) : nil
      let part = try party.flatMap { try self.bodies.part(playedBy: $0, on: day) }
      for named in [body] + (part.map { [Procedure.taken(by: $0)] } ?? []) {
        let taken = try records.timelines(Procedure.self, during: .always, pointingAt: named)
        found.formUnion(taken.compactMap { $0.pieces.first?.value.pointer })
      }
    }
    let names = procedures.filter { found.contains($0.id.pointer) }.map { [$0.name] + $0.formerly }
    found.formUnion(
      names.joined().map { Pointer(kind: ProcedureSubject.kind, id: $0) })
    let following = kinds.filter { kind in
      kind.procedure.map { found.contains($0.pointer) } ?? false
    }
    found.formUnion(following.flatMap { [$0.name] + $0.formerly }.map(Matter.marked))
    return found
  }
}
