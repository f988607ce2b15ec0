import Lov
import Vocabulary

/// When what must be in a dialogue: of its days, the day asked about and the law of that, and of nothing else.
struct DialogueClock {
  /// The dialogue.
  let dialogue: Dialogue
  /// The day that its meeting is to be held, or was; nil when none is called.
  let meeting: Day?
  /// Whether the meeting that was called is called off, so that another must be called.
  let isCalledOff: Bool
  /// The day asked about.
  let day: Day
  /// Whose knowledge of law is meant; nil is all of it.
  let known: Day?

  init(
    _ dialogue: Dialogue, meeting: Day? = nil, isCalledOff: Bool = false, on day: Day,
    known: Day? = nil
  ) {
    (self.dialogue, self.meeting, self.isCalledOff) = (dialogue, meeting, isCalledOff)
    (self.day, self.known) = (day, known)
  }

  private var course: DialogueCourse { DialogueCourse(dialogue.history, by: day) }

  /// The last day of the styringsår: that the meeting is yearly is law, and the day follows from it.
  static func lastDay(of year: Int) -> Day { Day(year, 12, 31) ?? .latest }

  /// Why that day.
  static let inferred = "udledt af »årligt«"

  /// The styringsår of an accounting period: that after the year in which it ends.
  static func year(ofPeriodEnding day: Day) -> Int { day.year + 1 }

  /// When the package is made: the day after the accounting period from styringsår 2015, before it early in February of
  /// the styringsår.
  static func packageMade(year: Int, periodEnds: Day) -> RoughDay {
    if year >= 2015 { return RoughDay(periodEnds.next) }
    let (first, last) = (Day(year, 2, 1), Day(year, 2, 10))
    return RoughDay(from: first ?? periodEnds.next, to: last ?? periodEnds.next)
  }

  /// Where it stands.
  var state: DialogueState {
    let course = course
    if course.isReported { return .reported }
    if course.isPublished { return .published }
    if course.isHeld { return .held }
    if course.isCalled, !isCalledOff { return .called }
    switch course.report {
    case .submitted: return .submitted
    case .returned: return .returned
    case .lacking:
      let made = Self.packageMade(year: dialogue.year, periodEnds: dialogue.periodEnds)
      return made.latest <= day ? .created : .awaited
    }
  }

  /// What comes next, and by whom; nil when the year's dialogue is over.
  var next: DialogueNext? {
    switch state {
    case .awaited, .created, .returned: step(.submitted)
    case .submitted: step(.called)
    case .called: step(.held)
    case .held: step(.published)
    case .published: step(.reported)
    case .reported, .carried: nil
    }
  }

  /// All that is still to be done, in order; of a package that is late the meeting too, which is the council's to hold.
  var remaining: [DialogueNext] {
    let course = course
    let steps: [(DialogueStep, Bool)] = [
      (.submitted, course.report != .submitted && !course.isHeld),
      (
        .called,
        course.report == .submitted && (!course.isCalled || isCalledOff) && !course.isHeld
      ),
      (.held, !course.isHeld), (.published, !course.isPublished), (.reported, !course.isReported),
    ]
    return steps.filter(\.1).map { step($0.0) }
  }

  /// How many days what comes next is late; 0 when it is not.
  var daysLate: Int {
    guard let due = next?.due, due < day else { return 0 }
    return Int(day.number - due.number)
  }

  /// A step with whose it is, its last day and its paragraph.
  func step(_ step: DialogueStep) -> DialogueNext {
    let (actor, due, inferred) = terms(of: step)
    return DialogueNext(
      step: step, actor: actor, due: due, inferred: inferred,
      law: DialogueLaw(on: day, known: known).paragraph(of: step))
  }

  private func terms(of step: DialogueStep) -> (DialogueActor, Day?, String?) {
    let last = Self.lastDay(of: dialogue.year)
    switch step {
    case .submitted, .returned: return (.organisation, reportDue, nil)
    case .called: return (.supervisor, last, Self.inferred)
    case .held:
      if let meeting, meeting < last { return (.council, meeting, nil) }
      return (.council, last, Self.inferred)
    case .published, .reported: return (.council, last, Self.inferred)
    }
  }

  /// The last day for the report: the one set when it was sent back, else the council's.
  private var reportDue: Day? {
    let returned = dialogue.history.last { $0.step == .returned && $0.day <= day }
    return returned?.due ?? dialogue.deadline
  }
}

/// The law of the dialogue on a day, by act, year and paragraph.
struct DialogueLaw {
  private let act: String
  private let paragraph: String?

  /// The driftsbekendtgørelse in force on a day, of those read and known: 1307/2009 from 1 January 2010, 1642/2023 from
  /// 1 January 2024; before them the law alone.
  init(on day: Day, known: Day? = nil) {
    let view = Viewpoint(day, known: known)
    func isLaw(_ name: String, _ from: Day?) -> Bool {
      guard let from, from <= day, let statute = Statute.named(name) else { return false }
      return view.knows(statute.signed)
    }
    if isLaw("BEK 1642/2023", Day(2024, 1, 1)) {
      (act, paragraph) = ("BEK 1642/2023", "§ 112")
    } else if isLaw("BEK 1307/2009", Day(2010, 1, 1)) {
      (act, paragraph) = ("BEK 1307/2009", "§ 109")
    } else {
      (act, paragraph) = ("LBK 1204/2009", nil)
    }
  }

  /// A stykke of the paragraph of the dialogue; of days before the order, § 164 of the law.
  func cited(_ stykke: String) -> String {
    paragraph.map { "\(act) \($0) \(stykke)" } ?? "\(act) § 164"
  }

  /// What a step rests on.
  func paragraph(of step: DialogueStep) -> String {
    switch step {
    case .submitted, .returned: cited("stk. 3")
    case .called, .held: cited("stk. 1")
    case .published: cited("stk. 7")
    case .reported: cited("stk. 8")
    }
  }
}
