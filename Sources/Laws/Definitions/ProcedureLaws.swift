import Casework
import Forums
import Vocabulary

/// Procedures and kinds of matter.
enum ProcedureLaws {
  static let all = [names, known, order, deadlines, players, followed]

  static let names = PartLaw(
    "Et skridts navn er a-z, 0-9 og bindestreg, og er der én gang på en dag"
  ) { inquiry in
    faults(inquiry) { procedure in
      let odd = procedure.steps.filter { !isIdentifier($0.name) || $0.name.contains(".") }.map {
        (
          "skridtet »\($0.name)« hedder noget, der ikke kan skrives i en fil",
          "Brug kun a-z, 0-9 og -."
        )
      }
      let twice = pairs(procedure.steps).filter { one, other in
        one.name == other.name && one.days.intersection(other.days) != nil
      }.map {
        ("skridtet »\($0.0.name)« er der to gange", "Giv dem hver sit navn eller hver sine dage.")
      }
      return odd + twice
    }
  }

  static let known = PartLaw("Et skridt kommer kun efter skridt i samme forløb") { inquiry in
    faults(inquiry) { procedure in
      let known = Set(procedure.steps.map(\.name))
      return procedure.steps.flatMap { step in
        step.after.filter { !known.contains($0) }.map {
          (
            "»\(step.name)« kommer efter »\($0)«, som ikke er i forløbet",
            "Skriv et af forløbets skridt i »after«."
          )
        }
      }
    }
  }

  static let order = PartLaw("Et forløb har en begyndelse og en ende") { inquiry in
    faults(inquiry) { procedure in
      let after = Dictionary(grouping: procedure.steps, by: \.name)
        .mapValues { $0.flatMap(\.after) }
      let looping = after.keys.filter { name in
        loop(from: name, during: .always) { step, days in (after[step] ?? []).map { ($0, days) } }
          != nil
      }
      return (procedure.steps.isEmpty ? [("det har ingen skridt", "Giv det mindst ét.")] : [])
        + looping.sorted().prefix(1).map {
          ("»\($0)« kommer efter sig selv", "Ret »after«, så skridtene har en rækkefølge.")
        }
    }
  }

  static let deadlines = PartLaw("Et skridts frist er fra 1 til 999") { inquiry in
    faults(inquiry) { procedure in
      procedure.steps.filter { step in
        switch step.deadline {
        case .length(let count, let unit): Duration(count, unit) == nil
        case .workingDays(let count): !(1...999).contains(count)
        case nil: step.isExtendable
        }
      }.map {
        (
          "fristen for »\($0.name)« er ingen",
          "Skriv et tal fra 1 til 999, eller udelad fristen, også at den kan forlænges."
        )
      }
    }
  }

  static let players = PartLaw("Et skridt tages af en part, der udfylder en del, som er med") {
    inquiry in
    let parts = Set(inquiry.catalogue.parts.map(\.id))
    return faults(inquiry) { procedure in
      procedure.steps.compactMap { step in
        guard case .player(let part) = step.taker, !parts.contains(part) else { return nil }
        return (
          "»\(step.name)« tages af den part, der udfylder »\(part)«, som ikke er en del",
          "Skriv en dels id, eller hvem der tager skridtet, med ord."
        )
      }
    }
  }

  static let followed = PartLaw("En sagstypes forløb er der på alle dens dage") { inquiry in
    let all = inquiry.all(.procedures).map(\.value)
    return inquiry.all(.matterKinds).compactMap { one in
      guard let id = one.value.procedure else { return nil }
      let days = all.filter { $0.id == id }.map { Timeline<Bool>.Piece($0.days, true) }
      guard let gap = Timeline(days).gaps(in: one.value.days).first else { return nil }
      return Fault(
        one.part,
        "Sagstypen »\(one.value.id)« følger »\(id)«, som ingen bringer \(DanishDays.long(gap)).",
        "Bring forløbet på de dage, eller giv sagstypen færre dage.")
    }
  }

  private static func faults(
    _ inquiry: Inquiry, _ find: (ProcedureDefinition) -> [(what: String, remedy: String)]
  ) -> [Fault] {
    inquiry.all(.procedures).flatMap { one in
      find(one.value).map {
        Fault(one.part, "Forløbet »\(one.value.id)«: \($0.what).", $0.remedy)
      }
    }
  }
}
