import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// The cases that come with the program.
struct ShippedCases {
  /// The folder they lie in; throws `CasesMissing`.
  let cases: @Sendable () throws -> String
  /// The modules that a party may play.
  let modules: [PartID]
  /// The parts with records of their own to practise on.
  var brought: [any PracticeContributing] = []

  /// The folder of a case by name; throws `Complaint` when there is none.
  func folder(_ name: String) throws -> String {
    let cases = try cases()
    let names = CaseFolder.folders(in: cases) + PracticeCase.sizes.map(\.key)
    guard names.contains(name) else {
      let meant = nearest(to: name, among: names)
      throw Complaint(
        "Sagen »\(name)« følger ikke med.",
        meant.map { "Mente du »\($0)«?" } ?? "Vælg en af \(names.joined(separator: ", ")).")
    }
    return cases + "/" + name
  }

  /// A case for practice by name, which the program makes itself; nil when there is none.
  func practice(_ name: String) throws -> [ReplayedEntry]? {
    try PracticeCase.sizes.first { $0.key == name }.map {
      try PracticeCase(size: $0.value, modules: modules, brought: brought).entries()
    }
  }
}

extension Catalogue {
  /// The modules that a party of a case may play.
  var playable: [PartID] { parts.filter { $0 is any ForvaltningModule }.map(\.id) }

  /// The parts with records of their own to practise on.
  var practising: [any PracticeContributing] {
    parts.compactMap { $0 as? any PracticeContributing }
  }
}
