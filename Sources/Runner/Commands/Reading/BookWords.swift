import Counter
import Store
import Vocabulary

/// How an entry of the book is told, wherever it is.
enum BookWords {
  /// That it was replayed, has a time that is not the clock's, or one that is doubtful.
  static func marks(_ entry: SignedEntry, isDoubtful: Bool = false) -> String {
    (entry.isReplay ? " R" : "") + (entry.clock == nil ? "" : " U") + (isDoubtful ? " ?" : "")
  }

  /// On one line, whatever was written as a name: nobody forges a row of the book.
  static func who(_ entry: SignedEntry) -> Cell {
    Cell("\(entry.author) (\(entry.capacity))".visible())
  }

  /// The same for programs.
  static func fields(_ entry: SignedEntry) -> [Field] {
    [
      Field("number", json: .int(entry.number)), Field("at", json: .string(entry.at.description)),
      Field("clock", json: .text(entry.clock?.description)),
      Field("author", json: .string(entry.author)),
      Field("capacity", json: .string(entry.capacity)),
      Field("reason", json: .string(entry.reason)), Field("replayed", json: .bool(entry.isReplay)),
      Field("digest", json: .string(entry.digest)),
    ]
  }
}

/// The things that an entry states something of, each with the first day from which and the last until which it does.
struct TouchedThings {
  private let days: [Pointer: Period]
  private let order: [Pointer]

  init(_ statements: [Statement]) {
    var days: [Pointer: Period] = [:]
    for statement in statements {
      days[statement.subject] =
        days[statement.subject].map { Self.around($0, statement.period) } ?? statement.period
    }
    (self.days, order) = (days, days.keys.sorted())
  }

  private static func around(_ one: Period, _ other: Period) -> Period {
    let start = min(one.start, other.start)
    guard let end = one.end, let last = other.end else { return Period(from: start) }
    return Period(start, to: max(end, last)) ?? one
  }

  /// How many there are.
  var count: Int { order.count }

  /// The first day from which anything of it holds, and whether all does from then; nil when there is nothing.
  var effect: (day: Day, isAll: Bool)? {
    days.values.map(\.start).min().map { first in
      (first, days.values.allSatisfy { $0.start == first })
    }
  }

  /// A row for each: the thing by its name, and its days; and what was changed of it, where that is known.
  func rows(
    _ titles: Titles, most: Int = .max, changed: (Pointer) -> Cell? = { _ in nil }
  ) -> [Row] {
    order.prefix(most).map { pointer in
      let thing = titles.thing(pointer)
      let period = days[pointer] ?? .always
      return Row(
        thing,
        [
          "\(.thing(thing)) (\(.pointer(thing))), \(.period(period))"
            + (changed(pointer).map { ": \($0)" } ?? Cell())
        ],
        also: [
          Field("id", .pointer(thing)), .day("from", period.start), .day("until", period.until),
        ])
    }
  }
}
