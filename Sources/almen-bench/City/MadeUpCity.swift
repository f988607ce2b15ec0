import Agreements
import Casework
import Forums
import Organisation
import Persistence
import Store
import Vocabulary

/// A made-up city the size of the largest: 2,600 meetings with 18,700 items and 9,700 decisions in 14,000
/// matters, among 60 organisations with 700 afdelinger and 1,500 agreements.
struct MadeUpCity {
  static let (meetings, items, decisions, matters) = (2_600, 18_700, 9_700, 14_000)
  static let (bodies, procedures, organisations, afdelinger) = (48, 5, 60, 700)
  static let (agreements, obligations) = (1_500, 5_000)
  static let source = Source("Opdigtet", madeUp: true)
  /// The day the first bodies met.
  static let first = Day(daysSince1970: 14_610)
  private static let entry = Entry(author: "bench", capacity: "import", reason: "måling")

  let stores: Stores

  /// Makes the city at a path, without asking the rules.
  func make(at path: String) async throws {
    try await stores.create(at: path, replaying: []) { _ in }
    let store = try stores.open(at: path)
    let founded = Day(daysSince1970: 10_957)
    try await store.write(Self.entry, on: founded, keep: true) { pen in
      try Self.parties(pen)
      try Self.fora(pen)
      try Self.posts(pen)
    }
    try await store.write(Self.entry, on: Self.first, keep: true) { try Self.agreements($0) }
    // What a meeting dealt with is entered as it came, a meeting an entry.
    for meeting in 0..<Self.meetings {
      let day = Self.day(of: meeting)
      try await store.write(Self.entry, on: day, keep: true) { pen in
        try Self.hold(meeting, day, pen)
      }
    }
  }

  private static func parties(_ pen: any KeepingPen) throws {
    for (id, kind, above) in [
      ("kk", PartyKind.municipality, nil), ("br", .council, "kk"), ("kreds", .kreds, nil),
      ("teknik", .forvaltning, "kk"), ("social", .forvaltning, "kk"),
      ("sundhed", .forvaltning, "kk"),
    ] {
      try party(id, kind, above, pen)
    }
    for number in 1...7 { try party("udvalg-\(number)", .committee, "kk", pen) }
    for number in 0..<organisations { try party("org-\(number)", .boligorganisation, nil, pen) }
    for number in 0..<afdelinger {
      try party("afd-\(number)", .afdeling, "org-\(number % organisations)", pen)
    }
    try pen.set(Topic(id: "udlejning", title: "Udlejning", words: ["udlejning"], source: source))
  }

  private static func party(
    _ text: String, _ kind: PartyKind, _ above: String?, _ pen: any KeepingPen
  ) throws {
    guard let id = PartyID(text) else { return }
    try pen.set(
      Party(id: id, name: text, kind: kind, partOf: above.flatMap { PartyID($0) }, source: source))
  }

  /// 40 fora beside the council and its seven committees, and the procedures.
  private static func fora(_ pen: any KeepingPen) throws {
    for number in 0..<bodies - 8 {
      guard let id = ForumID("forum-\(number)") else { continue }
      try pen.set(
        Forum(
          id: id, name: "Forum \(number)", level: .three, kind: .joint,
          members: [.party("teknik"), .party("kreds")], secretariat: "teknik", politicalBody: "br",
          topics: ["udlejning"], source: source))
    }
    for number in 0..<procedures {
      guard let id = ProcedureID("forloeb-\(number)") else { continue }
      let decides = Step(
        step: "beslutning", title: "Organet beslutter", who: "organet", after: ["udkast"])
      try pen.set(
        Procedure(
          id: id, title: "Forløb \(number)",
          steps: [Step(step: "udkast", title: "Udkastet skrives", who: "teknik"), decides],
          source: source))
    }
  }

  private static func posts(_ pen: any KeepingPen) throws {
    for number in 0..<organisations {
      guard let id = PostID("post-\(number)"), let party = PartyID("org-\(number)"),
        let holder = Identifier<HolderSubject>("indehaver-\(number)")
      else { continue }
      try pen.set(Post(id: id, name: "Formand", party: party, source: source))
      try pen.set(Holder(id: holder, post: id, person: "Person \(number)", source: source))
    }
    try pen.set(Post(id: "sekretaer", name: "Sekretær", party: "teknik", source: source))
    try pen.set(
      Holder(id: "sekretaer-1", post: "sekretaer", person: "Ida Eksempel", source: source))
  }

  private static func agreements(_ pen: any KeepingPen) throws {
    for number in 0..<agreements {
      guard let id = AgreementID("aftale-\(number)"),
        let owner = PartyID("org-\(number % organisations)")
      else { continue }
      let start = first.adding(days: number)
      try pen.set(
        Agreement(
          id: id, title: "Aftale \(number)", kind: "enkeltaftale", level: .three,
          parties: ["kk", owner], term: Term(from: RoughDay(start), lasts: Duration("4y")),
          topics: ["udlejning"], concluded: Conclusion(day: RoughDay(start)), source: source))
    }
    for number in 0..<obligations {
      guard let id = ObligationID("pligt-\(number)"),
        let agreement = AgreementID("aftale-\(number % agreements)"),
        let owner = PartyID("org-\(number % agreements % organisations)")
      else { continue }
      try pen.set(
        Obligation(
          id: id, title: "Pligt \(number)", agreement: agreement, owner: owner,
          due: RoughDay(first.adding(days: number)), source: source))
    }
  }
}
