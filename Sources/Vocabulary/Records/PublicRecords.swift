/// Records without some that are kept from the public: to a reader they are not there.
public struct PublicRecords: Records, Readings {
  private let all: any Records & Readings
  /// What is not shown: what was to be hidden, and all that names it, and what names that.
  public let hidden: Hidden

  /// The public part of some records.
  ///
  /// What names a hidden thing is hidden too, on every day, and what names that: an obligation of a
  /// confidential agreement would tell of it.
  ///
  /// - Parameters:
  ///   - all: the records.
  ///   - kinds: the kinds that may name what is hidden.
  ///   - hidden: what is to be hidden.
  public init(
    _ all: any Records & Readings, kinds: [any Record.Type], hiding hidden: Hidden
  ) throws {
    self.all = all
    let things = try reached(from: hidden.things) { pointer in
      try kinds.flatMap { try Self.naming($0, pointer, all) }
    }
    self.hidden = Hidden(things: things, readings: hidden.readings)
  }

  private static func naming<R: Record>(
    _ type: R.Type, _ pointer: Pointer, _ all: any Records
  ) throws -> [Pointer] {
    try all.timelines(type, during: .always, pointingAt: pointer)
      .compactMap { $0.pieces.first?.value.pointer }
  }

  private func isPublic<R: Record>(_ id: Identifier<R.Subject>, _: R.Type) -> Bool {
    !hidden.things.contains(Pointer(kind: R.kind, id: id.text))
  }

  private func isPublic(_ series: ReadingSeries) -> Bool {
    !hidden.readings.contains(series) && !hidden.things.contains(series.subject)
      && !hidden.things.contains(series.indicator.pointer)
  }

  /// The version of a thing that holds on a day, or nil.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    isPublic(id, type) ? try all.record(type, id, on: day) : nil
  }

  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(
    _ type: R.Type, on day: Day, pointingAt: Pointer?
  ) throws -> [R] {
    try all.records(type, on: day, pointingAt: pointingAt).filter { isPublic($0.id, type) }
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    isPublic(id, type) ? try all.timeline(type, id) : Timeline()
  }

  /// The timelines of those that have a day in a period, by id.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try all.timelines(type, during: during, pointingAt: pointingAt).filter { timeline in
      timeline.pieces.first.map { isPublic($0.value.id, type) } ?? true
    }
  }

  /// What is stated of an indicator and a subject; nothing when either is hidden, or the two together.
  public func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    isPublic(ReadingSeries(indicator, about: subject))
      ? try all.readings(of: indicator, about: subject) : []
  }

  /// The indicators that there are readings of; not those of which all are hidden.
  public func measuredIndicators() throws -> [IndicatorID] {
    let measured = try all.measuredIndicators()
    return hidden.isEmpty ? measured : try measured.filter { try !measuredSubjects(of: $0).isEmpty }
  }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try all.measuredSubjects(of: indicator)
      .filter { isPublic(ReadingSeries(indicator, about: $0)) }
  }
}
