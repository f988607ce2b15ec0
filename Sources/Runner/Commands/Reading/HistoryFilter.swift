import Casework
import Counter
import Store
import Vocabulary

/// Which entries are asked for, in any combination.
struct HistoryFilter {
  private static let by = Option(
    name: "by", value: .text, word: "NAVN",
    summary: "kun, hvad en med det navn (eller en del af det) skrev")
  private static let capacity = Option(
    name: "as", value: .text, word: "POST", summary: "kun, hvad der er skrevet i den post")
  private static let kind = Option(
    name: "kind", value: .text, word: "SLAGS",
    summary: "kun poster om noget af den slags, fx aftale eller agreement")
  private static let from = Option(
    name: "from", value: .day, summary: "kun det, der er skrevet fra den dag (UTC)")
  private static let until = Option(
    name: "until", value: .day, summary: "kun det, der er skrevet til og med den dag (UTC)")

  static let options = [by, capacity, kind, from, until]

  let author: String?
  private let capacityText: String?
  /// The kind that an entry must state something of.
  let kind: (any Record.Type)?
  /// Whether an entry must state readings.
  let isOfReadings: Bool
  private let from: Day?
  private let until: Day?

  init(_ call: Call) throws {
    author = call.text(Self.by)
    capacityText = call.text(Self.capacity)
    (from, until) = (try call.asked.day(Self.from), try call.asked.day(Self.until))
    if let from, let until, until < from {
      throw WrongUse("--until \(until) er før --from \(from).", "Byt de to dage om.")
    }
    guard let word = call.text(Self.kind) else {
      (kind, isOfReadings) = (nil, false)
      return
    }
    let (kinds, reading) = (call.catalogue.kinds, ReadingSubject.called)
    isOfReadings = [ReadingSubject.kind, reading.one, reading.many].contains(word.lowercased())
    kind = isOfReadings ? nil : KindView.kind(word, among: kinds)
    guard kind == nil, !isOfReadings else { return }
    throw WrongUse(
      "Slagsen »\(word)« kendes ikke (--kind).",
      nearest(
        to: word,
        among: kinds.flatMap { [$0.kind, $0.called.one] } + [ReadingSubject.kind, reading.one]
      )
      .map { "Mente du »\($0)«?" } ?? "Skriv fx aftale, forum eller part.")
  }

  /// Whether nothing is asked for but all.
  var isEmpty: Bool {
    author == nil && capacityText == nil && kind == nil && !isOfReadings && from == nil
      && until == nil
  }

  /// That nothing but what a thing is, or its readings, is asked of it; throws `WrongUse`: nothing else could ever be.
  func requireKind(_ own: String, _ called: KindName?) throws {
    guard let kind, kind.kind != own else { return }
    throw WrongUse(
      "--kind \(kind.kind) passer ikke: det, der spørges om, er \(called?.indefinite ?? own).",
      "Udelad --kind, eller skriv --kind måling for tallene alene.")
  }

  /// That one entry is whole; throws `WrongUse`.
  func requireNone() throws {
    guard !isEmpty else { return }
    throw WrongUse(
      "En enkelt post vises hel.", "Udelad nummeret eller --by, --as, --kind, --from og --until.")
  }

  /// Whether an entry is asked for, by what stands in it itself.
  func takes(_ entry: SignedEntry) -> Bool {
    let day = entry.at.day
    return Self.begins(author, entry.author) && Self.begins(capacityText, entry.capacity)
      && day >= from ?? .earliest && day <= until ?? .latest
  }

  /// Whether what is of a kind is asked for.
  func isKind(_ kind: String) -> Bool { self.kind.map { $0.kind == kind } ?? !isOfReadings }

  private static func begins(_ asked: String?, _ text: String) -> Bool {
    asked.map { FoldedText.begins(FoldedText.words($0), in: FoldedText.words(text)) } ?? true
  }

  /// What is asked for, in a sentence; nothing when that is all.
  var told: [Block] {
    guard !isEmpty else { return [] }
    let parts: [Cell?] = [
      author.map { "af \(Cell($0.visible()))" }, capacityText.map { "som \(Cell($0.visible()))" },
      kind.map { "om \(Cell($0.called.many))" },
      isOfReadings ? "om \(Cell(ReadingSubject.called.many))" : nil, time,
    ]
    return [.text("Kun \(parts.compactMap { $0 }.joined(by: ", ")).")]
  }

  /// When it must have been written.
  private var time: Cell? {
    guard from != nil || until != nil else { return nil }
    let days: [Cell?] = [
      from.map { "fra \(.long($0))" }, until.map { "til og med \(.long($0))" },
    ]
    return "skrevet \(days.compactMap { $0 }.joined(by: " "))"
  }

  /// The same for programs.
  var data: Field {
    Field(
      "filter",
      json: .keyed([
        "by": .text(author), "as": .text(capacityText),
        "kind": .text(isOfReadings ? ReadingSubject.kind : kind?.kind),
        "from": .text(from?.description), "until": .text(until?.description),
      ]))
  }
}

/// What readings are called where a kind is asked for: they are rows of their own, and no kind of record.
enum ReadingSubject {
  static let kind = "reading"
  static let called = KindName("måling", "målinger")
}
