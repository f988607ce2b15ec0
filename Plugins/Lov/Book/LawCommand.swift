import Counter
import Vocabulary

/// `almen lov regler`: the law that parts bring, with act and paragraph, days, and from when it was known.
struct LawCommand: PartsCommand {
  private static let words = Argument("ORD", .text, isNeeded: false, repeats: true)
  private static let contested = Option(
    name: "contested", value: nil, summary: "kun det, der hviler på noget, en domstol har for sig")

  let name = "lov.regler"
  let summary =
    "viser lovens regler, pligter, satser og lister med paragraf og dage: almen lov regler 168 a"
  let arguments = [words]
  let options = [contested]

  func page(_ asked: Asked, of brought: any Contributed) throws -> Page {
    let day = try asked.day(.on)
    let phrase = Phrase(asked.words.arguments.joined(separator: " "))
    let entries = try LawBook(brought: brought).entries.filter { entry in
      entry.isOfLaw && (day.map(entry.days.contains) ?? true)
        && phrase.stands(in: [entry.sort.word, entry.id, entry.title, entry.law])
        && !(asked.has(Self.contested) && entry.disputes(known: brought.known).isEmpty)
    }
    let disputes = entries.flatMap { $0.disputes(known: brought.known) }.eachOnce
    let when: Cell = day.map { "Det, der gælder den \(.long($0))." } ?? "Alle dage."
    return Page(
      "Loven, som programmet har den",
      [
        .text(
          "\(when) \(Knowledge.text(brought.known)) »Kendt fra« er dagen, hvor den første lov med det blev underskrevet."
        ),
        .data([.day("on", day)]),
      ]
        + Block.table(
          "law", ["Hvad", "Lov", "Dage", "Kendt fra", "Id"],
          entries.map { row($0, known: brought.known) }, isRuled: true, none: "Intet med de ord.")
        + (disputes.isEmpty ? [] : [.heading("Omstridt")]) + [Dispute.list(disputes)])
  }

  private func row(_ entry: LawEntry, known: Day?) -> Row {
    let title: Cell = "\(entry.sort.word): \(Cell(entry.title).as("title"))"
    return Row(
      [
        title, entry.law.isEmpty ? .unknown("ikke sagt") : Cell(entry.law),
        entry.days == .always ? .unknown("ikke sagt") : .period(entry.days),
        entry.known.map { .day($0) } ?? .unknown("ikke sagt"), .code(entry.id).as("id"),
      ],
      also: [
        Field("sort", json: .string(entry.sort.rawValue)), Field("law", json: .string(entry.law)),
        .day("from", entry.days.start == .earliest ? nil : entry.days.start),
        .day("until", entry.days.end?.previous), .day("known", entry.known),
        Field("firstAct", json: entry.firstAct.map { .string($0.name) } ?? .null),
        Field("disputes", json: .texts(entry.disputes(known: known).map(\.number))),
      ])
  }
}

/// Words that are looked for together, such as `168 a`: they begin where a word does, and end where a number does.
private struct Phrase {
  private let text: String

  init(_ text: String) {
    let plain = text.lowercased().drop { $0 == "§" || $0 == " " }
    self.text = String(plain)
  }

  func stands(in texts: [String]) -> Bool {
    text.isEmpty || texts.contains { stands(in: $0.lowercased()) }
  }

  private func stands(in whole: String) -> Bool {
    whole.ranges(of: text).contains { range in
      let before = whole[..<range.lowerBound].last
      let after = whole[range.upperBound...].first
      let begins = before.map { !$0.isLetter && !$0.isNumber } ?? true
      return begins && !(text.last?.isNumber == true && after?.isNumber == true)
    }
  }
}

extension LawEntry {
  /// Whether it says a paragraph: a part also has rules of its own, which rest on the case's papers.
  var isOfLaw: Bool { law.contains("§") || !acts.isEmpty }

  /// The acts that it cites.
  var acts: [Statute] {
    Statute.all.filter { statute in
      law.ranges(of: statute.name).contains { range in
        law[range.upperBound...].first.map { !$0.isNumber } ?? true
      }
    }
  }

  /// The disputes that were known of.
  func disputes(known: Day?) -> [Dispute] { Dispute.about(law, known: known) }
}
