import Counter

extension Module {
  /// What the rules of udviklingsplaner make of what is given.
  var plans: [Calculation] { [familyShare] }
}
