public import Vocabulary

/// The organisation's waiting list (BEK 977/2024 §§ 3 and 9).
public enum WaitingList {
  /// Whether one of an age may be entered: from 15 years, or one who continues a lease.
  ///
  /// - Parameters:
  ///   - age: whole years.
  ///   - continuesLease: whether the lease of somebody else is continued.
  ///   - view: from where the law is looked at.
  public static func admits(age: Int, continuesLease: Bool = false, at view: Viewpoint) -> Answer<
    Bool
  > {
    Statute.letting("§ 3 stk. 1").answer(at: view) { said in
      Answer(age >= 15 || continuesLease, "Enhver, der er fyldt 15 år, kan optages.", said.law)
    }
  }

  /// Whether the yearly fee may be asked for so many years at once: up to five, when it is agreed beforehand.
  public static func mayPrepay(years: Int, isAgreed: Bool, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 3 stk. 3").answer(at: view) { said in
      Answer(
        years <= (isAgreed ? 5 : 1),
        "Gebyret opkræves en gang årligt, efter aftale for højst 5 år.", said.law)
    }
  }

  /// The last day to tell that one wishes to stay on the list, and so keeps the seniority: 8 days after the lease.
  public static func wishDue(leaseAgreed day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 3 stk. 6").answer(at: view) { said in
      Answer(
        8, .days, after: day, "Ønsket meddeles senest 8 dage efter lejeaftalens indgåelse.",
        said.law)
    }
  }

  /// The first day on which the rule of seniority can be changed again: ten years on, the first change five.
  public static func changeFrom(last day: Day, isFirst: Bool, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 3 stk. 9").answer(at: view) { said in
      Answer(
        day.adding(months: isFirst ? 60 : 120),
        isFirst ? "Første ændring tidligst efter 5 år." : "Tidligst 10 år efter seneste ændring.",
        said.law)
    }
  }

  /// The last day to tell the tenants of a decision on seniority by `§ 9 stk. 3`: four weeks after it.
  public static func tenantsTold(decided day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 9 stk. 5").answer(at: view) { said in
      Answer(4, .weeks, after: day, "Lejerne orienteres senest 4 uger efter.", said.law)
    }
  }
}
