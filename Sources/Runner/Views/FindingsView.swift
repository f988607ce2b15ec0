import Vocabulary

/// Findings as a page shows them, the gravest first.
struct FindingsView {
  let text: FindingText

  init(_ titles: Titles) { text = FindingText(titles: titles) }

  /// Every finding with its remedy and source.
  func full(_ findings: [Finding]) -> [Block] {
    if findings.isEmpty { return [.text("Intet fundet.")] }
    return Severity.allCases.flatMap { severity -> [Block] in
      let found = findings.filter { $0.rule.severity == severity }
      guard !found.isEmpty else { return [] }
      return [
        .heading(count(found.count, severity)),
        .list(
          found.map {
            "\(text.message($0))\nKilde: \(text.source($0)) [\($0.rule.id)]\n"
              + "Gør: \(text.remedy($0))"
          }),
      ]
    }
  }

  /// Errors and warnings in full, notes by their sentence alone.
  func summary(_ findings: [Finding]) -> [Block] {
    let counts = Severity.allCases.map { severity in
      count(findings.filter { $0.rule.severity == severity }.count, severity)
    }
    return [
      .heading("Fund den dag: " + counts.joined(separator: ", ")),
      findings.isEmpty
        ? .text("Intet fundet.")
        : .list(
          findings.map { "\(Labels.severity($0.rule.severity).one): \(text.message($0))" }),
      .text("Hvad der kan gøres, og hvor reglerne kommer fra, siger almen check."),
    ]
  }

  /// The errors and warnings among what an act gives rise to; what refuses it is told otherwise.
  func news(_ findings: [Finding]) -> [String] {
    findings.filter { !$0.rule.refuses && $0.rule.severity != .note }
      .map { "\(Labels.severity($0.rule.severity).one): \(text.message($0))" }
  }

  private func count(_ count: Int, _ severity: Severity) -> String {
    let label = Labels.severity(severity)
    return "\(count) \(count == 1 ? label.one : label.many)"
  }
}
