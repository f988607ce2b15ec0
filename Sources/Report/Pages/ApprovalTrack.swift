import Agreements
import Counter
import Vocabulary

/// Who approved which version of an agreement when, as a track: a step that a later text took back is told so.
struct ApprovalTrack {
  let titles: Titles

  /// The track; nil when nobody has approved and nobody must.
  func picture(_ agreement: Agreement) throws -> Picture? {
    let (house, day) = (titles.house, titles.day)
    let standings = try house.agreements.approvals(of: agreement, on: day)
    let texts = try house.agreements.texts(of: agreement, on: day)
    let versions = texts.map(\.version)
    let given = texts.flatMap { text in text.answers.map { (version: text.version, approval: $0) } }
      .sorted {
        ($0.approval.day.latest, $0.approval.id) < ($1.approval.day.latest, $1.approval.id)
      }
    let past = given.map { step($0.approval, $0.version, versions, standings) }
    let ahead = standings.filter { ![.approved, .rejected, .uncarried].contains($0.state) }.map(
      step)
    let steps = past + ahead
    guard !steps.isEmpty else { return nil }
    let again = past.count { $0.status.raw == "reopened" }
    return Picture(
      "Godkendelserne trin for trin", .track(steps),
      alternative:
        "\(past.count) \(past.count == 1 ? "svar" : "svar"), \(ahead.count) mangler.\(again > 0 ? Cell(" \(again) bortfaldt, fordi teksten blev ændret bagefter.") : Cell())",
      table: Table(
        "track", ["Hvem", "Hvordan", "Nærmere"],
        steps.map { Row([$0.who, .status($0.status), .list($0.notes)]) }))
  }

  /// What was answered, and whether a later text took it back.
  private func step(
    _ approval: Approval, _ version: AgreementVersion, _ all: [AgreementVersion],
    _ standings: [ApprovalStanding]
  ) -> Drawing.Step {
    let stands = standings.contains {
      $0.state == .approved && $0.body == approval.body && ($0.answered ?? $0.version) == version.id
    }
    let changed = all.filter {
      $0.change == .material && $0.day.earliest > approval.day.earliest
        && ($0.concerns.isEmpty || $0.concerns.contains(approval.body))
    }.min { $0.day.earliest < $1.day.earliest }
    let isBack = approval.isRejection != true && !stands && changed != nil
    let status =
      approval.isRejection == true
      ? Status("rejected", "forkastede", .bad)
      : isBack
        ? Status("reopened", "godkendte; bortfaldet", .attention)
        : Status("approved", "godkendte", .good)
    let back: [Cell] =
      isBack
      ? [changed].compactMap { $0 }.map {
        "Teksten blev ændret \(.long($0.day)): \(Cell($0.title))"
      } : []
    return Drawing.Step(
      titles.cell(approval.body), status,
      notes: [.long(approval.day), titles.cell(version.pointer)] + back)
  }

  /// What is still to be answered.
  private func step(_ standing: ApprovalStanding) -> Drawing.Step {
    Drawing.Step(
      titles.cell(standing.body),
      Status(standing.state.rawValue, standing.state.word, .neutral, isCertain: standing.certain),
      notes: standing.version.map { [titles.cell($0.pointer)] } ?? [])
  }
}
