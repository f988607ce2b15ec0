import Counter

extension Module {
  /// What the rules of letting make of what is given.
  var letting: [Calculation] { [empty] }
}
