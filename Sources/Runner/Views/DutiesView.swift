import Casework
import Vocabulary

/// What is still to be done, by whom and when.
struct DutiesView {
  let titles: Titles
  private var text: FindingText { FindingText(titles: titles) }

  func table(_ duties: [Duty]) -> Table {
    Table(
      headers: ["Senest", "Hvem", "Hvad", "Id"],
      rows: duties.map { [due($0), owner($0), what($0), $0.subject.id] })
  }

  func what(_ duty: Duty) -> String {
    text.fill(duty.rule.sentence, duty.facts, subject: duty.subject)
  }

  private func due(_ duty: Duty) -> String {
    guard let due = duty.due else { return "ingen frist" }
    switch duty.state(on: titles.day) {
    case .overdue: return "\(DanishDays.short(due)) (overskredet)"
    case .possiblyOverdue: return "\(DanishDays.short(due)) (muligvis overskredet)"
    case .open: return DanishDays.short(due)
    }
  }

  private func owner(_ duty: Duty) -> String {
    guard let owner = duty.owner else { return "ikke kendt" }
    return PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.title(owner)
  }

  func json(_ duty: Duty) -> JSON {
    .keyed([
      "what": .string(what(duty)), "owner": .text(duty.owner?.id),
      "due": .text(duty.due?.text), "state": .string(duty.state(on: titles.day).rawValue),
      "source": .string(text.fill(duty.rule.source, duty.facts, subject: duty.subject)),
      "subject": .string(duty.subject.description),
      "consequence": .string(text.fill(duty.rule.remedy, duty.facts, subject: duty.subject)),
    ])
  }
}
