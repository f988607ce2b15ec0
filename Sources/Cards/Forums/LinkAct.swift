import Agreements
import Counter
import Forums
import Vocabulary

struct LinkAct: Act {
  private static let matter = Argument("SAG", .id(Matter.kind))
  private static let agreements = Argument("AFTALE", .id(Agreement.kind), repeats: true)

  let name = "link"
  let summary = "knytter en sag til de aftaler, den blev til eller handler om"
  let subject = ActSubject.matters
  let example = "link ungdomsboliger aeldreboliger-2027 --on 1.12.2026"
  let arguments = [matter, agreements]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.secretary(house, pen).link(
      given.needed(Self.matter).id(as: Matter.self),
      to: given.all(Self.agreements).map { try $0.id(as: Agreement.self) })
  }
}
