public import Vocabulary

/// How many vacant dwellings the municipality has at its disposal (almenboligloven `§ 59 stk. 1-5`).
public struct AssignmentShare: Hashable, Sendable {
  /// On what it rests.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The council demands it (`stk. 1`; `stk. 3` for youth dwellings).
    case demand = "krav"
    /// An agreement with the organisation (`stk. 2`).
    case agreement = "aftale"
    /// The council's decision for departments in an area of § 51 b (`stk. 4`).
    case combined = "kombineret"
  }

  /// Vacant dwellings of the kind.
  public let vacancies: Int64
  /// On what it rests.
  public let basis: Basis

  /// Tells what is asked.
  public init(vacancies: Int64, basis: Basis) { (self.vacancies, self.basis) = (vacancies, basis) }

  /// The most that may be had: every fourth on demand, else all.
  public func most(at view: Viewpoint) -> Answer<Int64> {
    switch basis {
    case .demand:
      Wordings(.lbk1000, "§ 59 stk. 1").answer(at: view) { said in
        Answer(
          vacancies / 4, "Indtil hver fjerde ledige bolig efter kommunalbestyrelsens bestemmelse.",
          said.law)
      }
    case .agreement:
      Wordings(.lbk1000, "§ 59 stk. 2").answer(at: view) { said in
        Answer(vacancies, "Efter aftale sætter loven ingen grænse.", said.law)
      }
    case .combined:
      Wordings(.lbk1000, "§ 59 stk. 4").answer(at: view) { said in
        Answer(
          vacancies,
          "Alle ledige familieboliger i afdelingerne, for at styrke beboersammensætningen.",
          said.law)
      }
    }
  }

  /// Whether so many may be had.
  public func allows(_ count: Int64, at view: Viewpoint) -> Answer<Bool> {
    most(at: view).map { count <= $0 }
  }

  /// How many more by `stk. 1 and 2` where the council uses § 51 b and the minister has approved it: a third of the
  /// lettings in those departments (`stk. 5`).
  public static func extra(
    lettings: Int64, isApproved: Bool, at view: Viewpoint
  ) -> Answer<Int64> {
    Wordings(.lbk1000, "§ 59 stk. 5").answer(at: view) { said in
      guard isApproved else {
        return Answer(0, "Ministeren har ikke godkendt en forhøjelse.", said.law)
      }
      return Answer(
        lettings / 3, "En tredjedel af udlejningerne i de afdelinger, hvor boligsøgende afvises.",
        said.law,
        others: [
          OtherReading(
            lettings / 3 + (lettings % 3).signum(), "loven siger ikke, om en rest rundes op")
        ])
    }
  }
}

/// Youth dwellings for exchange students (`§ 59 stk. 10-12`; until 2013 `stk. 6-8`, until 2021 `stk. 8-10`).
public enum ExchangeDwellings {
  private static let shares = Wordings(
    Wording(.lbk1000, "§ 59 stk. 7", false),
    Wording(.lbk1040, "§ 59 stk. 7", after: .lbk1204, true),
    Wording(.lbk1023, "§ 59 stk. 9", after: .lbk1040, true),
    Wording(.lbk1343, "§ 59 stk. 11", after: .lbk1877, true))
  private static let notices = Wordings(
    Wording(.lbk1000, "§ 59 stk. 8", ()), Wording(.lbk1023, "§ 59 stk. 10", after: .lbk1040, ()),
    Wording(.lbk1343, "§ 59 stk. 12", after: .lbk1877, ()))

  /// Whether a decision may take so many of the municipality's youth dwellings: at most a tenth.
  public static func allows(_ count: Int64, of dwellings: Int64, at view: Viewpoint) -> Answer<Bool>
  {
    shares.answer(at: view) { said in
      Answer(count <= dwellings / 10, "Højst 10 % af ungdomsboligerne i kommunen.", said.law)
    }
  }

  /// Whether some of the boards and schools may propose by themselves: while the joint proposal covers less than a tenth.
  public static func mayProposeApart(
    covered: Int64, of dwellings: Int64, at view: Viewpoint
  ) -> Answer<Bool> {
    shares.answer(at: view) { said in
      guard said.content else {
        return Answer(false, "Loven kendte kun en fælles indstilling.", said.law)
      }
      return Answer(
        Int128(covered) * 10 < Int128(dwellings),
        "Når den fælles indstilling omfatter færre end 10 %.", said.law)
    }
  }

  /// The first day on which the council's notice can end the disposal: three months on.
  public static func end(notice day: Day, at view: Viewpoint) -> Answer<Day> {
    notices.answer(at: view) { said in
      Answer(3, .months, after: day, "Kan bringes til ophør med tre måneders varsel.", said.law)
    }
  }
}

/// Arrears of one the municipality assigned (`§ 59 stk. 13-14`; until 2021 `stk. 11-12`).
public enum AssignedArrears {
  private static let notices = Wordings(
    Wording(.lbk1023, "§ 59 stk. 11", ()), Wording(.lbk1343, "§ 59 stk. 13", after: .lbk1877, ()))
  private static let meetings = Wordings(
    Wording(.lbk1023, "§ 59 stk. 12", ()), Wording(.lbk1343, "§ 59 stk. 14", after: .lbk1877, ()))

  /// Whether the organisation must tell the council of a demand for payment: within the first year of the lease.
  public static func mustBeTold(
    demand: Day, leaseBegan start: Day, isAssigned: Bool, at view: Viewpoint
  ) -> Answer<Bool> {
    notices.answer(at: view) { said in
      guard isAssigned else {
        return Answer(false, "Boligen er ikke anvist af kommunen.", said.law)
      }
      let year = Answer<Day>(1, .years, from: start, "Påkrav inden for det første år.", said.law)
      return year.map { start <= demand && demand <= $0 }
    }
  }

  /// The last day for the council's meeting with the tenant: before the term of the demand has run out.
  ///
  /// - Parameters:
  ///   - last: the last day of the term.
  ///   - view: from where the law is looked at.
  public static func meetingDue(termEnds last: Day, at view: Viewpoint) -> Answer<Day> {
    meetings.answer(at: view) { said in
      Answer(last, "Mødet finder sted inden udløbet af påkravsfristen.", said.law)
    }
  }
}
