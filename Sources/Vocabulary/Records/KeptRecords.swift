/// Records as plain values, a timeline of each thing: what a store keeps, without a store.
///
/// What is asked of all of a kind goes through all of it.
package struct KeptRecords: Records {
  private var kept: [String: [String: any Sendable]] = [:]

  /// No records.
  package init() {}

  /// What holds of a thing in a period: a version, or nothing.
  package mutating func replace<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ period: Period, with record: R?
  ) {
    var timeline = timeline(type, id)
    timeline.replace(period, with: record)
    kept[R.kind, default: [:]][id.text] = timeline
  }

  /// The version of a thing that holds on a day.
  package func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    timeline(type, id).value(on: day)
  }

  /// All versions of a kind that hold on a day.
  package func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    all(type).compactMap { $0.value(on: day) }
      .filter { record in pointingAt.map(record.foundBy.contains) ?? true }
  }

  /// All versions of a thing.
  package func timeline<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    kept[R.kind]?[id.text] as? Timeline<R> ?? Timeline()
  }

  /// The complete timelines of a kind.
  package func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    all(type).filter { timeline in
      timeline.pieces.contains { $0.period.intersection(during) != nil }
        && (pointingAt.map { target in
          timeline.pieces.contains { $0.value.foundBy.contains(target) }
        } ?? true)
    }
  }

  private func all<R: Record>(_: R.Type) -> [Timeline<R>] {
    (kept[R.kind] ?? [:]).sorted { $0.key < $1.key }.compactMap { $0.value as? Timeline<R> }
      .filter { !$0.isEmpty }
  }
}
