import Counter
import Investments
import Vocabulary

/// Tables of rates.
enum RateLaws {
  static let all = [contradictions, columns]

  static let contradictions = PartLaw("En satstabel modsiger ikke sig selv") { inquiry in
    inquiry.all(.rates).flatMap { table in
      table.value.faults.map {
        let (what, remedy) = told($0.what)
        return Fault(
          table.part, "Satstabellen »\(table.value.id)«, række \($0.row): \(what).", remedy)
      }
    }
  }

  static let columns = PartLaw("En satstabels kolonner er der én gang og har tal") { inquiry in
    inquiry.all(.rates).flatMap { table -> [Fault] in
      let columns = table.value.rows.map { $0.values.map(\.column) }
      let twice = Set(columns.flatMap(doubled)).sorted().map {
        ("kolonnen »\($0)« er der to gange i en række", "Lad hver kolonne stå én gang.")
      }
      let known = Set(columns.joined())
      let lacking = table.value.whole.filter { !known.contains($0) }.map {
        (
          "»\($0)« skal give 100 procent sammen med andre, men ingen række har kolonnen",
          "Ret navnet i »whole«, eller i tabellens hoved."
        )
      }
      let nameless = known.subtracting(table.value.columns.map(\.name)).sorted().map {
        ("»\($0)« er ikke en af tabellens kolonner", "Skriv den i »columns« med navn og enhed.")
      }
      let none =
        known.isEmpty ? [("ingen række har et tal", "Giv tabellen rækker med satser.")] : []
      return (twice + lacking + nameless + none).map {
        Fault(table.part, "Satstabellen »\(table.value.id)«: \($0.0).", $0.1)
      }
    }
  }

  private static func told(_ what: RateFault.What) -> (String, String) {
    switch what {
    case .notWhole: ("det, der skal give 100 procent, gør det ikke", "Ret rækkens tal.")
    case .twice:
      (
        "en række før den siger noget om det samme samme dag",
        "Giv dem hver sine dage, eller gør den ene mere bestemt."
      )
    case .impossible: ("den slutter, før den begynder", "Ret rækkens dage eller størrelser.")
    case .unreadable: ("en celle kan ikke læses", "Ret den efter tabellens hoved.")
    }
  }
}

/// Calculations.
enum CalculationLaws {
  static let all = [inputs, words, lack]

  static let inputs = PartLaw("En beregning spørger om hver ting ved ét navn") {
    faults($0) { sum in
      doubled(sum.inputs.map(\.name)).map {
        ("den spørger om »\($0)« to gange", "Giv hver oplysning sit eget navn.")
      }
        + sum.inputs.filter { !isIdentifier($0.name) || $0.name.contains(".") }.map {
          ("»\($0.name)« kan ikke være et navn på noget, der gives", "Brug kun a-z, 0-9 og -.")
        }
    }
  }

  static let words = PartLaw("Hvor en beregning spørger om et ord, er der ord at vælge") {
    faults($0) { sum in
      sum.inputs.compactMap { input in
        guard case .word(let words) = input.kind, words.isEmpty || !doubled(words).isEmpty else {
          return nil
        }
        return ("»\(input.name)« har ingen ord, eller et ord to gange", "Nævn hvert ord én gang.")
      }
    }
  }

  static let lack = PartLaw("En beregning afviser, når det, den skal bruge, mangler") {
    faults($0) { sum in
      guard sum.inputs.contains(where: \.isRequired) else { return [] }
      do {
        let day = sum.days.contains(Self.day) ? Self.day : sum.days.start
        _ = try sum.make(.init(), Viewpoint(day))
        return [
          (
            "den giver et tal, når intet er givet",
            "Hent det, der skal gives, med number(_:) eller money(_:), som siger, hvad der mangler."
          )
        ]
      } catch {
        guard !(error is CalculationFault) else { return [] }
        return [
          (
            "den afviser ikke, når intet er givet, men fejler (\(error))",
            "Hent det, der skal gives, før satsen slås op."
          )
        ]
      }
    }
  }

  private static let day = Day(daysSince1970: 18_000)

  private static func faults(
    _ inquiry: Inquiry, _ find: (Calculation) -> [(what: String, remedy: String)]
  ) -> [Fault] {
    inquiry.all(.calculations).flatMap { one in
      find(one.value).map {
        Fault(one.part, "Beregningen »\(one.value.id)«: \($0.what).", $0.remedy)
      }
    }
  }
}
