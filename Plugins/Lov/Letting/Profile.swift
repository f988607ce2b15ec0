public import Vocabulary

/// What a person may receive, by its name in the acts of 2010-2026.
public enum Benefit: String, Hashable, Sendable, CaseIterable {
  /// Cash assistance; from 2026 at two rates.
  case kontanthjaelp
  /// For those under 30 without an education.
  case uddannelseshjaelp
  /// The name until about 2021 of what then became two.
  case integrationsydelse
  /// The first of the two.
  case hjemrejseydelse = "selvforsoergelses-og-hjemrejseydelse"
  /// The second.
  case overgangsydelse
  /// In the act of 2010.
  case starthjaelp
  /// In the act of 2010.
  case introduktionsydelse
  /// Unemployment benefit.
  case dagpenge
  /// Sickness benefit.
  case sygedagpenge
  /// Ressourceforløbsydelse during jobafklaringsforløb.
  case ressourceforloebsydelse
  /// Early retirement pension.
  case foertidspension

  /// What it is called.
  public var title: String {
    switch self {
    case .kontanthjaelp: "kontanthjælp"
    case .uddannelseshjaelp: "uddannelseshjælp"
    case .hjemrejseydelse: "selvforsørgelses- og hjemrejseydelse"
    case .starthjaelp: "starthjælp"
    case .ressourceforloebsydelse: "ressourceforløbsydelse under jobafklaringsforløb"
    case .foertidspension: "førtidspension"
    default: rawValue
    }
  }
}

/// An unbroken run of calendar months, up to the day asked about, in which one or another benefit was received.
public struct Received: Hashable, Sendable {
  /// What was received in them.
  public let benefits: Set<Benefit>
  /// How many calendar months in a row, 0 when the first has not passed; nil where it is not told.
  public let months: Int?
  /// Whether kontanthjælp is at the lower rate of lov om aktiv socialpolitik `§ 16 stk. 2`; nil where it is not told.
  public let isLower: Bool?

  /// Tells a run.
  public init(_ benefits: Benefit..., months: Int?, isLower: Bool? = nil) {
    (self.benefits, self.months, self.isLower) = (Set(benefits), months, isLower)
  }

  /// Counts the run from when it was received: back from the last whole month before the day, to the first whole month of
  /// it; a month with nothing at all breaks it, one with some does not (`LBK 1040/2010 § 51 b stk. 2`).
  public init(_ benefit: Benefit, during periods: [Period], before day: Day) {
    let start = day.startOfMonth
    var (first, months) = (start.adding(months: -1), 0)
    // A hundred years: an open beginning ends there.
    while months < 1_200, periods.contains(where: { Self.counts($0, month: first) }) {
      (first, months) = (first.adding(months: -1), months + 1)
    }
    self.init(benefit, months: months)
  }

  private static func counts(_ period: Period, month first: Day) -> Bool {
    guard let month = Period(first, to: first.adding(months: 1)) else { return false }
    guard period.intersection(month) != nil else { return false }
    // The month in which it began counts when it began with the month, or another period came before it.
    return period.start <= first
  }
}

/// A release of one who was convicted.
public struct Release: Hashable, Sendable {
  /// Where from.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// An institution under kriminalforsorgen.
    case kriminalforsorgen
    /// An institution outside it, where one under 18 was placed (lov om fuldbyrdelse af straf `§ 78 stk. 2`).
    case institution
  }

  /// When.
  public let day: Day
  /// Where from.
  public let place: Place
  /// Whether a plan of action is to be made by lov om social service § 141, or for the young § 57 c; nil where not told.
  public let needsPlan: Bool?

  /// Tells a release.
  public init(_ day: Day, from place: Place, needsPlan: Bool?) {
    (self.day, self.place, self.needsPlan) = (day, place, needsPlan)
  }
}

/// A person as the law sees one who seeks a dwelling: never who it is.
///
/// What is nil is not known, and is not taken for »none«: an empty list says that there is none.
public struct Profile: Hashable, Sendable {
  /// Benefits that are received on the day, with how long.
  public var received: [Received]?
  /// Releases after a conviction.
  public var releases: [Release]?
  /// Days on which a lease was ended for gross breach of good order.
  public var evictions: [Day]?
  /// Whether a citizen of the EU, the EEA or Switzerland.
  public var isUnionCitizen: Bool?
  /// Whether enrolled at a publicly recognised place of education.
  public var isStudent: Bool?
  /// Whole years.
  public var age: Int?

  /// One of whom nothing is known.
  public init() {}

  /// One to whom none of it applies: a citizen of the EU, the EEA or Switzerland without benefits, releases or evictions.
  public static let plain: Profile = {
    var profile = Profile()
    (profile.received, profile.releases, profile.evictions) = ([], [], [])
    (profile.isUnionCitizen, profile.isStudent) = (true, false)
    return profile
  }()

  /// Whether one of some benefits is received; nil where it is not known.
  public func receives(_ benefits: Set<Benefit>) -> Bool? {
    received.map { $0.contains { !$0.benefits.isDisjoint(with: benefits) } }
  }

  /// Whether some benefits, one or another, were received for so many calendar months in a row; nil where not known.
  public func received(_ benefits: Set<Benefit>, months: Int) -> Bool? {
    received.flatMap { runs in
      let own = runs.filter { $0.benefits.isSubset(of: benefits) }.map { run in
        run.months.map { $0 >= months }
      }
      return own.contains(true) ? true : own.contains(nil) ? nil : false
    }
  }

  /// The input that lacks where what was received is not known: what it is, else for how long.
  func untoldBenefit(_ benefit: String = "ydelse", _ months: String = "maaneder") -> String? {
    guard let received else { return benefit }
    return received.contains { $0.months == nil } ? months : nil
  }
}

/// One who seeks a dwelling, with whom it would be lived in.
public struct Applicant: Hashable, Sendable {
  /// How two live together.
  public enum Tie: Hashable, Sendable {
    /// Married.
    case married
    /// Living together since so many months.
    case cohabiting(months: Int)
  }

  /// Another of the household.
  public struct Partner: Hashable, Sendable {
    /// Who it is before the law.
    public let profile: Profile
    /// How they live together.
    public let tie: Tie

    /// Tells a partner.
    public init(_ profile: Profile, _ tie: Tie) { (self.profile, self.tie) = (profile, tie) }

    /// Whether the partner counts as a spouse: married, or at least two years together.
    public var isSpouse: Bool {
      switch tie {
      case .married: true
      case .cohabiting(let months): months >= 24
      }
    }
  }

  /// The applicant.
  public let profile: Profile
  /// A spouse or one lived together with.
  public let partner: Partner?
  /// Whether the applicant already has a dwelling in the department; nil where it is not told.
  public let isInDepartment: Bool?
  /// Whether the applicant comes from the waiting list.
  public let isOnList: Bool

  /// Tells an applicant.
  public init(
    _ profile: Profile, partner: Partner? = nil, isInDepartment: Bool? = false,
    isOnList: Bool = true
  ) {
    (self.profile, self.partner) = (profile, partner)
    (self.isInDepartment, self.isOnList) = (isInDepartment, isOnList)
  }

  /// The applicant, and a partner who counts as a spouse.
  var spouses: [Profile] {
    [profile] + (partner.flatMap { $0.isSpouse ? [$0.profile] : [] } ?? [])
  }
}

extension Applicant {
  /// The inputs that nobody gave, of those by which an applicant is refused.
  var untold: [String] {
    let partner = partner.flatMap { $0.isSpouse ? $0.profile : nil }
    return [
      profile.untoldBenefit(),
      partner.flatMap { $0.untoldBenefit("partner-ydelse", "partner-maaneder") },
      isInDepartment == nil ? "bor-i-afdelingen" : nil,
    ].compactMap(\.self)
  }
}

extension Sequence where Element == Bool? {
  /// Whether all are so; nil where one is not known and none is otherwise.
  var all: Bool? {
    var isUnknown = false
    for element in self {
      guard let element else {
        isUnknown = true
        continue
      }
      if !element { return false }
    }
    return isUnknown ? nil : true
  }
}
