public import Counter
public import Store
public import Vocabulary

/// One act of a proposal: tried, and never kept.
public struct TrialStep: Sendable {
  let day: Day
  let words: Set<String>
  /// What an act tells of what it does, by the names of the rooms as it makes them.
  public typealias Told = @Sendable (Titles) throws -> [Block]

  let perform: @Sendable (Desk, any KeepingPen) throws -> Told?
  let refused: @Sendable ([Finding], Desk) -> any Error

  /// Makes a step.
  /// - Parameters:
  ///   - day: the day it holds from.
  ///   - words: the words said for what a rule asks for one.
  ///   - perform: does it with a pen, and gives what it tells of it.
  ///   - refused: what is thrown for what the rules say no to, while names can be looked up.
  public init(
    on day: Day, saying words: Set<String> = [],
    perform: @escaping @Sendable (Desk, any KeepingPen) throws -> Told?,
    refused: @escaping @Sendable ([Finding], Desk) -> any Error
  ) {
    (self.day, self.words, self.perform, self.refused) = (day, words, perform, refused)
  }
}

/// What acts that were tried came to, for the length of the transaction.
public struct Trial {
  /// The rooms without them, and with them.
  public let before, after: Desk
  /// What they stated something of.
  public let touched: Set<Pointer>
  /// What each that tells something tells, with the day it holds from.
  public let told: [(day: Day, told: TrialStep.Told)]
}

extension Kommune {
  /// Tries acts one after another as if each were signed and kept, and shows the rooms without and with them.
  ///
  /// All of it is one transaction that is undone: the store, its head and its numbers are as before. After each act the
  /// rules are asked of what it may concern, as when it is done; what they refuse ends the trial by what the step throws.
  public func trial<R: Sendable>(
    _ entry: Entry, on day: Day, _ steps: [TrialStep],
    _ shown: @Sendable (Trial) throws -> R
  ) async throws -> R {
    let catalogue = catalogue
    return try await archive.write(entry, on: day, keep: false) { pen, lent in
      let before = Desk(lent, catalogue)
      var (touched, accepted, words) = (Set<Pointer>(), Set<Finding>(), Set<String>())
      var told: [(day: Day, told: TrialStep.Told)] = []
      for step in steps {
        let dated = DatedPen(pen, on: step.day)
        let telling = try step.perform(Desk(dated, catalogue), dated)
        dated.layDown()
        words.formUnion(step.words)
        let after = Desk(pen, catalogue)
        let judgement = try after.judgement(
          of: dated.touched, before: before, accepted: accepted, saying: words)
        if !judgement.refusals.isEmpty { throw step.refused(judgement.refusals, after) }
        accepted.formUnion(judgement.news)
        touched.formUnion(dated.touched)
        if let telling { told.append((step.day, telling)) }
      }
      pen.layDown()
      return try shown(
        Trial(before: before, after: Desk(pen, catalogue), touched: touched, told: told))
    }
  }
}
