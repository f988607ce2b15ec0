import Agreements
import Casework
import Criteria
import Investments
import Organisation
import Vocabulary

struct ModulesCommand: Command {
  let name = "modules"
  let summary = "viser de tilsluttede forvaltninger, og hvad hver bringer"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let catalogue = call.catalogue
    return Page(title: "Tilsluttede forvaltninger", as: call.form) {
      let rows = catalogue.modules.map { module -> [String] in
        let brought = contributions(of: module.id, catalogue)
        return [module.id.text, module.name]
          + [
            brought.map { "\($0.what): \($0.ids.joined(separator: ", "))" }.joined(separator: "\n")
          ]
      }
      let empty = "Ingen forvaltning er tilsluttet; se Forvaltninger.swift."
      return [
        rows.isEmpty
          ? .text(empty)
          : .table(Table(headers: ["Id", "Navn", "Bringer"], rows: rows, isRuled: true))
      ]
    } json: {
      .keyed([
        "modules": .array(
          catalogue.modules.map { module in
            .keyed([
              "id": .string(module.id.text), "name": .string(module.name),
              "contributions": .object(
                contributions(of: module.id, catalogue).map {
                  JSON.Member(key: $0.key, value: .texts($0.ids))
                }),
            ])
          })
      ])
    }
  }

  private func contributions(
    of module: PartyID, _ catalogue: Catalogue
  ) -> [(key: String, what: String, ids: [String])] {
    func ids<Value>(_ all: [Contribution<Value>], _ id: (Value) -> String) -> [String] {
      all.filter { $0.module == module }.map { id($0.value) }
    }
    return [
      ("topics", "Emner", ids(catalogue.topicDefaults) { $0.topic.text }),
      ("agreementKinds", "Aftaletyper", ids(catalogue.agreementKinds) { $0.id.text }),
      ("streams", "Pengestrømme", ids(catalogue.streamDefinitions) { $0.stream.text }),
      ("indicators", "Indikatorer", ids(catalogue.indicatorDefinitions) { $0.indicator.text }),
      ("rates", "Satser", ids(catalogue.rateTables) { $0.id }),
      ("calculations", "Beregninger", ids(catalogue.calculations) { $0.id }),
      ("lists", "Lister", ids(catalogue.areaLists) { $0.id }),
      ("rules", "Regler", ids(catalogue.rules) { $0.id }),
    ].filter { !$0.ids.isEmpty }
  }
}
