import Counter
import Vocabulary

/// A page of a kind that the part does not bring.
struct StrayCard: Card {
  let apart: Set<String> = []
  func blocks(of record: BadRecord<Incomplete>, _ titles: Titles) -> [Block] { [] }
}

/// A section with nothing to say.
struct Nothing: Section {
  let name = "bad.afsnit"
  var kinds: Set<String>
  func blocks(about pointer: Pointer, _ titles: Titles) -> [Block] { [] }
}

/// An act that does nothing.
struct DoNothing: Act {
  let name = "bad.goer"
  var summary = "Gør intet."
  var shown: String?
  var arguments: [Argument] = []
  var options: [Option] = []
  /// With a word for each argument, when nothing else is shown.
  var example: String { shown ?? ([name] + arguments.map { _ in "x" }).joined(separator: " ") }
  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) {}
}

/// A command that answers with no file.
struct WriteNothing: FilesCommand {
  let name = "bad.skriv"
  let summary = "Skriver intet."
  let arguments: [Argument] = []
  var options: [Option] = []
  func files(
    _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
  ) -> Page { Page("Intet", []) }
}

/// A command that asks nothing.
struct AskNothing: HouseCommand {
  let name = "bad.spoerg"
  var summary = "Spørger om intet."
  let arguments: [Argument] = []
  var options: [Option] = []
  func page(_ asked: Asked, _ titles: Titles) -> Page { Page("Intet", []) }
}
