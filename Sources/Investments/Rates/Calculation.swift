public import Vocabulary

/// A sum that a law tells how to make, with each part shown.
public struct Calculation: Definition {
  /// The identifier, `<forvaltning>.<name>`.
  public let id: String
  /// What it gives, in Danish.
  public let title: String
  /// The paragraph of law.
  public let law: String
  /// What must be said.
  public let inputs: [Input]
  /// Makes it, on a day; throws `NoRate`, `MoneyOverflow` and `CalculationFault`.
  public let make: @Sendable (Given, Day) throws -> [Line]
  /// The days it holds.
  public let days: Period
  /// The ids it had before.
  public let formerly: [String]

  /// The identifier.
  public var name: String { id }

  /// Makes a calculation.
  ///
  /// - Parameters:
  ///   - id: the identifier, with the part's own in front.
  ///   - title: what it gives, in Danish.
  ///   - law: the paragraph of law.
  ///   - inputs: what must be said.
  ///   - days: the days it holds; a sum that a law makes otherwise is brought again with other days.
  ///   - formerly: the ids it had before.
  ///   - make: makes it, on a day.
  public init(
    _ id: String, title: String, law: String, inputs: [Input], days: Period = .always,
    formerly: [String] = [],
    make: @escaping @Sendable (Given, Day) throws -> [Line]
  ) {
    self.id = id
    self.title = title
    self.law = law
    self.inputs = inputs
    self.days = days
    self.formerly = formerly
    self.make = make
  }

  /// One thing that must be said.
  public struct Input: Hashable, Sendable {
    /// What is given.
    public enum Kind: Hashable, Sendable {
      /// Kroner with at most two decimals.
      case money
      /// A whole number.
      case count
      /// A number with at most two decimals, such as a size or a percentage.
      case hundredths
      /// One of some words.
      case word([String])
    }

    /// Its name, as it is given.
    public let name: String
    /// What it is, in Danish.
    public let title: String
    /// What is given.
    public let kind: Kind
    /// Whether it must be.
    public let isRequired: Bool

    /// Makes an input.
    public init(_ name: String, title: String, _ kind: Kind, isRequired: Bool = true) {
      self.name = name
      self.title = title
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  /// What was given, by name.
  public struct Given: Hashable, Sendable {
    private let numbers: [String: Int64]
    private let words: [String: String]

    /// Gives numbers, in øre, whole or hundredths as their inputs say, and words.
    public init(numbers: [String: Int64] = [:], words: [String: String] = [:]) {
      self.numbers = numbers
      self.words = words
    }

    /// A number; throws `CalculationFault` when it was not given.
    public func number(_ name: String) throws(CalculationFault) -> Int64 {
      guard let number = numbers[name] else { throw CalculationFault(.missing, name) }
      return number
    }

    /// An amount; throws `CalculationFault` when it was not given.
    public func money(_ name: String) throws(CalculationFault) -> Kroner {
      Kroner(ore: try number(name))
    }

    /// A number that may be left out.
    public func optional(_ name: String) -> Int64? { numbers[name] }

    /// A word that may be left out.
    public func word(_ name: String) -> String? { words[name] }
  }

  /// One part of the result, in the order it is made.
  public struct Line: Hashable, Sendable {
    /// What it is, in Danish.
    public let title: String
    /// How much.
    public let value: Value
    /// Whether it is what was asked for.
    public let isResult: Bool

    /// How much.
    public enum Value: Hashable, Sendable {
      /// An amount.
      case money(Kroner)
      /// A number in hundredths, with its unit in Danish.
      case hundredths(Int64, String)
      /// A row of a table, in words.
      case text(String)
    }

    /// Makes a line.
    public init(_ title: String, _ value: Value, isResult: Bool = false) {
      self.title = title
      self.value = value
      self.isResult = isResult
    }
  }
}

/// What was given cannot be used.
public struct CalculationFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum What: Hashable, Sendable {
    /// It was not given.
    case missing
    /// It is negative, zero where that cannot be, or more than the whole.
    case impossible
  }

  /// What is wrong.
  public let what: What
  /// The input.
  public let input: String

  /// Makes a fault.
  public init(_ what: What, _ input: String) {
    self.what = what
    self.input = input
  }
}

/// A part that tells how sums are made by its laws.
///
/// `almen compute` asks for them, and shows each line of the one that is made. It is made of what is given and the day
/// alone, in whole øre; it refuses what is lacking or impossible before it asks for a rate:
///
///     extension Module: CalculationContributing {
///       public var calculations: [Calculation] {
///         [
///           Calculation(
///             "abc.tilskud", title: "Tilskud", law: "lov om legepladser § 3",
///             inputs: [Calculation.Input("boern", title: "Børn", .count)]
///           ) { given, day in
///             let sum = try Kroner(ore: 50_000).part(given.number("boern"), of: 1)
///             return [Calculation.Line("Tilskud", .money(sum), isResult: true)]
///           }
///         ]
///       }
///     }
public protocol CalculationContributing: Part {
  /// The calculations it brings; each id has the part's own in front.
  var calculations: [Calculation] { get }
}

extension Offer where Value == Calculation {
  /// The calculations.
  public static var calculations: Self {
    Offer("calculations", title: "Beregninger", one: "Beregningen", isPrefixed: true) {
      ($0 as? any CalculationContributing)?.calculations
    }
  }
}
