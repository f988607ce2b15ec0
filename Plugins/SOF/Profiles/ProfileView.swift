import Counter
import Lov
import Organisation
import Vocabulary

/// What the law and criteria make of a profile, as rows.
struct ProfileView {
  let titles: Titles
  let seeker: Seeker
  let vacancy: Vacancy
  private var view: Viewpoint { Viewpoint(titles.day, known: titles.house.known) }

  /// As one who applies.
  private var applicant: Applicant {
    let partner = seeker.partnerProfile.map { profile in
      Applicant.Partner(
        profile, seeker.together.map { .cohabiting(months: $0) } ?? .married)
    }
    return Applicant(seeker.profile, partner: partner, isInDepartment: seeker.livesThere)
  }

  /// How the law's answers begin to say what of their time is inferred.
  private static let inferred = "Udledt:"

  private var demanded: Answer<Bool> {
    Refusal.isDemanded(of: applicant, areas: vacancy.areas, at: view)
  }

  private var limits: Answer<AssignmentLimits.Outcome> {
    let members = [seeker.profile] + [seeker.partnerProfile].compactMap(\.self)
    return AssignmentLimits(areas: vacancy.areas, members: members, share: nil).outcome(at: view)
  }

  /// What of the law's time is inferred, each once.
  func notes() -> [Block] {
    (combined().grounds + demanded.grounds + limits.grounds).map(\.text)
      .filter { $0.hasPrefix(Self.inferred) }.eachOnce.map { .text(Cell($0)) }
  }

  /// The refusals, and whether the municipality may assign it.
  func law() -> [Row] {
    return [
      row("refusal51b", "Afvises efter § 51 b", combined(), Self.yesNo),
      row("refusal51c", "Afvises efter § 51 c", demanded, Self.yesNo),
      row("assignment", "Kan anvises af kommunen (§ 59)", limits) { outcome in
        switch outcome {
        case .may: ("ja", "may")
        case .mayNot: ("nej", "mayNot")
        case .must: ("skal anvises her", "must")
        }
      },
    ]
  }

  /// By the council's decision, where the area is on the list; without a decision nobody is refused.
  private func combined() -> Answer<Bool> {
    let law = CombinedLetting(titles.day, reach: .all).refuses(applicant, at: view)
    guard let cited = law.grounds.first?.law else { return law }
    switch vacancy.combining {
    case .undecided:
      return Answer(
        false,
        [Ground("Ingen beslutning om afvisning er registreret for afdelingen den dag.", cited)])
    case .listed: return law
    case .unlisted:
      return Answer(
        law.value == false ? false : nil,
        law.grounds + [
          Ground(
            "Der er en beslutning, men området er ikke på listen den dag; om ministeren har godkendt det efter stk. 6, er ikke registreret.",
            cited)
        ])
    case .unknown:
      return Answer(
        law.value == false ? false : nil,
        law.grounds + [Ground("Om området er på listen den dag, er ikke kendt.", cited)])
    }
  }

  /// What lacks, by the options it is told by.
  private static func byOptions(_ text: String) -> String {
    guard let mark = text.firstRange(of: "Mangler: ") else { return text }
    let names = text[mark.upperBound...].prefix { $0 != "." }
    let options = names.split(separator: ", ").map {
      ProfileReader.lawOptions[String($0)] ?? String($0)
    }
    return text[..<mark.upperBound] + options.joined(separator: ", ") + text[names.endIndex...]
  }

  private static func yesNo(_ answer: Bool) -> (word: String, raw: String) {
    answer ? ("ja", "yes") : ("nej", "no")
  }

  private func row<Value: Hashable & Sendable>(
    _ key: String, _ title: String, _ answer: Answer<Value>,
    _ show: (Value) -> (word: String, raw: String)
  ) -> Row {
    let others = answer.others.map { other in
      "Anden læsning: \(other.value.map { show($0).word } ?? "kan ikke siges"), \(other.why)"
    }
    let why = answer.grounds.map { Self.byOptions($0.text) } + others
    // From when it is law is told under the answers: it decides nothing of the one who asks.
    let told = why.filter { !$0.hasPrefix(Self.inferred) }
    let laws = answer.grounds.map(\.law.text).eachOnce
    let said = answer.value.map(show)
    return Row([
      Cell(title).as("question", json: .string(key)),
      (said.map { Cell($0.word) } ?? .unknown("kan ikke siges"))
        .as("answer", json: .text(said?.raw)),
      Cell.list(laws.map { Cell($0) }).as("laws", json: .array(laws.map { .string($0) })),
      Cell.list(told.map { Cell($0) }).as("why", json: .array(why.map { .string($0) })),
    ])
  }

  /// What a set of criteria makes of it.
  func row(_ there: CriteriaThere) -> Row {
    let set = there.set
    let verdict = set.judge(seeker.facts, partner: seeker.partner)
    let (status, rule) = told(verdict, set)
    let why = [rule, there.doubt].compactMap(\.self).joined(separator: ". ")
    return Row(
      titles.thing(set),
      [
        Cell.thing(titles.thing(set)).as("set"),
        Cell(set.basis.word).as("basis", json: .string(set.basis.rawValue)),
        Cell.status(status).as("verdict", json: .string(verdict.raw)),
        Cell(why).as("rule"), revision(set),
      ],
      also: titles.form.data {
        verdict.place.map { [Field("place", json: .number($0 + 1))] } ?? []
      })
  }

  private func told(_ verdict: CriteriaVerdict, _ set: CriteriaSet) -> (Status, String) {
    switch verdict {
    case .met(let place):
      guard set.criteria.indices.contains(place) else {
        return (Status("met", "opfylder dem", .good), "det, enhver skal opfylde")
      }
      let criterion = set.criteria[place]
      let conditions = criterion.conditions.map(\.told).joined(separator: " og ")
      return (
        Status("met", "opfylder nr. \(place + 1)", .good), "\(criterion.title) (\(conditions))"
      )
    case .metAtLeast(let place, let questions):
      return (
        Status("metAtLeast", "opfylder mindst nr. \(place + 1)", .good),
        "\(set.criteria[place].title); et, der går forud, kan ikke siges: oplys \(Self.options(questions))"
      )
    case .fails(let condition):
      return (Status("fails", "opfylder dem ikke", .bad), "mangler \(condition.told)")
    case .none:
      return (
        Status("none", "opfylder ingen", .bad),
        "intet af \(set.criteria.map(\.title).joined(separator: ", ")) er opfyldt"
      )
    case .unknown(let questions):
      return (
        Status("unknown", "kan ikke siges", .attention),
        "oplys \(Self.options(questions))"
      )
    }
  }

  private static func options(_ lacking: [LackingFact]) -> String {
    lacking.map(\.option).joined(separator: ", ")
  }

  private func revision(_ set: CriteriaSet) -> Cell {
    let due = set.day.flatMap { day in
      let view = Viewpoint(day, known: titles.house.known)
      switch set.basis {
      case .agreed: return FlexibleLetting.revision(agreed: day, at: view).value
      case .set: return FlexibleLetting.revision(set: day, at: view).value
      case .advertised: return AdvertisedLetting.revision(agreed: day, at: view).value
      }
    }
    return (due.map { Cell.day($0) } ?? .unknown("ikke kendt"))
      .as("revision", json: .text(due?.description))
  }
}
