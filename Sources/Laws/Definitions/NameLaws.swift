import Casework
import Counter
import Vocabulary

/// What parts and contributions are called by.
enum NameLaws {
  static let all = [ids, former, needs, same]

  static let ids = PartLaw("Hvert id har den rette form") { inquiry in
    let parts = inquiry.catalogue.parts.filter { $0.id.text.contains(".") }.map {
      Fault($0.id, "Delens eget id »\($0.id)« har et punktum.", "Brug kun a-z, 0-9 og bindestreg.")
    }
    return parts
      + marks(inquiry) { mark, offer, part in
        let isRule = offer.key == Offer.rules.key || offer.key == Offer.duties.key
        return ([mark.name] + mark.formerly).filter { isRule ? !isRuleID($0) : !isIdentifier($0) }
          .map { name in
            Fault(
              part, "\(offer.one) »\(name)« har et id, der ikke er et.",
              isRule
                ? "Skriv delens id, et punktum og et ord af bogstaver a-z og tal: »\(part).fristen«."
                : "Brug a-z, 0-9 og bindestreg, med delens id og et punktum foran: »\(part).navn«.")
          }
      }
  }

  static let former = PartLaw("Et tidligere id er et andet end det nuværende og nævnes én gang") {
    marks($0) { mark, offer, part in
      let own = mark.formerly.contains(mark.name) ? [mark.name] : []
      return (own + doubled(mark.formerly)).map { name in
        Fault(
          part, "\(offer.one) »\(mark.name)« har »\(name)« blandt sine tidligere id'er uden grund.",
          "Nævn hvert id, den har haft før, én gang, og ikke det, den har nu.")
      }
    }
  }

  static let needs = PartLaw("En del bygger ikke på sig selv, og nævner hver anden én gang") {
    inquiry in
    let parts = inquiry.catalogue.parts
    return parts.flatMap { part -> [Fault] in
      let twice = doubled(part.needs).map {
        Fault(part.id, "»\($0)« nævnes to gange i »needs«.", "Nævn den én gang.")
      }
      let circle = reached(from: part.needs, parts).contains(part.id)
      return twice
        + (circle
          ? [
            Fault(
              part.id, "Delen bygger på sig selv, måske gennem en anden.",
              "Lad kun den ene af de to stå i den andens »needs«.")
          ] : [])
    }
  }

  static let same = PartLaw("En del bringer det samme, hver gang den spørges") { inquiry in
    inquiry.catalogue.offers.flatMap { offer -> [Fault] in
      inquiry.catalogue.parts.compactMap { part in
        let twice = (0..<2).map { _ in offer.gather([part]).marks.map(\.value) }
        guard twice[0] != twice[1] else { return nil }
        return Fault(
          part.id, "\(offer.title): svaret er et andet anden gang.",
          "Lad det, der bringes, være faste værdier, uden ur, tilfældighed og filer.")
      }
    }
  }

  /// The parts that some need, however far.
  private static func reached(from needs: [PartID], _ parts: [any Part]) -> Set<PartID> {
    var (found, next): (Set<PartID>, [PartID]) = ([], needs)
    while let id = next.popLast() {
      guard found.insert(id).inserted else { continue }
      next += parts.filter { $0.id == id }.flatMap(\.needs)
    }
    return found
  }

  /// `<part>.<word>`, the word in lower camel case.
  private static func isRuleID(_ id: String) -> Bool {
    let halves = id.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, isIdentifier(String(halves[0])), let first = halves[1].utf8.first,
      (97...122).contains(first)
    else { return false }
    return halves[1].utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45
    }
  }

  private static func marks(
    _ inquiry: Inquiry, _ faults: (OfferMark, any Offering, PartID) -> [Fault]
  ) -> [Fault] {
    inquiry.catalogue.offers.flatMap { offer in
      offer.gather(inquiry.catalogue.parts).marks.flatMap {
        faults($0.value, offer, $0.part)
      }
    }
  }
}
