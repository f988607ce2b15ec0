import Casework
import Vocabulary

/// Fills the facts of findings and duties into the sentences of their rules.
struct FindingText {
  let titles: Titles

  /// A sentence with its places filled.
  func fill(_ sentence: String, _ facts: [String: Fact], subject: Pointer?) -> String {
    var facts = facts
    if let subject, facts["subject"] == nil { facts["subject"] = .thing(subject) }
    var text = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += facts[name].map(self.text) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  func message(_ finding: Finding) -> String {
    fill(finding.rule.sentence, finding.facts, subject: finding.subject)
  }

  func remedy(_ finding: Finding) -> String {
    fill(finding.rule.remedy, finding.facts, subject: finding.subject)
  }

  func source(_ finding: Finding) -> String {
    fill(finding.rule.source, finding.facts, subject: finding.subject)
  }

  private func text(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): RoughDay(text).map(DanishDays.long) ?? text
    case .number(let number): String(number)
    case .day(let day): DanishDays.long(day)
    case .period(let period): DanishDays.long(period)
    case .money(let money): DanishMoney.text(money)
    case .duration(let duration): DanishDays.text(duration)
    case .range(let low, let high, let about):
      (about ? "ca. " : "") + DanishMoney.text(low: low, high: high)
    case .thing(let pointer): "»\(titles.title(pointer))«"
    case .list(let facts): list(facts.map(text))
    }
  }

  private func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " og " + last
  }

  /// A finding as `check --json` gives it.
  func json(_ finding: Finding) -> JSON {
    .keyed([
      "rule": .string(finding.rule.id), "severity": .string(finding.rule.severity.rawValue),
      "subject": .text(finding.subject?.description), "message": .string(message(finding)),
      "remedy": .string(remedy(finding)), "source": .string(source(finding)),
    ])
  }
}
