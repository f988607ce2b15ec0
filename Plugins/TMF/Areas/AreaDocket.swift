import Agreements
import Counter
import Criteria
import Forums
import Lov
import Organisation
import Vocabulary

/// What comes next in an area, and whose it is.
struct AreaNext {
  /// What is to be done, in Danish.
  let text: Cell
  /// The matter, plan or milestone it is of.
  let thing: Pointer
  /// Who does it, when a body is recorded.
  let owners: [Pointer]
  /// Whether they are a guess, since nobody has said who does it.
  var isPresumed = false
  /// Who does it, in words, when none is.
  let who: String?
  /// By when; nil when nothing says.
  let due: RoughDay?
  /// Whether nobody knows if it is done already.
  var isUnknown = false
  /// Whether it is to be done at once, before what has no day.
  var isWaiting = false

  /// What is to be done, in plain words.
  var what: String { text.text }
}

/// All of an area on a day: the lists, what binds, plans, efforts, matters, and what comes next.
struct AreaDocket {
  let area: AreaID
  let standing: AreaStanding?
  /// The area that the lists know, of which it is a part; nil where it is not one.
  let whole: AreaID?
  let bindings: [AreaBinding]
  let plans: [PlanRecord]
  /// The other agreements about its place, with where they stand.
  let efforts: [(agreement: Agreement, standing: Standing)]
  let matters: [Matter]
  let progress: [Forums.Progress]
  /// The matters about its efforts that have ended without anybody knowing whether the money was released.
  let unsure: [Release]
  let assessments: [Assessment]
  /// What has run out among its plans and efforts, and that nothing governs since.
  let lapses: [Duty]
  /// The area, its plans and efforts, and the matters about them.
  var named: Set<Pointer> {
    Set(
      [area.pointer] + plans.map(\.plan.pointer) + efforts.map(\.agreement.pointer)
        + matters.map(\.pointer))
  }
  /// Which of the law's lists are entered.
  let register: ListRegister
  private let day: Day
  /// Who plays TMF, and looks after the lists.
  private let keeper: Pointer?

  /// The kinds of agreement that are an effort in a place, by which the areas are found that have one.
  static let kinds: Set<AgreementKindID> = [
    "tmf.forandringsplan", "tmf.helhedsplan", "tmf.delaftale", "tmf.omraadefornyelse",
    "lov.kombineret-udlejning",
  ]

  /// Of an area, with which lists are entered where that is read already: it is the same for all areas.
  init(
    _ area: AreaID, _ rooms: any Rooms, on day: Day, _ register: ListRegister? = nil
  ) throws {
    (self.area, self.day) = (area, day)
    let register = try register ?? rooms.criteria.listRegister(on: day)
    self.register = register
    keeper = try rooms.parties.player(of: Module().id, on: day)?.pointer
    standing = try rooms.criteria.standing(of: area, on: day)
    let whole = try rooms.wholeArea(of: area, on: day, register)
    self.whole = whole
    // What a list brings is told of the area that it names.
    bindings = try AreaBindings(rooms).all(of: area, on: day)
      .filter { whole == nil || $0.ground == .plan }
    plans = try PlanRecord.all(rooms, on: day, of: area)
    efforts = try rooms.agreements.standings(on: day, naming: [area.pointer]).filter {
      agreement, _ in
      rooms.agreements.kind(of: agreement, on: day)?.id != PlanRecord.kind
        && agreement.fields.contains { $0.area == area }
    }
    let named = [area.pointer] + plans.map(\.plan.pointer) + efforts.map(\.agreement.pointer)
    lapses = try rooms.agreements.lapseDuties(
      of: plans.map(\.plan) + efforts.map(\.agreement), on: day)
    matters = try rooms.fora.openMatters(on: day, naming: Set(named))
    progress = try matters.compactMap { try rooms.fora.progress(of: $0.id, on: day) }
    unsure = try Release.unsure(efforts.map(\.agreement), rooms, on: day)
    assessments = try rooms.criteria.assessments(on: day, naming: [area.pointer])
      .filter { $0.criterion.subjects.contains(area.pointer) }
  }

  /// Why it cannot be said where the area stands, where it cannot.
  var gap: ListGap { ListGap(register) }

  /// The lists that came after the newest registered one, where they might say what is not known of the area.
  var unread: [Day] {
    whole == nil && standing?.listings.contains { $0.stands == .possibly } == true
      ? register.unentered : []
  }

  /// What comes next, the first due first; steps of matters before milestones of the same day, and what waits for nothing
  /// before what comes later.
  func next(_ titles: Titles) -> [AreaNext] {
    func time(_ next: AreaNext) -> Day { next.due?.latest ?? (next.isWaiting ? day : .latest) }
    return (steps + milestones + lapsed(titles) + reading + asking + freeing).enumerated()
      .sorted { (time($0.element), $0.offset) < (time($1.element), $1.offset) }.map(\.element)
  }

  private var steps: [AreaNext] {
    progress.flatMap { progress in
      progress.next.map { step in
        AreaNext(
          text: Cell(step.step.title), thing: progress.matter.pointer, owners: step.owners,
          who: step.step.who, due: due(of: step, in: progress),
          isUnknown: step.isUnknown)
      }
    }
  }

  /// The last day of a step: its own, else that of what waits for it, by the matter's procedure or by the day its effort
  /// begins.
  private func due(of step: StepProgress, in progress: Forums.Progress) -> RoughDay? {
    let behind = progress.steps(after: step)
    let days = ([step] + behind).compactMap(\.due)
    if let first = days.min(by: { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }) {
      return RoughDay(from: first.earliest, to: first.latest)
    }
    guard ([step] + behind).contains(where: { $0.step.step == EffortSteps.release }) else {
      return nil
    }
    return efforts.first { progress.matter.agreements.contains($0.agreement.id) }
      .flatMap { Release.due($0.agreement) }
  }

  /// What must be found out, since nobody knows whether the money of an effort was released.
  private var asking: [AreaNext] {
    unsure.map { one in
      AreaNext(
        text: "Slå op, om »\(Cell(one.step.step.title))« er sket, og skriv det i sagen",
        thing: one.matter.pointer, owners: [keeper].compactMap(\.self),
        who: "den, der har området", due: nil, isUnknown: true, isWaiting: true)
    }
  }

  /// Lists that are published and that nobody has entered.
  private var reading: [AreaNext] {
    guard !unread.isEmpty else { return [] }
    return [
      AreaNext(
        text:
          "Hent og indtast lovens lister af \(AreaView.days(unread)), som kan sige, hvor området står",
        thing: area.pointer, owners: [keeper].compactMap(\.self), who: "den, der har området",
        due: nil, isWaiting: true)
    ]
  }

  /// The list by which something that binds may end, to be looked at when it comes.
  private var freeing: [AreaNext] {
    bindings.compactMap { one in
      one.earliestFree.map { free in
        AreaNext(
          text: "Se på listen af \(.long(free)), om »\(Cell(one.title))« er faldet bort (udledt)",
          thing: one.plan ?? area.pointer, owners: [keeper].compactMap(\.self),
          who: "den, der har området", due: RoughDay(free))
      }
    }
  }

  private func lapsed(_ titles: Titles) -> [AreaNext] {
    lapses.map { duty in
      AreaNext(
        // As a part of a sentence, without its full stop.
        text: FindingText(titles: titles).fill(
          String(duty.rule.sentence.dropLast(duty.rule.sentence.hasSuffix(".") ? 1 : 0)),
          duty.facts, subject: duty.subject),
        thing: duty.subject, owners: [duty.owner].compactMap(\.self), who: nil, due: duty.due)
    }
  }

  private var milestones: [AreaNext] {
    plans.flatMap { plan in
      plan.milestones.filter { [.late, .planned, .withoutDay].contains($0.state(on: day)) }.map {
        one in
        let owner = one.owner(in: plan.plan)
        return AreaNext(
          text: Cell("Milepælen »\(one.title)«"), thing: one.pointer,
          owners: [owner.who].compactMap(\.self), isPresumed: owner.isPresumed, who: nil,
          due: one.due)
      }
    }
  }

  /// What makes it hard: milestones that are late, criteria behind, promises late; each with what it is about.
  func challenges(_ rooms: any Rooms) throws -> [(thing: Pointer, why: String)] {
    let late = plans.flatMap(\.milestones).filter { $0.state(on: day) == .late }.map {
      ($0.pointer, "\($0.daysLate(on: day)) dage for sent")
    }
    let behind = assessments.filter { [.behind, .notMet].contains($0.evaluation.status) }
      .map { ($0.criterion.pointer, $0.evaluation.status.word) }
    let dialogues = try rooms.records.records(Dialogue.self, on: day, pointingAt: area.pointer)
      .filter { $0.area == area }
    let promises = try rooms.records.promises(of: dialogues.map(\.id), on: day)
      .filter { $0.state(on: day) == .late }
      .map { ($0.pointer, "løfte, \($0.daysLate(on: day)) dage for sent") }
    return late + behind + promises
  }

  /// Whether anything is registered that makes it more than an area nobody knows figures of.
  var isNotable: Bool {
    !plans.isEmpty || !efforts.isEmpty || !matters.isEmpty
      || bindings.contains { $0.stands == .yes || $0.ground == .plan || $0.isDoubtful }
  }

  /// The agreements of some kinds on a day.
  static func of(
    _ kinds: Set<AgreementKindID>, _ rooms: any Rooms, on day: Day
  ) throws -> [Agreement] {
    try rooms.agreements.agreements(on: day).filter { agreement in
      rooms.agreements.kind(of: agreement, on: day).map { kinds.contains($0.id) } ?? false
    }
  }

  /// The areas there are a docket for: the social-housing areas, and those that plans or efforts are about.
  static func areas(_ rooms: any Rooms, on day: Day) throws -> [AreaID] {
    let listed = try rooms.criteria.housingAreas(on: day)
    let made = try of(kinds.union([PlanRecord.kind]), rooms, on: day)
      .flatMap { $0.fields.compactMap(\.area) }
    return Set(listed).union(made).sorted()
  }
}
