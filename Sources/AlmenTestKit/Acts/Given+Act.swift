public import Counter
public import Vocabulary

extension Given {
  /// What is given to an act when somebody writes some words, through the same door as on a command line; throws
  /// `WrongUse`.
  ///
  /// - Parameters:
  ///   - act: the act.
  ///   - arguments: the words after the verb.
  ///   - options: the act's own options, by name without the dashes.
  ///   - files: what stands in the files that the words name, by path.
  ///   - because: why it is done.
  ///   - source: what it rests on.
  ///   - house: where things are looked up.
  ///   - day: the day of the act.
  ///   - today: the day it is done; the day of the act when nobody says.
  public init(
    to act: some Act, _ arguments: [String], _ options: [String: String] = [:],
    files: [String: PlacedText] = [:], because: String = "Prøve",
    source: Source = Source("Prøve", madeUp: true), at house: any House, on day: Day,
    today: Day? = nil
  ) throws {
    let words = try Words(arguments: arguments, options: options).checked(
      for: act, usage: act.usage)
    self.init(
      words, files: files, because: because, source: source, at: house, on: day, today: today)
  }
}
