public import Vocabulary

/// Elderly and care dwellings (almenboligloven §§ 54, 57 and 58 a).
public enum ElderlyDwelling {
  /// Whether a care dwelling for the young may be assigned to one of an age: under 35 (`§ 54 stk. 4`).
  ///
  /// - Parameters:
  ///   - age: whole years.
  ///   - view: from where the law is looked at.
  public static func isForYoung(age: Int, at view: Viewpoint) -> Answer<Bool> {
    Wordings<Bool>(
      Wording(.lbk1000, "§ 54", false), Wording(.lbk1203, "§ 54 stk. 4", after: .lbk119, true)
    ).answer(at: view) { said in
      guard said.content else {
        return Answer(nil, "Loven havde ingen plejeboliger for personer under 35 år.", said.law)
      }
      return Answer(
        age < 35, "Anvises til personer under 35 år; lejeren flytter, inden de fyldes.", said.law)
    }
  }

  /// Whether an elderly dwelling may be let to others than the entitled: when it cannot be let to them; at the next
  /// vacancy they are tried again (`§ 54 stk. 1`).
  public static func mayBeLetToOthers(isSoughtByEntitled: Bool, at view: Viewpoint) -> Answer<Bool>
  {
    Wordings(.lbk1000, "§ 54 stk. 1").answer(at: view) { said in
      Answer(
        !isSoughtByEntitled,
        "Kun når boligen ikke kan udlejes til den berettigede personkreds; ved næste ledighed søges den på ny.",
        said.law)
    }
  }

  /// The last day on which the municipality's own elderly dwellings may be let as youth dwellings: ten years (`§ 57 stk. 4`).
  public static func asYouthUntil(from day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings<Bool>(
      Wording(.lbk1000, "§ 57", false), Wording(.lbk119, "§ 57 stk. 4", after: .lbk1116, true)
    ).answer(at: view) { said in
      guard said.content else { return Answer(nil, "Loven havde ingen regel om det.", said.law) }
      return Answer(10, .years, from: day, "Udlejes som ungdomsboliger i højst 10 år.", said.law)
    }
  }

  /// Whether the council may shut out the free choice of a care dwelling for one with lasting reduced functioning: when the
  /// price that was agreed is more than a tenth above that of the one assigned (`§ 58 a stk. 4`).
  public static func mayShutOutChoice(
    chosen: Kroner, assigned: Kroner, isDecided: Bool, at view: Viewpoint
  ) -> Answer<Bool> {
    Wordings<Bool>(
      Wording(.lbk1023, "§ 58 a", false),
      Wording(.lbk207, "§ 58 a stk. 4", after: .lbk1171, true)
    ).answer(at: view) { said in
      guard said.content else {
        return Answer(false, "Loven gav ingen grænse for prisen.", said.law)
      }
      guard isDecided else {
        return Answer(false, "Kommunalbestyrelsen har ikke besluttet det.", said.law)
      }
      let isAbove = Int128(chosen.ore) * 10 > Int128(assigned.ore) * 11
      return Answer(
        isAbove,
        isAbove ? "Prisen er mere end 10 % højere." : "Prisen er ikke mere end 10 % højere.",
        said.law)
    }
  }
}

/// When a care dwelling must be offered (almenboligloven § 54 a, BEK 977/2024 §§ 15-18).
public struct CareGuarantee: Hashable, Sendable {
  /// The day of entry on the general waiting list; nil where it is not told.
  public let listed: Day?
  /// The day on which the council decided that there is a need; nil where it is not told.
  public let decided: Day?
  /// The days on which the council received refusals of an offer.
  public let refusals: [Day]
  /// Whether a particular dwelling or home was chosen, which stands on a specific list.
  public let isChosen: Bool
  /// Whether another need came before an offer: for an elderly dwelling, or a botilbud (§ 18).
  public let isOtherNeed: Bool

  /// Tells what is known.
  public init(
    listed: Day? = nil, decided: Day? = nil, refusals: [Day] = [], isChosen: Bool = false,
    isOtherNeed: Bool = false
  ) {
    (self.listed, self.decided, self.refusals) = (listed, decided, refusals)
    (self.isChosen, self.isOtherNeed) = (isChosen, isOtherNeed)
  }

  private static let act = Wordings(.lbk1023, "§ 54 a stk. 1")

  /// Whether the guarantee holds.
  public func holds(at view: Viewpoint) -> Answer<Bool> {
    Self.act.answer(at: view) { said in
      if isChosen {
        return Answer(
          false, "Der er valgt en bestemt plejebolig eller et bestemt plejehjem.",
          said.citing("§ 54 a stk. 2"))
      }
      if isOtherNeed {
        let order = Statute.bek977("§ 18")
        return Answer(false, "Inden tilbuddet er der opstået et andet behov.", order)
      }
      return Answer(true, "Tilbud senest 2 måneder efter optagelse på ventelisten.", said.law)
    }
  }

  /// The last day to offer a dwelling; nil where the guarantee does not hold.
  ///
  /// Two months from the decision that there is a need, by the order on letting; a refusal starts two new months. Where
  /// only the entry on the list is told, from that; what a refusal does where there is no order, no act read says.
  public func offerDue(at view: Viewpoint) -> Answer<Day> {
    let held = holds(at: view)
    guard held.value == true else { return Answer(nil, held.grounds) }
    return Self.act.answer(at: view) { said in
      let order = Statute.letting("§ 16 stk. 1").said(at: view).first
      if let order, let refused = refusals.max() {
        return Answer(
          2, .months, after: refused,
          "Et tilbud er afslået: ny frist på 2 måneder fra modtagelsen.", order.citing("§ 17"))
      }
      if let order, let decided {
        return Answer(2, .months, after: decided, "2 måneder fra afgørelsen om behovet.", order.law)
      }
      // The entry on the list is before what was refused, so no term is counted from it again.
      guard refusals.isEmpty else {
        return Answer(
          nil, "Et tilbud er afslået, og ingen læst regel siger, hvad det gør ved fristen.",
          said.law
        )
      }
      guard let listed else {
        return Answer(
          nil,
          "Ikke oplyst, hvornår den ældre er optaget på ventelisten. \(Missing.words(["venteliste"]))",
          said.law)
      }
      return Answer(2, .months, after: listed, "2 måneder fra optagelsen på ventelisten.", said.law)
    }
  }

  /// The last day for the dwelling to be ready to move into: two weeks after the last day to offer it.
  public func readyDue(at view: Viewpoint) -> Answer<Day> {
    let due = offerDue(at: view)
    return Statute.letting("§ 16 stk. 2").answer(at: view) { said in
      let ready = due.map { $0.adding(days: 14) }
      return Answer(
        ready.value,
        ready.grounds + [Ground("Indflytningsklar senest 2 uger efter fristens udløb.", said.law)],
        others: ready.others)
    }
  }
}

/// A specific waiting list, closed to those of other municipalities (BEK 977/2024 § 22).
public enum ClosedList {
  /// Why the wait of the municipality's own residents grew.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Those who come from other municipalities.
    case others = "andre-kommuner"
    /// Its own residents.
    case own = "egne-borgere"
  }

  /// Whether the council may close it: when the average wait of its own residents has grown by half in the three months
  /// before, because of others.
  ///
  /// The same holds for a prolongation, measured against three months before the first decision.
  ///
  /// - Parameters:
  ///   - before: the average wait three months before the (first) decision, in days.
  ///   - now: the average wait now, in days.
  ///   - isProlonged: whether it was prolonged.
  ///   - view: from where the law is looked at.
  ///   - cause: what made the wait longer.
  public static func isAllowed(
    before: Int64, now: Int64, cause: Cause, isProlonged: Bool = false, at view: Viewpoint
  ) -> Answer<Bool> {
    Statute.letting(isProlonged ? "§ 22 stk. 5" : "§ 22 stk. 2").answer(at: view) { said in
      guard cause == .others else {
        return Answer(
          false, "Ventetiden er ikke vokset, fordi borgere fra andre kommuner er kommet til.",
          said.law)
      }
      // From no wait to no wait is no growth.
      let isLonger = now > before && Int128(now) * 2 >= Int128(before) * 3
      return Answer(
        isLonger,
        isLonger ? "Ventetiden er vokset med mindst 50 %." : "Ventetiden er ikke vokset med 50 %.",
        said.law)
    }
  }

  /// The first day on which a decision can be in force: a month after it.
  public static func startsOn(decided day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 22 stk. 2").answer(at: view) { said in
      Answer(1, .months, after: day, "Træder i kraft 1 måned efter beslutningen.", said.law)
    }
  }

  /// Whether a decision, or a prolongation, is still in force on a day: for up to six months.
  public static func isInForce(from day: Day, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 22 stk. 3").answer(at: view) { said in
      let last = day.adding(months: 6)
      return Answer(
        (day...last).contains(view.day), "Gyldig i indtil 6 måneder efter ikrafttrædelsen.",
        said.law,
        others: view.day == last
          ? [OtherReading(false, "de 6 måneder er løbet ud, når dagen begynder")] : [])
    }
  }

  /// The first day on which a prolongation can be adopted: a month before what holds runs out.
  public static func prolongedFrom(ends day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 22 stk. 6").answer(at: view) { said in
      Answer(day.adding(months: -1), "Tidligst 1 måned før gyldigheden udløber.", said.law)
    }
  }

  /// Why one may move in all the same (§ 23).
  public enum Exception: String, Hashable, Sendable, CaseIterable {
    /// To keep close to near relatives.
    case relatives = "paaroerende"
    /// Of religious grounds.
    case religion = "tro"
    /// To where there is a sign language for the deaf.
    case signLanguage = "tegnsprog"
    /// To a dwelling for victims of the occupation.
    case occupation = "besaettelse"
    /// As spouse or partner.
    case partner = "partner"
  }

  /// Whether a closed list may refuse one from another municipality.
  public static func refuses(_ exception: Exception?, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 23").answer(at: view) { said in
      Answer(
        exception == nil,
        exception == nil ? "Ingen af undtagelserne er oplyst." : "Flytningen er undtaget.", said.law
      )
    }
  }
}
