import Agreements
import Counter
import Criteria
import Vocabulary

/// The first page: what there is, in numbers that lead to their lists, and what comes next.
struct FrontPage {
  let titles: Titles
  let municipality: String
  /// What modules answered, with the page of each.
  let answers: [(title: String, path: String)]
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// A number, what it is of, and the page with what is counted.
  struct Number {
    /// Nil where it is not known: a zero would be read as none.
    let number: Int?
    let what: String
    let more: String
    let path: String
  }

  /// What is counted.
  func numbers() throws -> [Number] {
    let standings = try house.agreements.standings(on: day).filter(\.standing.status.binds)
    let maybe = standings.count { !$0.standing.certain }
    let duties = try house.duties(on: day, through: day.adding(months: 12))
      .filter { $0.state(on: day) != .unknown }
    let late = duties.count { $0.state(on: day) == .overdue }
    let findings = try house.wrong(on: day)
    func count(_ severity: Severity) -> Int { findings.count { $0.rule.severity == severity } }
    let criteria = try house.criteria.assessments(on: day)
    let unjudged = criteria.count { $0.evaluation.status == .unjudged }
    let areas = try house.criteria.standings(on: day)
    let open = areas.count { $0.on.isEmpty && !$0.unknown.isEmpty }
    let listed = areas.count { !$0.on.isEmpty }
    let gap = ListGap(try house.criteria.listRegister(on: day))
    return [
      Number(
        number: standings.count, what: "aftaler i kraft",
        more: maybe > 0 ? "heraf \(maybe) kun muligvis" : "", path: "svar/agreements.html"),
      Number(
        number: duties.count, what: "frister det næste år",
        more: late > 0 ? "\(late) overskredet" : "ingen overskredet", path: "frister.html"),
      Number(
        number: count(.error) + count(.warning), what: "fejl og advarsler",
        more: "og \(count(.note)) bemærkninger", path: "fund.html"),
      Number(
        number: criteria.count, what: "succeskriterier",
        more: unjudged > 0 ? "\(unjudged) kan ikke vurderes" : "", path: "svar/criteria.html"),
      Number(
        number: listed == 0 && open > 0 ? nil : listed, what: "områder på lovens lister",
        more: open > 0 ? "om \(open) kan det ikke afgøres, fordi \(gap.why)" : "",
        path: "lister.html"),
    ]
  }

  /// The numbers as HTML.
  static func cards(_ numbers: [Number]) -> String {
    let items = numbers.map { each in
      "<li><p class=\"big\">\(each.number.map(String.init) ?? "ikke kendt")</p><p><a href=\"\(each.path)\">\(each.what)</a>\(each.more.isEmpty ? "" : "; \(each.more)")</p></li>"
    }
    return
      "<p class=\"lead\">Hvem taler sammen om de almene boliger, hvad er aftalt, hvad koster det, og virker det? Her står det, der er registreret, hvert med sin kilde; hvad ingen har registreret, står som ikke kendt.</p>\n<ul class=\"cards\">\(items.joined())</ul>\n"
  }

  /// How many findings stand on the first page, the gravest first.
  private static let first = 12

  /// What stands under the numbers.
  func page(stack: Picture?) throws -> Page {
    let duties = try house.duties(on: day, through: day.adding(months: 12))
      .filter { $0.state(on: day) != .unknown }
    let findings = try house.wrong(on: day)
    let grave = findings.filter { $0.rule.severity != .note }
    let view = FindingsView(titles)
    let axis = try AgreementAxis(titles: titles).all()
    return Page(
      Cell(municipality) + ": samarbejdet med den almene boligsektor",
      [.heading("Find det, du leder efter"), .list(nil, try ways())]
        + (answers.isEmpty
          ? []
          : [
            .heading("Svar fra forvaltningerne og loven"),
            .list(nil, answers.map { .page($0.path, $0.title) }),
          ])
        + (axis.map { [.picture($0)] } ?? []) + (stack.map { [.picture($0)] } ?? [])
        + [.heading("Hvad der skal gøres først, og af hvem")]
        + DutiesView(titles: titles).table(Array(duties.prefix(8)))
        + [.text("\(.page("frister.html", "Alle frister det næste år, måned for måned"))")]
        + [.heading("Hvad der ikke er, som det bør være")]
        + (grave.isEmpty
          ? [.text("Ingen fejl eller advarsler.")] : view.full(grave, most: Self.first))
        + [
          .text(
            "\(.page("fund.html", "Alle \(findings.count) fund, også \(findings.count - grave.count) bemærkninger"))"
          )
        ])
  }

  /// Where people go from here.
  private func ways() throws -> [Cell] {
    let map: [Cell] =
      try MapPages(titles) == nil ? [] : [.page(MapPages.Colour.lists.path, "Byen på et kort")]
    return [
      .page("indgang.html", "Hvem svarer på et emne?"),
      .page("organisationer.html", "Hvilke aftaler binder en boligorganisation, og til hvornår?"),
      .page("omraader.html", "Hvad gælder der i et boligområde, og efter hvilken lov?"),
      .page("svar/criteria.html", "Hvorfor er et succeskriterium ikke nået?"),
      .page("lister.html", "Hvilke områder har været på lovens lister år for år?"),
      .page("emner.html", "Hvilke fora behandler hvilket emne?"),
    ] + map + [.page("om.html", "Om siderne: regler, kilder og hvad der ikke vides")]
  }
}
