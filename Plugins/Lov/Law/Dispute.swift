import Criteria
import Vocabulary

/// That a court has been asked whether some of the law may stand, and what it answered.
///
/// A rule stays law while it is contested; what rests on it says so where it is cited (`Provision.text`), and all of it is
/// found by `almen lov regler --contested`.
struct Dispute: Hashable, Sendable {
  /// The court.
  let court: String
  /// The case, as it is cited.
  let number: String
  /// The European identifier of the judgment.
  let ecli: String
  /// The day of the judgment.
  let day: Day
  /// What it said, in Danish.
  let says: String
  /// The first act that has what is contested: paragraphs of the same number in older acts are about something else.
  let first: Statute
  /// What is contested, without the sign: `168 a`, or `61 a stk. 2` for a part of a paragraph.
  let paragraphs: [String]

  /// What stands beside a citation of it.
  var mark: String {
    let (year, month, number) = day.date
    return "omstridt: \(court) \(self.number), \(number).\(month).\(year)"
  }

  /// Every one that is known of.
  static let all = [parallelSocieties]

  /// The disputes about what a text cites, such as `LBK 207/2026 § 168 a stk. 1; § 168 b`.
  static func about(_ law: String) -> [Dispute] {
    all.filter { dispute in law.split(separator: ";").contains { dispute.concerns($0) } }
  }

  /// What stands beside a citation of a list where it is contested, from the day that was known.
  static func notes(_ law: String) -> [AreaList.Note] {
    about(law).map { AreaList.Note($0.mark, known: $0.day) }
  }

  private func concerns(_ citation: Substring) -> Bool {
    let text = citation.split(separator: " ", omittingEmptySubsequences: true)
      .map { $0.drop { $0 == "§" } }.filter { !$0.isEmpty }
    let act = text.prefix(2).joined(separator: " ").filter { $0 != "," }
    if let statute = Statute.named(act), statute.signed < first.signed { return false }
    return paragraphs.contains { paragraph in
      let words = paragraph.split(separator: " ")
      return text.indices.contains { start in
        text.count >= start + words.count
          && zip(words, text[start...]).enumerated().allSatisfy { place, pair in
            pair.0 == pair.1
              || place == words.count - 1 && pair.1.hasPrefix(pair.0) && Self.ends(pair)
          }
      }
    }
  }

  /// Whether a word ends where the other does but for a mark: `a,` and `a-c` do, and `ab` and `21` do not.
  private static func ends(_ pair: (Substring, Substring)) -> Bool {
    pair.1.dropFirst(pair.0.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

extension Dispute {
  /// The duty to make plans for areas where more than half are of non-Western origin for five years running.
  private static let parallelSocieties = Dispute(
    court: "EU-Domstolen", number: "C-417/23", ecli: "ECLI:EU:C:2025:1017",
    day: Day(2025, 12, 18) ?? .latest,
    says: """
      Pligten til at lave planer for områder, hvor mere end halvdelen i fem år har været indvandrere og efterkommere fra \
      ikke-vestlige lande, er direkte forskelsbehandling, i det omfang det godtgøres, at loven hviler på beboernes etniske \
      oprindelse. Det afgør den nationale ret.
      """,
    first: .lov1322,
    // § 51 c holds in omdannelsesområder alone.
    paragraphs: ["61 a stk. 2", "61 a stk. 4", "168 a", "168 b", "168 c", "51 c"])
}
