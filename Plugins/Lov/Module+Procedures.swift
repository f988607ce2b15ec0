public import Forums
import Vocabulary

extension Module: ProcedureContributing {
  /// How support for new dwellings is given, and how udviklingsplaner are made.
  public var procedures: [ProcedureDefinition] { [skemaProcedure] + planProcedures }
}

extension Module: MatterKindContributing {
  /// Matters that follow them.
  public var matterKinds: [MatterKind] { [skemaMatters] + planMatters }
}
