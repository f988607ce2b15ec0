public import Vocabulary

/// What the law answers: a yes or no, a number or a day, and on what it rests.
///
/// Nothing unknown is filled in: where what is given does not decide, the value is nil, and the grounds say what lacks.
/// Where the words of the law carry two readings, the one they carry best is the value and the others stand beside it.
public struct Answer<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The answer; nil where it cannot be said.
  public let value: Value?
  /// What it rests on, in the order it was found.
  public let grounds: [Ground]
  /// What the words can be read as too; empty where there is one reading.
  public let others: [OtherReading<Value>]

  /// Answers.
  public init(_ value: Value?, _ grounds: [Ground], others: [OtherReading<Value>] = []) {
    (self.value, self.grounds) = (value, grounds)
    self.others = others.filter { $0.value != value }
  }

  /// Answers on one ground.
  init(_ value: Value?, _ text: String, _ law: Provision, others: [OtherReading<Value>] = []) {
    self.init(value, [Ground(text, law)], others: others)
  }

  /// Every reading, the first first; nil is one that cannot be said.
  public var readings: [Value?] { [value] + others.map(\.value) }

  /// The same answer told otherwise, in each of its readings.
  public func map<New: Hashable & Sendable>(_ change: (Value) -> New) -> Answer<New> {
    Answer<New>(
      value.map(change), grounds, others: others.map { OtherReading($0.value.map(change), $0.why) })
  }
}

/// What an answer rests on: what was found, and the paragraph that makes it matter.
public struct Ground: Hashable, Sendable {
  /// What was found, in Danish.
  public let text: String
  /// The paragraph.
  public let law: Provision

  /// Makes a ground.
  public init(_ text: String, _ law: Provision) { (self.text, self.law) = (text, law) }
}

/// Another way to read the words of the law.
public struct OtherReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the answer then is; nil where it cannot be said.
  public let value: Value?
  /// How the words are then read, in Danish.
  public let why: String

  /// Makes a reading.
  public init(_ value: Value?, _ why: String) { (self.value, self.why) = (value, why) }
}

extension Answer where Value == Bool {
  /// The same answer; where it cannot be given, with the inputs that are missing, by the names they are given by.
  func lacking(_ inputs: String?...) -> Answer {
    guard value == nil else { return self }
    let names = inputs.compactMap(\.self)
    return Answer(
      nil, grounds.map { Ground("\($0.text) \(Missing.words(names))", $0.law) }, others: others)
  }
}

extension Answer where Value == Day {
  /// Whether something was done on the last day that this tells, or before it.
  public func isMet(by day: Day) -> Answer<Bool> { map { day <= $0 } }

  /// A last day so long after another; where the month then is too short for the day, both ways to count are told.
  init(
    _ length: Int, _ unit: Duration.Unit, after day: Day, _ text: String, _ law: Provision
  ) {
    let months = MonthsAfter(day: day, months: [.months: length, .years: 12 * length][unit] ?? 0)
    let last = Duration(length, unit)?.deadline(after: day) ?? day
    self.init(
      last, "\(text) Regnet fra \(DanishDays.long(day)).", law,
      others: months.isCut
        ? [
          OtherReading(
            months.over, "måneden har ingen \(day.date.day). dag: der regnes videre")
        ]
        : [])
  }

  /// The last day of a time so long that begins on a day, and the day itself so long after beside it.
  init(
    _ length: Int, _ unit: Duration.Unit, from day: Day, _ text: String, _ law: Provision
  ) {
    let duration = Duration(length, unit)
    self.init(
      duration?.lastDay(from: day), "\(text) Regnet fra \(DanishDays.long(day)).", law,
      others: [OtherReading(duration?.deadline(after: day), "til og med årsdagen")])
  }
}
