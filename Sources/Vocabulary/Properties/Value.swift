/// What a property says, by its type and never by the look of its text.
public indirect enum Value: Hashable, Sendable {
  /// Said not to be known.
  case unknown
  /// A text, shown as it is.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case number(Int64)
  /// A share in hundredths of a per cent.
  case share(Int64)
  /// A number in units of the last decimal of what the record says it is measured by.
  case measure(Int64)
  /// Another thing with a page of its own.
  case thing(Pointer)
  /// One of a fixed set of words, in Danish.
  case word(String)
  /// A day, exact or rough.
  case day(RoughDay)
  /// A run of days.
  case period(Period)
  /// A length of time.
  case duration(Duration)
  /// Money, between two bounds that may be the same, and whether it is said to be about so much.
  case money(low: Kroner, high: Kroner, about: Bool)
  /// Where something comes from.
  case source(Source)
  /// Several values.
  case list([Value])
  /// A value with properties of its own, in the order of a page.
  case group([Property])
}

/// One property of a record, or of a value inside one.
public struct Property: Hashable, Sendable {
  /// What data files call it.
  public let key: String
  /// What it is called in Danish; the key when nobody has named it.
  public let title: String
  /// What it says.
  public let value: Value
  /// The same as data files, store and `--json` have it.
  public let json: JSON

  /// Makes a property.
  public init(key: String, title: String, value: Value, json: JSON) {
    self.key = key
    self.title = title
    self.value = value
    self.json = json
  }
}

/// A type that says itself what it means on a page: an identifier is a thing, an amount is money.
///
/// A page that lists a record's properties asks each value. What is plain text or a number is shown as that without
/// conforming; a type of a part's own that stands for one of these says which:
///
///     extension Deadline: Valued {
///       public var value: Value { .day(RoughDay(day)) }
///     }
public protocol Valued {
  /// What it means.
  var value: Value { get }
}

extension Identifier: Valued {
  /// The thing it names.
  public var value: Value { .thing(pointer) }
}

extension Pointer: Valued {
  /// The thing itself.
  public var value: Value { .thing(self) }
}

extension Day: Valued {
  /// The day, known exactly.
  public var value: Value { .day(RoughDay(self)) }
}

extension RoughDay: Valued {
  /// The day.
  public var value: Value { .day(self) }
}

extension Period: Valued {
  /// The days.
  public var value: Value { .period(self) }
}

extension Duration: Valued {
  /// The length.
  public var value: Value { .duration(self) }
}

extension TimeOfDay: Valued {
  /// As people write it.
  public var value: Value { .text("kl. \(danish)") }
}

extension Kroner: Valued {
  /// The money, known exactly.
  public var value: Value { .money(low: self, high: self, about: false) }
}

extension Source: Valued {
  /// The source.
  public var value: Value { .source(self) }
}
