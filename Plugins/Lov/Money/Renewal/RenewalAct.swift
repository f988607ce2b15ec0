import Vocabulary

/// Byfornyelsesloven as an act has it, of områdefornyelse: who gets what refunded.
///
/// Each holds from the day it was signed, roughly, until the next; that of 2020 from 1 January 2018 by a web page.
struct RenewalAct: Hashable {
  /// How much of the expenses the State refunds.
  enum Share: Hashable {
    /// A third, at most 10 mio. kr. a decision (§ 7 stk. 1).
    case third
    /// Up to half, where the municipality was given a frame (§ 7 stk. 1).
    case half
  }

  let statute: Statute
  let share: Share
  /// Its first day.
  let from: Day

  /// The acts that are read, oldest first.
  static let all: [RenewalAct] = [
    RenewalAct(.lbk132, .third), RenewalAct(.lbk504, .third), RenewalAct(.lbk1228, .third),
    RenewalAct(.lbk144, .half, from: halfByPage), RenewalAct(.lbk794, .half),
  ]

  /// When half was refunded by trafikstyrelsen.dk, and when that page says it; no act that is read says the day.
  static let halfByPage = Day(2018, 1, 1) ?? .latest
  static let page = Day(2018, 5, 14) ?? .latest

  private init(_ statute: Statute, _ share: Share, from: Day? = nil) {
    (self.statute, self.share, self.from) = (statute, share, from ?? statute.signed)
  }

  /// The act that holds; throws `NotRead` before the first.
  static func holding(at view: Viewpoint) throws(NotRead) -> RenewalAct {
    if let act = all.last(where: { $0.from <= view.day && view.knows($0.statute.signed) }) {
      return act
    }
    throw NotRead(
      first: Statute.lbk132("§ 7"), from: Statute.lbk132.signed, view: view)
  }

  /// What else can be read of a day from 1 January 2018 until an act with half was signed, or known: nil of other days.
  static func otherwise(_ act: RenewalAct, at view: Viewpoint) -> RenewalAct? {
    guard view.day >= halfByPage else { return nil }
    switch act.share {
    case .half:
      return view.day < Statute.lbk144.signed ? all.first { $0.statute == .lbk1228 } : nil
    case .third: return view.knows(page) ? all.first { $0.statute == .lbk144 } : nil
    }
  }

  /// What is refunded by it, which is not all that is spent (§ 6).
  func covers(_ effort: RenewalEffort) -> Bool {
    switch effort {
    case .programme, .squares, .culture, .traffic: true
    case .climate, .anchoring: statute != .lbk132 && statute != .lbk504
    case .demolition, .purchase: statute == .lbk1228
    case .harbour: statute == .lbk132 || statute == .lbk504
    }
  }

  /// How much of some expenses the State refunds at most, in whole øre; `hasFrame` is whether it gave a frame.
  func refund(of expenses: Kroner, hasFrame: Bool) throws -> Kroner {
    switch share {
    case .third: min(try expenses.part(1, of: 3), Self.most)
    case .half: hasFrame ? try expenses.part(1, of: 2) : .zero
    }
  }

  /// The most by decision while a third was refunded: 10 million kroner.
  static let most = Kroner(ore: 1_000_000_000)

  /// The last day to carry the decision out, five years after it, unless the minister allowed more; nil since 2018.
  ///
  /// Of § 5 stk. 5, in 2016 stk. 4; no act that is read since has one.
  func carriedOut(by decision: Day) -> Day? {
    share == .third ? decision.adding(months: 60) : nil
  }

  /// Whether what is begun on a day keeps the refund; nil where that is the day it must come after.
  ///
  /// It must come after the commitment, since 2018 after the council's decision (§ 7 stk. 2). Of one day which came first is
  /// not told.
  func keeps(begun: Day, promised: Day?, decided: Day?) -> Bool? {
    let bar = share == .third ? promised : decided
    guard let bar, begun != bar else { return nil }
    return begun > bar
  }
}

/// What the expenses of områdefornyelse are for (§ 6); the raw value is what is written.
enum RenewalEffort: String, CaseIterable {
  case programme = "program"
  case squares = "torve"
  case culture = "kultur"
  case traffic = "trafik"
  case climate = "klima"
  case anchoring = "forankring"
  /// Old areas of business and harbours, which have efforts of their own.
  case harbour = "havn"
  /// Private business buildings that are pulled down.
  case demolition = "nedrivning"
  /// Private business buildings that are bought to be pulled down.
  case purchase = "opkoeb"
}
