public import Vocabulary

/// What a law tells how to find out, a sum or an answer, with each part shown.
///
/// How much a loan is, whether an applicant must be refused, until when an offer must be made: it is made of what is given
/// and of where law is looked at from, and of nothing that is recorded. Persons are given as what they are before the law,
/// such as months on a benefit, and never named or kept.
public struct Calculation: Definition {
  /// The identifier, `<forvaltning>.<name>`.
  public let id: String
  /// What it gives, in Danish.
  public let title: String
  /// The paragraph of law.
  public let law: String
  /// What must be said.
  public let inputs: [Input]
  /// Makes it, of a day and by the law known on one; throws `NoRate`, `MoneyOverflow` and `CalculationFault`.
  public let make: @Sendable (Given, Viewpoint) throws -> [Line]
  /// The days it holds.
  public let days: Period
  /// The day from which it was law that it does; nil for what is no law, or was always known.
  public let known: Day?
  /// The ids it had before.
  public let formerly: [String]
  private var citing: (@Sendable (Viewpoint) -> String)?

  /// The identifier.
  public var name: String { id }
  /// Itself, once it was law.
  public func asKnown(on day: Day) -> Calculation? {
    Viewpoint(day, known: day).knows(known) ? self : nil
  }

  /// How its law is cited from somewhere: as it was known there.
  public func cited(at view: Viewpoint) -> String { citing?(view) ?? law }

  /// The same, with its law cited by where it is looked at from: an act that was signed later is not named.
  public func citing(_ cited: @escaping @Sendable (Viewpoint) -> String) -> Calculation {
    var copy = self
    copy.citing = cited
    return copy
  }

  /// Makes a calculation.
  ///
  /// - Parameters:
  ///   - id: the identifier, with the part's own in front.
  ///   - title: what it gives, in Danish.
  ///   - law: the paragraph of law.
  ///   - inputs: what must be said.
  ///   - days: the days it holds; a sum that a law makes otherwise is brought again with other days.
  ///   - known: the day from which it was law that it does: that on which the act was signed.
  ///   - formerly: the ids it had before.
  ///   - make: makes it, of a day and by the law known on one.
  public init(
    _ id: String, title: String, law: String, inputs: [Input], days: Period = .always,
    known: Day? = nil, formerly: [String] = [],
    make: @escaping @Sendable (Given, Viewpoint) throws -> [Line]
  ) {
    self.known = known
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
      /// A day of the calendar.
      case day
      /// Yes or no.
      case yesNo
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
    private let days: [String: Day]
    private let answers: [String: Bool]

    /// Gives numbers, in øre, whole or hundredths as their inputs say, words, days, and answers to yes or no.
    public init(
      numbers: [String: Int64] = [:], words: [String: String] = [:], days: [String: Day] = [:],
      answers: [String: Bool] = [:]
    ) {
      (self.numbers, self.words, self.days, self.answers) = (numbers, words, days, answers)
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

    /// A day; throws `CalculationFault` when it was not given.
    public func day(_ name: String) throws(CalculationFault) -> Day {
      guard let day = days[name] else { throw CalculationFault(.missing, name) }
      return day
    }

    /// A day that may be left out.
    public func optionalDay(_ name: String) -> Day? { days[name] }

    /// Yes or no; throws `CalculationFault` when it was not given.
    public func answer(_ name: String) throws(CalculationFault) -> Bool {
      guard let answer = answers[name] else { throw CalculationFault(.missing, name) }
      return answer
    }

    /// Yes or no, or nil where nobody said.
    public func optionalAnswer(_ name: String) -> Bool? { answers[name] }
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
      /// A whole number, with its unit in Danish.
      case count(Int64, String)
      /// A row of a table, or an answer in words.
      case text(String)
      /// A day.
      case day(Day)
      /// Yes or no; nil where it cannot be said.
      case yesNo(Bool?)
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

/// A part that tells what its laws make of what is given.
///
/// `almen compute` asks for them, and shows each line of the one that is made. It is made of what is given, the day and
/// the law known on one alone (`at`), in whole øre; it refuses what is lacking or impossible before it asks for a rate:
///
///     extension Module: CalculationContributing {
///       public var calculations: [Calculation] {
///         [
///           Calculation(
///             "abc.tilskud", title: "Tilskud", law: "lov om legepladser § 3",
///             inputs: [Calculation.Input("boern", title: "Børn", .count)]
///           ) { given, at in
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

extension CalculationFault: Told {
  /// Which input.
  public var told: Telling {
    Telling(
      what == .missing ? "»\(input)« mangler." : "»\(input)« kan ikke være sådan.",
      "Se, hvad der skal oplyses, med almen compute.")
  }
}
