public import Agreements
public import Criteria
public import Forums
import Vocabulary

extension Cell {
  /// The status of an agreement, and whether it is certain.
  public static func standing(_ standing: Standing) -> Cell { .status(.standing(standing)) }

  /// How a criterion stands, and why it cannot be said when it cannot.
  public static func standing(_ evaluation: Evaluation) -> Cell {
    let status = evaluation.status
    let word = status == .unjudged ? evaluation.reason?.word : nil
    // What an old figure says is not how it is now, so it is shown neither as good nor as bad.
    let isOld = evaluation.isOld && status != .unjudged
    return .status(
      Status(
        status.rawValue, (word ?? status.word) + (isOld ? " efter et gammelt tal" : ""),
        isOld ? .neutral : status.tone))
  }

  /// Whether a body has approved an agreement.
  public static func standing(_ approval: ApprovalStanding) -> Cell {
    .status(
      Status(
        approval.state.rawValue, approval.state.word, approval.state.tone,
        isCertain: approval.certain))
  }

  /// Whether what an agreement promises is done.
  public static func standing(_ state: ObligationState) -> Cell {
    .status(Status(state.rawValue, state.word, state.tone))
  }

  /// What has come of a decision.
  public static func standing(_ state: FollowUpState) -> Cell {
    .status(Status(state.rawValue, state.word, state.tone))
  }
}

extension Status {
  /// The status of an agreement, and whether it is certain.
  public static func standing(_ standing: Standing) -> Status {
    let (status, isCertain) = (standing.status, standing.certain)
    let isOpen = status == .proposed && !isCertain
    let lacking = standing.isCarried ? "" : "; en beslutning bærer ikke sin godkendelse"
    return Status(
      status.rawValue, status.word + (isOpen ? "; videre forløb ikke kendt" : "") + lacking,
      standing.isCarried ? status.tone : .bad, isCertain: isCertain || isOpen)
  }
}

extension AgreementStatus {
  fileprivate var tone: Tone {
    switch self {
    case .inForce: .good
    case .partlyApproved, .approved, .inNotice, .prolonged: .attention
    case .proposed, .draft, .negotiated, .notYetInForce, .expired, .ended, .succeeded,
      .withdrawn:
      .neutral
    }
  }
}

extension CriterionStatus {
  fileprivate var tone: Tone {
    switch self {
    case .met, .onTrack: .good
    case .behind: .attention
    case .notMet: .bad
    case .unjudged: .neutral
    }
  }
}

extension ApprovalStanding.State {
  fileprivate var tone: Tone {
    switch self {
    case .approved: .good
    case .reopened, .missing: .attention
    case .rejected, .uncarried: .bad
    case .waiting: .neutral
    }
  }
}

extension ObligationState {
  fileprivate var tone: Tone {
    switch self {
    case .met: .good
    case .due: .attention
    case .overdue: .bad
    case .notDue, .waived: .neutral
    }
  }
}

extension FollowUpState {
  fileprivate var tone: Tone {
    switch self {
    case .done: .good
    case .unanswered, .open: .attention
    case .overdue: .bad
    case .notNeeded: .neutral
    }
  }
}
