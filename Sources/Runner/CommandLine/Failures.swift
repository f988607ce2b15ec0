import Casework
import Criteria
import Investments
import Store
import Vocabulary

/// Tells what went wrong: what, and what to do.
struct Failures {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The exit status and the text for standard error.
  func tell(_ error: any Error) -> (status: Int32, text: String) {
    switch error {
    case let wrong as WrongUse: (2, line(wrong.what, wrong.remedy))
    case let complaint as Complaint: (1, line(complaint.what, complaint.remedy))
    case let failure as StoreFailure:
      (failure.isOfOutput ? Program.outputFailed : 1, line(words(failure).0, words(failure).1))
    case let problems as CaseProblems: (1, tell(problems))
    case let told as ToldRefusal: (1, tell(told))
    case let refusal as Refusal: (1, tell(plain(refusal)))
    case let stale as StaleWrite: (1, tell(stale))
    case let clock as ClockRefusal: (1, line(words(clock).0, words(clock).1))
    case let conflicts as CatalogueConflicts: (1, tell(conflicts))
    case let missing as CasesMissing:
      (
        1,
        line(
          "Sagerne, der hører til programmet, findes ikke i \(list(missing.looked)).",
          "Læg mappen Cases ved siden af programmet, eller sæt ALMEN_CASES til dens sti.")
      )
    case let differs as ReplayDiffers where differs.isEmpty:
      (
        1,
        line(
          "Post \(differs.entry) siger intet, som ikke var sagt før.",
          "Fjern posten, og ret »in« på dem efter den.")
      )
    case let differs as ReplayDiffers:
      (
        1,
        line(
          "Historien er ikke, som den blev eksporteret: post \(differs.entry) giver en anden kontrolsum.",
          "Eksportér den igen, eller fjern »digest« fra entries.json5, hvis den er skrevet i hånden."
        )
      )
    case let nothing as NothingToRedact:
      (1, line("Der er intet at slette om \(nothing.subject).", "Se med almen history."))
    case let none as NoRate: (1, line(words(none).0, words(none).1))
    case let fault as CalculationFault:
      (
        1,
        line(
          fault.what == .missing
            ? "»\(fault.input)« mangler." : "»\(fault.input)« kan ikke være sådan.",
          "Se, hvad der skal oplyses, med almen compute.")
      )
    case let fault as RateFault:
      (
        1,
        line(
          "Satstabellen \(fault.table), linje \(fault.row + 1), kan ikke bruges (\(fault.what.rawValue)).",
          "Ret tabellen i modulets mappe Tables.")
      )
    case let fault as ListFault:
      (
        1,
        line(
          "Et moduls tabel over lister kan ikke læses: linje \(fault.place.line), »\(fault.column)« er »\(fault.text)«.",
          "Ret tabellen i modulets mappe Tables.")
      )
    case let fault as TableFault:
      (1, line(CaseProblem(fault, file: "Et moduls tabel").text, ""))
    case let problem as CaseProblem: (1, tell(CaseProblems(problems: [problem])))
    case let twice as ReadingTwice:
      (
        1,
        line(
          "\(twice.reading.indicator) for \(twice.reading.subject) i \(twice.reading.period.edtf) er skrevet to gange.",
          "Behold den ene.")
      )
    case is MoneyOverflow:
      (1, line("Et beløb er for stort til at regnes ud i hele øre.", "Ret beløbet."))
    default:
      (1, line("Uventet fejl: \(error).", "Meld den, med det, du skrev."))
    }
  }

  private func line(_ what: String, _ remedy: String) -> String {
    "almen: \(what.visible()) \(remedy.visible())\n"
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: " eller ") }

  private func words(_ failure: StoreFailure) -> (String, String) {
    switch failure {
    case .missing(let path):
      ("Der er ingen database i \(path).", "Lav en med almen init, eller angiv en med --database.")
    case .exists(let path):
      ("Der er allerede noget i \(path).", "Vælg et andet sted med --database, eller flyt det.")
    case .notOurs(let path):
      ("\(path) er ikke en database fra almen.", "Angiv en anden med --database.")
    case .newer(let path, let version, let known):
      (
        "\(path) er skrevet af et nyere almen (udgave \(version); her kendes til \(known)).",
        "Brug det nyere program."
      )
    case .damaged(let path, let detail):
      (
        "\(path) er beskadiget (\(detail)).",
        "Tag den seneste sikkerhedskopi i brug; prøv den med almen verify."
      )
    case .busy(let path):
      ("Andre har holdt \(path) optaget i 30 sekunder.", "Prøv igen om lidt.")
    case .old(let path, let version, let known):
      (
        "\(path) er skrevet af et ældre almen (udgave \(version); nu er den \(known)) og kan kun læses.",
        "Skriv almen upgrade --database \(path); en kopi af filen bliver lagt ved siden af."
      )
    case .unguarded(let path, let changed):
      (
        "Tabeller, visninger eller værn i \(path) er ikke, som programmet lavede dem "
          + "(\(changed.joined(separator: ", "))). Intet er skrevet.",
        "Se med almen verify. Tag en sikkerhedskopi i brug, eller lav en ny database af almen export --history."
      )
    case .changedMeanwhile(let path):
      ("\(path) blev ændret af andre, mens den blev læst.", "Prøv igen.")
    case .full(let path):
      (
        "Der kan ikke skrives mere ved \(path): disken er fuld, eller en grænse er nået. Intet er skrevet.",
        "Skaf plads, og prøv igen."
      )
    case .cannotUse(let path, let detail):
      (
        "\(path) kan ikke bruges (\(detail)).",
        "Se efter, at den findes, at du må læse den, og at du må skrive i mappen, når noget skal skrives. "
          + "Ligger der en fil på -wal ved siden af, skal den læses et sted, hvor du må skrive."
      )
    }
  }

  private func words(_ clock: ClockRefusal) -> (String, String) {
    switch clock {
    case .unreadable(let now):
      (
        "Uret viser \(DanishDays.text(now)), som ikke kan læses igen. Intet er skrevet.",
        "Stil uret."
      )
    case .behind(let now, let last, let entry):
      (
        "Uret viser \(DanishDays.text(now)), men post \(entry) er skrevet \(DanishDays.text(last)). "
          + "Intet er skrevet.",
        "Stil uret, hvis det går forkert nu; gik det forkert dengang, så skriv --clock corrected."
      )
    case .ahead(let now, let last, let entry):
      (
        "Uret viser \(DanishDays.text(now)), mere end 400 dage efter den seneste post (\(entry), "
          + "\(DanishDays.text(last))). Intet er skrevet.",
        "Stil uret, hvis det går forkert; går det rigtigt, så skriv --clock confirmed."
      )
    }
  }

  private func words(_ none: NoRate) -> (String, String) {
    let known = [none.first, none.last].compactMap { $0 }.map(DanishDays.long)
    return (
      "Der er ingen sats i \(none.table) den \(DanishDays.long(none.day)).",
      known.count == 2
        ? "Tabellen har satser fra \(known[0]) til \(known[1])."
        : "Tabellen har ingen daterede satser for det."
    )
  }

  private func tell(_ problems: CaseProblems) -> String {
    let count = problems.problems.count == 1 ? "en fejl" : "\(problems.problems.count) fejl"
    return "almen: Sagen har \(count); intet er skrevet.\n"
      + lines(problems.problems.prefix(Self.most).map(\.text), of: problems.problems.count)
  }

  private func tell(_ refusal: ToldRefusal) -> String {
    "almen: Afvist; intet er skrevet.\n"
      + lines(refusal.lines.prefix(Self.most), of: refusal.lines.count)
  }

  /// The most faults that are told one by one.
  private static let most = CaseProblems.most

  private func lines(_ texts: some Sequence<String>, of count: Int) -> String {
    let rest = count - Self.most
    return texts.map { "  \($0.visible())\n" }.joined()
      + (rest > 0 ? "  … og \(rest) til; ret dem, der står her, og prøv igen.\n" : "")
  }

  /// Without records at hand, things are called by their ids.
  private func plain(_ refusal: Refusal) -> ToldRefusal {
    ToldRefusal(
      lines: refusal.findings.map { finding in
        "\(finding.rule.id): \(finding.subject?.description ?? "")"
      })
  }

  private func tell(_ stale: StaleWrite) -> String {
    line(
      "\(stale.subject) blev ændret efter post \(stale.basis), som du havde set: "
        + "af \(stale.by.author) (\(stale.by.capacity)) \(DanishDays.text(stale.by.at)), "
        + "post \(stale.by.number): \(stale.by.reason).",
      "Se ændringen med almen history \(stale.subject), og prøv igen.")
  }

  private func tell(_ conflicts: CatalogueConflicts) -> String {
    let lines = conflicts.conflicts.map { conflict -> String in
      let what = "\(conflict.what) »\(conflict.id)«"
      switch conflict.problem {
      case .broughtTwice(let one, let other):
        return "  \(what) bringes af både \(one) og \(other). Lad den ene udelade det.\n"
      case .wrongPrefix(let module):
        return "  \(what) bringes af \(module) uden dens forstavelse. Kald det \(module).…\n"
      case .formerlyTaken(let former, let one, let other):
        return
          "  \(what) hed før »\(former)« (\(one)), men det navn har \(other) også brugt. Fjern det ene.\n"
      case .needs(let other):
        return
          "  \(what) bygger på \(other), som ikke er tilsluttet. Tilslut den, eller udelad begge.\n"
      }
    }
    return "almen: Modulerne kan ikke tilsluttes sammen.\n" + lines.joined()
  }
}

extension StoreFailure {
  /// Whether there was no room to write in: the answer to that is not another command.
  fileprivate var isOfOutput: Bool {
    if case .full = self { true } else { false }
  }
}
