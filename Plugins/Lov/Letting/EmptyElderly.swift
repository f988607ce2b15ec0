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
    /// The organisation (§ 55 stk. 1), by an agreement on it that binds on the day, or without one that is known.
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
    if owner == .organisation, assigner == .organisation(isAgreed: false) {
      return Self.unagreed.answer(at: view) { Answer(nil, $0.content, $0.law) }
    }
    let isOwners = owner == .organisation && assigner == .organisation(isAgreed: true)
    let paid = EmptyDwelling(
      .elderly, disposal: disposal, letFrom: letFrom, isAssignedByOwner: isOwners
    ).paid(at: view)
    if isOwners {
      let fund = Self.fund.answer(at: view) {
        Answer(
          paid.value, "Afdelingens tab ved lejeledighed dækkes af dispositionsfonden.", $0.law)
      }
      return Answer(paid.value, paid.grounds + fund.grounds, others: paid.others)
    }
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
    if let unsaid: Answer<Bool> = unsaid(at: view) { return unsaid }
    let council = ElderlyDwelling.mayBeLetToOthers(
      isSoughtByEntitled: isSoughtByEntitled, at: view)
    let wordings: Wordings<Void>
    switch (owner, assigner) {
    case (.municipality, _): wordings = Self.own
    case (.organisation, .organisation): wordings = Wordings(.lbk1000, "§ 55 stk. 6")
    default: return council
    }
    return wordings.answer(at: view) { said in
      Answer(council.value, council.grounds.map(\.text).joined(separator: " "), said.law)
    }
  }

  private static let own = Wordings<Void>(.lbk1000, "§ 57 stk. 1")
  private static let untold = Wordings<Void>(.lbk1000, "§ 54 stk. 1 og § 57 stk. 1")
  /// Until LBK 1023/2013 the council left the assignment to the organisation; since then the two agree on it.
  private static let unagreed = Wordings(
    Wording(
      .lbk1000, "§ 55 stk. 1 og 8",
      "Boligorganisationen anviser, men at kommunalbestyrelsen har overladt det til den, er ikke nævnt. Ellers betaler kommunen."
    ),
    Wording(
      .lbk1023, "§ 55 stk. 1 og 8", after: .lbk1040,
      "Boligorganisationen anviser, men en aftale om ældreboliger, der gælder den dag, er ikke nævnt. Uden aftale betaler kommunen."
    ))
  // Of §§ 5, 20 and 64 only the first and the last of the acts were read.
  private static let fund = Wordings<Void>(.lbk1040, "§ 20 stk. 2", acts: [.lbk207])
  private static let elderly = Wordings<Void>(.lbk1040, "§ 5 stk. 1 og 2", acts: [.lbk207])
  private static let independent = Wordings<Void>(.lbk1040, "§ 64 stk. 2", acts: [.lbk207])

  /// Why nothing can be said of a dwelling, whoever assigns it; nil where something can.
  private func unsaid<Value>(at view: Viewpoint) -> Answer<Value>? {
    if !isElderlyDwelling {
      return Self.elderly.answer(at: view) {
        Answer(
          nil,
          "En plads eller en beskyttet bolig er ikke en almen ældrebolig: reglerne i §§ 54, 55 og 57 er ikke om den, og ingen lov, der er læst, siger det.",
          $0.law)
      }
    }
    switch owner {
    case .untold:
      return Self.untold.answer(at: view) {
        Answer(nil, "Det er ikke oplyst, hvem der ejer boligen.", $0.law)
      }
    case .other:
      return Self.independent.answer(at: view) {
        Answer(
          nil,
          "Ejeren er hverken kommunen eller en almen boligorganisation. For selvejende almene ældreboliger gælder § 54 tilsvarende; om boligen er det, er ikke oplyst.",
          $0.law)
      }
    case .organisation, .municipality: return nil
    }
  }
}
