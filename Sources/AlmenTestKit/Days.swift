public import Vocabulary

/// The day of an ISO text in a test; throws `Broken` when it is none.
public func isoDay(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw Broken("«\(text)» is not a day") }
  return day
}

/// The period of two ISO texts in a test, the last day inclusive; throws `Broken`.
public func isoPeriod(_ from: String, _ until: String? = nil) throws -> Period {
  let last = try until.map(isoDay)
  guard let period = Period(try isoDay(from), until: last) else {
    throw Broken("\(from) to \(until ?? "") is empty")
  }
  return period
}

/// A view of law from the ISO text of a day, and of the day whose knowledge is meant; throws `Broken` when one is none.
public func isoView(_ day: String, known: String? = nil) throws -> Viewpoint {
  Viewpoint(try isoDay(day), known: try known.map(isoDay))
}
