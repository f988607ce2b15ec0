import Agreements
import Counter
import Vocabulary

extension Module {
  /// The kind of an udviklingsplan; the minister's approval of it is a step (`lov.udviklingsplan`).
  ///
  /// The organisation and the council make it together (LBK 207/2026 § 168 a stk. 1) and the minister approves it (stk. 2).
  /// The act names no signature: that the last approval concludes it is our reading of that.
  func plan(_ sides: Set<PartyKind>) -> AgreementKind {
    AgreementKind(
      "lov.udviklingsplan", title: "Udviklingsplan", level: .three,
      law: Statute.lbk207("§§ 168 a og 168 b").text,
      fields: [
        FieldDefinition("omraade", title: "Område", .area),
        FieldDefinition("familieandel", title: "Højeste andel almene familieboliger", .percent),
        FieldDefinition(
          "nedrevne", title: "Om nedrevne boliger tælles i nævneren", .text, isRequired: false),
        FieldDefinition(
          "dispensation", title: "Ministerens dispensation fra 40 %", .day, isRequired: false),
        FieldDefinition(
          "dispensationsgrund", title: "Hvad dispensationen er givet efter", .text,
          isRequired: false),
        FieldDefinition("gennemfoert", title: "Planen er gennemført", .day, isRequired: false),
      ], parties: sides, concludedBy: .approval, carriedOut: "gennemfoert", days: PlanLaw.days,
      formerly: ["tmf.udviklingsplan"])
  }
}

/// What the law asks of a plan.
enum PlanRules {
  static let all = [familyShare, dispensation]

  static let familyShare = Rule(
    "lov.familyShare", .error, refuses: true,
    sentence:
      "{subject} sætter andelen af almene familieboliger højere end 40 % uden dispensation.",
    remedy:
      "Ret »familieandel« til højst 40 %, eller skriv ministerens »dispensation« og »dispensationsgrund«.",
    law: Statute.lbk207("§ 168 a stk. 1, 3 og 4 og § 168 b stk. 1, 7 og 8"),
    first: Statute.lov1322("§ 168 a stk. 1"), days: PlanLaw.days, formerly: ["tmf.familyShare"])

  static let dispensation = Rule(
    "lov.dispensation", .error, refuses: true,
    sentence: "{subject}: en dispensation skal have både dag og grund, og loven kender fire.",
    remedy:
      "Skriv »dispensation« (dagen) og »dispensationsgrund«: \(Dispensation.grounds.joined(separator: ", ")).",
    law: Statute.lbk207("§ 168 a stk. 3 og 4 og § 168 b stk. 7 og 8"),
    first: Statute.lov1322("§ 168 a stk. 3"), days: PlanLaw.days)
}

/// What an udviklingsplan says, held against the law.
struct PlanFields {
  let agreement: Agreement

  /// What is wrong.
  var findings: [Finding] { [dispensationFault, shareFault].compactMap(\.self) }

  func field(_ name: String) -> AgreementField? {
    agreement.fields.first { $0.field == name }
  }

  /// One without the other, or a ground that the law does not have; one that no source gives is said to be unknown.
  private var dispensationFault: Finding? {
    let (day, ground) = (field("dispensation"), field("dispensationsgrund"))
    if day == nil, ground == nil { return nil }
    let isKnown = ground.map { ground in
      ground.isUnknown == true
        || Dispensation.grounds.contains { ground.text?.hasPrefix($0) == true }
    }
    return day != nil && isKnown == true
      ? nil : Finding(PlanRules.dispensation, about: agreement.pointer)
  }

  private var shareFault: Finding? {
    guard let share = field("familieandel")?.percent, Int64(share) > FamilyShare.most,
      field("dispensation") == nil
    else { return nil }
    return Finding(PlanRules.familyShare, about: agreement.pointer)
  }
}
