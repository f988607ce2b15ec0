import Vocabulary

/// What binds an area with an udviklingsplan after it has left the lists.
///
/// Two groups of rules, which end differently (§ 168 a stk. 5 and 6; § 168 b stk. 9 and 10 for a plan of the
/// municipality alone). They stand in LOV 1167/2021, which was not read, and are here as LBK 1877/2021 and 207/2026 have
/// them.
struct AfterEffect: Hashable {
  /// A group of rules.
  enum Group: String, CaseIterable {
    /// Sale, relabelling, demolition, support and orders: § 168 a stk. 5.
    case plan
    /// Refusals by § 51 c and what may not be assigned by § 59 stk. 6 and 9: § 168 a stk. 6.
    case letting
  }

  /// How the years off the lists are read.
  ///
  /// The words are »ikke opfylder betingelserne i § 61 a, stk. 1 eller 4«.
  enum Reading: CaseIterable {
    /// That it meets neither.
    case neither
    /// That it does not meet both.
    case notBoth
  }

  /// How many lists running, the latest counted in, an area has been off.
  struct Run: Hashable {
    /// For certain.
    var sure = 0
    /// As far as is known.
    var possible = 0

    /// One list earlier: how certain it is that the area was off it too; false when it was not, and the run ends.
    mutating func add(_ isOff: Certainty) -> Bool {
      if isOff == .no { return false }
      if isOff == .yes, sure == possible { sure += 1 }
      possible += 1
      return true
    }
  }

  /// When the plan was carried out; nil when it is not.
  let carriedOut: RoughDay?
  /// The lists running on which it is neither udsat boligområde nor omdannelsesområde.
  let neither: Run
  /// Those on which it is not both.
  let notBoth: Run

  /// The first day of the rules, as Lovtidende has it for the act that was not read.
  static let start = Statute.lov1167.inForce ?? .latest
  /// The last day; whether with it, or until it, the act does not say.
  ///
  /// The words are »dog senest den 1. januar 2030«.
  static let end = Day(2030, 1, 1) ?? .latest
  /// So many years running end the rules of letting: »i 4 på hinanden følgende år«.
  static let years = 4

  /// Whether a group binds on a day, by a reading of the years.
  ///
  /// On the last day itself the words »senest den« are read as with the day, and by the other reading without it.
  func binds(_ group: Group, on day: Day, _ reading: Reading = .neither) -> Certainty {
    guard day >= Self.start, day < Self.end || (day == Self.end && reading == .neither) else {
      return .no
    }
    let isFree = max(
      carriedOut?.hasCome(by: day) ?? .no, group == .letting ? isOver(reading) : .no)
    switch isFree {
    case .yes: return .no
    case .possibly: return .possibly
    case .no: return .yes
    }
  }

  private func isOver(_ reading: Reading) -> Certainty {
    let run = reading == .neither ? neither : notBoth
    if run.sure >= Self.years { return .yes }
    return run.possible >= Self.years ? .possibly : .no
  }

  private func max(_ one: Certainty, _ other: Certainty) -> Certainty {
    [one, other].contains(.yes) ? .yes : [one, other].contains(.possibly) ? .possibly : .no
  }
}

extension AfterEffect.Group {
  /// What it is about, in Danish.
  var title: String {
    switch self {
    case .plan: "Salg, ommærkning, nedrivning, støtte og påbud"
    case .letting: "Afvisning på ventelisten og grænser for anvisning"
    }
  }

  /// The paragraphs that go on holding, each by the word that `compute` knows it by.
  var paragraphs: KeyValuePairs<String, String> {
    switch self {
    case .plan:
      [
        "4-1-11": "§ 4 stk. 1 nr. 11", "20-6": "§ 20 stk. 6", "27-3-3": "§ 27 stk. 3 nr. 3",
        "27-4": "§ 27 stk. 4", "27b-2": "§ 27 b stk. 2", "27c": "§ 27 c",
        "28-3-3": "§ 28 stk. 3 nr. 3", "28-6-2": "§ 28 stk. 6 2. pkt.",
        "91-4": "§ 91 stk. 4 1. og 2. pkt.", "91a-2": "§ 91 a stk. 2 2. pkt.",
        "91b-1": "§ 91 b stk. 1 1. pkt.", "92-2": "§ 92 stk. 2 2. pkt.", "96-3": "§ 96 stk. 3",
        "165a": "§ 165 a",
      ]
    case .letting: ["51c": "§ 51 c", "59-6": "§ 59 stk. 6", "59-9": "§ 59 stk. 9"]
    }
  }

  /// Where it stands: of a plan of both sides, of one of the municipality alone, or of either.
  ///
  /// Seen from a day and a knowledge it is cited by the newest act that was known.
  func law(isJoint: Bool?, at view: Viewpoint? = nil) -> String {
    let joint = Self.cited("§ 168 a stk. \(self == .plan ? 5 : 6)", view)
    let own = Self.cited("§ 168 b stk. \(self == .plan ? 9 : 10)", view)
    return isJoint.map { $0 ? joint : own } ?? "\(joint); for en kommunal plan \(own)"
  }

  private static func cited(_ paragraph: String, _ view: Viewpoint?) -> String {
    guard let view else { return Statute.lbk207(paragraph).text }
    return source(view)(paragraph).cited(on: view.day, known: view.known, isShort: false)
  }

  /// The newest act known that has the rules; the one that was not read before any other was known.
  static func source(_ view: Viewpoint) -> Statute {
    [Statute.lbk207, .lbk1877].first { view.knows($0.signed) } ?? .lov1167
  }

  /// Until when, in the words of the act.
  var until: String {
    switch self {
    case .plan: "til planen er gennemført, dog senest den 1. januar 2030"
    case .letting:
      "til planen er gennemført, eller området i fire år i træk ikke opfylder § 61 a stk. 1 eller 4, dog senest den 1. januar 2030"
    }
  }

  /// The group that a paragraph is in, by its word; nil when it is in neither, and binds nobody after the lists.
  static func of(_ word: String) -> Self? {
    allCases.first { $0.paragraphs.contains { $0.key == word } }
  }
}
