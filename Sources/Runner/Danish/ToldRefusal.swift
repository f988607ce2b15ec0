import Casework
import Counter
import Vocabulary

/// A refusal whose findings have been put into words while the records were at hand.
struct ToldRefusal: Told, Hashable {
  let lines: [Telling.Line]
  var told: Telling { Telling("Afvist; intet er skrevet.", lines: lines) }

  init(lines: [Telling.Line]) { self.lines = lines }

  /// Puts findings into words by the records lent, with where their subjects stand in files, and the words that can
  /// be said for what is asked about.
  init(
    _ findings: [Finding], _ desk: Desk,
    places: [Pointer: (file: String, place: Place)] = [:], words: Set<String> = []
  ) {
    let text = FindingText(titles: Titles(house: desk, day: .latest))
    var ids: [String: [String]] = [:]
    lines = findings.enumerated().map { index, finding in
      let at = finding.subject.flatMap { places[$0] }
      // To look for what was meant takes time, and nobody reads more than so many.
      let meant =
        index >= CaseProblems.most
        ? nil
        : Self.otherKind(finding, desk).map { " Id'et er \($0)." }
          ?? Self.meant(finding, desk, &ids).map { " Mente du »\($0)«?" }
      return Telling.Line(
        text.message(finding).text,
        text.remedy(finding).text + (meant ?? "") + Self.word(finding, words),
        subject: finding.subject, rule: finding.rule.id, file: at?.file, place: at?.place)
    }
  }

  /// With which word it is written all the same.
  private static func word(_ finding: Finding, _ words: Set<String>) -> String {
    guard let word = finding.rule.asking?.word, words.contains(word) else { return "" }
    return " Skriv --\(word), hvis det skal skrives alligevel."
  }

  /// What an id is the id of, when it is not of the kind that is asked for.
  private static func otherKind(_ finding: Finding, _ desk: Desk) -> String? {
    guard finding.rule == RecordRules.unknown, case .thing(let target) = finding.facts["target"],
      let other = try? Finder(house: desk).things(withID: target.id).first,
      other.kind != target.kind
    else { return nil }
    func kind(_ pointer: Pointer) -> String {
      desk.kind(pointer.kind)?.called.one ?? pointer.kind
    }
    return "af slagsen \(kind(other)), ikke \(kind(target))"
  }

  /// The nearest id to one that does not exist; the ids of a kind are read once for all that are told.
  private static func meant(
    _ finding: Finding, _ desk: Desk, _ ids: inout [String: [String]]
  ) -> String? {
    guard finding.rule == RecordRules.unknown, case .thing(let target) = finding.facts["target"]
    else { return nil }
    if ids[target.kind] == nil {
      ids[target.kind] = (try? Finder(house: desk).ids(ofKind: target.kind)) ?? []
    }
    return nearest(to: target.id, among: ids[target.kind] ?? [])
  }
}
