import Counter
import Investments
import Vocabulary

/// How a dwelling is told from others of its afdeling: by its number, and by nothing that says who lives there.
enum DwellingMark {
  private static let words: Set<String> = [
    "bolig", "bolignr", "lejemål", "lejemålsnr", "lejlighed", "nr", "nummer",
  ]

  /// A mark as it is kept.
  ///
  /// - Throws: `WrongUse` where it is more than a number: a name, an address or a CPR number. What was written is not told
  ///   again.
  static func checked(_ text: String) throws -> String {
    let words = text.split(separator: " ").map(String.init)
    guard let number = words.last, words.count <= 3, isNumber(number),
      words.dropLast().allSatisfy({
        Self.words.contains($0.lowercased().filter { $0 != "." })
      })
    else {
      throw WrongUse(
        "Kendetegnet er mere end en boligs nummer (--dwelling).",
        "Skriv kun nummeret, fx »bolig 2« eller »lejemål 0014-02«: hverken navn, adresse, fødselsdag eller CPR-nummer, som siger, hvem der bor der."
      )
    }
    return words.joined(separator: " ")
  }

  /// Up to six figures, four together at most, with a letter after them at most: no birthday and no CPR number is.
  private static func isNumber(_ text: String) -> Bool {
    let body = text.last?.isLetter == true ? text.dropLast() : text[...]
    let groups = body.split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(groups.count) && groups.map(\.count).reduce(0, +) <= 6
      && groups.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// Keeps what is paid for one marked dwelling from the public: whoever moves in after it was assigned by the municipality.
struct MarkedDwellings: Hiding {
  let name = "sof.boliger-med-kendetegn"

  func hidden(at rooms: any Rooms) throws -> Hidden {
    let all: [Timeline<Amount>] = try versions(rooms.records)
    let marked = all.flatMap(\.pieces).map(\.value).filter { EmptyRentTitles.isOfOne($0.title) }
    return Hidden(things: Set(marked.map(\.pointer)))
  }

  /// The room answers amounts of one day; what is secret on one is so on all.
  private func versions<Kept: Record>(_ records: any Records) throws -> [Timeline<Kept>] {
    try records.timelines(Kept.self, during: .always, pointingAt: nil)
  }

  /// The rent of a dwelling with a mark.
  var secret: Secret {
    var amount = Amount.example
    amount.id = "eksempel-skjult-tomgang"
    amount.title = "Tomgangsleje i Skjulteparken (bolig 2), oktober 2010"
    return Secret([amount])
  }
}
