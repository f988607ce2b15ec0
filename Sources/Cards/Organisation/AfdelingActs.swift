import Counter
import Organisation
import Vocabulary

/// What is done with afdelinger, in the order of help: a new act stands here too.
let afdelingActs: [any Act] = [TransferAct(), CountAct()]

struct TransferAct: ForetellingAct {
  private static let afdelinger = Argument("AFDELING", .id(Party.kind), repeats: true)
  private static let to = Option(
    name: "to", value: .id(Party.kind), summary: "den boligorganisation, der får dem",
    isNeeded: true)

  let name = "transfer"
  let summary = "flytter afdelinger til en anden boligorganisation fra dagen"
  let subject = ActSubject.parties
  let example = "transfer engparken --to bff --on 1.1.2027"
  let arguments = [afdelinger]
  let options = [to]

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let ids = try given.all(Self.afdelinger).map { try $0.id(as: Party.self) }
    let following = try ids.map { id in
      let naming = try house.pointing(at: id.pointer)
      return (id, Dictionary(grouping: naming, by: \.kind).mapValues(\.count))
    }
    let agreements = try TransferredAgreements(
      house, ids, to: given.needed(Self.to).id(as: Party.self), on: given.on)
    return { titles in
      following.map { id, kinds in
        let counts = kinds.keys.sorted().compactMap { kind -> Cell? in
          guard let called = titles.house.kind(kind)?.called, let count = kinds[kind] else {
            return nil
          }
          return "\(count) \(count == 1 ? called.one : called.many)"
        }
        let what = Cell.list(counts, .and)
        return .text(
          counts.isEmpty
            ? "Intet andet nævner \(titles.cell(id.pointer))."
            : "Det, der nævner \(titles.cell(id.pointer)), følger med: \(what).")
      } + agreements.blocks(titles)
    }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).transfer(
      given.all(Self.afdelinger).map { try $0.id(as: Party.self) },
      to: given.needed(Self.to).id(as: Party.self))
  }
}

struct CountAct: Act {
  private static let afdeling = Argument("AFDELING", .id(Party.kind))
  private static let family = Option(
    name: "family", value: .number, summary: "familieboliger; 0 er også et tal")
  private static let elderly = Option(name: "elderly", value: .number, summary: "ældreboliger")
  private static let youth = Option(name: "youth", value: .number, summary: "ungdomsboliger")
  private static let care = Option(name: "care", value: .number, summary: "plejeboliger")

  let name = "count"
  let summary =
    "siger, hvor mange boliger en afdeling har fra dagen; en type, der ikke nævnes, står ved"
  let subject = ActSubject.parties
  let example = "count engparken --family 212 --youth 24 --on 1.1.2027"
  let arguments = [afdeling]
  let options = [family, elderly, youth, care]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.requireOne(of: options)
    try given.registrar(house, pen).count(
      Dwellings(
        family: given.value(Self.family)?.number(), elderly: given.value(Self.elderly)?.number(),
        youth: given.value(Self.youth)?.number(), care: given.value(Self.care)?.number()),
      in: given.needed(Self.afdeling).id(as: Party.self))
  }
}
