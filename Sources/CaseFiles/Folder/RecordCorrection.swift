package import Store
package import Vocabulary

/// One version of a thing written anew, by the same way as an import of it does.
///
/// What stood wrong is *corrected*: the version that holds on a day is stated again on all its days, as if it were
/// exported, edited and imported. What has happened is a *change*: from a day on, to where the version would end, it is
/// stated otherwise; before that day it stands.
package struct RecordCorrection: Sendable {
  /// What it is of.
  package let subject: Pointer
  /// The version as it was.
  package let before: String
  /// The version as it is to be, with its days.
  package let after: CaseVersion
  /// The days it held, of those it is stated on.
  package let was: Period
  /// Days on which other versions hold that it takes the place of.
  package let taken: [Period]
  /// The entries that stated the version, in order.
  package let stated: [EntryNumber]
  private let held: Timeline<String>

  /// Reads what is to be written; nil when nothing of the thing holds on the day, and throws `CaseProblems`.
  ///
  /// - Parameters:
  ///   - edits: the properties.
  ///   - type: the kind of the thing.
  ///   - subject: the thing.
  ///   - day: the day whose version is meant, and from which a change holds.
  ///   - isChange: whether something has happened that day; else what was known was wrong.
  ///   - statements: all that has been stated of the thing.
  ///   - measured: what the values of a body are measured by.
  package init?<R: Record>(
    _ edits: PropertyEdits, of type: R.Type, _ subject: Pointer, on day: Day, isChange: Bool,
    _ statements: [Statement], measuredBy measured: (String) -> MeasuredBy? = { _ in nil }
  ) throws {
    held = BodyTimelines(statements).all[subject] ?? Timeline()
    guard let piece = held.pieces.first(where: { $0.period.contains(day) }),
      let days = isChange ? Period(day, to: piece.period.end) : piece.period
    else { return nil }
    let version = try edits.version(
      type, piece.value, during: days, measuredBy: measured(piece.value))
    self.subject = subject
    (before, after, was) = (piece.value, version, days)
    taken = held.pieces(in: version.period).map(\.period).filter {
      piece.period.intersection($0) == nil
    }
    var entries = Timeline<EntryNumber>()
    for each in statements { entries.replace(each.period, with: each.body.map { _ in each.entry }) }
    stated = Set(entries.pieces(in: days).map(\.value)).sorted()
  }

  /// Writes it; days that it has lost hold nothing any more.
  package func write(with pen: any KeepingPen, _ terms: any CaseTerms) throws {
    try ImportPlan([after], over: [subject: held], terms: terms).write(with: pen)
    for period in was.subtracting(after.period) { try pen.keep(subject, body: nil, during: period) }
  }
}
