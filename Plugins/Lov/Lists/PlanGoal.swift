import Agreements
import Counter
public import Forums
public import Vocabulary

/// The goal that an udviklingsplan must have: at most so many almene family dwellings, before 2030.
///
/// »skal have som sit mål inden den 1. januar 2030 at nedbringe andelen af almene familieboliger til højst 40 pct.«
/// (§ 168 a stk. 1; § 168 b stk. 1). It is the plan's: no act that is read says that it ends when the area leaves the list, and stk. 5 of an
/// area that has goes on »indtil udviklingsplanen er gennemført«.
struct PlanGoal {
  /// Its word among rules that bind.
  static let word = "goal"

  let rooms: any Rooms

  /// The goals that bind an area on a day: one of each plan that is made and not carried out.
  func bindings(of area: AreaID, on day: Day) throws -> [AreaBinding] {
    let view = Viewpoint(day, known: rooms.known)
    guard PlanLaw.days.contains(day), view.knows(Statute.lov1322.signed) else { return [] }
    return try rooms.agreements.agreements(ofKind: "lov.udviklingsplan", on: day).compactMap {
      plan, at in
      guard AfterLists.isMade(at.status), PlanFields(agreement: plan).area == area else {
        return nil
      }
      return try binding(plan, of: area, view)
    }
  }

  private func binding(
    _ plan: Agreement, of area: AreaID, _ view: Viewpoint
  ) throws -> AreaBinding {
    let (day, fields) = (view.day, PlanFields(agreement: plan))
    let isJoint = try PlanForm.isJoint(plan.id, rooms.fora, on: day)
    let isOver = day >= FamilyShare.end
    let stands: Certainty =
      switch fields.carriedOut?.hasCome(by: day) ?? .no {
      case .yes: .no
      case .possibly: .possibly
      case .no: isOver ? .possibly : .yes
      }
    let rests = [
      isOver
        ? "Fristen er gået; om målet er nået, er ikke registreret. Ministeren kan påbyde afvikling af et omdannelsesområde (§ 168 c)."
        : nil, fields.dispensed, try off(plan, of: area, on: day),
    ].compactMap(\.self)
    return AreaBinding(
      ground: .plan, word: Self.word, title: fields.goal,
      paragraphs: Self.paragraphs(isJoint), law: PlanForm.law(isJoint, " stk. 1", at: view),
      stands: stands,
      otherwise: stands, until: "målet skal være nået inden den 1. januar 2030",
      atLatest: FamilyShare.end, plan: plan.pointer, rests: rests, isByPractice: false)
  }

  /// That the area may be off the lists, and why the goal stands all the same.
  private func off(_ plan: Agreement, of area: AreaID, on day: Day) throws -> String? {
    let left = try AfterLists(rooms).areas(on: day, of: area).first { $0.plan.id == plan.id }
    return left.map {
      let rests = $0.restsOnPractice ? " (\(Doubt.byPractice))" : ""
      let way =
        $0.hasLeft == .yes
        ? "Området er ude af listen over omdannelsesområder\(rests)"
        : "Om området stadig er omdannelsesområde, er ikke kendt"
      return
        "\(way): at målet også gælder et område, der er ude, er udledt af, at planen skal gennemføres (stk. 5); loven siger det ikke med ord."
    }
  }

  private static func paragraphs(_ isJoint: Bool?) -> [String] {
    switch isJoint {
    case true?: ["§ 168 a stk. 1"]
    case false?: ["§ 168 b stk. 1"]
    case nil: ["§ 168 a stk. 1", "§ 168 b stk. 1"]
    }
  }
}

/// Whether an udviklingsplan is of both sides, or the municipality's own.
public enum PlanForm {
  /// By the matters about it; nil where none says, or they say both.
  public static func isJoint(
    _ plan: AgreementID, _ fora: any ForumReading, on day: Day
  ) throws -> Bool? {
    let kinds = Set(try fora.matters(about: plan, on: day).compactMap { fora.kind(of: $0)?.id })
    let own = kinds.contains("lov.kommunal-udviklingsplan")
    return kinds.contains("lov.udviklingsplan") == own ? nil : !own
  }

  /// Where the law of a plan of that form stands, as law is known from somewhere; of both where it is not known.
  ///
  /// - Parameters:
  ///   - isJoint: whether it is a plan of the municipality and the organisation; nil where that is not known.
  ///   - part: what of the paragraph, such as ` stk. 1`; all of it when empty.
  ///   - view: the day it is cited of, as law is known from somewhere.
  public static func law(_ isJoint: Bool?, _ part: String = "", at view: Viewpoint) -> String {
    let statute =
      [Statute.lbk207, .lov1322].first { view.knows($0.signed) && $0.signed <= view.day }
      ?? .lov1322
    func text(_ paragraph: String) -> String {
      statute(paragraph + part).cited(on: view.day, known: view.known, isShort: false)
    }
    return cited(isJoint, text("§ 168 a"), text("§ 168 b"))
  }

  /// The paragraph of the plan's form; both where that is not known.
  static func cited(_ isJoint: Bool?, _ joint: String, _ own: String) -> String {
    isJoint.map { $0 ? joint : own } ?? "\(joint); for en kommunal plan \(own)"
  }
}

extension PlanFields {
  /// The area that the plan is for.
  var area: AreaID? { field("omraade")?.area }
  /// When it was carried out.
  var carriedOut: RoughDay? { field("gennemfoert")?.day }

  /// The goal, as the plan has it where it is dispensed, else as the law.
  var goal: String {
    let most = field("dispensation") == nil ? nil : field("familieandel")?.percent
    let hundredths = most.map { Int64($0) } ?? FamilyShare.most
    let text =
      hundredths % 100 == 0
      ? "\(hundredths / 100)" : DanishNumbers.text(hundredths, decimals: 2)
    return "Højst \(text) % almene familieboliger"
  }

  /// That the minister has dispensed from the law's goal; nil where nobody says.
  var dispensed: String? {
    field("dispensation").map { given in
      let when = given.day.map { " \(DanishDays.long($0))" } ?? ""
      let ground = field("dispensationsgrund")?.text.map { " efter \($0)" } ?? ""
      return "Ministeren har dispenseret fra 40 %\(when)\(ground)."
    }
  }
}
