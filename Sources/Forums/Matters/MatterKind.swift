public import Vocabulary

/// What a kind of matter's identifier names.
public enum MatterKindSubject: Named {
  /// The kind's name.
  public static let kind = "matterKind"
}

/// Names a kind of matter: `<part>.<id>`.
public typealias MatterKindID = Identifier<MatterKindSubject>

/// A kind of matter, with the procedure that its matters follow and what they must name.
///
/// A matter is held against its kind as it was when the matter was raised.
public struct MatterKind: Definition, Hashable {
  /// The identifier.
  public let id: MatterKindID
  /// What one is called in Danish, and several.
  public let called: KindName
  /// The procedure that a matter of it follows unless the matter says another; none when nil.
  public let procedure: ProcedureID?
  /// What a matter of it must name.
  public let about: Set<MatterTheme>
  /// What it rests on: the act by number or kind, its year and the paragraph, or the paper.
  public let law: String
  /// The days it holds: of matters raised on them.
  public let days: Period
  /// The ids it had before.
  public let formerly: [String]

  /// Makes a kind.
  ///
  /// - Parameters:
  ///   - id: the identifier, with the part's own in front.
  ///   - called: what one is called in Danish, and several.
  ///   - law: what it rests on, with act, year and paragraph.
  ///   - procedure: the procedure that its matters follow, which a part brings; none when nil.
  ///   - about: what a matter of it must name.
  ///   - days: the days it holds.
  ///   - formerly: the ids it had before.
  public init(
    _ id: MatterKindID, called: KindName, law: String, procedure: ProcedureID? = nil,
    about: Set<MatterTheme> = [], days: Period = .always, formerly: [MatterKindID] = []
  ) {
    (self.id, self.called, self.procedure, self.about) = (id, called, procedure, about)
    (self.law, self.days, self.formerly) = (law, days, formerly.map(\.text))
  }

  /// The identifier as text.
  public var name: String { id.text }
}

/// What a matter may be about.
public enum MatterTheme: String, CaseIterable, Hashable, Sendable {
  /// A topic.
  case topics
  /// An area.
  case areas
  /// An agreement.
  case agreements

  /// The word for one in Danish, with its article.
  public var word: String {
    switch self {
    case .topics: "et emne"
    case .areas: "et område"
    case .agreements: "en aftale"
    }
  }

  /// Whether a matter names one.
  func isNamed(in matter: Matter) -> Bool {
    switch self {
    case .topics: !matter.topics.isEmpty
    case .areas: !matter.areas.isEmpty
    case .agreements: !matter.agreements.isEmpty
    }
  }
}

/// A part with kinds of matter of its own.
public protocol MatterKindContributing: Part {
  /// The kinds it brings; each id has the part's own in front, unless the part is a room.
  var matterKinds: [MatterKind] { get }
}

extension Offer where Value == MatterKind {
  /// The kinds of matter.
  public static var matterKinds: Self {
    Offer(
      "matterKinds", title: "Sagstyper", one: "Sagstypen", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: $0.days, formerly: $0.formerly, law: $0.law) },
      brought: { ($0 as? any MatterKindContributing)?.matterKinds })
  }
}
