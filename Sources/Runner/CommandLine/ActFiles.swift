import CaseFiles
import Counter
import Foundation
import Vocabulary

/// The files that an act's words name, read before the act begins.
struct ActFiles {
  /// What stands in each, by its path.
  let texts: [String: PlacedText]
  /// How they were read where a spreadsheet had written them in its own way, a sentence each.
  let told: [String]

  /// Reads what is written where an act takes a path; throws `CaseProblem` when it is no file of text.
  init(_ act: some Callable, _ words: Words) throws {
    let slots: [any Slot] = act.arguments + act.options
    let paths = slots.filter { $0.value?.each == .path }.flatMap(words.texts)
    let read = try paths.map { path in
      let name = URL(filePath: path).lastPathComponent
      let (text, encoding) = try CaseFile(name: name, path: path).read()
      return (path: path, text: PlacedText(file: name, text: text), encoding: encoding)
    }
    texts = Dictionary(
      read.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    told = read.filter { $0.encoding == .windows1252 }.map {
      SpreadsheetTelling.windows($0.text.file)
    }
  }
}
