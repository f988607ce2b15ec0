public import Counter
public import Vocabulary

/// What courts have said of law that is contested, told once below what cites it.
public enum ContestedLaw {
  /// What is told of some law, each citation with one act and its paragraphs, as it was known on a day; programs get the list,
  /// under the key `disputes`, also where there is nothing.
  public static func blocks(citing laws: [String], known: Day?) -> [Block] {
    [Dispute.list(laws.flatMap { Dispute.about($0, known: known) }.eachOnce)]
  }
}

extension Dispute {
  /// The disputes about what a text cites that were known of on a day.
  static func about(_ law: String, known: Day?) -> [Dispute] {
    about(law).filter { $0.day <= known ?? .latest }
  }

  /// Each with its court, its case and what was said.
  static func list(_ disputes: [Dispute]) -> Block {
    let items = disputes.map { dispute in
      Row(
        [
          "Omstridt ved \(Cell(dispute.court).as("court")), sag \(Cell(dispute.number).as("case")) (\(Cell(dispute.ecli).as("ecli"))), \(.long(dispute.day))",
          Cell(dispute.says).as("says"),
        ], also: [.day("day", dispute.day)])
    }
    return .list(ItemList("disputes", items))
  }
}
