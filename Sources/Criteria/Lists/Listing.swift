public import Vocabulary

/// Where an area stands to a list on a day the list is made.
///
/// Lists are made by practice, which here and there is not what the law's words say. Practice decides, unless the words
/// certainly say otherwise: then it is `possibly`, and `readings` has both.
public struct Listing: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// The list.
  public let list: String
  /// The day the list is made.
  public let day: Day
  /// The generation's label.
  public let generation: String
  /// Whether the area is on it.
  public let stands: Certainty
  /// Which way was judged by, as practice has it: one that holds, else one that may, else the first.
  public let way: AreaList.Way
  /// Each condition of the way, what is required first, as it came out.
  public let conditions: [Outcome]
  /// What words and practice say, each by itself; nil where they ask for the same.
  public var readings: Readings?
  /// What has been published, and that it decided, since figures are lacking; nil when it did not.
  public let published: Bool?
  /// Whether it is off the list in practice alone: itself, or since it was off an earlier one so.
  public var isOffInPractice = false

  /// Whether that the area is off follows from earlier lists alone: of this one neither figures nor what was published say it.
  public var isDerived = false

  /// Whether the law can be read in two ways, of which one says that the area is on it and the other that it is not.
  public var isDoubtful: Bool { stands == .possibly && readings?.differ == true }

  /// Whether figures are lacking for saying whether the area is on it; what is doubtful lacks none.
  public var isUnknown: Bool { stands == .possibly && !isDoubtful }

  /// Whether practice alone says where the area stands, since what the law's words ask for is not known.
  public var isByPracticeAlone: Bool {
    stands != .possibly && published == nil && readings?.words == .possibly
  }

  /// What the law's words and practice each say.
  public struct Readings: Hashable, Sendable {
    /// By the law's words.
    public let words: Certainty
    /// By practice.
    public let practice: Certainty
    /// What the words alone ask for, as it came out.
    public let conditions: [Outcome]
    /// What the words ask for and nobody knows, where practice does not lack the same.
    public let lacking: [Outcome]

    /// Whether one says yes and the other no.
    public var differ: Bool { Set([words, practice]) == [.yes, .no] }

    /// What is said in one word.
    var stands: Certainty { differ ? .possibly : practice }
  }

  /// How one condition came out.
  public struct Outcome: Hashable, Sendable {
    /// The condition.
    public let condition: AreaList.Condition
    /// Whether it holds.
    public let holds: Certainty
    /// The value; nil when it is lacking.
    public let value: Exact?
    /// What the value was held against.
    public let against: Exact?
    /// The readings.
    public let inputs: [StatedReading]
    /// The version of the indicator's definition.
    public let definition: Int?

    /// Whether the way asks for it in any case, or it is one of several of which some must hold.
    func isRequired(in way: AreaList.Way) -> Bool { way.required.contains(condition) }

    init(
      _ condition: AreaList.Condition, _ holds: Certainty, value: Exact? = nil,
      against: Exact? = nil, inputs: [StatedReading] = [], definition: Int? = nil
    ) {
      self.condition = condition
      self.holds = holds
      self.value = value
      self.against = against
      self.inputs = inputs
      self.definition = definition
    }

    /// The same of an area that is on the list, and so has residents enough, however many they are.
    var ofPublished: Outcome {
      guard holds == .possibly, case .residents = condition.what else { return self }
      return Outcome(condition, .yes, value: value)
    }
  }
}

// Where figures are missing a list can be `possibly`, which is never a no.
extension Certainty {
  init(_ holds: Bool) { self = holds ? .yes : .no }

  /// Yes when all are, no when one is.
  static func all(_ parts: [Certainty]) -> Certainty {
    parts.contains(.no) ? .no : parts.contains(.possibly) ? .possibly : .yes
  }

  /// Yes when so many are, no when so many cannot be.
  static func some(_ need: Int, of parts: [Certainty]) -> Certainty {
    let sure = parts.filter { $0 == .yes }.count
    if sure >= need { return .yes }
    return sure + parts.filter { $0 == .possibly }.count >= need ? .possibly : .no
  }
}

/// Why an area is not on a list that it was on, or would be on.
public enum OffList: Hashable, Sendable {
  /// Fewer live there than is asked for; whether that is so by practice alone, since the law's words count others and
  /// nobody knows how many those were.
  case populationBelowLimit(Exact, isByPractice: Bool)
  /// A value is on the other side of its limit.
  case value(Listing.Outcome)
  /// The rules are others now: by those before it would be on it.
  case generation(from: String, to: String)
  /// What is counted is another thing now.
  case definition(IndicatorID, from: Int, to: Int)
  /// It has not been on another list for so many years.
  case years(on: String, Exact?)
  /// So it was published; the figures behind are not known.
  case published

  /// Whether it rests on practice alone.
  public var isByPractice: Bool {
    if case .populationBelowLimit(_, isByPractice: true) = self { true } else { false }
  }

  /// A stable word for programs.
  public var word: String {
    switch self {
    case .populationBelowLimit: "populationBelowLimit"
    case .value: "value"
    case .generation: "generation"
    case .definition: "definition"
    case .years: "years"
    case .published: "published"
    }
  }
}

/// One area on all lists, and what is new.
public struct AreaStanding: Hashable, Sendable {
  /// The area.
  public let area: AreaID
  /// Where it stands to each list.
  public let listings: [Listing]
  /// The lists it is on and was not on the time before.
  public var entered: [String] = []
  /// The lists it was on the time before and is certainly not on now, each with why.
  public var left: [Off] = []
  /// The lists it is not on, and would be on by the rules before, each with why.
  public var staysOut: [Off] = []

  /// A list, and why an area is not on it.
  public struct Off: Hashable, Sendable {
    /// The list.
    public let list: String
    /// Why; every reason there is.
    public let whys: [OffList]
  }

  /// The lists it is on.
  public var on: [String] { listings.filter { $0.stands == .yes }.map(\.list) }
  /// The lists that it is on by one reading of the law and not by the other.
  public var doubtful: [String] { listings.filter(\.isDoubtful).map(\.list) }
  /// The lists of which it cannot be said, since figures are lacking.
  public var unknown: [String] { listings.filter(\.isUnknown).map(\.list) }

  /// Whether practice alone says where it stands to a list.
  public func isByPracticeAlone(_ list: String) -> Bool {
    listings.contains { $0.list == list && $0.isByPracticeAlone }
  }

  /// Whether it is off a list by practice alone.
  public func isOffByPractice(_ list: String) -> Bool {
    listings.contains { $0.list == list && $0.isOffInPractice }
      || (left + staysOut).contains { off in
        off.list == list && off.whys.contains(where: \.isByPractice)
      }
  }

  /// Whether that it is off a list follows from earlier lists alone.
  public func isDerived(_ list: String) -> Bool {
    listings.contains { $0.list == list && $0.isDerived }
  }

  init(area: AreaID, listings: [Listing]) {
    self.area = area
    self.listings = listings
  }
}
