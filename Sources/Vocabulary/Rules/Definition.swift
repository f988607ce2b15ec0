/// Something that a part defines, such as a topic's default, a kind of agreement or a rule.
///
/// Law and remits change, and what held in 2010 must be told of 2010 by every later release: so every
/// definition has days, and one that changes is brought again under the same name, with other days:
///
///     [
///       ParkingNorm("abc.norm", spaces: 1, days: before),
///       ParkingNorm("abc.norm", spaces: 2, days: Period(from: first)),
///     ]
///
/// Law is known from a day too: that § 118 a ended in 2016 was law in 2013, and is not now. So a definition of law says
/// what it was as law was known on a day (`asKnown`), and what nobody could know then is not there.
///
/// The catalogue asks for name, days and former names at each start, to find what two parts bring of one day.
public protocol Definition: Sendable {
  /// What it is found by: its id as text.
  var name: String { get }
  /// The days it holds; two of one name have no day in common.
  var days: Period { get }
  /// The names it had before, each read as the name it has now, and exported as it was written.
  var formerly: [String] { get }
  /// What it was as law was known on a day; nil when nothing of it was law yet.
  func asKnown(on day: Day) -> Self?
}

extension Definition {
  /// Itself: what does not change by what is known.
  public func asKnown(on day: Day) -> Self? { self }
}

extension Collection where Element: Definition {
  /// The definition of a name that holds on a day, by the name it has now or one it had before.
  public func named(_ name: String, on day: Day) -> Element? {
    first { $0.days.contains(day) && ($0.name == name || $0.formerly.contains(name)) }
  }
}
