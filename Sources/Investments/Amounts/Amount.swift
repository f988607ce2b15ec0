public import Vocabulary

/// What an amount's identifier names.
public enum AmountSubject: Named {
  /// The kind's name.
  public static let kind = "amount"
}

/// Names an amount.
public typealias AmountID = Identifier<AmountSubject>

/// An amount of a stream for a year: a frame, a commitment or a payment.
public struct Amount: Record {
  /// What its identifier names.
  public typealias Subject = AmountSubject
  /// An amount is a document; its year is content.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("beløb", "beløb", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad pengene er til."),
    "kind": .init("Slags", "Om det er en ramme, et tilsagn eller en udbetaling."),
    "matter": .init(
      "Sag",
      "Id på den sag, beløbet blev behandlet i; udelades, når der ingen er."),
    "withdrawn": .init(
      "Trukket tilbage",
      "Hvornår og hvorfor beløbet blev taget tilbage, så det intet tæller; ellers udelades det."),
    "decision": .init(
      "Beslutning",
      "Id på den beslutning, beløbet hviler på; udelades, når den ikke er registreret."),
    "area": .init(
      "Område",
      "Id på det område, pengene er til; udelades, når de ikke er til noget bestemt."),
    "stream": .init("Pengestrøm", "Id på den pengestrøm, beløbet hører til."),
    "year": .init("År", "Det kalenderår, beløbet er for."),
    "lastYear": .init(
      "Sidste år",
      "Det sidste kalenderår, når beløbet er for flere; ellers udelades det."),
    "isTotal": .init(
      "I alt for årene",
      "Om beløbet er for alle årene under ét; false er for hvert af dem, og udelades det, spørger almen check."
    ),
    "amount": .init(
      "Beløb",
      "Hvor mange penge det er, i øre; udelades, når ingen kilde siger det, og er aldrig nul."),
    "financier": .init("Betales af", "Id på den part, der betaler."),
    "receiver": .init(
      "Modtager",
      "Id på den part, der får pengene; udelades, når ingen er nævnt."),
    "under": .init(
      "Hører under",
      "Id på den ramme, et tilsagn er af, eller det tilsagn, en udbetaling er af; udelades af en ramme."
    ),
    "priceYear": .init(
      "Prisniveau",
      "Det år, hvis priser beløbet er i; udelades, når det er dets eget."),
    "agreement": .init(
      "Aftale",
      "Id på den aftale, pengene er til; udelades, når de ikke er til nogen."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AmountID
  /// What the amount is for.
  public var title: String
  /// The stream it belongs to.
  public var stream: StreamID
  /// Frame, commitment or payment.
  public var kind: AmountKind
  /// The calendar year.
  public var year: Int
  /// The last year, when it is for several.
  public var lastYear: Int?
  /// Whether it is for several years together, and not the same in each; then counted once, in the first.
  ///
  /// Nil is not said: it is reckoned for each, and a finding asks.
  public var isTotal: Bool?
  /// How much, in each year or for all; nil when no source says, which is never zero.
  public var amount: AmountRange?
  /// Who pays.
  public var financier: PartyID
  /// Who receives it, when one is named.
  public var receiver: PartyID?
  /// The agreement it is for, such as a helhedsplan.
  public var agreement: AgreementID?
  /// The area it is for.
  public var area: AreaID?
  /// The frame a commitment is of, or the commitment a payment is of.
  public var under: AmountID?
  /// The matter it was dealt with in.
  public var matter: MatterID?
  /// The decision it rests on.
  public var decision: DecisionID?
  /// The year whose prices it is stated in; nil is its own.
  public var priceYear: Int?
  /// When and why it was taken back; it then counts as nothing.
  public var withdrawn: Withdrawal?
  /// Where it comes from.
  public var source: Source

  /// Makes an amount.
  public init(
    id: AmountID, title: String, stream: StreamID, kind: AmountKind, year: Int,
    lastYear: Int? = nil, isTotal: Bool? = nil, amount: AmountRange?, financier: PartyID,
    receiver: PartyID? = nil,
    agreement: AgreementID? = nil, area: AreaID? = nil, under: AmountID? = nil,
    matter: MatterID? = nil, decision: DecisionID? = nil, priceYear: Int? = nil,
    withdrawn: Withdrawal? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.stream = stream
    self.kind = kind
    self.year = year
    self.lastYear = lastYear
    self.isTotal = isTotal
    self.amount = amount
    self.financier = financier
    self.receiver = receiver
    self.agreement = agreement
    self.area = area
    self.under = under
    self.matter = matter
    self.decision = decision
    self.priceYear = priceYear
    self.withdrawn = withdrawn
    self.source = source
  }

  /// Whether it is an amount for a calendar year.
  public func isFor(year asked: Int) -> Bool { year <= asked && asked <= lastYear ?? year }

  /// Whether it is one amount for several years together.
  public var isForAll: Bool { isTotal == true && lastYear ?? year > year }

  /// Whether it is counted in a calendar year: a sum of several years in the first of them, so that it is counted once.
  func counts(in asked: Int) -> Bool { isForAll ? asked == year : isFor(year: asked) }

  /// The calendar years it is for; none when they are reversed or out of the calendar.
  var years: [Int] {
    let last = lastYear ?? year
    return (1600...2999).contains(year) && (year...2999).contains(last) ? Array(year...last) : []
  }

  /// A bound of it over all its years; nothing when nobody knows it.
  ///
  /// Throws `MoneyOverflow`.
  func whole(_ bound: (AmountRange) -> Kroner) throws -> Kroner {
    let times = isForAll ? 1 : Int64(max(years.count, 1))
    return try amount.map { try bound($0).part(times, of: 1) } ?? .zero
  }

  /// Its title; of one that nobody gave a name, which of them it is: its number, of what, and to whom or for what.
  public func label(_ name: (Pointer) -> String) -> String {
    guard let under, FundingWords.isMade(title, of: kind) else { return title }
    let target = (receiver?.pointer ?? agreement?.pointer ?? area?.pointer).map(name)
    return FundingWords.numbered(
      id, kind, under: under, of: name(under.pointer), to: target)
  }

  /// The stream, who pays and receives, what it is for and under, and what it rests on.
  public var pointsAt: [Pointer] {
    [stream.pointer, financier.pointer]
      + [
        receiver?.pointer, agreement?.pointer, area?.pointer, under?.pointer, matter?.pointer,
        decision?.pointer,
      ].compactMap { $0 }
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up amount.
  public static var example: Amount {
    Amount(
      id: "eksempel-beloeb", title: "Eksempelpulje 2010", stream: "eksempel-pulje", kind: .frame,
      year: 2010, lastYear: 2011, isTotal: false,
      amount: AmountRange(
        low: Kroner(ore: 100_000_000), high: Kroner(ore: 150_000_000), about: true),
      financier: "eksempel-kommune", receiver: "eksempel-organisation",
      agreement: "eksempel-aftale", area: "eksempel-omraade", under: "eksempel-ramme",
      matter: "eksempel-sag", decision: "eksempel-beslutning", priceYear: 2009,
      withdrawn: Withdrawal(day: RoughDay("2010-12"), why: "viser formatet"),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What an amount is.
public enum AmountKind: String, Choice {
  /// Set aside or expected: a budget.
  case frame
  /// Promised: a tilsagn.
  case commitment
  /// Paid out.
  case paid

  /// The word in Danish.
  public var word: String {
    switch self {
    case .frame: "ramme"
    case .commitment: "tilsagn"
    case .paid: "udbetalt"
    }
  }
}

/// An amount was taken back.
public struct Withdrawal: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvornår beløbet blev trukket tilbage; udelades, når det ikke vides."),
    "why": .init("hvorfor", "Grunden til, at beløbet blev trukket tilbage, i en sætning."),
  ]

  /// When, exact or rough.
  public var day: RoughDay?
  /// Why, in Danish.
  public var why: String

  /// Takes an amount back.
  public init(day: RoughDay?, why: String) {
    self.day = day
    self.why = why
  }
}
