import Vocabulary

/// What is needed in an area in a year, part by part.
struct Need {
  /// One part of a need: the people of some ages by a rate.
  struct Part: Hashable {
    let assumption: Assumption
    let persons: Int
    let rate: Fraction
    /// The rate in hundredths of a per cent where it was said; nil where it follows from a year.
    let share: Int?
    let product: Fraction
  }

  /// Why a need is not known.
  enum Missing: Hashable {
    /// No assumption is about it.
    case assumption
    /// Nobody has said how many live there.
    case population
    /// Nobody has said how many there are of some ages.
    case untold(Ages)
    /// The ages told do not make up those of an assumption.
    case ages(Ages)
    /// An assumption says nothing of a year so early.
    case rate(AssumptionID)
    /// Two assumptions count the same people.
    case twice(Overlap)
    /// The year whose coverage is kept has no people or dwellings.
    case base(AssumptionID, Int)

    /// Why, in Danish.
    var words: String {
      switch self {
      case .assumption: "der er ingen forudsætning om det"
      case .population: "der er intet folketal"
      case .untold(let ages): "folketallet er ikke oplyst for alle \(ages.words)"
      case .ages(let ages): "folketallet er ikke delt ved \(ages.words)"
      case .rate: "forudsætningen begynder senere"
      case .twice(let overlap):
        "»\(overlap.one.title)« og »\(overlap.other.title)« regner begge med \(overlap.ages.words)"
      case .base(_, let year): "der er ikke både folketal og boliger for \(year)"
      }
    }
  }

  let parts: [Part]
  let missing: [Missing]

  /// The whole of it, not rounded; nil where a part is not known.
  var exact: Fraction? {
    guard missing.isEmpty else { return nil }
    return parts.reduce(Fraction.zero) { sum, part in sum?.plus(part.product) }
  }

  /// The whole of it: rounded once, to the nearest dwelling, halves up.
  var dwellings: Int? { exact?.rounded }
}
