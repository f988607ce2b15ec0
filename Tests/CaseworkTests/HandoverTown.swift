import Agreements
import AlmenTestKit
import Counter
import Forums
import Organisation
import Testing
import Vocabulary

@testable import Casework

private let source = Source("Prøve", madeUp: true)

/// What is open, kept as a plain list without any of the program's lineage: who had it last, and what it went to.
///
/// A token is a body. It moves when another takes over, is doubled by a division, and lies where it is when nobody does,
/// until the body arises again.
struct OpenThing {
  enum Kind: Hashable {
    case item, followUp, obligation, referral
    case approval(of: AgreementID)
  }
  let kind: Kind
  let subject: Pointer
  var tokens: Set<Pointer>
  /// Those with the matter once, who may have answered an approval for it.
  var lines: [[Pointer]] = []
}

/// What a body that goes had, and was not told to have, or the other way round.
struct NotTold: Error {
  let body: Pointer
  let day: Day
  let told: Set<Pointer>
  let expected: Set<Pointer>
}

/// A made-up town of organisations and fora that come, merge, divide, end and arise again, with its secretary and clerk.
struct HandoverTown {
  var random: SeededRandom
  var pen: PlainPen
  var open: [OpenThing] = []
  /// Who has answered for which draft, whenever.
  var answers: [AgreementID: Set<Pointer>] = [:]
  var done: [String: Int] = [:]
  /// The rooms, made once for all towns: they keep nothing.
  private let catalogue: Catalogue
  private var number = 0
  private let organisations: [PartyID] = ["o1", "o2", "o3", "o4"]
  private let fora: [ForumID] = ["f1", "f2", "f3", "f4", "f5"]

  init(seed: UInt64, _ catalogue: Catalogue) throws {
    self.catalogue = catalogue
    random = SeededRandom(seed: seed)
    pen = PlainPen(on: try isoDay("2025-01-01"))
    for id in organisations { pen.set(organisation(id), during: Period(from: pen.day)) }
    pen.set(
      Party(id: "kk", name: "KK", kind: .municipality, source: source),
      during: Period(from: pen.day))
    for id in fora.dropLast(2) { pen.set(forum(id), during: Period(from: pen.day)) }
  }

  private func organisation(_ id: PartyID) -> Party {
    Party(id: id, name: id.text, kind: .boligorganisation, source: source)
  }
  private func forum(_ id: ForumID, replaces: [ForumID] = []) -> Forum {
    Forum(id: id, name: id.text, level: .two, kind: .joint, replaces: replaces, source: source)
  }

  // MARK: Who is there

  var thereParties: [PartyID] {
    organisations.filter { pen.record(Party.self, $0, on: pen.day) != nil }
  }
  var thereFora: [ForumID] { fora.filter { pen.record(Forum.self, $0, on: pen.day) != nil } }
  var there: Set<Pointer> { Set(thereParties.map(\.pointer) + thereFora.map(\.pointer)) }

  func holders(of thing: OpenThing) -> Set<Pointer> { thing.tokens.intersection(there) }

  /// What is still open, approvals that somebody on each line has given left out.
  var waiting: [OpenThing] {
    open.filter { thing in
      guard case .approval(let draft) = thing.kind else { return true }
      let given = answers[draft] ?? []
      let kept = thing.lines.filter { $0.last.map(there.contains) ?? false }
      return !(kept.isEmpty ? thing.lines : kept).allSatisfy { !given.isDisjoint(with: $0) }
    }
  }

  var desk: Desk { Desk(pen, catalogue) }

  // MARK: What happens

  private mutating func pick<T>(_ all: some Collection<T>) -> T? {
    all.randomElement(using: &random)
  }
  private mutating func fresh<S>(_ stem: String) -> Identifier<S> {
    number += 1
    return Identifier("\(stem)\(number)") ?? "fejl"
  }
  private mutating func count(_ what: String) { done[what, default: 0] += 1 }

  /// A day passes, and something happens; says whether the bodies changed.
  mutating func step() throws -> Bool {
    pen.day = pen.day.adding(days: random.int(1...20))
    switch random.int(0...14) {
    case 0: return try merge()
    case 1: return try replace()
    case 2: return try abolish()
    case 3: return try arise()
    case 4, 5: try postpone()
    case 6: try treat()
    case 7, 8: try decide()
    case 9: try promise()
    case 10, 11: try draft()
    case 12: try approve()
    case 13: try refer()
    default: try finish()
    }
    return false
  }

  private mutating func move(_ old: Pointer, to new: [Pointer]) {
    for index in open.indices where open[index].tokens.contains(old) {
      open[index].tokens.remove(old)
      open[index].tokens.formUnion(new)
      open[index].lines = open[index].lines.flatMap { line in
        line.last == old ? new.map { line + [$0] } : [line]
      }
    }
  }

  private mutating func merge() throws -> Bool {
    guard let old = pick(thereParties), let new = pick(thereParties), old != new else {
      return false
    }
    try requireTold(old.pointer)
    try desk.merge([old], into: new, with: pen)
    move(old.pointer, to: [new.pointer])
    count("merge")
    return true
  }

  private mutating func replace() throws -> Bool {
    guard let new = pick(fora.filter { !thereFora.contains($0) }) else { return false }
    let old = Set([pick(thereFora), pick(thereFora)].compactMap(\.self)).sorted()
    guard !old.isEmpty else { return false }
    try desk.fora.founder(with: pen, source: source).found(forum(new, replaces: old))
    for old in old { move(old.pointer, to: [new.pointer]) }
    count("replace")
    return true
  }

  private mutating func abolish() throws -> Bool {
    guard let old = pick(thereFora) else { return false }
    let others = thereFora.filter { $0 != old }
    let into = Set((0..<random.int(0...2)).compactMap { _ in pick(others) }).sorted()
    try requireTold(old.pointer)
    try desk.fora.founder(with: pen, source: source).abolish(old, into: into, why: "prøve")
    if !into.isEmpty { move(old.pointer, to: into.map(\.pointer)) }
    count(into.isEmpty ? "left" : "abolish")
    return true
  }

  /// A forum or an organisation that is no more, or never was, comes about.
  private mutating func arise() throws -> Bool {
    if random.oneIn(2), let id = pick(fora.filter { !thereFora.contains($0) }) {
      try desk.fora.founder(with: pen, source: source).found(forum(id))
    } else if let id = pick(organisations.filter { !thereParties.contains($0) }) {
      pen.set(organisation(id), during: Period(from: pen.day))
    } else {
      return false
    }
    count("arise")
    return true
  }

  private mutating func item(_ how: Treatment) throws -> (AgendaItemID, Pointer)? {
    guard let body = pick(thereFora)?.pointer else { return nil }
    let (matter, meeting): (MatterID, MeetingID) = (fresh("sag"), fresh("m"))
    let secretary = desk.fora.secretary(with: pen, source: source)
    try secretary.enter(
      Matter(
        id: matter, title: "S", origin: body, raised: RoughDay(pen.day), source: source))
    try secretary.convene(meeting, title: "M", body: body, on: pen.day)
    return (try secretary.put(matter, on: meeting, how: how), body)
  }

  private mutating func postpone() throws {
    let how = pick(Treatment.allCases) ?? .decision
    guard let (item, body) = try item(how) else { return }
    try desk.fora.secretary(with: pen, source: source).postpone(item, why: "prøve")
    open.append(OpenThing(kind: .item, subject: item.pointer, tokens: [body]))
    count("postpone")
  }

  /// A matter is sent to another body, which has it from then on.
  private mutating func refer() throws {
    guard let to = pick(there.sorted()), let (item, _) = try item(.decision) else { return }
    var details = DecisionDetails()
    details.referredTo = to
    let decision = try desk.fora.secretary(with: pen, source: source).decide(
      item, .referred, title: "B", details)
    guard let decision else { return }
    open.append(OpenThing(kind: .referral, subject: decision.pointer, tokens: [to]))
    count("refer")
  }

  private mutating func decide() throws {
    guard let (item, body) = try item(.decision) else { return }
    let owner = random.oneIn(3) ? nil : pick(thereParties)
    let decision = try desk.fora.secretary(with: pen, source: source).decide(
      item, .approved, title: "B", followUp: owner.map { FollowUp(what: "gør det", owner: $0) })
    guard let decision else { return }
    open.append(
      OpenThing(
        kind: .followUp, subject: decision.pointer, tokens: [owner?.pointer ?? body]))
    count("decide")
  }

  /// Something that waits is put on an agenda of one who may have it, or of another.
  private mutating func treat() throws {
    let all = waiting.filter {
      $0.kind == .item || $0.kind == .referral && !holders(of: $0).isEmpty
    }
    guard let thing = pick(all), let body = pick(thereFora)?.pointer else { return }
    try treat(thing, at: body)
  }

  mutating func treat(_ thing: OpenThing, at body: Pointer) throws {
    guard let matter = matter(of: thing) else { return }
    let meeting: MeetingID = fresh("m")
    let secretary = desk.fora.secretary(with: pen, source: source)
    try secretary.convene(meeting, title: "M", body: body, on: pen.day)
    let put = try secretary.put(matter, on: meeting, how: .decision)
    let holders = holders(of: thing)
    if holders.isEmpty || holders.contains(body) {
      open.removeAll { $0.subject == thing.subject }
      count("treat")
    }
    _ = try secretary.decide(
      put, .noted, title: "B", followUp: FollowUp(notNeeded: "prøve"))
  }

  private func matter(of thing: OpenThing) -> MatterID? {
    if thing.kind == .referral {
      return DecisionID(thing.subject.id)
        .flatMap { pen.record(Decision.self, $0, on: pen.day)?.matter }
    }
    return AgendaItemID(thing.subject.id)
      .flatMap { pen.record(AgendaItem.self, $0, on: pen.day)?.matter }
  }

  /// What a body that goes is told to have is what it has by the list.
  private func requireTold(_ body: Pointer) throws {
    let told = try desk.handover(from: [body], to: [], on: pen.day).shares.flatMap(\.owed)
    let kinds: Set = ["postponedItem", "followUp", "unansweredFollowUp", "obligation", "referral"]
    let things = Set(told.filter { kinds.contains($0.kind.id) }.map(\.thing))
    let expected = Set(
      open.filter { $0.tokens.contains(body) }.compactMap { thing -> Pointer? in
        switch thing.kind {
        case .approval: nil
        case .referral: matter(of: thing)?.pointer
        case .item, .followUp, .obligation: thing.subject
        }
      })
    guard things == expected else {
      throw NotTold(body: body, day: pen.day, told: things, expected: expected)
    }
  }

  private mutating func promise() throws {
    guard let owner = pick(thereParties) else { return }
    let (agreement, id): (AgreementID, ObligationID) = (fresh("aft"), fresh("forp"))
    pen.set(
      Agreement(
        id: agreement, title: "A", kind: "enkeltaftale", parties: ["kk", owner],
        term: Term(from: RoughDay(pen.day)), concluded: Conclusion(day: RoughDay(pen.day)),
        source: source), during: Period(from: pen.day))
    pen.set(
      Obligation(
        id: id, title: "O", agreement: agreement, owner: owner,
        due: RoughDay(pen.day.adding(days: random.int(0...60))), source: source),
      during: Period(from: pen.day))
    open.append(OpenThing(kind: .obligation, subject: id.pointer, tokens: [owner.pointer]))
    count("promise")
  }

  private mutating func draft() throws {
    let id: AgreementID = fresh("udk")
    let bodies = Set((0..<3).compactMap { _ in pick(there.sorted()) }).sorted()
    let isInTurn = random.oneIn(2)
    pen.set(
      Agreement(
        id: id, title: "U", kind: "enkeltaftale", parties: ["kk"],
        term: Term(from: RoughDay(pen.day)), stage: .draft,
        approvers: isInTurn ? Approver.inTurn(bodies) : bodies.map { Approver(body: $0) },
        source: source), during: Period(from: pen.day))
    _ = try desk.agreements.clerk(with: pen, source: source).change(id)
    for body in bodies {
      open.append(
        OpenThing(
          kind: .approval(of: id), subject: id.pointer, tokens: [body], lines: [[body]]))
    }
    count("draft")
  }

  private mutating func approve() throws {
    guard let body = pick(there.sorted()) else { return }
    let drafts = waiting.filter { holders(of: $0).contains(body) }.compactMap { thing in
      if case .approval(let id) = thing.kind { id } else { nil }
    }
    if let draft = pick(drafts) { _ = try approve(draft, by: body) }
  }

  /// Whether a body could approve a draft.
  mutating func approve(_ draft: AgreementID, by body: Pointer) throws -> Bool {
    let trial = PlainPen(copying: pen)
    do {
      try Desk(trial, catalogue).agreements.clerk(with: trial, source: source)
        .approve(draft, by: body)
    } catch is Refusal {
      return false
    }
    pen = trial
    answers[draft, default: []].insert(body)
    count("approve")
    return true
  }

  private mutating func finish() throws {
    guard let thing = pick(open.filter { $0.kind == .followUp || $0.kind == .obligation }) else {
      return
    }
    if let id = DecisionID(thing.subject.id), thing.kind == .followUp {
      try desk.fora.secretary(with: pen, source: source)
        .follow(id, FollowUp(done: RoughDay(pen.day)))
    } else if let id = ObligationID(thing.subject.id) {
      try desk.agreements.clerk(with: pen, source: source).meet(id, time: nil, text: "prøve")
    }
    open.removeAll { $0.subject == thing.subject }
    count("finish")
  }
}
