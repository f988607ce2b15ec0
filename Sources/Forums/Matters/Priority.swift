public import Vocabulary

/// What an order of priority's identifier names.
public enum PrioritySubject: Named {
  /// The kind's name.
  public static let kind = "priority"
}

/// In which order a forum wants area efforts to have money; money that passes it over is a finding.
///
/// On its days it is the forum's only one: a later order is a new version of the same.
public struct Priority: Record {
  /// What its identifier names.
  public typealias Subject = PrioritySubject
  /// An order holds until the forum decides another.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("rækkefølge", "rækkefølger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad rækkefølgen hedder, som »Indsatser i 2011«."),
    "forum": .init("Forum", "Id på det forum, der vedtog rækkefølgen."),
    "decision": .init(
      "Beslutning",
      "Id på beslutningen om den; udelades, når den ikke er registreret."),
    "basis": .init(
      "Grundlag",
      "Id på den aftale, der sætter rammerne for rækkefølgen; udelades, når der ingen er."),
    "order": .init("Rækkefølge", "Id på områdeindsatserne, den vigtigste først."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PrioritySubject>
  /// What it is called.
  public var title: String
  /// The forum that decided it.
  public var forum: ForumID
  /// The decision, when it is recorded.
  public var decision: DecisionID?
  /// The agreement that sets the frames for it; nil when none does.
  public var basis: AgreementID?
  /// The area efforts, the first first.
  public var order: [AgreementID]
  /// Where it comes from.
  public var source: Source

  /// Makes an order.
  public init(
    id: Identifier<PrioritySubject>, title: String, forum: ForumID, decision: DecisionID? = nil,
    basis: AgreementID? = nil, order: [AgreementID], source: Source
  ) {
    self.id = id
    self.title = title
    self.forum = forum
    self.decision = decision
    self.basis = basis
    self.order = order
    self.source = source
  }

  /// The forum, the decision, the agreement that sets the frames, and the efforts.
  public var pointsAt: [Pointer] {
    [forum.pointer] + [decision?.pointer, basis?.pointer].compactMap(\.self)
      + order.map(\.pointer)
  }
  /// The forum.
  public var needs: [Pointer] { [forum.pointer] }

  /// A made-up order.
  public static var example: Priority {
    Priority(
      id: "eksempel-raekkefoelge", title: "Rækkefølgen i eksemplet", forum: "eksempel-forum",
      decision: "eksempel-beslutning", basis: "eksempel-rammeaftale", order: ["eksempel-aftale"],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
