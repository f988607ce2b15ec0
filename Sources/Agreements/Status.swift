public import Vocabulary

/// Where an agreement stands on a day.
public enum AgreementStatus: String, Hashable, Sendable, CaseIterable {
  /// Somebody has proposed it.
  case proposed
  /// A text exists.
  case draft
  /// The parties have negotiated a text.
  case negotiated
  /// Concluded, and its term has not begun.
  case notYetInForce
  /// Within its term.
  case inForce
  /// Past its last day.
  case expired
  /// Ended before its last day.
  case ended
  /// Taken back before it held.
  case withdrawn

  /// Whether the agreement still matters: proposed, on its way, or in force.
  public var isCurrent: Bool {
    switch self {
    case .proposed, .draft, .negotiated, .notYetInForce, .inForce: true
    case .expired, .ended, .withdrawn: false
    }
  }
}

/// A status and whether every reading of the rough days gives it.
public struct Standing: Hashable, Sendable {
  /// The status.
  public let status: AgreementStatus
  /// Whether no reading of what is recorded gives another.
  public let certain: Bool

  /// Makes a standing.
  public init(_ status: AgreementStatus, certain: Bool) {
    self.status = status
    self.certain = certain
  }
}

extension Agreement {
  /// The status on a day, from what is recorded in this version alone.
  public func status(on day: Day) -> Standing {
    guard let closed else { return openStatus(on: day) }
    let how: AgreementStatus = closed.how == .ended ? .ended : .withdrawn
    switch closed.day?.hasCome(by: day) ?? .possibly {
    case .yes: return Standing(how, certain: true)
    case .possibly: return Standing(openStatus(on: day).status, certain: false)
    case .no: return openStatus(on: day)
    }
  }

  private func openStatus(on day: Day) -> Standing {
    switch concluded.map({ $0.day?.hasCome(by: day) ?? .yes }) {
    case .yes: termStatus(on: day)
    case .possibly: Standing(stageStatus, certain: false)
    case .no: Standing(stageStatus, certain: true)
    case nil: Standing(stageStatus, certain: planned.map { day <= $0.latest } ?? true)
    }
  }

  private var stageStatus: AgreementStatus {
    switch stage {
    case .proposed, nil: .proposed
    case .draft: .draft
    case .negotiated: .negotiated
    }
  }

  private func termStatus(on day: Day) -> Standing {
    let lastDay = term?.lastDay
    if let lastDay, day > lastDay.upperBound { return Standing(.expired, certain: true) }
    let mayHaveExpired = lastDay.map { day > $0.lowerBound } ?? false
    switch term?.from?.hasCome(by: day) {
    case .no: return Standing(.notYetInForce, certain: true)
    case .yes: return Standing(.inForce, certain: !mayHaveExpired)
    case .possibly, nil: return Standing(.inForce, certain: false)
    }
  }
}

extension Agreement {
  /// Whether it was taken back, on some day or other.
  var isWithdrawn: Bool { closed?.how == .withdrawn }

  /// The last day it can have held, by its term or its early end; nil when no end is known.
  var lastPossibleDay: Day? {
    let ended = closed?.how == .ended ? closed?.day?.latest.previous : nil
    return [term?.lastDay?.upperBound, ended].compactMap { $0 }.min()
  }

  /// The days it can have held on some reading of its rough days; nil when it has no term.
  var possibleTerm: Period? {
    guard term != nil else { return nil }
    return Period(term?.from?.earliest ?? .earliest, until: lastPossibleDay)
  }
}
