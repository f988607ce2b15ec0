import Counter
import Vocabulary

/// What does not bind land in Tingbjerg/Utterslevhuse from 1 July 2024, so that it can be built on (LOV 618/2024).
///
/// Of matr. 1702 it is a part, which stands on maps that were not read.
enum Tingbjerg: String, CaseIterable {
  case part1702 = "1702"
  case all3636 = "3636"
  case all3368b = "3368b"

  /// The days the act holds (§ 5).
  static let days = Period(from: Statute.lov618.inForce ?? .latest)

  /// What else would bind it.
  enum Bond: String, CaseIterable {
    /// § 2.
    case conservation = "Fredningen af Utterslev Mose m.v., afgørelse af 13. juli 2000"
    /// § 3 stk. 1.
    case wedge = "Den indre grønne kile (Fingerplan 2019)"
    /// § 4 stk. 1.
    case shores = "Naturbeskyttelseslovens §§ 16 og 18"
    /// § 4 stk. 2.
    case forest = "Naturbeskyttelseslovens § 17"
  }

  /// Whether something binds the land on a day.
  func isBound(by bond: Bond, on day: Day) -> Bool {
    !(Self.days.contains(day) && lifted.contains(bond))
  }

  private var lifted: [Bond] {
    switch self {
    case .part1702: [.conservation, .wedge, .shores, .forest]
    case .all3636: [.shores]
    case .all3368b: [.conservation, .wedge, .forest]
    }
  }
}

extension Module {
  var tingbjerg: Calculation {
    Calculation(
      "lov.tingbjerg", title: "Hvad der ikke længere binder arealerne i Tingbjerg/Utterslevhuse",
      law: Statute.lov618("§§ 2-4").text,
      inputs: [
        Calculation.Input(
          "matrikel", title: "Matrikelnummeret i Husum, København",
          .word(Tingbjerg.allCases.map(\.rawValue)))
      ], days: Tingbjerg.days, known: Statute.lov618.signed
    ) { given, at in
      guard let land = given.word("matrikel").flatMap(Tingbjerg.init(rawValue:)) else {
        throw CalculationFault(.missing, "matrikel")
      }
      let bonds = Tingbjerg.Bond.allCases.map { bond in
        Calculation.Line(
          bond.rawValue,
          .text(land.isBound(by: bond, on: at.day) ? "gælder, som loven er læst" : "gælder ikke"),
          isResult: true)
      }
      let part = Calculation.Line("Af matr. 1702", .text("en del, efter kort, der ikke er læst"))
      return bonds + (land == .part1702 ? [part] : []) + [
        Calculation.Line(
          "I stedet for kilens areal",
          .text("et areal på Nordhavnstippen, matr. 6378 Udenbys Klædebo Kvarter (§ 3 stk. 2)"))
      ]
    }
  }
}
