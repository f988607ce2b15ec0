import Counter
import Vocabulary

/// Tells what went wrong and what to do; each error says it of itself.
struct Failures {
  /// What an error says.
  func telling(_ error: any Error) -> Telling {
    (error as? any Told)?.told
      ?? Telling("Uventet fejl: \(error).", "Meld den, med det, du skrev.")
  }

  /// The text for people.
  func text(_ told: Telling) -> String {
    let first = [told.what, told.remedy].filter { !$0.isEmpty }.joined(separator: " ")
    let kinds = FaultKinds(told.lines) { $0 }.kinds
    return "almen: \(first.visible())\n"
      + lines(
        kinds.flatMap { $0.faults.prefix($0.shown).map(\.text) + [$0.more].compactMap { $0 } })
  }

  private func lines(_ texts: [String]) -> String {
    let rest = texts.count - CaseProblems.most
    return texts.prefix(CaseProblems.most).map { "  \($0.visible())\n" }.joined()
      + (rest > 0 ? "  … og \(rest) til; ret dem, der står her, og prøv igen.\n" : "")
  }

  /// The same for programs, every line with its place.
  func json(_ told: Telling) -> JSON {
    let lines = told.lines.map { JSON.object($0.fields.compactMap(Self.member)) }
    return .keyed([
      "error": .keyed([
        "what": .string(told.what), "remedy": .string(told.remedy),
        "status": .int(Int(told.status)), "lines": .array(lines),
      ])
    ])
  }

  private static func member(_ field: Field) -> JSON.Member? {
    guard case .json(let json) = field.value else { return nil }
    return JSON.Member(field.key, json)
  }
}

extension Telling.Line {
  /// What is wrong and where, for programs.
  var fields: [Field] {
    [
      Field("what", json: .string(what)), Field("remedy", json: .string(remedy)),
      Field("id", json: .text(subject?.description)), Field("rule", json: .text(rule)),
      Field("file", json: .text(file)), Field("line", json: .number(place?.line)),
      Field("column", json: .number(place?.column)),
    ]
  }
}
