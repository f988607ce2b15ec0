import Casework
import Counter
import Store
import Vocabulary

struct CheckCommand: WholeCommand, PublicSafe {
  let name = "check"
  let summary = "prøver alle regler på alt, i hele den registrerede tid (eller en dag med --on)"
  let arguments: [Argument] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.asked.day(.on), try call.known())
    let today = call.surroundings.now().day
    let kommune = try call.kommune()
    let foreign = try await kommune.foreignKinds()
    return try await kommune.read(known: known) { desk in
      try Self.page(desk, day, foreign, Knowledge.text(known), call.titles(desk, day ?? today))
    }
  }

  /// Tries all rules on what a desk has, on a day or in all its time.
  private static func page(
    _ desk: Desk, _ day: Day?, _ foreign: [Finding], _ known: Cell, _ titles: Titles
  ) throws -> Page {
    // What is wrong on a day because nothing was done by then: told of today when no day is asked about.
    let found =
      try day.map { try desk.wrong(on: $0) } ?? desk.findings(during: .always)
      + desk.undone(on: titles.day)
    let findings = found + foreign
    let scope: Cell = day.map { "Den \(.long($0))." } ?? "Hele den registrerede tid."
    return Page(
      "Kontrolleret med \(desk.rules.count) regler",
      [.text("\(scope) \(known)")] + FindingsView(titles).full(findings),
      isError: findings.contains { $0.rule.severity == .error })
  }
}

extension CheckCommand: TriedCommand {
  /// What is wrong with a proposal, on the day that is asked about.
  func page(_ asked: Asked, _ trial: Trial, _ titles: Titles) throws -> Page {
    try Self.page(trial.after, titles.day, [], Knowledge.text(nil as Known?), titles)
  }
}

extension CheckCommand: WeighingCommand {
  /// What is wrong on the day.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let findings = try titles.house.wrong(on: titles.day)
    let view = FindingsView(titles)
    return [Weighed("findings", "Fund den dag", findings.map(view.weighed))]
  }
}
