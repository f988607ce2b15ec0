/// One thing that is wrong with a case's files: where, what, and what to do.
struct CaseProblem: Error, Hashable, Sendable {
  /// The file's name.
  let file: String
  /// The place in it; nil when it is about the whole file.
  let place: Place?
  /// What is wrong, in Danish.
  let what: String
  /// What to do, in Danish.
  let remedy: String

  /// The problem on one line.
  var text: String {
    let at = place.map { ", linje \($0.line), kolonne \($0.column)" } ?? ""
    return "\(file)\(at): \(what) \(remedy)"
  }
}

/// Everything that is wrong with a case's files; nothing has been written.
struct CaseProblems: Error, Hashable, Sendable {
  let problems: [CaseProblem]
}
