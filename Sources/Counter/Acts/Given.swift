public import Vocabulary

/// What was given to an act, for the length of its transaction: read slot by slot, by the house and the day of
/// the act.
///
///     let at = try given.needed(Self.at).id(as: Party.self)
///     let ends = try given.value(Self.ends)?.day()
///     let topics = try given.all(Self.topics).map { try $0.id(as: Topic.self) }
public struct Given: Filled {
  private let words: Words
  private let files: [String: PlacedText]
  let house: any House
  let day: Day
  /// The day from which it holds.
  public var on: Day { day }
  /// The day it is done, whatever day it holds from: nothing later than it has been; in a trial, the day it would hold from.
  public let today: Day
  /// Why it is done.
  public let because: String
  /// What the author says it rests on.
  public let source: Source

  /// Says what was given.
  ///
  /// - Parameters:
  ///   - words: the words as `checked` for the act.
  ///   - files: what stands in the files that the words name, by path.
  ///   - because: why it is done.
  ///   - source: what the author says it rests on.
  ///   - house: where things are looked up.
  ///   - day: the day of the act.
  ///   - today: the day it is done; the day of the act when nobody says.
  public init(
    _ words: Words, files: [String: PlacedText] = [:], because: String, source: Source,
    at house: any House, on day: Day, today: Day? = nil
  ) {
    self.today = today ?? day
    (self.words, self.files, self.because, self.source) = (words, files, because, source)
    (self.house, self.day) = (house, day)
  }

  /// The values of an option or an argument, each by itself; none when nothing is written there.
  public func all(_ slot: any Slot) -> [Written] { words.written(slot, house, day) }

  /// `WrongUse`.
  public func lacking(_ slot: any Slot) -> any Error { Words.lacking(slot) }

  /// What stands in the file that a slot of the kind `path` names; throws when none is named.
  public func file(_ slot: any Slot) throws -> PlacedText {
    let path = try needed(slot).text
    guard let file = files[path] else {
      throw WrongUse("Filen »\(path)« er ikke læst (\(slot.place)).", "Lad den være en sti.")
    }
    return file
  }
}

extension Words {
  /// The values of an option or an argument, read by a house and a day.
  func written(_ slot: any Slot, _ house: any House, _ day: Day) -> [Written] {
    texts(slot).map { Written(text: $0, slot: slot, house: house, when: day) }
  }
}

extension Filled {
  /// The text of a slot; nil when nothing is written there.
  public func text(_ slot: any Slot) -> String? { value(slot)?.text }

  /// Whether something is written there; for an option without a value, whether it is said.
  public func has(_ slot: any Slot) -> Bool { value(slot) != nil }
}
