import Counter
import Vocabulary

/// `almen bif liste --output MAPPE`: a file for each organisation with its placements of a day, to be sent to it.
struct PlacementFiles: FilesCommand {
  let name = "bif.liste"
  let summary = "skriver en fil for hver boligorganisation med dens praktikpladser"
  let arguments: [Argument] = []
  let options: [Option] = []

  func files(
    _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
  ) throws -> Page {
    let day = titles.day
    let placements = try titles.house.records.placements(on: day)
    let places = Dictionary(grouping: placements, by: \.organisation)
    // One at a time: each file is on the disk before the next is made.
    for (place, here) in places.sorted(by: { $0.key < $1.key }) {
      let page = Page("Praktikpladser", [here.table(titles)])
      try write(FileAnswer("\(place).csv", text: page.table("placements")?.csv ?? ""))
    }
    return Page("Praktikpladser den \(.long(day))", [.data([.day("on", day)])])
  }
}
