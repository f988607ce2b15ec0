import Casework
import Store
import Vocabulary

struct CheckCommand: Command {
  let name = "check"
  let summary = "prøver alle regler på alt, i hele den registrerede tid (eller en dag med --on)"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.givenDay(.on), try call.known())
    let today = call.surroundings.now().day
    let kommune = try call.kommune()
    let foreign = try await kommune.foreignKinds()
    return try await kommune.read(known: known) { desk in
      let findings = try desk.findings(during: day.map { Period(day: $0) } ?? .always) + foreign
      let titles = Titles(desk: desk, day: day ?? today)
      return Page(
        title: "Kontrolleret med \(desk.rules.count) regler", as: call.form,
        isError: findings.contains { $0.rule.severity == .error }
      ) {
        let scope = day.map { "Den \(DanishDays.long($0))." } ?? "Hele den registrerede tid."
        return [.text("\(scope) \(StructureView.knowledge(known))")]
          + FindingsView(titles).full(findings)
      } json: {
        .keyed(["findings": .array(findings.map(FindingText(titles: titles).json))])
      }
    }
  }
}
