public import Vocabulary

/// What a procedure's identifier names.
public enum ProcedureSubject: Named {
  /// The kind's name.
  public static let kind = "procedure"
}

/// Names a procedure.
public typealias ProcedureID = Identifier<ProcedureSubject>

/// The steps a matter goes through: by whom, in which order, within which clocks.
public struct Procedure: Record {
  /// What its identifier names.
  public typealias Subject = ProcedureSubject
  /// A procedure holds on the days matters are raised under it.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("forløb", "forløb", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad forløbet hedder, som »En aftale bliver til«."),
    "steps": .init("Skridt", "Det, der skal ske, i den orden det vises."),
    "source": .source,
  ]

  /// The identifier.
  public var id: ProcedureID
  /// What it is called.
  public var title: String
  /// The steps, in the order they are shown.
  public var steps: [Step]
  /// Where it comes from.
  public var source: Source

  /// Makes a procedure.
  public init(id: ProcedureID, title: String, steps: [Step], source: Source) {
    self.id = id
    self.title = title
    self.steps = steps
    self.source = source
  }

  /// The bodies its steps name.
  public var pointsAt: [Pointer] { steps.flatMap(\.by) }
  /// What it names, and the parts whose parties take steps: so what one party must do is found.
  public var foundBy: [Pointer] { pointsAt + steps.compactMap(\.player).map(Self.taken) }
  /// The mark of those with a step that whoever plays a part takes.
  static func taken(by part: PartID) -> Pointer { .mark("step of part", part.text) }
  /// Nothing: a body may come later than the procedure.
  public var needs: [Pointer] { [] }

  /// A made-up procedure.
  public static var example: Procedure {
    Procedure(
      id: "eksempel-forloeb", title: "Eksempelforløbet",
      steps: [
        Step(
          step: "beslutning", title: "Udvalget beslutter",
          by: [Pointer(kind: PartySubject.kind, id: "eksempel-udvalg")], bodies: .deciding,
          plays: "abc", who: "udvalget", after: ["udkast"], within: Duration("6w"),
          workingDays: 5, comes: false, extendable: true,
          onlyWhen: "eksemplet er stort", law: "eksempelloven § 1")
      ], source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Procedure: ShownApart {
  /// One with the step that its other step comes after.
  public static var shown: [Procedure] {
    var whole = example
    whole.steps.insert(
      Step(
        step: "udkast", title: "Forvaltningen skriver et udkast",
        by: [Pointer(kind: PartySubject.kind, id: "eksempel-forvaltning")]), at: 0)
    return [whole]
  }
}

/// One step of a procedure.
public struct Step: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "title": .init("Navn", "Hvad der skal gøres, i få ord."),
    "step": .init("Skridt", "Skridtets korte navn i forløbet: a-z, 0-9 og bindestreg."),
    "who": .init(
      "hvem",
      "Hvem der tager skridtet, i ord, når intet bestemt organ kan nævnes; ellers udelades det."),
    "bodies": .init(
      "sagens organer",
      "Om det er de organer, sagen selv nævner, der tager skridtet; udelades, når andre gør."),
    "plays": .init(
      "den part, der udfylder",
      "Det modul, hvis part tager skridtet, når hverken organ eller ord siger hvem; ellers udelades det."
    ),
    "after": .init(
      "efter",
      "De korte navne på de skridt, der kommer før; udelades af det første."),
    "within": .init(
      "inden for",
      "Hvor lang tid skridtet må tage efter det forrige, som 6w for seks uger; udelades, når der ingen frist er."
    ),
    "workingDays": .init(
      "arbejdsdage",
      "Hvor mange arbejdsdage skridtet må tage efter det forrige; udelades, når fristen ikke tælles sådan."
    ),
    "extendable": .init(
      "fristen kan forlænges",
      "Om fristen kan rykkes til den dag, skridtet er planlagt; udelades, når den ligger fast."),
    "comes": .init(
      "kommer af sig selv",
      "Om skridtet kommer af sig selv på sin planlagte dag; om det skete, skrives i sagen. Udelades, når nogen skal gøre det."
    ),
    "onlyWhen": .init(
      "kun når",
      "Hvornår skridtet skal tages, i ord, når det ikke skal i enhver sag; ellers udelades det."),
    "by": .init(
      "af",
      "De organer, der tager skridtet, hver skrevet slags/id; er der flere, skal alle gøre det."),
    "law": .init(
      "hjemmel",
      "Den paragraf eller det papir, skridtet hviler på; udelades, når der intet er."),
  ]

  /// Its name within the procedure: `[a-z0-9-]`.
  public var step: String
  /// What is done, in Danish.
  public var title: String
  /// The bodies that take it, in parallel: all of them must.
  @Listed public var by: [Pointer]
  /// The bodies, when they are the matter's own.
  public var bodies: StepBodies?
  /// The part whose party takes it, when neither says who: whoever plays it that day.
  public var plays: PartID?
  /// Who takes it, in Danish, when no single body can be named.
  public var who: String?
  /// The steps that come before.
  @Listed public var after: [String]
  /// How long after the last step before it may take.
  public var within: Duration?
  /// How many working days after the last step before it may take.
  public var workingDays: Int?
  /// Whether it comes by itself on its planned day, such as a plan's first day; that it did is said by a record alone.
  public var comes: Bool?
  /// Whether its deadline can be put off: where it is planned, it is due that day and not by its clock.
  public var extendable: Bool?
  /// When it must be taken, in Danish, where that is not in every matter; nil where it always must.
  public var onlyWhen: String?
  /// The paragraph of law, or the paper, that it rests on.
  public var law: String?

  /// Makes a step.
  public init(
    step: String, title: String, by: [Pointer] = [], bodies: StepBodies? = nil,
    plays: PartID? = nil, who: String? = nil, after: [String] = [], within: Duration? = nil,
    workingDays: Int? = nil, comes: Bool? = nil, extendable: Bool? = nil,
    onlyWhen: String? = nil, law: String? = nil
  ) {
    self.step = step
    self.title = title
    self.by = by
    self.bodies = bodies
    self.plays = plays
    self.who = who
    self.after = after
    self.within = within
    self.workingDays = workingDays
    self.comes = comes
    self.extendable = extendable
    self.onlyWhen = onlyWhen
    self.law = law
  }

  /// The part whose party takes it; nil when bodies do.
  public var player: PartID? { bodies == nil && by.isEmpty ? plays : nil }
}

/// Bodies that a step takes from its matter.
public enum StepBodies: String, Choice {
  /// Each body that decides one of the matter's recommendations.
  case deciding
  /// Each party that is heard; the step falls away when there is none.
  case heard

  /// The word in Danish.
  public var word: String {
    switch self {
    case .deciding: "dem, der beslutter"
    case .heard: "dem, der høres"
    }
  }
}
