public import Vocabulary

extension DutiesView {
  /// A duty as a line to be held against those of another state.
  public func weighed(_ duty: Duty) -> Weighed.Line {
    let text = FindingText(titles: titles)
    let what = text.fill(duty.rule.sentence, duty.facts, subject: duty.subject)
    let owner = duty.owner.map(name) ?? .unknown("ikke kendt, hvem")
    let due = duty.due.map { Cell.day($0) } ?? "uden frist"
    let id = [
      duty.rule.id, duty.subject.description, duty.owner?.description ?? "",
      duty.due?.text ?? "", what.text,
    ].joined(separator: " ")
    return Weighed.Line(id, "\(due), \(owner): \(what)")
  }

  private func name(_ owner: Pointer) -> Cell {
    PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.cell(owner)
  }
}

extension FindingsView {
  /// A finding as a line to be held against those of another state.
  public func weighed(_ finding: Finding) -> Weighed.Line {
    let line = line(finding)
    let subject = finding.subject?.description ?? ""
    return Weighed.Line("\(finding.rule.id) \(subject) \(line.text)", line)
  }
}
