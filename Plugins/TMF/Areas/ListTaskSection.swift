import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// On an area's page and below the lists: which lists nobody has fetched, and whose that is.
struct ListTaskSection: ListSection {
  let name = "tmf.listerne"
  let kinds: Set<String> = [AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let area = AreaID(pointer.id),
      let standing = try titles.house.criteria.standing(of: area, on: titles.day),
      !standing.unknown.isEmpty
    else { return [] }
    return try blocks(titles)
  }

  func blocks(_ titles: Titles) throws -> [Block] {
    let gap = ListGap(try titles.house.criteria.listRegister(on: titles.day))
    guard !gap.days.isEmpty,
      let keeper = try titles.house.parties.player(of: Module().id, on: titles.day)
    else { return [] }
    let says = gap.says.prefix(1).uppercased() + gap.says.dropFirst()
    return [.text("\(Cell(says)); det gør \(titles.cell(keeper.pointer)).")]
  }
}
