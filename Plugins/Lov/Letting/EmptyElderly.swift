public import Vocabulary

/// A dwelling for the elderly that stands empty: who pays until it is let, and whether others may have it.
///
/// It follows of what it is, whose it is and who assigns it (almenboligloven §§ 5, 54, 55, 57 and 64 stk. 2).
public struct EmptyElderly: Hashable, Sendable {
  /// Whose it is.
  public enum Owner: Hashable, Sendable {
    /// An almen boligorganisation (§ 54).
    case organisation
    /// The municipality itself (§ 57).
    case municipality
    /// Somebody else: a selvejende institution (§ 64 stk. 2), or one of whom the paragraphs are not.
    case other
    /// Nobody has said.
    case untold
  }

  /// Who assigns it.
  public enum Assigner: Hashable, Sendable {
    /// The council (§ 54 stk. 1).
    case council
    /// The organisation (§ 55 stk. 1), by an agreement that binds on the day, or without one that is known.
    case organisation(isAgreed: Bool)
  }

  /// Whether it is an almen ældrebolig, as a plejebolig is too (`§ 5 stk. 1` and `stk. 2`); a place in a plejehjem is not.
  public let isElderlyDwelling: Bool
  /// Whose it is.
  public let owner: Owner
  /// Who assigns it.
  public let assigner: Assigner

  /// Tells a dwelling.
  public init(isElderlyDwelling: Bool, owner: Owner, assigner: Assigner) {
    (self.isElderlyDwelling, self.owner, self.assigner) = (isElderlyDwelling, owner, assigner)
  }

  /// The days that the municipality pays for, from disposal until it is let; nil where no paragraph read says.
  public func paid(
    disposal: Day, letFrom: Day?, at view: Viewpoint
  ) -> Answer<EmptyDwelling.Paid> {
    if let unsaid: Answer<EmptyDwelling.Paid> = unsaid(at: view) { return unsaid }
    let isOwners = owner == .organisation && assigner == .organisation(isAgreed: true)
    let paid = EmptyDwelling(
      .elderly, disposal: disposal, letFrom: letFrom, isAssignedByOwner: isOwners
    ).paid(at: view)
    guard owner == .municipality, paid.value != nil else { return paid }
    return Self.own.answer(at: view) { said in
      Answer(
        paid.value,
        paid.grounds + [
          Ground("Boligen er kommunens egen, og reglen gælder tilsvarende.", said.law)
        ], others: paid.others)
    }
  }

  /// Whether it may be let to others than the entitled: when it cannot be let to them, and they are tried again at each
  /// vacancy; nil where no paragraph read says.
  public func mayBeLetToOthers(isSoughtByEntitled: Bool, at view: Viewpoint) -> Answer<Bool> {
    guard isElderlyDwelling else {
      return Self.elderly.answer(at: view) { Answer(nil, Self.noDwelling, $0.law) }
    }
    let council = ElderlyDwelling.mayBeLetToOthers(
      isSoughtByEntitled: isSoughtByEntitled, at: view)
    let wordings: Wordings<Void>
    switch (owner, assigner) {
    case (.municipality, _): wordings = Self.own
    case (.organisation, .organisation):
      wordings = Wordings(
        .lbk1040, "§ 55 stk. 6", acts: [.lbk207])
    default: return council
    }
    return wordings.answer(at: view) { said in
      Answer(council.value, council.grounds.map(\.text).joined(separator: " "), said.law)
    }
  }

  private static let own = Wordings<Void>(.lbk1040, "§ 57 stk. 1", acts: [.lbk207])
  private static let elderly = Wordings<Void>(.lbk1040, "§ 5 stk. 1 og 2", acts: [.lbk207])
  private static let noDwelling =
    "En plads eller en beskyttet bolig er ikke en almen ældrebolig: reglerne i §§ 54, 55 og 57 er ikke om den, og ingen lov, der er læst, siger det."

  /// Why nothing can be said of who pays; nil where it can.
  private func unsaid(at view: Viewpoint) -> Answer<EmptyDwelling.Paid>? {
    let why: (text: String, paragraph: String)
    switch (owner, assigner) {
    case _ where !isElderlyDwelling: why = (Self.noDwelling, "§ 5 stk. 1 og 2")
    case (.untold, _):
      why = ("Det er ikke oplyst, hvem der ejer boligen.", "§ 54 stk. 1 og § 57 stk. 1")
    case (.other, _):
      why = (
        "Ejeren er hverken kommunen eller en almen boligorganisation. For selvejende almene ældreboliger gælder § 54 tilsvarende; om boligen er det, er ikke oplyst.",
        "§ 64 stk. 2"
      )
    case (.organisation, .organisation(isAgreed: false)):
      why = (
        "Boligorganisationen anviser, men en aftale om det, der gælder den dag, er ikke nævnt. Uden aftale betaler kommunen.",
        "§ 55 stk. 1 og 8"
      )
    default: return nil
    }
    return Wordings<Void>(.lbk1040, why.paragraph, acts: [.lbk207]).answer(at: view) {
      Answer(nil, why.text, $0.law)
    }
  }
}
