public import Forums
import Vocabulary

extension Module: ProcedureContributing {
  /// How efforts in a place come about, with the release of money in its order.
  public var procedures: [ProcedureDefinition] { effortProcedures }
}

extension Module: MatterKindContributing {
  /// Matters that follow them.
  public var matterKinds: [MatterKind] { effortMatters }
}
