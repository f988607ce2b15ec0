public import Vocabulary

/// What a promise's identifier names.
public enum PromiseSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.loefte"
}

/// What somebody promised in a styringsdialog, so that the next one can begin with it.
public struct Promise: Record {
  /// What its identifier names.
  public typealias Subject = PromiseSubject
  /// A promise is there from the day it was made; its last day is content.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("løfte", "løfter", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Hvad", "Hvad der er lovet."),
    "dialogue": .init("Aftalt i", "Id på den styringsdialog, det er lovet i."),
    "owner": .init("Hvem", "Den part, post eller det forum, der har lovet det."),
    "due": .init("Frist", "Den sidste dag; udelades, når ingen er aftalt."),
    "done": .init("Indfriet", "Den dag, det var gjort; udelades, til det er."),
    "result": .init("Resultat", "Hvad der kom ud af det; udelades, til det er gjort."),
    "dropped": .init("Frafaldet", "Hvorfor det er opgivet; udelades, når det ikke er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PromiseSubject>
  /// What was promised.
  public var title: String
  /// The dialogue in which it was.
  public var dialogue: DialogueID
  /// Who promised it: a party, a post or a forum; it goes on naming it when another has taken over.
  public var owner: Pointer
  /// The last day; nil when none was agreed.
  public var due: Day?
  /// The day it was done.
  public var done: Day?
  /// What came of it.
  public var result: String?
  /// Why it was given up.
  public var dropped: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a promise.
  public init(
    id: Identifier<PromiseSubject>, title: String, dialogue: DialogueID, owner: Pointer,
    due: Day? = nil, done: Day? = nil, result: String? = nil, dropped: String? = nil,
    source: Source
  ) {
    (self.id, self.title, self.dialogue, self.owner) = (id, title, dialogue, owner)
    (self.due, self.done, self.result) = (due, done, result)
    (self.dropped, self.source) = (dropped, source)
  }

  /// The dialogue, and who promised.
  public var pointsAt: [Pointer] { [dialogue.pointer, owner] }
  /// The dialogue: who promised may cease before it is done.
  public var needs: [Pointer] { [dialogue.pointer] }

  /// A made-up promise.
  public static var example: Promise {
    Promise(
      id: "eksempel-loefte", title: "Plan mod tomgang i eksemplet", dialogue: "eksempel-dialog",
      owner: Pointer(kind: PartySubject.kind, id: "eksempel-organisation"),
      due: Day(daysSince1970: 15_400), done: Day(daysSince1970: 15_390),
      result: "viser formatet", dropped: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Where a promise stands on a day.
enum PromiseState: String, CaseIterable {
  /// It is still to be done.
  case open
  /// Its last day has passed.
  case late
  /// It was done.
  case done
  /// It was given up.
  case dropped

  /// The word in Danish.
  var word: String {
    switch self {
    case .open: "i gang"
    case .late: "for sent"
    case .done: "indfriet"
    case .dropped: "frafaldet"
    }
  }
}

extension Promise {
  /// Where it stands on a day.
  func state(on day: Day) -> PromiseState {
    if dropped != nil { return .dropped }
    if let done, done <= day { return .done }
    return due.map { $0 < day } ?? false ? .late : .open
  }

  /// How many days it is late; 0 when it is not.
  func daysLate(on day: Day) -> Int {
    guard state(on: day) == .late, let due else { return 0 }
    return Int(day.number - due.number)
  }

  /// Whether it is over.
  func isOver(on day: Day) -> Bool { [.done, .dropped].contains(state(on: day)) }
}

extension Records {
  /// The promises of some dialogues that are known on a day, the first due first.
  func promises(of dialogues: [DialogueID], on day: Day) throws -> [Promise] {
    try dialogues.flatMap { id in
      try records(Promise.self, on: day, pointingAt: id.pointer).filter { $0.dialogue == id }
    }.sorted { ($0.due ?? .latest, $0.id) < ($1.due ?? .latest, $1.id) }
  }
}

/// The rules of promises.
enum PromiseRules {
  static let all = [notHeld, doneAhead, dueAhead, overTwice, alreadyOver]
  static let duties = [due]

  static let notHeld = Rule(
    "tmf.promiseNotHeld", .error, refuses: true,
    sentence: "{subject} er aftalt i {dialogue}, hvor mødet ikke er holdt.",
    remedy: "Registrér først, at mødet er holdt, med almen act tmf.afhold.",
    source: "BEK 1642/2023 § 112 stk. 7 nr. 2: aftaler indgås på mødet")

  static let doneAhead = Rule(
    "tmf.promiseDoneAhead", .error, refuses: true,
    sentence: "{subject} er indfriet {done}, før mødet, det blev aftalt på, {held}.",
    remedy: "Ret dagen.",
    source: "Programmets egen regel: et løfte indfries, når det er givet")

  static let dueAhead = Rule(
    "tmf.promiseDueAhead", .error, refuses: true,
    sentence: "{subject} har frist {due}, før mødet, det blev aftalt på, {held}.",
    remedy: "Ret fristen.",
    source: "Programmets egen regel: et løfte gives, før det skal indfries")

  static let overTwice = Rule(
    "tmf.promiseOverTwice", .error, refuses: true,
    sentence: "{subject} er både indfriet og frafaldet.",
    remedy: "Lad kun ét af dem stå.",
    source: "Programmets egen regel: et løfte ender én gang")

  static let alreadyOver = Rule(
    "tmf.promiseOver", .error, refuses: true,
    sentence: "{subject} er allerede {state}.",
    remedy:
      "Se det med almen show; ret en fejl med almen act correct, eller tag handlingen tilbage med retract.",
    source: "Programmets egen regel: et løfte ender én gang")

  static let due = Rule(
    "tmf.promise", .warning,
    sentence: "Indfri løftet fra {dialogue}: {what}",
    remedy: "Den næste dialog begynder med, at det ikke er gjort.",
    source: "Aftalt i styringsdialogen (BEK 1642/2023 § 112 stk. 5 nr. 4 og stk. 7 nr. 2)")
}
