// What the errors of this target say of themselves.

extension Complaint: Told {
  /// Its own words.
  public var told: Telling { Telling(what, remedy) }
}

extension CaseProblems: Told {
  /// How many there are, and each.
  public var told: Telling {
    let count = problems.count == 1 ? "en fejl" : "\(problems.count) fejl"
    return Telling("Der er \(count) i filerne; intet er skrevet.", lines: problems.map(\.line))
  }
}

extension CaseProblem: Told {
  /// As a line of what is told.
  public var line: Telling.Line { Telling.Line(what, remedy, file: file, place: place) }

  /// On one line.
  public var text: String { line.text }

  /// As the only one.
  public var told: Telling { CaseProblems(problems: [self]).told }
}

extension TableFault: Told {
  /// As a problem of some part's table.
  public var told: Telling { Telling(CaseProblem(self, file: "Et moduls tabel").text) }
}

extension MoneyOverflow: Told {
  /// That there is no room for it.
  public var told: Telling {
    Telling("Et beløb er for stort til at regnes nøjagtigt ud.", "Ret beløbet.")
  }
}

extension Refusal: Told {
  /// The rules by their ids: who has records at hand puts them into words.
  public var told: Telling {
    Telling(
      "Afvist; intet er skrevet.",
      lines: findings.map {
        Telling.Line(
          "\($0.rule.id): \($0.subject?.description ?? "")", subject: $0.subject, rule: $0.rule.id)
      })
  }
}
