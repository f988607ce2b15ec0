/// Records as plain values, a timeline of each thing: what a store keeps, without a store.
///
/// What is asked of all of a kind goes through all of it.
package struct KeptRecords: Records {
  private var kept: [ObjectIdentifier: any Sendable] = [:]

  /// No records.
  package init() {}

  private func things<R: Record>(_: R.Type) -> Things<R> {
    kept[ObjectIdentifier(R.self)] as? Things<R> ?? Things()
  }

  /// What holds of a thing in a period: a version, or nothing.
  package mutating func replace<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ period: Period, with record: R?
  ) {
    var things = things(type)
    // Out of the way, so that what is changed is not copied first.
    kept[ObjectIdentifier(R.self)] = nil
    things.replace(id.text, period, with: record)
    kept[ObjectIdentifier(R.self)] = things
  }

  /// The version of a thing that holds on a day.
  package func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    timeline(type, id).value(on: day)
  }

  /// All versions of a kind that hold on a day.
  package func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    things(type).all.compactMap { $0.value(on: day) }
      .filter { record in pointingAt.map(record.foundBy.contains) ?? true }
  }

  /// All versions of a thing.
  package func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) -> Timeline<R> {
    things(type).timeline(id.text)
  }

  /// The complete timelines of a kind.
  package func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    things(type).all.filter { timeline in
      timeline.pieces.contains { $0.period.intersection(during) != nil }
        && (pointingAt.map { target in
          timeline.pieces.contains { $0.value.foundBy.contains(target) }
        } ?? true)
    }
  }
}

/// The things of one kind over time, in the order of their ids.
private struct Things<R: Record>: Sendable {
  private var ids: [String] = []
  private var timelines: [Timeline<R>] = []

  /// Those of which anything is said.
  var all: [Timeline<R>] { timelines.filter { !$0.isEmpty } }

  func timeline(_ id: String) -> Timeline<R> {
    let place = place(of: id)
    return place < ids.count && ids[place] == id ? timelines[place] : Timeline()
  }

  mutating func replace(_ id: String, _ period: Period, with record: R?) {
    let place = place(of: id)
    if place == ids.count || ids[place] != id {
      ids.insert(id, at: place)
      timelines.insert(Timeline(), at: place)
    }
    timelines[place].replace(period, with: record)
  }

  /// Where an id stands, or would.
  private func place(of id: String) -> Int {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
