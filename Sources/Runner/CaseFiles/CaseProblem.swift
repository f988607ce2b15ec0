import Vocabulary

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

extension CaseProblem {
  /// A table that cannot be followed.
  init(_ fault: TableFault, file: String) {
    let (what, remedy) =
      switch fault.what {
      case .invisible: ("Et usynligt tegn (U+0) står i filen.", "Fjern det.")
      case .quoteInside:
        (
          "Et anførselstegn står midt i et felt.",
          "Skriv det to gange, og sæt anførselstegn om hele feltet."
        )
      case .afterQuote:
        (
          "Der står noget efter det lukkede anførselstegn.",
          "Sæt et skilletegn, eller skriv anførselstegnet to gange."
        )
      case .unclosed:
        ("Anførselstegnet lukkes ikke.", "Sæt et anførselstegn, hvor feltet slutter.")
      case .cutOff:
        (
          "Filen ender uden linjeskift; den kan være skåret over.",
          "Se efter, at den er hel, og slut med et linjeskift."
        )
      case .tooLong:
        (
          "En linje er længere end 1 MiB.",
          "Se efter et anførselstegn, der ikke lukkes, og at linjerne slutter med linjeskift."
        )
      case .notUTF8: ("Teksten er ikke UTF-8.", "Gem filen som UTF-8.")
      }
    self.init(file: file, place: fault.place, what: what, remedy: remedy)
  }
}

/// Everything that is wrong with a case's files; nothing has been written.
struct CaseProblems: Error, Hashable, Sendable {
  let problems: [CaseProblem]
}
