import Counter

extension Module {
  /// What the rules of udviklingsplaner, of sale and of support for new dwellings make of what is given.
  var plans: [Calculation] {
    [familyShare, planDispensation, windingUp, surcharge, lettingCriteria, merging, tingbjerg]
      + skema
  }
}
