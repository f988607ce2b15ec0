public import Vocabulary

extension Founder {
  /// Enters a procedure that is not there.
  public func enter(_ procedure: Procedure) throws {
    try pen.requireNew(Procedure.self, procedure.id)
    try pen.set(procedure)
  }

  /// Adds a step to a procedure from the day on: last, or before another.
  ///
  /// Refuses a step that is there, and one before a step that is not.
  public func add(_ step: Step, to id: ProcedureID, before other: String? = nil) throws {
    let steps = try pen.existing(Procedure.self, id).steps.map(\.step)
    if steps.contains(step.step) {
      throw Refusal(FounderRules.stepThere, about: id.pointer, ["step": .text(step.step)])
    }
    if let other, !steps.contains(other) {
      throw Refusal(FounderRules.noStep, about: id.pointer, ["step": .text(other)])
    }
    try pen.alter(Procedure.self, id) { procedure in
      let place = procedure.steps.firstIndex { $0.step == other } ?? procedure.steps.endIndex
      procedure.steps.insert(step, at: place)
      procedure.source = procedure.source.continued(by: source)
    }
  }
}
