extension Pen {
  /// States a thing otherwise from the pen's day on, to the next change that is recorded already.
  ///
  /// Refuses what is not there, and an edit that changes nothing: whoever writes it means that something happened.
  ///
  /// - Parameters:
  ///   - type: its kind.
  ///   - id: its identifier.
  ///   - edit: what becomes of it, with its new source.
  public func alter<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ edit: (inout R) throws -> Void
  ) throws {
    let old = try existing(type, id)
    var new = old
    try edit(&new)
    guard new != old else {
      throw Refusal(RecordRules.unaltered, about: id.pointer, ["day": .day(day)])
    }
    try set(new)
  }

  /// The same on every day from the pen's on, as far as the thing is there without a gap: what is recorded for later
  /// becomes so too.
  ///
  /// Refuses what is not there, and an edit that changes nothing that day.
  public func alterOnwards<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, _ edit: (inout R) -> Void
  ) throws {
    let old = try existing(type, id)
    var new = old
    edit(&new)
    guard new != old else {
      throw Refusal(RecordRules.unaltered, about: id.pointer, ["day": .day(day)])
    }
    let gap = try timeline(type, id).gaps(in: Period(from: day)).first
    guard let days = Period(day, to: gap?.start) else { return }
    try change(type, id, during: days) { version in
      var version = version
      edit(&version)
      return version
    }
  }
}
