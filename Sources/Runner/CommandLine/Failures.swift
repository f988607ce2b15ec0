import Vocabulary

/// Tells what went wrong and what to do; each error says it of itself.
struct Failures {
  /// The exit status and the text for standard error.
  func tell(_ error: any Error) -> (status: Int32, text: String) {
    let told =
      (error as? any Told)?.told
      ?? Telling("Uventet fejl: \(error).", "Meld den, med det, du skrev.")
    let first = [told.what, told.remedy].filter { !$0.isEmpty }.joined(separator: " ")
    return (told.status, "almen: \(first.visible())\n" + lines(told.lines))
  }

  private func lines(_ texts: [String]) -> String {
    let rest = texts.count - CaseProblems.most
    return texts.prefix(CaseProblems.most).map { "  \($0.visible())\n" }.joined()
      + (rest > 0 ? "  … og \(rest) til; ret dem, der står her, og prøv igen.\n" : "")
  }
}
