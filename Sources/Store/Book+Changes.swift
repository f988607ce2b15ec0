public import Vocabulary

/// What an entry makes of a thing on some days, as bodies.
public struct StatedChange: Hashable, Sendable {
  /// The thing.
  public let subject: Pointer
  /// The days.
  public let period: Period
  /// What held on them before; nil when nothing did.
  public let old: String?
  /// What holds on them now; nil when nothing does.
  public let new: String?
  /// Whether nothing had ever been known to hold of it.
  public let isNew: Bool
}

extension Book {
  /// What an entry makes of a thing, in the order of the days: no two that touch say the same.
  public func changes(of subject: Pointer, by entry: EntryNumber) throws -> [StatedChange] {
    let all = try statements(of: subject)
    let days = Timeline(
      all.filter { $0.entry == entry }.map { Timeline<Bool>.Piece($0.period, true) })
    let before = all.filter { $0.entry < entry }.timeline
    let after = all.filter { $0.entry <= entry }.timeline
    var found = Timeline<StatedChange>()
    for piece in days.pieces {
      let cuts = before.changePoints(in: piece.period) + after.changePoints(in: piece.period)
      for period in piece.period.split(at: cuts.sorted()) {
        let (old, new) = (before.value(on: period.start), after.value(on: period.start))
        guard old != new else { continue }
        found.replace(
          period,
          with: StatedChange(
            subject: subject, period: .always, old: old, new: new, isNew: before.isEmpty))
      }
    }
    return found.pieces.map {
      StatedChange(
        subject: subject, period: $0.period, old: $0.value.old, new: $0.value.new,
        isNew: $0.value.isNew)
    }
  }
}

extension [Statement] {
  /// What they say holds, by the last of each day.
  var timeline: Timeline<String> {
    var timeline = Timeline<String>()
    for each in self { timeline.replace(each.period, with: each.body) }
    return timeline
  }
}
