public import Vocabulary

/// What a body decided in a matter, on a day; with exactly one follow-up.
public struct Decision: Record {
  /// What its identifier names.
  public typealias Subject = DecisionSubject
  /// A decision is a document, from the day it was made.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("beslutning", "beslutninger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der blev besluttet, i få ord."),
    "body": .init(
      "Organ",
      "Hvem der besluttede: et forum, en part eller en post, skrevet slags/id."),
    "bodies": .init(
      "Sammen med",
      "De andre organer, der besluttede det på samme møde; udelades, når der ingen er."),
    "matter": .init("Sag", "Id på den sag, der blev besluttet i."),
    "item": .init(
      "Punkt",
      "Id på det punkt, beslutningen blev taget under; udelades, når mødet ikke er registreret."),
    "step": .init(
      "Skridt",
      "Det skridt af sagens forløb, som beslutningen er; udelades, når den ikke er noget skridt."),
    "points": .init(
      "At-punkter",
      "Numrene på de at-punkter, den afgør; udelades, når den afgør alle organets."),
    "outcome": .init(
      "Udfald",
      "Hvad sagen endte med, som godkendt (approved) eller forkastet (rejected)."),
    "referredTo": .init(
      "Henvist til",
      "Hvem sagen blev sendt videre til, skrevet slags/id; udelades, når den ikke blev."),
    "authority": .init(
      "På bemyndigelse af",
      "Den bemyndigelse eller tidligere beslutning, den er taget på; udelades, når organet selv har retten."
    ),
    "votes": .init("Stemmer", "Hvordan stemmerne faldt; udelades, når der ikke er stemt."),
    "text": .init("Ordlyd", "Beslutningen ord for ord; udelades, når ordene ikke kendes."),
    "followUp": .init(
      "Opfølgning",
      "Hvad der skal ske bagefter; udelades, når ingen har sagt det, og så mangler det at blive sagt."
    ),
    "day": .init("Dag", "Hvilken dag der blev besluttet; må være en rund dag."),
    "source": .source,
  ]

  /// The identifier.
  public var id: DecisionID
  /// What was decided, in a few Danish words.
  public var title: String
  /// The matter.
  public var matter: MatterID
  /// The agenda item it was made under, when the meeting is recorded.
  public var item: AgendaItemID?
  /// The body that decided: a forum, a party, or a post on delegation.
  public var body: Pointer
  /// The other bodies of a joint meeting that decided it too.
  @Listed public var bodies: [Pointer]
  /// The day, exact or rough.
  public var day: RoughDay
  /// How it ended.
  public var outcome: Outcome
  /// To whom the matter was referred: a forum, a party or a post.
  public var referredTo: Pointer?
  /// On whose authority it was taken: a delegation, the use of one, or an earlier decision.
  public var authority: Pointer?
  /// How the votes fell.
  public var votes: Votes?
  /// What was decided or answered, word for word.
  public var text: String?
  /// The at-punkter it decides; all that are the body's when empty.
  @Listed public var points: [Int]
  /// The step of the matter's procedure that it takes.
  public var step: String?
  /// What is to follow; nil when nobody has said, which is a duty.
  public var followUp: FollowUp?
  /// Where it comes from.
  public var source: Source

  /// Makes a decision.
  public init(
    id: DecisionID, title: String, matter: MatterID, item: AgendaItemID? = nil, body: Pointer,
    bodies: [Pointer] = [], day: RoughDay, outcome: Outcome, referredTo: Pointer? = nil,
    authority: Pointer? = nil, votes: Votes? = nil, text: String? = nil, points: [Int] = [],
    step: String? = nil, followUp: FollowUp? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.matter = matter
    self.item = item
    self.body = body
    self.bodies = bodies
    self.day = day
    self.outcome = outcome
    self.referredTo = referredTo
    self.authority = authority
    self.votes = votes
    self.text = text
    self.points = points
    self.step = step
    self.followUp = followUp
    self.source = source
  }

  /// The matter, the item, the bodies, on whose authority, to whom it was referred, who voted, and who is to
  /// follow it up.
  public var pointsAt: [Pointer] {
    [matter.pointer, body] + bodies + (votes?.pointsAt ?? [])
      + [item?.pointer, referredTo, authority, followUp?.owner?.pointer].compactMap { $0 }
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up decision.
  public static var example: Decision {
    Decision(
      id: "eksempel-beslutning", title: "Indstillingen blev godkendt", matter: "eksempel-sag",
      item: "eksempel-punkt", body: Pointer(kind: ForumSubject.kind, id: "eksempel-forum"),
      bodies: [Pointer(kind: PartySubject.kind, id: "eksempel-udvalg")],
      day: RoughDay(Day(daysSince1970: 15_000)), outcome: .approved,
      referredTo: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"),
      authority: Pointer(kind: "delegation", id: "eksempel-bemyndigelse"), votes: .example,
      text: "viser formatet", points: [1], step: "beslutning",
      followUp: FollowUp(
        what: "Sagen følges op", owner: "eksempel-forvaltning", due: RoughDay("2011-06"),
        done: RoughDay("2011-05-02"), result: "viser formatet", notNeeded: "viser formatet"),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What is to follow a decision: something by somebody, or nothing for a reason.
public struct FollowUp: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "what": .init("hvad", "Hvad der skal gøres, i en sætning; udelades, når intet skal følge."),
    "due": .init(
      "senest",
      "Den sidste dag, det skal være gjort; udelades, når der ingen frist er."),
    "done": .init("gjort", "Den dag, det blev gjort; udelades, så længe det ikke er."),
    "result": .init("resultat", "Hvad der kom ud af det; udelades, så længe det ikke er gjort."),
    "notNeeded": .init(
      "intet skal følge",
      "Hvorfor intet skal følge; skrives i stedet for det, der skal gøres."),
    "owner": .init("Ejer", "Id på den part, der skal gøre det; udelades, når intet skal følge."),
  ]

  /// What is to be done.
  public var what: String?
  /// Who is to do it.
  public var owner: PartyID?
  /// The last day, exact or rough.
  public var due: RoughDay?
  /// The day it was done.
  public var done: RoughDay?
  /// What came of it.
  public var result: String?
  /// Why nothing has to follow.
  public var notNeeded: String?

  /// Makes a follow-up.
  public init(
    what: String? = nil, owner: PartyID? = nil, due: RoughDay? = nil, done: RoughDay? = nil,
    result: String? = nil, notNeeded: String? = nil
  ) {
    self.what = what
    self.owner = owner
    self.due = due
    self.done = done
    self.result = result
    self.notNeeded = notNeeded
  }
}

/// Where the follow-up of a decision stands on a day: always exactly one of these.
public enum FollowUpState: String, Hashable, Sendable, CaseIterable {
  /// Nobody has said what is to follow.
  case unanswered
  /// Nothing has to follow.
  case notNeeded
  /// Something is to be done.
  case open
  /// It should have been done.
  case overdue
  /// It is done.
  case done

  /// The word in Danish.
  public var word: String {
    switch self {
    case .unanswered: "ingen har sagt, hvad der skal følge"
    case .notNeeded: "intet skal følge"
    case .open: "i gang"
    case .overdue: "overskredet"
    case .done: "gjort"
    }
  }
}

extension Decision: Authorised {
  /// All who decided.
  public var deciders: [Pointer] { ([body] + bodies).eachOnce }

  /// Where its follow-up stands on a day; what was referred or put off is followed by being dealt with.
  public func followUpState(on day: Day) -> FollowUpState {
    guard let followUp else {
      return outcome == .referred || outcome == .postponed ? .notNeeded : .unanswered
    }
    if let done = followUp.done, done.hasCome(by: day) == .yes { return .done }
    if followUp.notNeeded != nil { return .notNeeded }
    guard followUp.what != nil || followUp.done != nil else { return .unanswered }
    if let due = followUp.due, due.latest < day { return .overdue }
    return .open
  }
}

extension Decision: ShownApart {
  /// One that was approved and followed up, and one that sent the matter on.
  public static var shown: [Decision] {
    var (approved, referred) = (example, example)
    approved.referredTo = nil
    approved.followUp?.notNeeded = nil
    referred.id = "eksempel-henvisning"
    referred.title = "Sagen blev henvist"
    referred.outcome = .referred
    (referred.item, referred.step, referred.votes, referred.authority) = (nil, nil, nil, nil)
    (referred.text, referred.bodies, referred.points) = (nil, [], [])
    referred.followUp = FollowUp(notNeeded: "viser formatet")
    return [approved, referred]
  }
}
