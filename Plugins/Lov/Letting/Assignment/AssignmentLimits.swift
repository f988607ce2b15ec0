public import Vocabulary

/// Whether the municipality may assign a dwelling in an area to a household (almenboligloven `§ 59 stk. 6-9`).
///
/// The limits hold for each member of the household. They were `stk. 6` alone until forebyggelsesområder came in `stk. 7`.
public struct AssignmentLimits: Hashable, Sendable {
  /// What may be done.
  public enum Outcome: String, Hashable, Sendable {
    /// It may be assigned.
    case may
    /// It may not.
    case mayNot
    /// It must be assigned there, since nothing else is possible (`stk. 9`).
    case must
  }

  /// What the area is by the lists of the day; empty is none.
  public let areas: Set<ListedArea>
  /// Every member of the household.
  public let members: [Profile]
  /// Whether a dwelling outside such areas can be assigned; nil where it has not been judged.
  public let isElsewherePossible: Bool?
  /// Family dwellings in udsatte and forebyggelsesområder, of all in the municipality, in hundredths of a per cent.
  public let share: Int64?
  /// Whether the council has excepted the forebyggelsesområde (`stk. 8`); nil where it is not told.
  public let isExcepted: Bool?

  /// Tells what is asked.
  public init(
    areas: Set<ListedArea>, members: [Profile], isElsewherePossible: Bool? = nil,
    share: Int64? = nil, isExcepted: Bool? = nil
  ) {
    (self.areas, self.members) = (areas, members)
    (self.isElsewherePossible, self.share, self.isExcepted) =
      (isElsewherePossible, share, isExcepted)
  }

  /// Whether it may be assigned.
  public func outcome(at view: Viewpoint) -> Answer<Outcome> {
    Self.wordings.answer(at: view) { said in
      guard let text = said.content else {
        return Answer(.may, "Loven havde ingen regel om, hvem der kan anvises hvor.", said.law)
      }
      if text.isUnder(areas, on: view.day) {
        let found = members.flatMap { text.numbers(of: $0, on: view.day, said.citing) }
        return judged(by: found, said.law, said.citing(text.elsewhere))
      }
      guard areas.contains(.forebyggelse), text.prevention != nil else {
        return Answer(.may, "Området er ikke \(text.places).", said.law)
      }
      let found = members.flatMap {
        text.persons($0, on: view.day, said.citing) + [
          text.prevented($0, said.citing("§ 59 stk. 7"))
        ]
      }
      return excepted(
        judged(by: found, said.citing("§ 59 stk. 7"), said.citing(text.elsewhere)),
        said.citing("§ 59 stk. 8"))
    }
  }

  /// What follows when one number hits, when none does, and when it is not known.
  private func judged(
    by found: [Answer<Bool>], _ law: Provision, _ elsewhere: Provision
  ) -> Answer<Outcome> {
    let hits = found.filter { $0.value == true }
    let open = found.filter { $0.value == nil }
    guard !hits.isEmpty else {
      return open.isEmpty
        ? Answer(.may, "Ingen i husstanden er omfattet af begrænsningerne.", law)
        : Answer(
          nil, open.flatMap(\.grounds).map { Ground("Ikke oplyst: \($0.text)", $0.law) })
    }
    // Another reading matters only where it lets go of every number that hits.
    let isRead = open.isEmpty && hits.allSatisfy { !$0.others.isEmpty }
    let note: String? =
      switch isElsewherePossible {
      case true?: nil
      case false?:
        "Der er ikke mulighed for at anvise uden for områderne: derfor skal der anvises her."
      case nil: "Er der ikke mulighed for at anvise uden for områderne, skal der anvises her."
      }
    return Answer(
      isElsewherePossible == false ? .must : .mayNot,
      hits.flatMap(\.grounds) + (note.map { [Ground($0, elsewhere)] } ?? []),
      others: isRead ? hits.flatMap(\.others).map { OtherReading(.may, $0.why) } : [])
  }

  /// In a forebyggelsesområde the limits give way where the council excepts it, which it does above 30 %.
  private func excepted(_ answer: Answer<Outcome>, _ law: Provision) -> Answer<Outcome> {
    guard answer.value != .may, let share, share > Self.mostShare else { return answer }
    switch isExcepted {
    case true?:
      return Answer(
        .may, "Andelen overstiger 30 %, og kommunalbestyrelsen har undtaget området.", law)
    case false?: return answer
    case nil:
      let text =
        "Andelen overstiger 30 %: det er ikke oplyst, om kommunalbestyrelsen har undtaget området. \(Missing.words(["undtaget"]))"
      return Answer(nil, answer.grounds + [Ground(text, law)])
    }
  }

  /// The share of family dwellings above which the council may except areas, in hundredths of a per cent.
  public static let mostShare: Int64 = 3_000

  /// Whether the limits hold in every forebyggelsesområde: not where the share is above 30 %, and then the council decides
  /// which are excepted (`stk. 7 2. pkt., stk. 8`).
  ///
  /// - Parameters:
  ///   - share: in hundredths of a per cent.
  ///   - view: from where the law is looked at.
  public static func holdEverywhere(share: Int64, at view: Viewpoint) -> Answer<Bool> {
    wordings.answer(at: view) { said in
      guard said.content?.prevention != nil else {
        return Answer(nil, "Loven havde ingen regel om forebyggelsesområder.", said.law)
      }
      return share > mostShare
        ? Answer(
          false,
          "Andelen overstiger 30 %: kommunalbestyrelsen beslutter, hvilke områder der undtages.",
          said.citing("§ 59 stk. 8"))
        : Answer(true, "Andelen overstiger ikke 30 %.", said.citing("§ 59 stk. 7"))
    }
  }
}
