extension Records {
  /// The versions of a kind that hold on a day and name any of some things, or all of the kind when nil;
  /// each once, by id.
  ///
  /// Reads what names those things and nothing else, so it costs what it answers.
  public func records<R: Record>(_ type: R.Type, on day: Day, naming things: Set<Pointer>?) throws
    -> [R]
  {
    guard let things else { return try records(type, on: day) }
    var found: [Identifier<R.Subject>: R] = [:]
    for thing in things {
      for record in try records(type, on: day, pointingAt: thing) { found[record.id] = record }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
