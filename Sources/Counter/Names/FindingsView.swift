public import Vocabulary

/// Findings as a page shows them, the gravest first.
public struct FindingsView {
  let text: FindingText

  /// Names things by some titles.
  public init(_ titles: Titles) { text = FindingText(titles: titles) }

  /// Every finding with its remedy and source.
  ///
  /// - Parameters:
  ///   - findings: what was found.
  ///   - most: how many are told, the gravest first; the rest are counted.
  public func full(_ findings: [Finding], most: Int = .max) -> [Block] {
    let rows = findings.map(row)
    var room = most
    let shown = Severity.allCases.flatMap { severity -> [Block] in
      let found = zip(findings, rows).filter { $0.0.rule.severity == severity }.map(\.1)
      guard !found.isEmpty else { return [] }
      let told = found.prefix(room)
      room -= told.count
      let rest: [Block] =
        told.count < found.count ? [.text("og \(found.count - told.count) til.")] : []
      return [.heading(count(found.count, severity)), .list(ItemList(nil, Array(told)))] + rest
    }
    return (findings.isEmpty ? [.text("Intet fundet.")] : shown)
      + [.data([Field("findings", rows: rows)])]
  }

  /// Errors and warnings in full, notes by their sentence alone.
  public func summary(_ findings: [Finding]) -> [Block] {
    let counts = Severity.allCases.map { severity in
      count(findings.filter { $0.rule.severity == severity }.count, severity).text
    }
    return [
      .heading(Cell("Fund den dag: " + counts.joined(separator: ", "))),
      findings.isEmpty ? .text("Intet fundet.") : .list(nil, findings.map(line)),
      data(findings),
      .text("Hvad der kan gøres, og hvor reglerne kommer fra, siger \(.code("almen check"))."),
    ]
  }

  /// The errors, the warnings and the notes that say so among what an act gives rise to; what refuses it is told otherwise.
  public func news(_ findings: [Finding]) -> [Cell] {
    findings.filter(Self.isNews).map(line)
  }

  /// Whether a finding is told when an act gives rise to it.
  public static func isNews(_ finding: Finding) -> Bool {
    !finding.rule.refuses && finding.rule.isTold
  }

  /// A finding in one line.
  public func line(_ finding: Finding) -> Cell {
    let severity = finding.rule.severity
    return
      "\(.status(Status(severity.rawValue, severity.called.one, severity.tone))): \(text.message(finding))"
  }

  /// All findings for programs, in the order they were found.
  public func data(_ findings: [Finding]) -> Block {
    .data([Field("findings", rows: findings.map(row))])
  }

  private func row(_ finding: Finding) -> Row {
    let subject = finding.subject.map(text.titles.thing)
    return Row(
      subject,
      [
        text.message(finding).as("message"),
        "Kilde: \(text.source(finding).as("source")) [\(Cell.code(finding.rule.id).as("rule"))]",
        "Gør: \(text.remedy(finding).as("remedy"))",
      ],
      also: [
        .word("severity", finding.rule.severity),
        Field("subject", subject.map { .pointer($0) } ?? Cell()),
      ])
  }

  private func count(_ count: Int, _ severity: Severity) -> Cell {
    let word = "\(count) \(count == 1 ? severity.called.one : severity.called.many)"
    return count == 0
      ? Cell(word) : .status(Status(severity.rawValue, word, severity.tone))
  }
}

extension Severity {
  fileprivate var tone: Tone {
    switch self {
    case .error: .bad
    case .warning: .attention
    case .note: .neutral
    }
  }
}
