import CaseFiles
import Vocabulary

/// What an import does or would do, for people and programs.
struct ImportPreview: Sendable {
  let plan: ImportPlan
  /// What is wrong with versions that cannot be read.
  let faulty: [(subject: Pointer?, problems: [CaseProblem])]
  /// What rules say of those that can.
  let refused: [(subject: Pointer?, why: String)]
  /// What check would find then and does not find now.
  let news: [String]
  /// What became of the readings; nil when there is no table of them.
  let readings: ReadingImport.Outcome?

  /// More lines than this of one kind are counted, not shown.
  private static let most = 200

  var hasRefusals: Bool { !faulty.isEmpty || !refused.isEmpty }

  private var refusedSubjects: Set<Pointer> {
    Set(refused.compactMap(\.subject) + faulty.compactMap(\.subject))
  }

  func page(title: String) -> Page {
    let fates = plan.fates.filter { !refusedSubjects.contains($0.subject) }
    let new = fates.filter { $0.fate == .new }.map(\.subject)
    let changed = fates.compactMap { subject, fate in
      if case .changed(let changes) = fate { (subject, changes) } else { nil }
    }
    let same = fates.count - new.count - changed.count
    let refusedCount = refusedSubjects.count + faulty.count { $0.subject == nil }
    let counts = [
      "\(new.count) nye", "\(changed.count) ændrede", "\(same) som før", "\(refusedCount) afviste",
    ]
    let whys = faulty.map { $0.problems.map(\.text).joined(separator: "\n") } + refused.map(\.why)
    let blocks =
      [Block.text(counts.joined(separator: ", ") + ".")] + readingCounts + list("Afvist", whys)
      + list(hasRefusals ? "Ville være ny" : "Ny", new.map(\.description))
      + list(
        hasRefusals ? "Ville være ændret" : "Ændret",
        changed.map { "\($0.0): \($0.1.joined(separator: "; "))" })
    return Page(
      title: title,
      blocks: blocks + list("Herefter finder almen check også", news)
        + (hasRefusals ? [.text("Intet er skrevet: ret det afviste, og prøv igen.")] : []),
      value: .keyed([
        "new": .texts(new.map(\.description)),
        "changed": .array(
          changed.map { .keyed(["id": .string($0.0.description), "changes": .texts($0.1)]) }),
        "same": .int(same),
        "readings": readings.map {
          .keyed([
            "new": .int($0.new), "corrected": .int($0.corrected), "same": .int($0.same),
          ])
        } ?? .null, "findings": .texts(news),
        "refused": .array(
          faulty.map {
            .keyed([
              "id": .text($0.subject?.description), "why": .texts($0.problems.map(\.text)),
            ])
          }
            + refused.map {
              .keyed(["id": .text($0.subject?.description), "why": .texts([$0.why])])
            }),
      ]), isError: hasRefusals)
  }

  private var readingCounts: [Block] {
    guard let readings, !hasRefusals else { return [] }
    let counts = [
      "\(number(readings.new)) nye", "\(number(readings.corrected)) rettede",
      "\(number(readings.same)) som før",
    ]
    return [.text("Målinger: " + counts.joined(separator: ", ") + ".")]
  }

  private func number(_ count: Int) -> String { DanishNumbers.text(Int64(count), decimals: 0) }

  private func list(_ heading: String, _ items: [String]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let rest = items.count - Self.most
    return [.heading(heading), .list(Array(items.prefix(Self.most)))]
      + (rest > 0 ? [.text("… og \(rest) flere.")] : [])
  }
}
