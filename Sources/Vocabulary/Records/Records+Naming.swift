extension Pointer {
  /// A place in the index of who names whom that is no thing but a word that records of a kind are marked
  /// with, so that those alike are found without reading the rest of their kind.
  ///
  /// No kind of record has a space in its name.
  public static func mark(_ what: String, _ word: String) -> Pointer {
    Pointer(kind: "mark " + what, id: word)
  }
}

extension Records {
  /// The versions of a kind that hold on a day and name any of some things or have any of some marks, or all of the kind when nil;
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
