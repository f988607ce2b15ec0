public import Vocabulary

/// How votes fell, as far as it is known: in numbers, by whom, and what some wanted said.
public struct Votes: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "for": .init("for", "Hvor mange der stemte for; udelades, når det ikke er talt."),
    "against": .init("imod", "Hvor mange der stemte imod; udelades, når det ikke er talt."),
    "abstaining": .init(
      "hverken for eller imod",
      "Hvor mange der hverken stemte for eller imod; udelades, når det ikke er talt."),
    "cast": .init(
      "stemmer",
      "Hvordan nogle stemte hver for sig; udelades, når det ikke er skrevet op."),
    "reservations": .init(
      "forbehold",
      "De forbehold, nogen fik skrevet til referatet; udelades, når der ingen er."),
  ]

  /// How many voted for it.
  public var `for`: Int?
  /// How many voted against it.
  public var against: Int?
  /// How many voted neither for nor against.
  public var abstaining: Int?
  /// How some voted, by post, party or political group.
  @Listed public var cast: [CastVote]
  /// What some had written down.
  @Listed public var reservations: [Reservation]

  /// Tells votes.
  public init(
    for: Int? = nil, against: Int? = nil, abstaining: Int? = nil, cast: [CastVote] = [],
    reservations: [Reservation] = []
  ) {
    self.for = `for`
    self.against = against
    self.abstaining = abstaining
    self.cast = cast
    self.reservations = reservations
  }

  /// Who voted, and who had something written down, where they are recorded.
  var pointsAt: [Pointer] { cast.compactMap(\.by) + reservations.compactMap(\.by) }

  /// The number said of a vote.
  func count(of vote: Vote) -> Int? {
    switch vote {
    case .for: self.for
    case .against: against
    case .abstaining: abstaining
    }
  }

  static let example = Votes(
    for: 9, against: 2, abstaining: 1,
    cast: [
      CastVote(
        by: Pointer(kind: PartySubject.kind, id: "eksempel-organisation"), name: "viser formatet",
        vote: .for, count: 3)
    ],
    reservations: [
      Reservation(
        by: Pointer(kind: PostSubject.kind, id: "eksempel-formand"), name: "viser formatet",
        text: "viser formatet")
    ])
}

/// A way to vote.
public enum Vote: String, Choice {
  /// For.
  case `for`
  /// Imod.
  case against
  /// Hverken for eller imod.
  case abstaining

  /// The word in Danish.
  public var word: String {
    switch self {
    case .for: "for"
    case .against: "imod"
    case .abstaining: "hverken for eller imod"
    }
  }
}

/// How one voted: a post, a party, or a group that is no record.
public struct CastVote: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "by": .init(
      "af",
      "Den post eller part, der stemte, skrevet slags/id; udelades, når den ikke er registreret."),
    "name": .init(
      "Navn",
      "Hvad den stemmende hedder, som en partigruppe; udelades, når posten eller parten er nævnt."),
    "vote": .init("stemte", "Hvad der blev stemt: for, imod eller ingen af delene."),
    "count": .init("antal", "Hvor mange stemmer det var; udelades, når det var én."),
  ]

  /// The post or party, when it is recorded.
  public var by: Pointer?
  /// What it is called, when it is not: a political group.
  public var name: String?
  /// How it voted.
  public var vote: Vote
  /// How many votes that was; one when nil.
  public var count: Int?

  /// Tells a vote.
  public init(by: Pointer? = nil, name: String? = nil, vote: Vote, count: Int? = nil) {
    self.by = by
    self.name = name
    self.vote = vote
    self.count = count
  }
}

/// What somebody had written down with a decision.
public struct Reservation: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "by": .init(
      "af",
      "Den post eller part, der tog forbeholdet, skrevet slags/id; udelades, når den ikke er registreret."
    ),
    "name": .init(
      "Navn",
      "Hvad den, der tog forbeholdet, hedder; udelades, når posten eller parten er nævnt."),
    "text": .init("Tekst", "Forbeholdet, som det blev skrevet."),
  ]

  /// The post or party, when it is recorded.
  public var by: Pointer?
  /// What it is called, when it is not.
  public var name: String?
  /// What was written down.
  public var text: String

  /// Tells a reservation.
  public init(by: Pointer? = nil, name: String? = nil, text: String) {
    self.by = by
    self.name = name
    self.text = text
  }
}

extension Votes {
  /// What cannot be in them: a number under nothing, votes of one kind by name that are more than the number said,
  /// or nobody named; nil when nothing is wrong.
  var fault: VotesFault? {
    let numbers = [self.for, against, abstaining].compactMap { $0 } + cast.map { $0.count ?? 1 }
    guard numbers.allSatisfy({ (0...9_999).contains($0) }) else { return .number }
    guard cast.allSatisfy({ $0.by != nil || $0.name != nil }) else { return .nobody }
    let isMore = Vote.allCases.contains { vote in
      let named = cast.filter { $0.vote == vote }.map { $0.count ?? 1 }.reduce(0, +)
      return count(of: vote).map { named > $0 } ?? false
    }
    return isMore ? .sum : nil
  }
}

/// What is wrong with votes.
enum VotesFault: String {
  case number
  case nobody
  case sum

  /// What is wrong, in Danish.
  var word: String {
    switch self {
    case .number: "et antal er ikke fra 0 til 9999"
    case .nobody: "en stemme er ikke nogens"
    case .sum: "der er flere nævnt, end der stemte"
    }
  }
}
