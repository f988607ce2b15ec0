import AlmenTestKit
import Counter
import Vocabulary

/// Makes a page of anything, and keeps every thing that was put on it.
struct RandomPage {
  var random: SeededRandom
  private(set) var named: Set<Pointer> = []

  init(random: SeededRandom) { self.random = random }

  mutating func page() -> Page {
    let title = cell(0)
    return Page(title, (0..<random.int(0...5)).map { _ in block(0) })
  }

  private mutating func thing() -> Thing {
    let number = random.int(0...99)
    let thing = Thing(
      Pointer(kind: "kind-\(number % 3)", id: "id-\(number)"), "Navn \(number)",
      short: random.oneIn(2) ? "N\(number)" : nil)
    named.insert(thing.pointer)
    return thing
  }

  private mutating func cell(_ depth: Int) -> Cell {
    switch random.int(0...(depth > 2 ? 4 : 8)) {
    case 0: return .thing(thing())
    case 1: return .quoted(thing())
    case 2: return .id(thing())
    case 3: return .pointer(thing())
    case 4: return "tekst"
    case 5: return .list((0..<random.int(0...3)).map { _ in cell(depth + 1) }, .and)
    case 6: return cell(depth + 1).as("key", json: random.oneIn(2) ? .null : nil)
    case 7: return cell(depth + 1) + cell(depth + 1)
    default: return cell(depth + 1).data(.int(1))
    }
  }

  private mutating func rows() -> [Row] {
    (0..<random.int(0...3)).map { _ in
      Row(
        random.oneIn(2) ? thing() : nil, [cell(0)],
        also: [Field("a", cell(0)), Field("b", rows: [Row([cell(0)])])])
    }
  }

  private mutating func block(_ depth: Int) -> Block {
    switch random.int(0...(depth > 1 ? 6 : 8)) {
    case 0: return .heading(cell(0))
    case 1: return .text(cell(0))
    case 2: return .list(ItemList(random.oneIn(2) ? "list" : nil, rows()))
    case 3: return .facts([("Label", cell(0))])
    case 4: return .table(random.oneIn(2) ? "table" : nil, [], rows())
    case 5: return .data([Field("c", cell(0)), Field("d", [.text(cell(0))])])
    case 6:
      return .picture(
        Picture(
          cell(0), .matrix(rows: [], columns: [], cells: []), alternative: cell(0),
          table: Table(nil, [], rows())))
    default: return .group("group", (0..<2).map { _ in block(depth + 1) })
    }
  }
}
