import Vocabulary

/// What a paragraph said from a day on.
struct Wording<Content: Sendable>: Sendable {
  /// The first act read that has it, or the act that is named as the one that made it.
  let first: Statute
  /// Where it stands, such as `§ 59 stk. 6`.
  let paragraph: String
  /// The first day on which it can have been law.
  let possible: Day
  /// The first day on which it surely was.
  let certain: Day
  /// What is inferred of its days, in Danish.
  let note: String?
  /// What it said.
  let content: Content

  /// The oldest wording read: it was law by then, and for how long is not known.
  init(_ first: Statute, _ paragraph: String, _ content: Content) {
    self.init(first, paragraph, from: first.inForce ?? first.signed, note: nil, content)
  }

  /// One that was law from a day that is inferred.
  init(_ first: Statute, _ paragraph: String, from day: Day, note: String?, _ content: Content) {
    (self.first, self.paragraph, self.content) = (first, paragraph, content)
    (possible, certain, self.note) = (day, day, note)
  }

  /// One that is read first in a consolidated act, and not yet in the one before: the change came between them.
  init(
    _ first: Statute, _ paragraph: String, after last: Statute, by certain: Day? = nil,
    _ content: Content
  ) {
    (self.first, self.paragraph, self.content) = (first, paragraph, content)
    (possible, note) = (last.signed.next, nil)
    self.certain = certain ?? first.inForce ?? first.signed
  }

  /// Why it may be the one to read, on a day before it surely is.
  fileprivate var change: String {
    "hvis ændringen, der er læst første gang i \(first.name), gjaldt den dag: den kom mellem "
      + "\(DanishDays.long(possible)) og \(DanishDays.long(certain))"
  }
}

/// The wordings a paragraph has had, the oldest first.
struct Wordings<Content: Sendable>: Sendable {
  private let oldest: Wording<Content>
  private let changes: [Wording<Content>]
  /// The consolidated acts in which it was read, which is how it is cited on a day.
  private let acts: [Statute]

  /// One or more wordings, read in every consolidated act since the first unless fewer are named.
  init(
    _ oldest: Wording<Content>, _ changes: Wording<Content>...,
    acts: [Statute] = Statute.consolidated
  ) {
    (self.oldest, self.changes, self.acts) = (oldest, changes, acts)
  }

  /// What it said on a day, and how it is cited.
  struct Said: Sendable {
    /// What it said.
    let content: Content
    /// Where it stands.
    let law: Provision
    fileprivate let wording: Wording<Content>

    /// Another paragraph of the same act.
    func citing(_ paragraph: String) -> Provision { law.statute(paragraph) }
  }

  /// What it may have said on a day, as it was known: first what it surely said, then what it may have been changed to.
  func said(at view: Viewpoint) -> [Said] {
    let known = known(at: view)
    return known.dropFirst(Self.sure(known, view)).map { said($0, view) }
  }

  private func known(at view: Viewpoint) -> [Wording<Content>] {
    ([oldest] + changes).filter { view.knows($0.first.signed) && $0.possible <= view.day }
  }

  /// The place of the one that surely was law.
  private static func sure(_ known: [Wording<Content>], _ view: Viewpoint) -> Int {
    known.lastIndex { $0.certain <= view.day } ?? 0
  }

  private func said(_ wording: Wording<Content>, _ view: Viewpoint) -> Said {
    Said(content: wording.content, law: cited(wording, at: view), wording: wording)
  }

  /// The newest act that has it by then, and was known.
  private func cited(_ wording: Wording<Content>, at view: Viewpoint) -> Provision {
    let first = wording.first.signed
    let next = changes.first { $0.first.signed > first }?.first.signed ?? .latest
    let act = acts.last {
      $0.signed > first && $0.signed < next && view.knows($0.signed)
        && ($0.inForce ?? $0.signed) <= view.day
    }
    return (act ?? wording.first)(wording.paragraph)
  }

  /// The answer by what it said on a day; the answer by a change that may have come by then stands beside it.
  func answer<Value>(
    at view: Viewpoint, _ make: (Said) -> Answer<Value>
  ) -> Answer<Value> {
    let found = said(at: view)
    guard let first = found.first else { return Answer(nil, [unread(at: view)]) }
    let answer = make(first)
    let later = found.dropFirst().map { OtherReading(make($0).value, $0.wording.change) }
    let notes = note(of: answer, at: view, make).map { [Ground($0, first.law)] } ?? []
    return Answer(answer.value, answer.grounds + notes, others: answer.others + later)
  }

  /// What is inferred of the days of what decides: said of the oldest wording since which the answer has been the same.
  ///
  /// Where a later wording has something more, that it is inferred when that came is no ground of an answer which does not
  /// rest on it.
  private func note<Value>(
    of answer: Answer<Value>, at view: Viewpoint, _ make: (Said) -> Answer<Value>
  ) -> String? {
    let known = known(at: view)
    let reached = known.prefix(Self.sure(known, view) + 1).reversed()
    let same = reached.prefix { make(said($0, view)).value == answer.value }
    return same.last?.note
  }

  /// That no act read tells what the law was.
  private func unread(at view: Viewpoint) -> Ground {
    let first = oldest.first
    return Ground(
      view.knows(first.signed)
        ? "Ikke kendt: ingen lovtekst, der er læst, gælder dagen. Den første er \(first.name)."
        : "Ikke kendt som lov den dag: den første lovtekst, der er læst, er \(first.name).",
      first(oldest.paragraph))
  }
}

extension Wordings where Content == Void {
  /// A paragraph that said the same in all that was read.
  init(_ first: Statute, _ paragraph: String, acts: [Statute] = Statute.consolidated) {
    self.init(Wording(first, paragraph, ()), acts: acts)
  }
}

extension Statute {
  /// Almenboligloven as consolidated, in every act that was read, the oldest first.
  static let consolidated = [
    lbk1000, lbk1204, lbk1040, lbk1023, lbk1278, lbk1103, lbk1116, lbk119, lbk1203, lbk1877,
    lbk1343, lbk1171, lbk207,
  ]

  /// The day from which what LBK 207/2026 calls benefits is used, by the notes of the material.
  static let benefitsRenamed = Day(2026, 1, 30)

  /// A paragraph of the order on letting: in force from 1 September 2024; the order before it was not read.
  static func letting(_ paragraph: String) -> Wordings<Void> {
    Wordings(bek977, paragraph, acts: [])
  }
}
