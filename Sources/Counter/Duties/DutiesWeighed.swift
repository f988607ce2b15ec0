public import Vocabulary

extension DutiesView {
  /// A duty as a line to be held against those of another state.
  public func weighed(_ duty: Duty) -> Weighed.Line {
    let owner = duty.owner.map(name) ?? .unknown("ikke kendt, hvem")
    let due = duty.due.map { Cell.day($0) } ?? "uden frist"
    let id = [
      duty.rule.id, duty.subject.description, duty.owner?.description ?? "",
      duty.due?.text ?? "", duty.facts.written,
    ].joined(separator: " ")
    return Weighed.Line(
      id, "\(due), \(owner): \(what(duty))",
      facts: .keyed([
        "rule": .string(duty.rule.id), "subject": .string(duty.subject.description),
        "owner": .text(duty.owner?.description), "due": .text(duty.due?.text),
      ]))
  }

  /// A duty in a sentence: what is to be done, and by when.
  func inWords(_ duty: Duty) -> Cell {
    let due = duty.due.map { " (\(.day($0)))" as Cell } ?? Cell()
    return "»\(what(duty))«\(due)"
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
    return Weighed.Line(
      "\(finding.rule.id) \(subject) \(finding.facts.written)", line,
      facts: .keyed([
        "rule": .string(finding.rule.id), "subject": .text(finding.subject?.description),
        "severity": .string(finding.rule.severity.rawValue),
      ]))
  }
}

extension [String: Fact] {
  /// The facts as programs tell them apart: by key, in order, and in no language of people.
  fileprivate var written: String {
    keys.sorted().map { "\($0)=\(self[$0].map(Self.written) ?? "")" }.joined(separator: ";")
  }

  private static func written(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .day(let day): day.description
    case .rough(let day): day.text
    case .period(let period): period.edtf
    case .duration(let duration): "\(duration)"
    case .money(let money): "\(money.ore)"
    case .range(let low, let high, _): "\(low.ore)-\(high.ore)"
    case .thing(let pointer): pointer.description
    case .list(let all): all.map(written).joined(separator: ",")
    case .since(let counts): counts.keys.sorted().joined(separator: ",")
    }
  }
}
