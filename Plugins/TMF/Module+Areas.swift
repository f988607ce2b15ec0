import Counter
import Vocabulary

extension Module {
  /// The kinds of record of areas and their plans.
  var areaKinds: [any Record.Type] { [PlanBase.self, Milestone.self] }
  /// What can be asked of them.
  var areaCommands: [any Command] { [AreasCommand(), PlanCommand()] }
}
