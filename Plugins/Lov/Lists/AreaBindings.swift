import Agreements
public import Counter
import Criteria
public import Vocabulary

/// A rule, or rules that end together, that binds an area on a day, or may.
public struct AreaBinding: Hashable, Sendable {
  /// Why it binds.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// The area is on a list.
    case list
    /// It was on one, and has an udviklingsplan that is not carried out.
    case plan
  }

  /// Why it binds.
  public let ground: Ground
  /// The list, or the group of rules, as programs know it.
  public let word: String
  /// What it is about, in Danish.
  public let title: String
  /// The paragraphs that bind.
  public let paragraphs: [String]
  /// Where it stands that they do, with what is contested.
  public let law: String
  /// Whether it binds, by the reading that the words carry best.
  public let stands: Certainty
  /// The same by the other reading.
  public let otherwise: Certainty
  /// Until when, in Danish.
  public let until: String
  /// The last day that it can bind; nil where no act says one.
  public let atLatest: Day?
  /// The agreement that it follows from, as a thing; nil where it follows from a list.
  public let plan: Pointer?
  /// What it rests on besides the words of the act: practice, what is inferred, what was not read.
  public let rests: [String]
  /// Whether practice alone says that the area is off the lists, or on one.
  public let isByPractice: Bool
  /// Whether the law can be read in two ways, of which one says that the area is on the list.
  public var isDoubtful = false
  /// The first list by which it may end though nothing else ends it; nil where none is.
  public var earliestFree: Day?
  /// The list by which it may have ended already, as far as is known; nil where it has not, or has.
  public var freeSince: Day?

  /// Whether it is the goal of few enough family dwellings: what a politician asks of first.
  public var isGoal: Bool { word == PlanGoal.word || title == ListRules.goal }

  /// Whether it binds nobody on any reading.
  public var isOver: Bool { stands == .no && otherwise == .no }
}

/// What binds areas on a day: by the lists they are on, and by a plan after they have left them.
public struct AreaBindings {
  private let rooms: any Rooms

  /// Asks some rooms.
  public init(_ rooms: any Rooms) { self.rooms = rooms }

  /// What binds an area, the goal of an udviklingsplan first and then that of lists; what binds it on no reading is left
  /// out.
  ///
  /// Of a list that is made later nothing is said.
  public func all(of area: AreaID, on day: Day) throws -> [AreaBinding] {
    let goals = try PlanGoal(rooms: rooms).bindings(of: area, on: day)
    // Where a plan is made, its own goal stands for the list's demand that one be made.
    let lists = try byLists(area, on: day)
    let demands = goals.isEmpty ? lists.filter(\.isGoal) : []
    return try (goals + demands + lists.filter { !$0.isGoal } + afterLists(area, on: day))
      .filter { !$0.isOver }
  }

  /// What being on a list binds on a day, in Danish with the act: for saying what a list to come would bring.
  public func following(_ list: String, on day: Day) -> [String] {
    let view = Viewpoint(day, known: rooms.known)
    return ListRules.all.filter { $0.list == list }.compactMap { rule in
      rule.law(at: view).map {
        "\(rule.title) (\($0.cited(on: day, known: view.known, isShort: false)))"
      }
    }
  }

  private func byLists(_ area: AreaID, on day: Day) throws -> [AreaBinding] {
    let view = Viewpoint(day, known: rooms.known)
    guard let standing = try rooms.criteria.standing(of: area, on: day) else { return [] }
    return standing.listings.filter { $0.stands != .no }.flatMap { listing in
      ListRules.all.filter { $0.list == listing.list }.compactMap { rule in
        guard let law = rule.law(at: view) else { return nil }
        let list = DanishDays.long(listing.day)
        let isByPractice = listing.isByPracticeAlone
        let rests = [
          listing.isUnknown
            ? "Om området er på listen af \(list), er ikke kendt." : nil,
          listing.isDoubtful
            ? "To læsninger af loven: praksis og lovens ord siger hver sit om listen af \(list)."
            : nil,
          isByPractice ? "At området er på listen af \(list), hviler på praksis." : nil,
        ].compactMap(\.self)
        return AreaBinding(
          ground: .list, word: listing.list, title: rule.title, paragraphs: [law.paragraph],
          law: law.cited(on: day, known: view.known, isShort: false), stands: listing.stands,
          otherwise: listing.stands, until: rule.until,
          atLatest: nil, plan: nil, rests: rests, isByPractice: isByPractice,
          isDoubtful: listing.isDoubtful)
      }
    }
  }

  private func afterLists(_ area: AreaID, on day: Day) throws -> [AreaBinding] {
    let view = Viewpoint(day, known: rooms.known)
    guard view.knows(Statute.lov1167.signed) else { return [] }
    return try AfterLists(rooms)
      .areas(on: day, of: area).flatMap { bound in
        AfterEffect.Group.allCases.map { group in
          AreaBinding(
            ground: .plan, word: group.rawValue, title: group.title,
            paragraphs: group.paragraphs.map(\.value),
            law: group.law(isJoint: bound.isJoint, at: view),
            stands: bound.effect.binds(group, on: day),
            otherwise: bound.effect.binds(group, on: day, .notBoth), until: group.until,
            atLatest: AfterEffect.end, plan: bound.plan.pointer, rests: bound.marks(group, view),
            isByPractice: bound.restsOnPractice,
            earliestFree: group == .letting ? bound.earliestFree : nil,
            freeSince: group == .letting ? bound.freeSince : nil)
        }
      }
  }
}

/// What follows from being on a list, as far as it is read.
private struct ListRules {
  let list, title, until: String
  private let provisions: [Provision]
  private let start: Day

  private init(_ list: String, _ title: String, until: String, from: Day?, _ law: Provision...) {
    (self.list, self.title, self.until) = (list, title, until)
    (provisions, start) = (law, from ?? .latest)
  }

  /// The act that has it, by what is law and known; nil where none has.
  func law(at view: Viewpoint) -> Provision? {
    guard view.day >= start else { return nil }
    return provisions.last { view.knows($0.known) && $0.known <= view.day } ?? provisions.first
  }

  private static let first = PlanLaw.days.start
  private static let prevention = Day(2021, 12, 1)
  /// What the list of omdannelsesområder demands.
  static let goal = "Udviklingsplan med højst 40 % almene familieboliger"
  private static let off = "så længe området er på listen"

  static let all =
    [
      Self(
        "lov.omdannelsesomraade", goal,
        until: "til planen er gennemført, inden den 1. januar 2030", from: first,
        Statute.lov1322("§§ 168 a og 168 b"), Statute.lbk207("§§ 168 a og 168 b")),
      Self(
        "lov.omdannelsesomraade", "Afvisning på ventelisten", until: off, from: first,
        Statute.lov1322("§ 51 c"), Statute.lbk207("§ 51 c")),
    ] + exposed + preventive

  private static let exposed = [
    Self(
      "lov.udsat-boligomraade", "Grænser for, hvem kommunen anviser", until: off, from: first,
      Statute.lbk119("§ 59 stk. 6"), Statute.lbk207("§ 59 stk. 6")),
    Self(
      "lov.udsat-boligomraade", "Udlejning efter særlige kriterier", until: off, from: first,
      Statute.lbk119("§ 60 stk. 4"), Statute.lbk207("§ 60 stk. 4")),
    Self(
      "lov.udsat-boligomraade", "Påbud om indsatser", until: off, from: first,
      Statute.lov1322("§ 165 a"), Statute.lbk207("§ 165 a")),
  ]

  private static let preventive = [
    Self(
      "lov.forebyggelsesomraade", "Grænser for, hvem kommunen anviser", until: off,
      from: prevention, Statute.lbk1343("§ 59 stk. 7"), Statute.lbk207("§ 59 stk. 7")),
    Self(
      "lov.forebyggelsesomraade", "Udlejning efter særlige kriterier", until: off,
      from: prevention, Statute.lbk1343("§ 60 stk. 4"), Statute.lbk207("§ 60 stk. 4")),
    Self(
      "lov.forebyggelsesomraade", "Påbud om indsatser", until: off, from: prevention,
      Statute.lbk1343("§ 165 a"), Statute.lbk207("§ 165 a")),
  ]
}
