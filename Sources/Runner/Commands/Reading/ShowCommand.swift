import Counter

struct ShowCommand: HouseCommand {
  let name = "show"
  let summary =
    "viser én ting med alt, der peger på den (ID, slags/ID eller navn); med en slags alle af den"
  let arguments = [Argument("ID", .id())]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (house, known) = (titles.house, try asked.known())
    let word = asked.words.arguments.first ?? ""
    let finder = Finder(house: house)
    if try !finder.isID(word), let type = KindView.kind(word, among: house.kinds) {
      return try KindView(type, titles).page(known: known)
    }
    if try !finder.isID(word), let sort = KindView.sort(word), let type = house.kind(sort.kind) {
      return try KindView(type, titles, only: sort).page(known: known)
    }
    return try ThingView(finder.find(word), titles).page(known: known)
  }
}
