public import Vocabulary

/// Fills the facts of findings and duties into the sentences of their rules.
public struct FindingText {
  let titles: Titles

  /// Names things by some titles.
  public init(titles: Titles) { self.titles = titles }

  /// A sentence with its places filled.
  public func fill(_ sentence: String, _ facts: [String: Fact], subject: Pointer?) -> Cell {
    var facts = facts
    if let subject, facts["subject"] == nil { facts["subject"] = .thing(subject) }
    var cell = Cell()
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      cell += Cell(Self.lead(String(rest[..<open]), facts[name]))
      cell += facts[name].map(self.cell) ?? Cell("{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return cell + Cell(String(rest))
  }

  /// What stands before a fact: single days are not a time, `den 25. november 2026`.
  private static func lead(_ text: String, _ fact: Fact?) -> String {
    let time = "i tiden "
    guard text.hasSuffix(time), fact?.isSingleDays == true else { return text }
    return text.dropLast(time.count) + "den "
  }

  /// What is wrong.
  public func message(_ finding: Finding) -> Cell {
    fill(finding.rule.sentence, finding.facts, subject: finding.subject)
  }

  /// What to do.
  public func remedy(_ finding: Finding) -> Cell {
    fill(finding.rule.remedy, finding.facts, subject: finding.subject)
  }

  /// Where the rule comes from.
  public func source(_ finding: Finding) -> Cell {
    fill(finding.rule.source, finding.facts, subject: finding.subject)
  }

  private func cell(_ fact: Fact) -> Cell {
    switch fact {
    case .text(let text): Cell(text)
    case .number(let number): Cell(String(number))
    case .day(let day): .long(day)
    case .rough(let day): .long(day)
    case .period(let period): .long(period)
    case .money(let money): .money(money)
    case .duration(let duration): Cell(DanishDays.text(duration))
    case .range(let low, let high, let about): .money(low: low, high: high, about: about)
    case .thing(let pointer): .quoted(titles.thing(pointer))
    case .list(let facts): .list(facts.map(cell), .and)
    case .since(let texts): Cell(since(texts))
    }
  }

  /// The texts, the first as it is and the others with the year that they are from.
  private func since(_ texts: [String: Int]) -> String {
    let texts = texts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return texts.enumerated().map { $0 == 0 ? $1.key : "fra \($1.value) \($1.key)" }
      .joined(separator: ", ")
  }
}

extension Fact {
  /// Whether it is one day, or several each by itself.
  fileprivate var isSingleDays: Bool {
    switch self {
    case .period(let period): period.until == period.start
    case .list(let facts): !facts.isEmpty && facts.allSatisfy(\.isSingleDays)
    default: false
    }
  }
}
