import Agreements
public import Counter
import Forums
import Organisation
public import Store
public import Vocabulary

/// A case for practice, tests and measurements: everything in it is made up, and marked so.
///
/// The same size gives the same case every time.
public struct PracticeCase: Sendable {
  /// How much of each.
  public struct Size: Sendable {
    let organisations: Int
    let afdelinger: Int

    /// So many of each.
    public init(organisations: Int, afdelinger: Int) {
      self.organisations = organisations
      self.afdelinger = afdelinger
    }
  }

  /// The cases by name: a large municipality, and a whole country's worth in one.
  public static let sizes: KeyValuePairs<String, Size> = [
    "oevelse": Size(organisations: 60, afdelinger: 700),
    "oevelse-landet": Size(organisations: 530, afdelinger: 7_500),
  ]

  let size: Size
  let modules: [PartID]
  let brought: [any PracticeContributing]
  private let source = Source("Øvelse", madeUp: true)
  private static let names = [
    "Bøgely", "Engvang", "Fyrreparken", "Granhaven", "Hyldegården", "Kløvermarken", "Lindevang",
    "Mosehøj", "Nordlunden", "Pilebakken", "Rosenvænget", "Solsikkehaven", "Tjørnely", "Vibevang",
  ]

  /// A case of a size.
  ///
  /// - Parameters:
  ///   - size: how much of each.
  ///   - modules: what a party may play: its own forvaltninger do, in order, and made-up ones do the rest.
  ///   - brought: the parts with records of their own to practise on.
  public init(
    size: Size, modules: [PartID] = [], brought: [any PracticeContributing] = []
  ) {
    self.size = size
    self.modules = modules
    self.brought = brought
  }

  /// The case as one entry made now.
  public func entries() throws -> [ReplayedEntry] {
    var statements: [ReplayedEntry.Said] = []
    func say<R: Record>(_ record: R, _ year: Int) throws {
      guard let start = Day(year, 1, 1) else { return }
      statements.append(
        ReplayedEntry.Said(
          subject: record.pointer, period: Period(from: start),
          content: .said(try Body.encode(record))))
    }
    for record in bodies() { try say(record, 2000) }
    for (post, holder) in employees() {
      try say(post, 2000)
      try say(holder, 2000)
    }
    for record in forums() { try say(record, 2010) }
    let organisations = (0..<size.organisations).map(organisation)
    let afdelinger = (0..<size.afdelinger).map(afdeling)
    for party in organisations { try say(party, 2000) }
    for (number, party) in afdelinger.enumerated() { try say(party, 2000 + number % 20) }
    for number in 0..<size.organisations { try say(agreement(number), 2010 + number % 10) }
    try say(topic, 2000)
    try say(followed, 2000)
    let town = PracticeTown(organisations: organisations, afdelinger: afdelinger, source: source)
    for said in brought.flatMap({ $0.practice(in: town) }) {
      statements.append(
        ReplayedEntry.Said(
          subject: said.record.pointer, period: Period(from: said.from),
          content: .said(try Body.encode(said.record))))
    }
    let reason = "Øvelse: alt i sagen er opdigtet"
    let entry = Entry(author: "almen", capacity: "init", reason: reason)
    return [ReplayedEntry(at: nil, entry: entry, statements: statements)]
  }

  private var topic: Topic {
    Topic(id: "udlejning", title: "Udlejning (øvelse)", words: ["udlejning"], source: source)
  }

  /// What the law makes due is followed from its first year.
  private var followed: DutyFollowing {
    DutyFollowing(
      id: "alle-pligter", title: "Alle pligter efter lov følges (øvelse)", source: source)
  }

  private func bodies() -> [Party] {
    let parts: [(PartyID, String, String?, PartyKind)] = [
      ("kommunen", "Øvelseskommunen", nil, .municipality),
      ("br", "Øvelsesrådet", "BR", .council),
    ]
    let others: [(PartyID, String, String?, PartyKind)] = [
      ("bl-kreds-1", "BL's øvelseskreds", nil, .kreds)
    ]
    return parts.map { party($0) } + forvaltninger() + others.map { party($0) }
  }

  /// Its own forvaltninger, and one more for each module beyond those they play.
  private func forvaltninger() -> [Party] {
    let own: [(PartyID, String, String?, PartyKind)] = [
      ("teknik", "Øvelsesteknik", "TMF", .forvaltning),
      ("social", "Øvelsessocial", "SOF", .forvaltning),
      ("sundhed", "Øvelsessundhed", "SUF", .forvaltning),
    ]
    let more = modules.indices.dropFirst(own.count).map { index in
      (
        Self.id("forvaltning", index), "Øvelsesforvaltning \(index + 1)", String?.none,
        PartyKind.forvaltning
      )
    }
    return (own + more).enumerated().map { index, said in
      party(said, plays: modules.indices.contains(index) ? modules[index] : nil)
    }
  }

  private func party(
    _ said: (id: PartyID, name: String, short: String?, kind: PartyKind), plays: PartID? = nil
  ) -> Party {
    let isOwn = said.kind.side == .municipality && said.kind != .municipality
    return Party(
      id: said.id, name: said.name, shortName: said.short, kind: said.kind,
      partOf: isOwn ? "kommunen" : nil, plays: plays, source: source)
  }

  /// One who may sign in each forvaltning: what is there to practise on is acted on too.
  private func employees() -> [(Post, Holder)] {
    forvaltninger().compactMap { forvaltning in
      guard let post = PostID("medarbejder-\(forvaltning.id)"),
        let holder = Identifier<HolderSubject>("medarbejder-\(forvaltning.id)-1")
      else { return nil }
      return (
        Post(
          id: post, name: "Medarbejder i \(forvaltning.name)", party: forvaltning.id, source: source
        ),
        Holder(id: holder, post: post, person: "Ny Medarbejder", source: source)
      )
    }
  }

  private func forums() -> [Forum] {
    [
      Forum(
        id: "politisk-forum", name: "Politisk øvelsesforum", level: .one, kind: .joint,
        members: [.party("br"), .party("bl-kreds-1")], secretariat: "teknik", politicalBody: "br",
        source: source),
      Forum(
        id: "samarbejdsforum", name: "Øvelsessamarbejdsforum", level: .two, kind: .joint,
        members: [.party("teknik"), .party("bl-kreds-1")], secretariat: "teknik",
        reportsTo: ["politisk-forum"], source: source),
    ]
  }

  private func organisation(_ number: Int) -> Party {
    Party(
      id: Self.id("org", number), name: "\(Self.name(number)) Boligselskab \(number + 1)",
      kind: .boligorganisation,
      identifiers: [ExternalIdentifier(scheme: "oevelse", value: String(1000 + number))],
      source: source)
  }

  private func afdeling(_ number: Int) -> Party {
    let organisation = number % size.organisations
    let family = 20 + number * 37 % 180
    return Party(
      id: Self.id("afd", number), name: "\(Self.name(number)) \(number + 1)", kind: .afdeling,
      partOf: Self.id("org", organisation),
      dwellings: Dwellings(
        family: family, elderly: number % 5 == 0 ? 24 : 0, youth: number % 7 == 0 ? 30 : 0, care: 0),
      source: source)
  }

  private func agreement(_ number: Int) -> Agreement {
    let year = 2010 + number % 10
    return Agreement(
      id: Identifier("aftale-\(number + 1)") ?? "aftale", title: "Øvelsesaftale \(number + 1)",
      kind: "enkeltaftale", level: .three, parties: ["teknik", Self.id("org", number)],
      term: Term(from: RoughDay("\(year)-01-01"), until: RoughDay("\(year + 3)-12-31")),
      topics: ["udlejning"], concluded: Conclusion(day: RoughDay("\(year - 1)-12-01")),
      source: source)
  }

  private static func id(_ prefix: String, _ number: Int) -> PartyID {
    PartyID("\(prefix)-\(number + 1)") ?? "org"
  }

  private static func name(_ number: Int) -> String { names[number % names.count] }
}
