public import Vocabulary

/// What a number of the subject plan is named by in data.
public enum PlanNumberSubject: Named {
  /// The kind's name.
  public static let kind = "kle"
}

/// A number of the municipal subject plan that the cooperation covers, on the days it is in the plan.
///
/// On each of its days somebody must answer for it, alone or by a named rule for sharing.
public struct PlanNumber: Record {
  /// What its identifier names.
  public typealias Subject = PlanNumberSubject
  /// A number holds on the days it is in the plan.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("KLE-nummer", "KLE-numre", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad nummeret hedder i emnesystematikken."),
    "kle": .init(
      "KLE-nummer",
      "Nummeret i KL's emnesystematik, som 03.10.24, eller en facet som G01."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PlanNumberSubject>
  /// The number.
  public var kle: KLENumber
  /// The plan's title for it.
  public var title: String
  /// Where it comes from.
  public var source: Source

  /// Makes a number.
  public init(
    id: Identifier<PlanNumberSubject>, kle: KLENumber, title: String, source: Source
  ) {
    self.id = id
    self.kle = kle
    self.title = title
    self.source = source
  }

  /// Nothing.
  public var pointsAt: [Pointer] { [] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up number.
  public static var example: PlanNumber {
    PlanNumber(
      id: "kle-03-10-24", kle: .example, title: "Eksempel",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
