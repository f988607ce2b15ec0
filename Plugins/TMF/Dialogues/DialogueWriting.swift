import Forums
import Vocabulary

extension Dialogue {
  /// The dialogue when something more has happened in it; refuses what cannot come then.
  func adding(_ event: DialogueEvent) throws -> Dialogue {
    var dialogue = self
    dialogue.history.append(event)
    if let finding = dialogue.orderFault { throw Refusal([finding]) }
    return dialogue
  }

  /// What of its history could not come when it did; nil when all could.
  var orderFault: Finding? {
    guard let fault = DialogueCourse.fault(in: history) else { return nil }
    let before = history.prefix { $0 != fault.event }
    var earlier = self
    earlier.history = Array(before)
    let state = DialogueClock(earlier, on: max(fault.event.day, periodEnds.next)).state
    return Finding(
      DialogueRules.wrongOrder, about: pointer,
      [
        "step": .text(fault.event.step.word), "day": .day(fault.event.day),
        "why": .text(fault.why), "state": .text(state.word),
      ])
  }

  /// Refuses what belongs to the council of the organisation's home.
  func requireHome() throws {
    if let home {
      throw Refusal(DialogueRules.notHome, about: pointer, ["home": .thing(home.pointer)])
    }
  }

  /// The meeting that was called last; nil when none was.
  var meeting: MeetingID? { history.last { $0.step == .called || $0.step == .held }?.meeting }
}
