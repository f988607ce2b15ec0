import Vocabulary

/// Where a dialogue has come to, of what happened in it: the report, the meeting and the redegørelse by themselves.
struct DialogueCourse {
  /// Where the report is.
  enum Report { case lacking, submitted, returned }

  private(set) var report = Report.lacking
  private(set) var isCalled = false
  private(set) var isHeld = false
  private(set) var isPublished = false
  private(set) var isReported = false

  /// The course of a dialogue by a day.
  init(_ history: [DialogueEvent], by day: Day = .latest) {
    for event in history where event.day <= day { take(event.step) }
  }

  private mutating func take(_ step: DialogueStep) {
    switch step {
    case .submitted: report = .submitted
    case .returned: report = .returned
    case .called: isCalled = true
    case .held: isHeld = true
    case .published: isPublished = true
    case .reported: isReported = true
    }
  }

  /// Why an event cannot come now, in Danish; nil when it can.
  func obstacle(to event: DialogueEvent) -> String? {
    switch event.step {
    case .submitted where isHeld: "dialogmødet er holdt"
    case .submitted where report == .submitted: "rapporten er indsendt og ikke sendt tilbage"
    case .returned where isHeld: "dialogmødet er holdt"
    case .returned where report != .submitted: "der er ingen indsendt rapport at sende tilbage"
    case .called where isHeld: "dialogmødet er holdt"
    case .called where report != .submitted && event.reason == nil:
      "rapporten er ikke indsendt, og der er ikke sagt, hvorfor mødet holdes uden den (--without-report)"
    case .held where isHeld: "dialogmødet er holdt"
    case .held where !isCalled: "der er ikke indkaldt skriftligt"
    case .published where !isHeld: "dialogmødet er ikke holdt"
    case .published where isPublished: "redegørelsen er offentliggjort"
    case .reported where !isPublished: "redegørelsen er ikke offentliggjort"
    case .reported where isReported: "redegørelsen er indberettet"
    default: nil
    }
  }

  /// The first event of a history that could not come when it did, with why; nil when all could.
  static func fault(in history: [DialogueEvent]) -> (event: DialogueEvent, why: String)? {
    var course = DialogueCourse([])
    var last: Day?
    for event in history {
      if let last, event.day < last {
        return (event, "det er før det, der kom forud, den \(DanishDays.long(last))")
      }
      if let why = course.obstacle(to: event) { return (event, why) }
      course.take(event.step)
      last = event.day
    }
    return nil
  }
}

/// Where a dialogue stands on a day.
enum DialogueState: String, Choice {
  /// The accounting period is not over, so there is no package.
  case awaited
  /// The package is there, and the report not sent.
  case created
  /// The report is sent.
  case submitted
  /// It was sent back.
  case returned
  /// The meeting is called.
  case called
  /// The meeting was held.
  case held
  /// The redegørelse is published.
  case published
  /// The redegørelse is reported: the dialogue of the year is over.
  case reported
  /// The organisation is no more, and what was left goes on in another's dialogue.
  case carried

  /// The word in Danish.
  var word: String {
    switch self {
    case .awaited: "regnskabsåret er ikke omme"
    case .created: "pakken er dannet"
    case .submitted: "indsendt"
    case .returned: "sendt tilbage"
    case .called: "møde indkaldt"
    case .held: "møde holdt"
    case .published: "offentliggjort"
    case .reported: "indberettet"
    case .carried: "gået over"
    }
  }
}

/// Who acts next in a dialogue.
enum DialogueActor: String {
  /// The boligorganisation.
  case organisation
  /// Whoever works with the supervision for the council.
  case supervisor
  /// The council.
  case council
}

/// What comes next in a dialogue.
struct DialogueNext: Equatable {
  /// What is to be done.
  let step: DialogueStep
  /// By whom.
  let actor: DialogueActor
  /// The last day; nil when neither law nor council sets one.
  let due: Day?
  /// What of the day is inferred, in Danish; nil when it is said.
  let inferred: String?
  /// The paragraph, by the act of the day.
  let law: String
}
