/// What is kept from the public: things, and what has been measured.
public struct Hidden: Hashable, Sendable {
  /// The things; whatever names one of them is hidden with it.
  public var things: Set<Pointer>
  /// What has been measured of things that are themselves shown.
  public var readings: Set<ReadingSeries>

  /// Hides some things and readings; nothing when neither is given.
  public init(things: Set<Pointer> = [], readings: Set<ReadingSeries> = []) {
    self.things = things
    self.readings = readings
  }

  /// Whether nothing is hidden.
  public var isEmpty: Bool { things.isEmpty && readings.isEmpty }

  /// Hides what another hides too.
  public mutating func formUnion(_ other: Hidden) {
    things.formUnion(other.things)
    readings.formUnion(other.readings)
  }

  /// Hides what either hides.
  public func union(_ other: Hidden) -> Hidden {
    var both = self
    both.formUnion(other)
    return both
  }
}

/// All that is stated of one indicator and one subject, whatever the time it is about.
public struct ReadingSeries: Hashable, Sendable {
  /// The indicator.
  public let indicator: IndicatorID
  /// Whom or what it is about.
  public let subject: Pointer

  /// Names the readings of an indicator about a subject.
  public init(_ indicator: IndicatorID, about subject: Pointer) {
    self.indicator = indicator
    self.subject = subject
  }
}
