public import Criteria
public import Vocabulary

/// What is said in the same words wherever something is not known, or not certain.
public enum Doubt {
  /// That nobody knows whether something was done.
  public static let isDone = "ikke kendt, om det er sket"
  /// How strong that is which rests on how the law's lists are made, and not on its words.
  public static let byPractice = "hviler på praksis alene; efter lovens ord er det ikke afgjort"
}

/// Why it cannot be said where areas stand to the law's lists: those that were published have not been entered, or figures lack.
///
/// The lists are published by law, so what lacks is most often that nobody has fetched them.
public struct ListGap: Hashable, Sendable {
  /// The days of the lists that have come after the newest entered.
  public let days: [Day]

  /// Of lists of some days.
  public init(days: [Day]) { self.days = days }

  /// Of what is entered.
  public init(_ register: ListRegister) { days = register.unentered }

  /// What lacks, as the ground of a sentence: `tal mangler`, or which lists are not fetched.
  public var why: String {
    switch days.count {
    case 0: "tal mangler"
    case 1: "lovens liste af \(DanishDays.long(days[0])) ikke er hentet"
    default: "lovens lister af \(Self.list(days)) ikke er hentet"
    }
  }

  /// The same as a sentence of its own.
  public var says: String {
    switch days.count {
    case 0: "tal mangler"
    case 1: "lovens liste af \(DanishDays.long(days[0])) er ikke hentet"
    default: "lovens lister af \(Self.list(days)) er ikke hentet"
    }
  }

  /// The same where there is little room.
  public var short: String { days.isEmpty ? "tal mangler" : "listerne er ikke hentet" }

  /// Some days: all of them, or the first and the last of many.
  private static func list(_ days: [Day]) -> String {
    let words = days.map { DanishDays.long($0) }
    guard words.count <= 3 else { return "\(words[0]) til \(words[words.count - 1])" }
    return words.dropLast().joined(separator: ", ") + " og " + words[words.count - 1]
  }
}
