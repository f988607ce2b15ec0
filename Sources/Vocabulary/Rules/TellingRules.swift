// What the errors of this target say of themselves.

extension Complaint: Told {
  /// Its own words.
  public var told: Telling { Telling(what, remedy) }
}

extension CaseProblems: Told {
  /// How many there are, and each.
  public var told: Telling {
    let count = problems.count == 1 ? "en fejl" : "\(problems.count) fejl"
    return Telling("Sagen har \(count); intet er skrevet.", lines: problems.map(\.text))
  }
}

extension CaseProblem: Told {
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
    Telling("Et beløb er for stort til at regnes ud i hele øre.", "Ret beløbet.")
  }
}

extension Refusal: Told {
  /// The rules by their ids: who has records at hand puts them into words.
  public var told: Telling {
    Telling(
      "Afvist; intet er skrevet.",
      lines: findings.map { "\($0.rule.id): \($0.subject?.description ?? "")" })
  }
}
