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
      // What is wrong on a day because nothing was done by then: told of today when no day is asked about.
      let now = day ?? today
      let undone = try desk.duties(on: now, through: now).filter(\.isFinding)
        .map { Finding($0.rule, about: $0.subject, $0.facts) }
      let findings =
        try desk.findings(during: day.map { Period(day: $0) } ?? .always) + undone + foreign
      let scope: Cell = day.map { "Den \(.long($0))." } ?? "Hele den registrerede tid."
      return Page(
        "Kontrolleret med \(desk.rules.count) regler",
        [.text("\(scope) \(Knowledge.text(known))")]
          + FindingsView(call.titles(desk, day ?? today)).full(findings),
        isError: findings.contains { $0.rule.severity == .error })
    }
  }
}

extension CheckCommand: WeighingCommand {
  /// What is wrong on the day.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let findings = try titles.house.findings(during: Period(day: titles.day))
    let view = FindingsView(titles)
    return [Weighed("findings", "Fund den dag", findings.map(view.weighed))]
  }
}
