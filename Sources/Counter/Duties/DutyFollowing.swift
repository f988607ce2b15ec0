public import Vocabulary

/// What a following's identifier names.
public enum DutyFollowingSubject: Named {
  /// The kind's name.
  public static let kind = "following"
}

/// That it is followed whether duties of law are done: one of them, or all.
///
/// Law made duties long before anybody kept an eye on them here. Only on the days of this can one be overdue; of the time
/// before it, and of a duty that nobody follows, it is not known whether it was done.
public struct DutyFollowing: Record {
  /// What its identifier names.
  public typealias Subject = DutyFollowingSubject
  /// Duties are followed on the days that it holds.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("opfølgning på pligter", "opfølgninger på pligter")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad byen følger, i få ord."),
    "duty": .init(
      "Pligt",
      "Navnet på den regel, pligten kommer af, som lov.dialogue; udelades, når det er alle lovens."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<DutyFollowingSubject>
  /// What is followed, in Danish.
  public var title: String
  /// The rule of the duty, such as `lov.dialogue`; nil is every duty of law.
  public var duty: String?
  /// Where it comes from.
  public var source: Source

  /// Records that duties are followed.
  public init(
    id: Identifier<DutyFollowingSubject>, title: String, duty: String? = nil, source: Source
  ) {
    (self.id, self.title, self.duty, self.source) = (id, title, duty, source)
  }

  /// Nothing.
  public var pointsAt: [Pointer] { [] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up following.
  public static var example: DutyFollowing {
    DutyFollowing(
      id: "eksempel-opfoelgning", title: "Eksempelpligten følges", duty: "eksempel.pligt",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// Whether a duty is followed by it.
  func isOf(_ rule: Rule) -> Bool {
    duty.map { $0 == rule.id || rule.formerly.contains($0) } ?? true
  }
}

/// From when duties are followed, of a day: read once, asked of each duty.
public struct FollowedDuties {
  private let followed: [(following: DutyFollowing, since: Day)]

  /// What is recorded of it on a day.
  init(_ followed: [(following: DutyFollowing, since: Day)]) { self.followed = followed }

  /// Whether any duty is followed.
  public var isAny: Bool { !followed.isEmpty }

  /// The first day from which a duty has been followed without a break; nil when it is not followed.
  public func since(_ rule: Rule) -> Day? {
    followed.filter { $0.following.isOf(rule) }.map(\.since).min()
  }
}

extension Rooms {
  /// From when duties are followed, as it is recorded on a day.
  public func followedDuties(on day: Day) throws -> FollowedDuties {
    FollowedDuties(
      try records.timelines(DutyFollowing.self, during: Period(day: day), pointingAt: nil)
        .compactMap { timeline in
          guard let last = timeline.pieces.lastIndex(where: { $0.period.contains(day) }) else {
            return nil
          }
          var first = last
          while first > 0,
            timeline.pieces[first - 1].period.end == timeline.pieces[first].period.start
          { first -= 1 }
          return (timeline.pieces[last].value, timeline.pieces[first].period.start)
        })
  }
}

extension House {
  /// Records from the pen's day on that a duty is followed, or every duty of law when nil; throws `Complaint` when there
  /// is no such duty, or it is followed already.
  public func follow(_ rule: String?, source: Source, with pen: any Pen) throws {
    let rules = Set(brought.values(.duties).map(\.id))
    if let rule, !rules.contains(rule) {
      throw Complaint(
        "»\(rule)« er ikke en pligt.",
        nearest(to: rule, among: rules).map { "Mente du »\($0)«?" }
          ?? "Se, hvad der skal gøres, med almen due --json.")
    }
    let there = try records.records(DutyFollowing.self, on: pen.day)
    if let already = there.first(where: { $0.duty == nil || $0.duty == rule }) {
      throw Complaint("Det følges allerede.", "Se det med almen show \(already.id).")
    }
    let id = rule.map { $0.lowercased().replacing(".", with: "-") }
    try pen.set(
      DutyFollowing(
        id: pen.freeID(DutyFollowing.self, id ?? "alle-pligter"),
        title: rule.map { "Pligten \($0) følges" } ?? "Alle pligter efter lov følges", duty: rule,
        source: source), during: Period(from: pen.day))
  }
}
