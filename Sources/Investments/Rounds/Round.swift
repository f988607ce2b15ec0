public import Vocabulary

/// What a round's identifier names.
public enum RoundSubject: Named {
  /// The kind's name.
  public static let kind = "round"
}

/// A round of applications for the money of a frame: a call, the applications, and who is granted what.
public struct Round: Record {
  /// What its identifier names.
  public typealias Subject = RoundSubject
  /// A round is a document, from the day it was called.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("ansøgningsrunde", "ansøgningsrunder")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad ansøgningsrunden hedder."),
    "how": .init("Fordeles", "Hvordan pengene deles, når de ikke slår til."),
    "decision": .init(
      "Beslutning",
      "Id på den beslutning, der gav pengene; udelades, så længe ingen er taget."),
    "opens": .init("Åbner", "Den første dag, der kan søges."),
    "frame": .init("Ramme", "Id på den ramme, pengene tages af."),
    "money": .init(
      "Fordelt", "Hvor meget der fordeles, i hele øre; udelades, når det er hele rammen."),
    "closes": .init("Lukker", "Den sidste dag, der kan søges."),
    "applications": .init(
      "Ansøgninger",
      "Ansøgningerne, den vigtigste først; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<RoundSubject>
  /// What it is called.
  public var title: String
  /// The frame whose money it is.
  public var frame: AmountID
  /// How much of the frame is shared out; all of it when nil.
  public var money: Kroner?
  /// The first day to apply.
  public var opens: Day
  /// The last day to apply.
  public var closes: Day
  /// How the money is shared out when it does not suffice.
  public var how: SharingOut
  /// The applications, in the order of priority.
  @Listed public var applications: [Application]
  /// The decision that granted the money.
  public var decision: DecisionID?
  /// Where it comes from.
  public var source: Source

  /// Makes a round.
  public init(
    id: Identifier<RoundSubject>, title: String, frame: AmountID, opens: Day, closes: Day,
    how: SharingOut, applications: [Application] = [], decision: DecisionID? = nil,
    money: Kroner? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.frame = frame
    self.money = money
    self.opens = opens
    self.closes = closes
    self.how = how
    self.applications = applications
    self.decision = decision
    self.source = source
  }

  /// The frame, the applicants and the decision.
  public var pointsAt: [Pointer] {
    [frame.pointer] + applications.map(\.by.pointer) + [decision?.pointer].compactMap { $0 }
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up round.
  public static var example: Round {
    Round(
      id: "eksempel-runde", title: "Udbud i eksemplet", frame: "eksempel-ramme",
      opens: Day(daysSince1970: 14_700), closes: Day(daysSince1970: 14_790), how: .inOrder,
      applications: [
        Application(
          by: "eksempel-organisation", what: "20 boliger", asked: Kroner(ore: 500_000_000),
          granted: Kroner(ore: 400_000_000))
      ], decision: "eksempel-beslutning", money: Kroner(ore: 400_000_000),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// How a frame is shared out among applications that together ask for more.
public enum SharingOut: String, Choice {
  /// Each gets what it asks for, the first first, until there is no more.
  case inOrder
  /// Each gets the same part of what it asks for, to the øre.
  case proportional

  /// The word in Danish.
  public var word: String {
    switch self {
    case .inOrder: "efter rækkefølgen, til der ikke er mere"
    case .proportional: "forholdsmæssigt"
    }
  }
}

/// One application.
public struct Application: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "what": .init("hvad", "Hvad der søges penge til."),
    "by": .init("af", "Id på den part, der søger."),
    "asked": .init("søgt", "Hvor meget der søges om, i hele øre."),
    "granted": .init(
      "givet",
      "Hvor meget der blev givet, i hele øre; udelades, så længe ingen har besluttet det."),
  ]

  /// Who applies.
  public var by: PartyID
  /// For what, in Danish.
  public var what: String
  /// How much is asked for.
  public var asked: Kroner
  /// How much is granted; nil while nobody has decided.
  public var granted: Kroner?

  /// Makes an application.
  public init(by: PartyID, what: String, asked: Kroner, granted: Kroner? = nil) {
    self.by = by
    self.what = what
    self.asked = asked
    self.granted = granted
  }
}

extension Round {
  /// How much is shared out of a frame of some bounds; nil when nobody says and the frame is not known exactly.
  package func money(of frame: AmountRange?) -> Kroner? {
    if let money { return money }
    guard let frame, frame.low == frame.high else { return nil }
    return frame.low
  }

  /// What each application gets of some money by the round's own rule, in their order.
  ///
  /// Together it is the money to the øre, or what is asked for when that is less. Throws
  /// `MoneyOverflow`.
  public func shares(of money: Kroner) throws -> [Kroner] {
    let asked = try applications.reduce(Kroner.zero) { try $0.adding($1.asked) }
    if asked <= money { return applications.map(\.asked) }
    switch how {
    case .proportional: return try money.allocated(by: applications.map(\.asked.ore))
    case .inOrder:
      var left = money
      return try applications.map { application in
        let share = min(left, application.asked)
        left = try left.subtracting(share)
        return share
      }
    }
  }

  /// What has been granted, and whether all have been answered; throws `MoneyOverflow`.
  public func granted() throws -> (sum: Kroner, isWhole: Bool) {
    let all = applications.compactMap(\.granted)
    return (
      try all.reduce(Kroner.zero) { try $0.adding($1) }, all.count == applications.count
    )
  }
}
