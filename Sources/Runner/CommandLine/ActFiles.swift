import CaseFiles
import Counter
import Foundation
import Vocabulary

/// The files that an act's words name, read before the act begins.
struct ActFiles {
  /// What stands in each, by its path.
  let texts: [String: PlacedText]

  /// Reads what is written where an act takes a path; throws `CaseProblem` when it is no file of text.
  init(_ act: some Callable, _ words: Words) throws {
    let slots: [any Slot] = act.arguments + act.options
    let paths = slots.filter { $0.value?.each == .path }.flatMap(words.texts)
    texts = try Dictionary(
      paths.map { path in
        let name = URL(filePath: path).lastPathComponent
        return (path, PlacedText(file: name, text: try CaseFile(name: name, path: path).text()))
      }, uniquingKeysWith: { first, _ in first })
  }
}
