import Casework
import Counter
import Laws
import Vocabulary

struct ModulesCommand: Command {
  private static let check = Option(
    name: "check", value: nil, summary: "prøver i stedet, om hver del holder alle love for dele")

  let name = "modules"
  let summary = "viser programmets dele, rum og tilsluttede moduler, og hvad hver bringer"
  let arguments: [String] = []
  let options = [check]

  func run(_ call: Call) async throws -> Page {
    if call.value(Self.check) != nil { return LawsView(call.catalogue).page(as: call.form) }
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
        + (none ? [.text("Intet modul er med: kun rummene.")] : [])
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

/// Whether the parts keep their laws.
struct LawsView {
  private let parts: Int
  private let breaches: [Breach]

  init(_ catalogue: Catalogue) {
    parts = catalogue.parts.count
    breaches = PartLaws.breaches(of: catalogue)
  }

  func page(as form: Form) -> Page {
    let laws = PartLaws.all.count
    return Page(
      title: breaches.isEmpty
        ? "Delene holder alle \(laws) love" : "Delene bryder \(broken) af \(laws) love",
      as: form, isError: !breaches.isEmpty
    ) {
      [.text("\(parts) dele er prøvet.")]
        + (breaches.isEmpty ? [] : [table])
    } json: {
      .keyed([
        "laws": .texts(PartLaws.all.map(\.name)), "parts": .int(parts),
        "breaches": .array(
          breaches.map {
            .keyed([
              "law": .string($0.law), "part": .string($0.part.text), "what": .string($0.what),
              "remedy": .string($0.remedy),
            ])
          }),
      ])
    }
  }

  private var broken: Int { Set(breaches.map(\.law)).count }

  private var table: Block {
    .table(
      Table(
        headers: ["Del", "Lov", "Brud"],
        rows: breaches.map { [$0.part.text, $0.law, "\($0.what)\n\($0.remedy)"] }, isRuled: true))
  }
}
