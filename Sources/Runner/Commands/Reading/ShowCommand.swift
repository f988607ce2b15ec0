import Casework
import Counter

struct ShowCommand: Command {
  let name = "show"
  let summary =
    "viser én ting med alt, der peger på den (ID, slags/ID eller navn); med en slags alle af den"
  let arguments = ["ID"]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    let asked = call.argument ?? ""
    return try await call.kommune().read(known: known) { desk in
      if try !Finder(desk: desk).isID(asked),
        let type = KindView.kind(asked, among: call.catalogue.kinds)
      {
        return try KindView(titles: call.titles(desk, day), type: type).page(known: known)
      }
      let pointer = try Finder(desk: desk).find(asked)
      return try ThingView(titles: call.titles(desk, day), pointer: pointer).page(known: known)
    }
  }
}
