public import Vocabulary

/// What is still to be done, by whom and when.
public struct DutiesView {
  let titles: Titles

  /// Names things by some titles.
  public init(titles: Titles) { self.titles = titles }

  private var text: FindingText { FindingText(titles: titles) }

  /// The duties, the first due first.
  public func table(_ duties: [Duty]) -> [Block] {
    Block.table(
      "duties", ["Senest", "Hvem", "Hvad", "Id"], duties.map(row), none: "Intet registreret.")
  }

  /// What is to be done, as a sentence.
  public func what(_ duty: Duty) -> Cell {
    text.fill(duty.rule.sentence, duty.facts, subject: duty.subject)
  }

  private func row(_ duty: Duty) -> Row {
    let subject = titles.thing(duty.subject)
    return Row(
      subject,
      [
        due(duty), owner(duty).as("owner"), what(duty).as("what"), .id(subject),
      ],
      also: titles.form.data {
        [
          .day("due", duty.due), .word("state", duty.state(on: titles.day)),
          Field("ownerPointer", duty.owner.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field("subject", .pointer(subject)), Field("rule", json: .string(duty.rule.id)),
          Field("isMarked", json: .bool(duty.isMarked)),
          Field("source", text.fill(duty.rule.source, duty.facts, subject: duty.subject)),
          Field("consequence", text.fill(duty.rule.remedy, duty.facts, subject: duty.subject)),
        ]
      })
  }

  private func due(_ duty: Duty) -> Cell {
    guard let due = duty.due else { return .unknown("ingen frist") }
    let state = duty.state(on: titles.day)
    func status(_ word: String, _ tone: Tone, isCertain: Bool = true) -> Cell {
      " (\(.status(Status(state.rawValue, word, tone, isCertain: isCertain))))"
    }
    return switch state {
    case .overdue: .day(due) + status("overskredet", .bad)
    case .possiblyOverdue: .day(due) + status("overskredet", .attention, isCertain: false)
    case .open: .day(due)
    }
  }

  private func owner(_ duty: Duty) -> Cell {
    guard let owner = duty.owner else { return .unknown("ikke kendt") }
    return PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.cell(owner)
  }
}
