import Counter
import Vocabulary

extension Viewpoint {
  /// The same knowledge of law, on the day that its rule is to be asked of; itself where that is not given.
  func on(_ day: Day?) -> Viewpoint { day.map { Viewpoint($0, known: known) } ?? self }
}

extension Calculation {
  /// What makes a calculation.
  typealias Make = @Sendable (Given, Viewpoint) throws -> [Line]

  /// Makes it by the law of the first of some days that is given, whatever day was asked about, and says which that is.
  ///
  /// A decision is under the law of its own day: what is asked today of one of 2015 is not answered by the law of today.
  static func byLaw(of names: String..., make: @escaping Make) -> Make {
    { given, at in
      for name in names {
        guard let day = given.optionalDay(name) else { continue }
        return [.lawTaken(of: name, day)] + (try make(given, at.on(day)))
      }
      return try make(given, at)
    }
  }
}

extension Calculation.Line {
  /// Which day the law is taken of, by the input that gives it.
  static func lawTaken(of name: String, _ day: Day) -> Calculation.Line {
    Calculation.Line("Loven tages af dagen for »\(name)«", .day(day))
  }
}
