import Counter
import Criteria
import Investments
import Store
import Testing
import Vocabulary

@testable import Casework
@testable import Runner

/// Each error says of itself what is wrong, what to do, and how the program exits.
@Suite struct FailuresTests {
  private static let place = Place(line: 2, column: 5)
  private static let day = Day(daysSince1970: 14_800)

  private static let told: [(error: any Error, status: Int32, text: String)] = [
    (WrongUse("Det er forkert.", "Skriv rigtigt."), 2, "almen: Det er forkert. Skriv rigtigt.\n"),
    (Complaint("Det kan ikke være.", "Ret det."), 1, "almen: Det kan ikke være. Ret det.\n"),
    (
      StoreFailure.missing(path: "x"), 1,
      "almen: Der er ingen database i x. Lav en med almen init, eller angiv en med --database.\n"
    ),
    (
      StoreFailure.full(path: "x"), 74,
      "almen: Der kan ikke skrives mere ved x: disken er fuld, eller en grænse er nået. Intet er skrevet. "
        + "Skaf plads, og prøv igen.\n"
    ),
    (
      CalculationFault(.missing, "sum"), 1,
      "almen: »sum« mangler. Se, hvad der skal oplyses, med almen compute.\n"
    ),
    (
      RateFault(table: "t", row: 1, what: .notWhole), 1,
      "almen: Satstabellen t, linje 2, kan ikke bruges (notWhole). Ret tabellen i modulets mappe Tables.\n"
    ),
    (
      CaseProblem(file: "a.json5", place: place, what: "Forkert.", remedy: "Ret."), 1,
      "almen: Der er en fejl i filerne; intet er skrevet.\n  a.json5, linje 2, kolonne 5: Forkert. Ret.\n"
    ),
    (
      Refusal(RecordRules.taken, about: Pointer(kind: "party", id: "a")), 1,
      "almen: Afvist; intet er skrevet.\n  record.taken: party/a\n"
    ),
    (
      CatalogueConflicts(conflicts: [Conflict(what: "Modulet", id: "b", problem: .needs("a"))]), 1,
      "almen: Modulerne kan ikke tilsluttes sammen.\n"
        + "  Modulet »b« bygger på a, som ikke er tilsluttet. Tilslut den, eller udelad begge.\n"
    ),
    (
      RecordsReturned(), 1, "almen: Uventet fejl: RecordsReturned(). Meld den, med det, du skrev.\n"
    ),
  ]

  @Test(arguments: told.indices)
  func `an error tells itself, with its status`(_ index: Int) {
    let (error, status, text) = Self.told[index]
    let told = Failures().telling(error)
    #expect(told.status == status)
    #expect(Failures().text(told) == text)
  }

  @Test func `of many faults the first are told, and how many more there are`() {
    let problems = (0..<(CaseProblems.most + 3)).map { number in
      CaseProblem(
        file: "a", place: nil, what: "Fejl \(String(repeating: "a", count: number)).",
        remedy: "Ret.")
    }
    let said = Failures().text(CaseProblems(problems: problems).told)
    #expect(said.split(separator: "\n").count == CaseProblems.most + 2)
    #expect(said.hasSuffix("  … og 3 til; ret dem, der står her, og prøv igen.\n"))
  }

  @Test
  func `of a thousand faults of a kind a few are told, and how many more, beside every other`() {
    let many = (0..<1_037).map { number in
      CaseProblem(
        file: "item.json5", place: nil, what: "»punkt-\(number)« har tallet \(number).",
        remedy: "Ret.")
    }
    let keys = ["title", "how"].map {
      CaseProblem(file: "item.json5", place: nil, what: "»\($0)« mangler.", remedy: "Skriv den.")
    }
    let said = Failures().text(CaseProblems(problems: many + keys).told)
      .split(separator: "\n").map(String.init)
    #expect(said.count == 1 + 3 + 1 + 2)
    #expect(said.contains("  … og 1.034 til af samme slags."))
    #expect(said.contains { $0.contains("»title« mangler") })
    #expect(said.contains { $0.contains("»how« mangler") })
    // A few are told one by one.
    let few = Failures().text(CaseProblems(problems: Array(many.prefix(20))).told)
    #expect(few.split(separator: "\n").count == 21)
  }
}
