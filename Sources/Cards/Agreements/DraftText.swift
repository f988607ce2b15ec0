import Agreements
import Counter
import Organisation
import Vocabulary

/// What a draft says, and what a change of its text may change: the same words for both.
enum DraftText {
  /// All of a draft that is not said once and for all, but for the parties, which a new one needs.
  static let options = agreement.dropFirst().map(\.option) + term.map(\.option) + [fields]

  /// The parties, where they need not be said.
  static let parties = Option(
    name: "parties", value: .several(.id(Party.kind)), summary: "parterne, alle på ny")
  private static let fields = Option(
    name: "fields", value: .text, word: "FELT=VÆRDI;…",
    summary: "det, typen kræver; ? er ikke kendt")

  private static let term: [Setting<Term>] = [
    Setting(
      Option(
        name: "from", value: .roughDay, summary: "løbetidens første dag, også omtrentlig"),
      \.from
    ) { try $0.roughDay() },
    Setting(
      Option(
        name: "until", value: .roughDay, summary: "løbetidens sidste dag, også omtrentlig"),
      \.until
    ) { try $0.roughDay() },
    Setting(
      Option(name: "lasts", value: .duration, summary: "hvor længe, fx 3 år"), \.lasts
    ) { try $0.duration() },
    Setting(
      Option(name: "notice", value: .duration, summary: "opsigelsesvarslet"), \.notice
    ) { try $0.duration() },
    Setting(
      Option(
        name: "prolongs", value: .duration,
        summary: "forlænges så længe ad gangen uden opsigelse"), \.prolongs
    ) { try $0.duration() },
    Setting(
      Option(
        name: "prolongs-at-most", value: .number, summary: "hvor mange gange den højst forlænges"),
      \.prolongsAtMost
    ) { try $0.number() },
    Setting(
      Option(
        name: "prolongs-until", value: .day, summary: "den dag, forlængelser højst når"),
      \.prolongsUntil
    ) { try $0.day() },
  ]

  private static let agreement: [Setting<Agreement>] = [
    .several(parties, \.parties) { try $0.id(as: Party.self) },
    .several(
      Option(name: "topics", value: .several(.id(Topic.kind)), summary: "emnerne"), \.topics
    ) { try $0.id(as: Topic.self) },
    .all(
      Option(
        name: "approvers", value: .several(.body), word: "ORGAN+ORGAN,ORGAN",
        summary: "dem, der skal godkende: + er side om side, komma er derefter"), \.approvers
    ) { try Approver.inStages($0.map(stage)) },
    Setting(
      Option(
        name: "concluded-by", value: .choice(ConclusionForm.self), word: "HVORDAN",
        summary: "hvornår den er indgået (ellers aftaletypens)"), \.concludedBy
    ) { try $0.choice() },
  ]

  /// Those that approve side by side, with + between.
  private static func stage(_ written: Written) throws -> [Pointer] {
    try written.text.split(separator: "+").map { try written.part(String($0)).body() }
  }

  /// An agreement with what is given of it; what is not named stays.
  ///
  /// A term has either its last day or its length: who says the one anew takes the other away.
  static func revised(
    _ agreement: Agreement, _ given: Given, _ house: any House, on day: Day
  ) throws -> Agreement {
    var revised = try given.set(Self.agreement, of: agreement)
    let before = agreement.term ?? Term()
    var term = try given.set(Self.term, of: before)
    if term.until != before.until, term.lasts == before.lasts { term.lasts = nil }
    if term.lasts != before.lasts, term.until == before.until { term.until = nil }
    revised.term = term == Term() ? nil : term
    let fields = try FieldWords(house: house, day: day, kind: agreement.kind)
      .read(given.text(fields))
    for field in fields {
      if let index = revised.fields.firstIndex(where: { $0.field == field.field }) {
        revised.fields[index] = field
      } else {
        revised.fields.append(field)
      }
    }
    return revised
  }

  /// Whose approvals a new text has opened again, and whose stand.
  static func reopened(
    _ id: AgreementID, _ had: [ApprovalStanding], _ titles: Titles
  ) throws -> [Block] {
    let book = titles.house.agreements
    let now = try book.agreement(id, on: titles.day).map {
      try book.approvals(of: $0, on: titles.day)
    }
    let approved = had.filter { $0.state == .approved }.map(\.body)
    let stands = (now ?? []).filter { $0.state == .approved }.map(\.body)
    let opened = approved.filter { body in
      !stands.contains(body) && now?.contains { $0.body == body } == true
    }
    func sentence(_ bodies: [Pointer], _ text: String) -> [Block] {
      bodies.isEmpty ? [] : [.text("\(Cell.list(titles.cells(bodies), .and)) \(Cell(text))")]
    }
    return sentence(opened, "skal godkende igen: det godkendte er ændret.")
      + sentence(
        approved.filter(stands.contains), "har godkendt, og det gælder også den nye udgave.")
  }
}
