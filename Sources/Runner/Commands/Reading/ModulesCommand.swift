import Casework
import Counter
import Vocabulary

struct ModulesCommand: Command {
  let name = "modules"
  let summary = "viser programmets dele, rum og tilsluttede moduler, og hvad hver bringer"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let catalogue = call.catalogue
    return Page(title: "Programmets dele", as: call.form) {
      let rows = catalogue.parts.map { part -> [String] in
        let brought = contributions(of: part.id, catalogue)
        let needs = part.needs.map(\.text).joined(separator: ", ")
        return [part.id.text, part.name]
          + [
            ((needs.isEmpty ? [] : ["Bygger på: \(needs)"])
              + brought.map { "\($0.title): \($0.names.joined(separator: ", "))" })
              .joined(separator: "\n")
          ]
      }
      let none = catalogue.parts.allSatisfy { $0 is any Room }
      return [.table(Table(headers: ["Id", "Navn", "Bringer"], rows: rows, isRuled: true))]
        + (none ? [.text("Ingen forvaltning er tilsluttet; se Parts.swift.")] : [])
    } json: {
      .keyed([
        "modules": .array(
          catalogue.parts.map { part in
            .keyed([
              "id": .string(part.id.text), "name": .string(part.name),
              "isRoom": .bool(part is any Room), "needs": .texts(part.needs.map(\.text)),
              "contributions": .object(
                contributions(of: part.id, catalogue).map {
                  JSON.Member(key: $0.key, value: .texts($0.names))
                }),
            ])
          })
      ])
    }
  }

  /// What a part brings, point by point.
  private func contributions(
    of part: PartID, _ catalogue: Catalogue
  ) -> [(key: String, title: String, names: [String])] {
    catalogue.offers.map { ($0.key, $0.title, catalogue.names($0, by: part)) }
      .filter { !$0.names.isEmpty }
  }
}
