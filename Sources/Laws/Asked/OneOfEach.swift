import Vocabulary

/// Records where there is one example of each of some kinds, always, and no readings: enough to ask every
/// part something, without a store.
struct OneOfEach: Records, Readings {
  private let all: [String: any Record]

  init(_ kinds: [any Record.Type]) {
    all = Dictionary(kinds.map { ($0.kind, $0.example) }, uniquingKeysWith: { first, _ in first })
  }

  private func only<R: Record>(_: R.Type, naming target: Pointer?) -> R? {
    guard let record = all[R.kind] as? R else { return nil }
    return target.map(record.foundBy.contains) ?? true ? record : nil
  }

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on: Day) -> R? {
    only(type, naming: nil).flatMap { $0.id == id ? $0 : nil }
  }

  func records<R: Record>(_ type: R.Type, on: Day, pointingAt: Pointer?) -> [R] {
    only(type, naming: pointingAt).map { [$0] } ?? []
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    always(record(type, id, on: .earliest))
  }

  func timelines<R: Record>(_ type: R.Type, during: Period, pointingAt: Pointer?) -> [Timeline<R>] {
    only(type, naming: pointingAt).map { [always($0)] } ?? []
  }

  private func always<R: Record>(_ record: R?) -> Timeline<R> {
    var timeline = Timeline<R>()
    if let record { timeline.replace(.always, with: record) }
    return timeline
  }

  func readings(of: IndicatorID, about: Pointer) -> [StatedReading] { [] }
  func measuredIndicators() -> [IndicatorID] { [] }
  func measuredSubjects(of: IndicatorID) -> [Pointer] { [] }
}
