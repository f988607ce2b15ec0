public import Organisation
public import Vocabulary

/// A part with made-up records to practise on, in the case for practice that the program makes.
///
/// It is asked when such a case is made, of a town whose parties are made up too; all it says must be marked as made up,
/// and be the same each time:
///
///     extension Module: PracticeContributing {
///       public func practice(in town: PracticeTown) -> [PracticeRecord] { [...] }
///     }
public protocol PracticeContributing: Part {
  /// What it has to practise on.
  func practice(in town: PracticeTown) -> [PracticeRecord]
}

/// The made-up town that a part's records for practice are of.
public struct PracticeTown: Sendable {
  /// Its organisations, in order.
  public let organisations: [Party]
  /// Their afdelinger, in order.
  public let afdelinger: [Party]
  /// What marks all in it as made up.
  public let source: Source

  /// A town of some parties.
  public init(organisations: [Party], afdelinger: [Party], source: Source) {
    (self.organisations, self.afdelinger, self.source) = (organisations, afdelinger, source)
  }
}

/// A made-up record, with the first day that it holds.
public struct PracticeRecord: Sendable {
  /// The record.
  public let record: any Record
  /// From when.
  public let from: Day

  /// A record that holds from a day on.
  public init(_ record: any Record, from day: Day) { (self.record, from) = (record, day) }
}
