/// One thing that is wrong with a case's files: where, what, and what to do.
public struct CaseProblem: Error, Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The place in it; nil when it is about the whole file.
  public let place: Place?
  /// What is wrong, in Danish.
  public let what: String
  /// What to do, in Danish.
  public let remedy: String

  /// Makes a problem.
  public init(file: String, place: Place?, what: String, remedy: String) {
    (self.file, self.place, self.what, self.remedy) = (file, place, what, remedy)
  }

  init(_ fault: PlacedFault, file: String, place: Place?) {
    self.init(file: file, place: place, what: fault.what, remedy: fault.remedy)
  }
}

/// Everything that is wrong with a case's files; nothing has been written.
public struct CaseProblems: Error, Hashable, Sendable {
  /// The most that are looked for and told one by one.
  public static let most = 100

  /// What is wrong.
  public let problems: [CaseProblem]

  /// Makes a list of problems.
  public init(problems: [CaseProblem]) { self.problems = problems }
}
