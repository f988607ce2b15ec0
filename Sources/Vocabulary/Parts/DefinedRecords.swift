/// A definition that is read as a record is: what a part brings, and no case need write down.
///
///     extension ProcedureDefinition: RecordDefinition {
///       public var versions: Timeline<Procedure> { … }      // day by day, under the id it has now
///     }
public protocol RecordDefinition<Defined>: Definition {
  /// What it is read as.
  associatedtype Defined: Record
  /// What it says, on the days that it holds.
  var versions: Timeline<Defined> { get }
}

/// Records with what parts define among them: looked up, listed and named as what is recorded, and kept
/// nowhere.
///
/// What a case has recorded itself goes before what a part defines by the same id.
public struct DefinedRecords<Defined: Record>: Records, Readings {
  private let lent: any Records & Readings
  private let defined: [Identifier<Defined.Subject>: Timeline<Defined>]
  private let formerly: [String: Identifier<Defined.Subject>]

  /// Lays definitions beside records; several of one id hold on days of their own.
  public init(
    _ lent: any Records & Readings, with definitions: [some RecordDefinition<Defined>]
  ) {
    self.lent = lent
    var defined: [Identifier<Defined.Subject>: Timeline<Defined>] = [:]
    var formerly: [String: Identifier<Defined.Subject>] = [:]
    for definition in definitions {
      for piece in definition.versions.pieces {
        defined[piece.value.id, default: Timeline()].replace(piece.period, with: piece.value)
        for name in definition.formerly { formerly[name] = piece.value.id }
      }
    }
    (self.defined, self.formerly) = (defined, formerly)
  }

  /// What is defined by an id, or was by one it had before.
  private func definition<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R>? {
    guard R.self == Defined.self, let own = id as? Identifier<Defined.Subject> else { return nil }
    return (defined[own] ?? formerly[id.text].flatMap { defined[$0] }) as? Timeline<R>
  }

  /// What is defined, and not recorded, of a kind, by id.
  private func definitions<R: Record>(_ type: R.Type) throws -> [Timeline<R>] {
    guard R.self == Defined.self else { return [] }
    return try defined.sorted { $0.key < $1.key }
      .filter { try lent.timeline(Defined.self, $0.key).isEmpty }
      .compactMap { $0.value as? Timeline<R> }
  }

  /// The version of a thing that holds on a day, or nil.
  public func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    if let own = try lent.record(type, id, on: day) { return own }
    guard let defined = definition(type, id), try lent.timeline(type, id).isEmpty else {
      return nil
    }
    return defined.value(on: day)
  }

  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    let own = try lent.records(type, on: day, pointingAt: pointingAt)
    let more = try definitions(type).compactMap { $0.value(on: day) }
      .filter { pointingAt.map($0.foundBy.contains) ?? true }
    return more.isEmpty ? own : (own + more).sorted { $0.id < $1.id }
  }

  /// All versions of a thing.
  public func timeline<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>
  ) throws -> Timeline<R> {
    let own = try lent.timeline(type, id)
    return own.isEmpty ? definition(type, id) ?? own : own
  }

  /// The complete timelines of those that have a day in a period, by id.
  public func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    let own = try lent.timelines(type, during: during, pointingAt: pointingAt)
    let more = try definitions(type).filter { timeline in
      !timeline.pieces(in: during).isEmpty
        && (pointingAt.map { target in
          timeline.pieces.contains { $0.value.foundBy.contains(target) }
        } ?? true)
    }
    func id(_ timeline: Timeline<R>) -> String { timeline.pieces.first?.value.id.text ?? "" }
    return more.isEmpty ? own : (own + more).sorted { id($0) < id($1) }
  }

  /// Everything stated of an indicator and a subject.
  public func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    try lent.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() throws -> [IndicatorID] { try lent.measuredIndicators() }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try lent.measuredSubjects(of: indicator)
  }
}
