import Vocabulary

/// Whether authority leads from each link to the next, and whose it is.
struct AuthorityWay {
  /// Those on whose authority the first link is; none where the way goes in a circle.
  private(set) var authorities: Set<Pointer> = []
  /// Why the way ends before its end, and at what; nil when it does not.
  private(set) var fault: (why: AuthorityFault, at: Pointer)?

  /// Goes the way of a decision.
  init(_ links: [AuthorityLink]) {
    guard case .decision(let first) = links.first else { return }
    var (actors, day) = (first.deciders, first.day)
    for link in links.dropFirst() {
      fault = Self.fault(of: link, for: actors, on: day).map { ($0, link.pointer) }
      guard fault == nil else { break }
      switch link {
      case .decision(let given):
        authorities.formUnion(given.deciders)
        (actors, day) = (given.deciders, given.day)
      case .mandate(let mandate): authorities.formUnion(mandate.givers)
      case .missing, .circle: break
      }
    }
    if fault?.why == .circle { authorities = [] }
  }

  /// Why actors of a day cannot have their authority from a link.
  private static func fault(
    of link: AuthorityLink, for actors: [Pointer], on day: RoughDay
  ) -> AuthorityFault? {
    switch link {
    case .missing: nil
    case .circle: .circle
    case .decision(let given):
      !given.outcome.carries ? .outcome : given.day.earliest > day.latest ? .day : nil
    case .mandate(let mandate):
      mandate.to.map { !actors.contains($0) } ?? false
        ? .body : mandate.day.map { $0.earliest > day.latest } ?? false ? .day : nil
    }
  }
}

/// Why a decision cannot have been taken on the authority that it says.
enum AuthorityFault: String {
  case kind
  case outcome
  case body
  case day
  case circle

  /// Why, in Danish, after `men`.
  var word: String {
    switch self {
    case .kind: "det er hverken en bemyndigelse, brugen af en eller en beslutning"
    case .outcome: "den beslutning godkendte intet"
    case .body: "den er givet til et andet organ"
    case .day: "den er senere"
    case .circle: "den hviler på sig selv"
    }
  }
}
