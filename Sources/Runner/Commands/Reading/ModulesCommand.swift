import Casework
import Counter
import Laws
import Vocabulary

struct ModulesCommand: WholeCommand {
  private static let check = Option(
    name: "check", value: nil, summary: "prøver i stedet, om hver del holder alle love for dele")

  let name = "modules"
  let summary = "viser programmets dele, rum og tilsluttede moduler, og hvad hver bringer"
  let arguments: [Argument] = []
  let options = [check]

  func run(_ call: Call) async throws -> Page {
    if call.has(Self.check) { return LawsView(call.catalogue).page }
    let catalogue = call.catalogue
    let rows = catalogue.parts.map { part -> Row in
      let brought = contributions(of: part.id, catalogue)
      let needs = part.needs.map(\.text)
      let lines: [Cell] =
        (needs.isEmpty ? [] : ["Bygger på: \(needs.joined(separator: ", "))"])
        + brought.map {
          "\($0.title): \($0.marks.map(Self.told).eachOnce.joined(separator: ", "))"
        }
      return Row(
        [Cell.code(part.id.text).as("id"), Cell(part.name).as("name"), .list(lines)],
        also: [
          Field("isRoom", json: .bool(part is any Room)), Field("needs", json: .texts(needs)),
          Field(
            "contributions",
            json: .object(
              brought.map { JSON.Member($0.key, .texts($0.marks.map(\.name).eachOnce)) })),
          Field(
            "definitions",
            rows: brought.flatMap { point in point.marks.compactMap { Self.law(point.key, $0) } }),
          Field("remits", json: remits(of: part.id, catalogue)),
        ])
    }
    let none = catalogue.parts.allSatisfy { $0 is any Room }
    return Page(
      "Programmets dele",
      [.table("modules", ["Id", "Navn", "Bringer"], rows, isRuled: true)]
        + (none ? [.text("Intet modul er med: kun rummene.")] : []))
  }

  /// To which remit each act and command of a part belongs.
  private func remits(of part: PartID, _ catalogue: Catalogue) -> JSON {
    func remits<One: Sendable>(_ offer: Offer<One>, _ one: (One) -> any Callable) -> JSON {
      .object(
        catalogue.all(offer).filter { $0.part == part }.map { one($0.value) }
          .map { JSON.Member($0.name, .string($0.remit.text)) })
    }
    return .keyed(["acts": remits(.acts) { $0 }, "commands": remits(.commands) { $0 }])
  }

  /// What a part brings, point by point.
  private func contributions(
    of part: PartID, _ catalogue: Catalogue
  ) -> [(key: String, title: String, marks: [OfferMark])] {
    catalogue.offers.map { ($0.key, $0.title, catalogue.marks($0, by: part)) }
      .filter { !$0.marks.isEmpty }
  }

  /// A contribution by name, with its days and its law where it says one.
  private static func told(_ mark: OfferMark) -> String {
    mark.law.map { "\(mark.name) (\(DanishDays.long(mark.days)); \($0))" } ?? mark.name
  }

  /// The days and the law of a contribution that says one.
  private static func law(_ point: String, _ mark: OfferMark) -> Row? {
    mark.law.map { law in
      Row(
        [],
        also: [
          Field("point", json: .string(point)), Field("id", json: .string(mark.name)),
          .day("from", mark.days.start), .day("until", mark.days.until),
          Field("law", json: .string(law)),
        ])
    }
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

  var page: Page {
    let laws = PartLaws.all.count
    let rows = breaches.map { breach in
      Row([
        Cell.code(breach.part.text).as("part"), Cell(breach.law).as("law"),
        .list([Cell(breach.what).as("what"), Cell(breach.remedy).as("remedy")]),
      ])
    }
    return Page(
      breaches.isEmpty
        ? "Delene holder alle \(laws) love" : "Delene bryder \(broken) af \(laws) love",
      [
        .text("\(Cell.number(parts).as("parts")) dele er prøvet."),
        .table("breaches", ["Del", "Lov", "Brud"], rows, isRuled: true),
        .data([Field("laws", json: .texts(PartLaws.all.map(\.name)))]),
      ], isError: !breaches.isEmpty)
  }

  private var broken: Int { Set(breaches.map(\.law)).count }
}
