public import Vocabulary

/// Bofællesskaber, refugees, inclusion dwellings and youth dwellings (almenboligloven §§ 51 a, 52, 62 and 62 a; `BEK 977/2024 §§ 1 stk. 8 and 12`).
public enum Tenancies {
  /// The last day to agree how family dwellings of a bofællesskab are let: with the commitment, the relabelling or the
  /// decision that they are one (`§ 51 a stk. 1-3`).
  public static func sharedAgreementDue(decided day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings(.lbk207, "§ 51 a stk. 1-3").answer(at: view) { said in
      Answer(
        day, "Aftales senest samtidig med tilsagnet, ommærkningen eller beslutningen.", said.law)
    }
  }

  /// Whether the council assigns to a vacant room of a kollektivt bofællesskab: to all, where it has decided that they are
  /// let to refugees (`§ 51 a stk. 4-5`).
  public static func isRoomAssigned(isForRefugees: Bool, at view: Viewpoint) -> Answer<Bool> {
    Wordings(.lbk207, "§ 51 a stk. 5").answer(at: view) { said in
      Answer(
        isForRefugees,
        "Kommunalbestyrelsen anviser til alle ledige værelser, der udlejes til flygtninge.",
        said.law)
    }
  }

  /// Whether refugees may pay back over so many months: in at most five years (`§ 62 stk. 4`).
  public static func mayRepay(overMonths months: Int, at view: Viewpoint) -> Answer<Bool> {
    Wordings(.lbk1040, "§ 62 stk. 4", acts: [.lbk207]).answer(at: view) { said in
      Answer(months <= 60, "Tilbagebetales i løbet af højst 5 år.", said.law)
    }
  }

  /// The last day of the lease of an inclusion dwelling: two years, when the council does not prolong it (`§ 62 a stk. 3`).
  public static func inclusionUntil(from day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings(.lbk207, "§ 62 a stk. 3").answer(at: view) { said in
      Answer(
        2, .years, from: day, "Lejeperioden er højst 2 år, medmindre den forlænges undtagelsesvis.",
        said.law)
    }
  }

  /// Whether a lease may depart from BEK 977/2024 §§ 6-7 for so many months, in an udslusningsbolig: two years, and three
  /// more when the council prolongs it.
  public static func mayDepart(forMonths months: Int, isProlonged: Bool, at view: Viewpoint)
    -> Answer<Bool>
  {
    Statute.letting("§ 1 stk. 8").answer(at: view) { said in
      Answer(
        months <= (isProlonged ? 60 : 24),
        "Højst 2 år, og med kommunalbestyrelsens forlængelse op til 3 år mere.",
        said.law)
    }
  }

  /// What a youth dwelling is.
  public enum YouthKind: String, Hashable, Sendable, CaseIterable {
    /// Any other.
    case ordinary = "almindelig"
    /// Relabelled by `§ 4 nr. 7 or 10`.
    case relabelled = "ommaerket"
    /// A startbolig (§ 101 a).
    case start = "startbolig"
  }

  /// One who seeks a youth dwelling.
  public struct Young: Hashable, Sendable {
    /// Whole years; nil where it is not told.
    public let age: Int?
    /// Whether a student.
    public let isStudent: Bool?
    /// Whether with a special need of such a dwelling.
    public let hasNeed: Bool?
    /// Whether in need of support in the dwelling.
    public let needsSupport: Bool?

    /// Tells what is known.
    public init(age: Int?, isStudent: Bool? = nil, hasNeed: Bool? = nil, needsSupport: Bool? = nil)
    {
      (self.age, self.isStudent) = (age, isStudent)
      (self.hasNeed, self.needsSupport) = (hasNeed, needsSupport)
    }
  }

  /// Whether a youth dwelling may be assigned to one (`BEK 977/2024 § 12 stk. 1`).
  public static func isForYoung(
    _ kind: YouthKind, _ young: Young, isApproved: Bool?, at view: Viewpoint
  ) -> Answer<Bool> {
    Statute.letting("§ 12 stk. 1").answer(at: view) { said in
      switch kind {
      case .ordinary:
        Answer(
          [young.isStudent.map { !$0 }, young.hasNeed.map { !$0 }].all.map { !$0 },
          "Anvises til unge uddannelsessøgende og andre unge med et særligt behov.", said.law
        ).lacking(
          young.isStudent == nil ? "studerende" : nil, young.hasNeed == nil ? "behov" : nil)
      case .relabelled:
        Answer(young.isStudent, "Anvises til unge uddannelsessøgende.", said.law)
          .lacking("studerende")
      case .start:
        Answer(
          [young.age.map { (18...24).contains($0) }, young.needsSupport, isApproved].all,
          "Anvises til 18- til og med 24-årige, der har behov for bostøtte, når kommunalbestyrelsen godkender det.",
          said.law
        ).lacking(
          young.age == nil ? "alder" : nil, young.needsSupport == nil ? "bostoette" : nil,
          isApproved == nil ? "godkendt" : nil)
      }
    }
  }
}
