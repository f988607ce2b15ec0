public import Vocabulary

/// What is said of a meeting beside what it is called, whose it is and its day.
public struct MeetingDetails: Hashable, Sendable {
  /// The other bodies that meet with the first.
  public var bodies: [Pointer] = []
  /// When it begins.
  public var start: TimeOfDay?
  /// When it ends.
  public var end: TimeOfDay?
  /// Where it is held.
  public var place: String?
  /// Where it is held on the net.
  public var link: String?

  /// Says nothing yet.
  public init() {}
}

/// What is said of an agenda item beside what it is and how it is dealt with.
public struct ItemDetails: Hashable, Sendable {
  /// What stands on the agenda; the matter's own name when nil.
  public var title: String?
  /// The number that is printed in front.
  public var number: String?
  /// What it is sorted by; last when nil.
  public var place: Int?
  /// The item it is a part of.
  public var under: AgendaItemID?
  /// Its papers.
  public var papers: [Paper] = []
  /// Whether it is dealt with behind closed doors.
  public var isConfidential = false

  /// Says nothing yet.
  public init() {}
}
