import Counter
import Forums
import Organisation
import Vocabulary

/// A paper that is made of a dialogue.
enum DialoguePaper: String, Choice {
  /// The call to the meeting, in writing.
  case call
  /// The agenda, which begins with what was promised last.
  case agenda
  /// The minutes, with both parties' assessment.
  case minutes
  /// The redegørelse.
  case account

  var word: String {
    switch self {
    case .call: "indkaldelse"
    case .agenda: "dagsorden"
    case .minutes: "referat"
    case .account: "redegørelse"
    }
  }

  /// The paper as a page, below what all pages of the dialogue begin with.
  func page(_ dialogue: Dialogue, _ titles: Titles, _ head: [Block]) throws -> Page {
    let supervision = Supervision(titles.house, on: titles.day)
    let standing = try supervision.standing(of: dialogue)
    let meeting = try dialogue.meeting.flatMap { try titles.house.fora.meeting($0, on: titles.day) }
    let paper = Paper(
      dialogue: dialogue, standing: standing, titles: titles,
      meeting: meeting, council: try supervision.council, supervisor: supervision.supervisor)
    let name = "\(word.prefix(1).uppercased())\(word.dropFirst())"
    let kind = Block.data([Field("paper", json: .string(rawValue))])
    let lacking = paper.lacking(self)
    let draft: [Block] =
      lacking.map { [.text(.status(Status("draft", "Udkast: \($0)", .attention)))] } ?? []
    return Page(
      "\(name): \(.thing(titles.thing(dialogue)))",
      try head + draft + [kind, .data([Field("isDraft", json: .bool(lacking != nil))])]
        + blocks(paper))
  }

  private func blocks(_ paper: Paper) throws -> [Block] {
    switch self {
    case .call: paper.call()
    case .agenda: try paper.agenda()
    case .minutes: try paper.minutes()
    case .account: try paper.account()
    }
  }
}

/// What papers of a dialogue are made of.
private struct Paper {
  let dialogue: Dialogue
  let standing: DialogueStanding
  let titles: Titles
  let meeting: Forums.Meeting?
  let council: Pointer?
  let supervisor: Pointer?

  /// Why a paper cannot be sent as it is, in Danish; nil when it can.
  func lacking(_ paper: DialoguePaper) -> String? {
    switch paper {
    case .call, .agenda:
      guard let meeting else { return "der er ikke indkaldt til noget møde" }
      return meeting.cancelled.map { "mødet er aflyst (\($0))" }
    case .minutes: return dialogue.minutes == nil ? "der er ikke skrevet noget referat" : nil
    case .account:
      let lacking = dialogue.accountLacking.joined(separator: " og ")
      return lacking.isEmpty ? nil : "der mangler \(lacking)"
    }
  }

  private var law: DialogueLaw { DialogueLaw(on: titles.day, known: titles.house.known) }
  private var organisation: Cell { titles.cell(standing.organisation) }

  private var whenAndWhere: Cell {
    guard let meeting else { return .unknown("ikke indkaldt") }
    let start = meeting.start.map { " kl. \($0)" } ?? ""
    let place = meeting.place.map { ", \($0)" } ?? ""
    return "den \(.long(meeting.day))\(start)\(place)"
  }

  func call() -> [Block] {
    let from = council.map { titles.cell($0) } ?? "Kommunalbestyrelsen"
    let to =
      dialogue.representative.map { "\(organisation) ved \(titles.cell($0))" as Cell }
      ?? organisation
    return [
      .facts([
        ("Til", to.as("to")), ("Fra", from.as("from")),
        ("Ved", (supervisor.map { titles.cell($0) } ?? .unknown("ikke kendt")).as("by")),
        ("Møde", whenAndWhere.as("meeting", json: .text(meeting?.day.description))),
        ("Efter", Cell(law.cited("stk. 1")).as("law")),
      ]),
      .text(
        "Der indkaldes til det årlige dialogmøde med \(organisation) om organisationens virksomhed, herunder udviklingen i de enkelte boligområder. Grundlaget er styringsrapporten og regnskabet for perioden til og med den \(.long(dialogue.periodEnds))."
      ),
      .heading("Dagsorden"), .text(Self.items),
      .heading("Bilag"),
      .list(
        nil, ["Styringsrapporten", "Regnskabet", "Hvad der blev aftalt før, og hvordan det står"]),
    ]
  }

  /// The points of the meeting, which begins with what was agreed before.
  private static let points = [
    "1. Opfølgning på det, der blev aftalt før",
    "2. Organisationens og afdelingernes virksomhed, større udfordringer og initiativer",
    "3. Nøgletal, der afviger væsentligt fra det normale",
    "4. Udviklingen i de enkelte boligområder", "5. Behov for aftaler med kommunen",
    "6. Hvad der aftales: hvad, hvem og hvornår", "7. Eventuelt",
  ]

  private static var items: Cell {
    Cell.list(points.map { Cell($0) }, .lines).as("items", json: .array(points.map { .string($0) }))
  }

  func agenda() throws -> [Block] {
    let view = DialogueView(titles: titles)
    var blocks: [Block] = [.text("Møde \(whenAndWhere)."), .text(Self.items)]
    blocks.append(.heading("Til punkt 1"))
    blocks += Array(try view.earlier(standing).dropFirst())
    blocks.append(.heading("Til punkt 4"))
    blocks += Array(try view.challenges(standing).dropFirst())
    return blocks
  }

  func minutes() throws -> [Block] {
    [
      .text("Møde \(whenAndWhere)."),
      .facts([
        (
          "Til stede",
          Cell.list((meeting?.present ?? []).map { titles.cell($0) }, .commas, none: "ikke skrevet")
            .as("present", json: .array((meeting?.present ?? []).map { .string($0.description) }))
        )
      ]), .heading("Drøftelsen, med begge parters vurdering"),
      .text(dialogue.minutes.map { Cell($0) } ?? .unknown("ikke skrevet")),
      .data([Field("minutes", json: .text(dialogue.minutes))]),
    ] + (try agreed())
  }

  func account() throws -> [Block] {
    [
      .text("Efter \(law.cited("stk. 7"))."),
      .heading("1. Referat af drøftelsen, med begge parters vurdering"),
      .text(dialogue.minutes.map { Cell($0) } ?? .unknown("ikke skrevet")),
      .heading("2. Aftaler, der er indgået"),
      .text(dialogue.agreements.map { Cell($0) } ?? .unknown("ikke skrevet")),
      .data([
        Field("minutes", json: .text(dialogue.minutes)),
        Field("agreements", json: .text(dialogue.agreements)),
        Field("link", json: .text(dialogue.link)),
      ]),
    ] + (try agreed())
  }

  private func agreed() throws -> [Block] {
    let promises = try titles.house.records.promises(of: [dialogue.id], on: titles.day)
    return [.heading("Hvem gør hvad, og hvornår")]
      + PromiseRows(titles: titles).table("promises", promises, none: "Ingen løfter.")
  }
}
