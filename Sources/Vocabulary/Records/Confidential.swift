/// A record that may be kept from public output.
///
/// With `--public` what is so on any day is not there, nor what names it, nor what names that; it is found by its mark,
/// so a record that writes `foundBy` itself adds `confidentialMark`:
///
///     public struct Loan: Record, Confidential {
///       public var isConfidential: Bool?
///       …
///     }
public protocol Confidential {
  /// Whether it is kept from public output; nil is not.
  var isConfidential: Bool? { get }
}

extension Confidential {
  /// The mark of what is kept from public output, so that it is found without reading all that is not.
  public var confidentialMark: [Pointer] { isConfidential == true ? [.confidential] : [] }
}

extension Record where Self: Confidential {
  /// What it names, and that it is kept from public output.
  public var foundBy: [Pointer] { pointsAt + confidentialMark }
}

extension Pointer {
  /// The mark of what is kept from public output.
  public static let confidential = Pointer.mark("confidential", "")
}

/// Records without some that are kept from the public: to a reader they are not there.
public struct PublicRecords: Records, Readings {
  private let all: any Records & Readings
  /// What is not shown: what is confidential on any day, and all that names it, and what names that.
  public let hidden: Set<Pointer>

  /// The public part of some records.
  ///
  /// Hidden is what is confidential on any day, and all that names it, and what names that: an
  /// obligation of a confidential agreement would tell of it.
  ///
  /// - Parameters:
  ///   - all: the records.
  ///   - kinds: the kinds that may name what is hidden.
  ///   - known: what is hidden by newer knowledge than that of the records; it stays hidden, with what
  ///     names it here.
  public init(
    _ all: any Records & Readings, kinds: [any Record.Type], alsoHidden known: Set<Pointer>
  ) throws {
    self.all = all
    let confidential = try kinds.flatMap { try Self.confidential($0, all) }
    hidden = try reached(from: known.union(confidential)) { pointer in
      try kinds.flatMap { try Self.naming($0, pointer, all) }
    }
  }

  private static func confidential<R: Record>(
    _ type: R.Type, _ all: any Records
  ) throws -> [Pointer] {
    guard type is any Confidential.Type else { return [] }
    let marked = try all.timelines(type, during: .always, pointingAt: .confidential)
    return marked.filter { timeline in
      timeline.pieces.contains { ($0.value as? any Confidential)?.isConfidential == true }
    }.compactMap { $0.pieces.first?.value.pointer }
  }

  private static func naming<R: Record>(
    _ type: R.Type, _ pointer: Pointer, _ all: any Records
  ) throws -> [Pointer] {
    try all.timelines(type, during: .always, pointingAt: pointer)
      .compactMap { $0.pieces.first?.value.pointer }
  }

  private func isPublic<R: Record>(_ id: Identifier<R.Subject>, _: R.Type) -> Bool {
    !hidden.contains(Pointer(kind: R.kind, id: id.text))
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

  /// What is stated of an indicator and a subject; nothing when either is hidden.
  public func readings(
    of indicator: IndicatorID, about subject: Pointer
  ) throws -> [StatedReading] {
    hidden.contains(subject) || hidden.contains(indicator.pointer)
      ? [] : try all.readings(of: indicator, about: subject)
  }

  /// The indicators that there are readings of.
  public func measuredIndicators() throws -> [IndicatorID] {
    try all.measuredIndicators().filter { !hidden.contains($0.pointer) }
  }

  /// The subjects that an indicator has readings of.
  public func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    hidden.contains(indicator.pointer)
      ? [] : try all.measuredSubjects(of: indicator).filter { !hidden.contains($0) }
  }
}
