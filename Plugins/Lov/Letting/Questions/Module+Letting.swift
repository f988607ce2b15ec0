import Counter
import Vocabulary

extension Module {
  /// What the rules of letting make of what is given.
  var letting: [Calculation] {
    [
      refusal, replacement, assignment, assignmentShare, empty, flexible, spread, vacancy, care,
      closedList, youth,
    ]
  }
}

// MARK: How an answer is shown

extension Answer {
  /// The answer as what was asked for, its other readings, and what it rests on: a line for each, by its paragraph.
  func lines(
    _ title: String, _ view: Viewpoint, _ show: (Value) -> Calculation.Line.Value
  ) -> [Calculation.Line] {
    let unknown = Calculation.Line.Value.text("kan ikke siges")
    let others = others.map { reading in
      Calculation.Line(
        "\(title), anden læsning", reading.value.map(show) ?? unknown, isResult: true)
    }
    return [Calculation.Line(title, value.map(show) ?? unknown, isResult: true)] + others
      + self.others.map { Calculation.Line("Anden læsning", .text("\($0.why).")) }
      + grounds.map { $0.line(view) }
  }
}

extension Ground {
  /// By its paragraph, as it is cited of the day.
  func line(_ view: Viewpoint) -> Calculation.Line {
    Calculation.Line(law.cited(on: view.day, known: view.known, isShort: true), .text(text))
  }
}

extension Answer where Value == Bool {
  func lines(_ title: String, _ view: Viewpoint) -> [Calculation.Line] {
    lines(title, view) { .yesNo($0) }
  }
}

extension Answer where Value == Day {
  func lines(_ title: String, _ view: Viewpoint) -> [Calculation.Line] {
    lines(title, view) { .day($0) }
  }
}

// MARK: How inputs are read

extension Calculation.Given {
  /// A whole number that is small enough to reckon with; throws `CalculationFault`.
  func count(_ name: String, most: Int64 = 10_000_000) throws(CalculationFault) -> Int64 {
    try small(try number(name), name, most)
  }

  /// One that may be left out.
  func optionalCount(
    _ name: String, most: Int64 = 10_000_000
  ) throws(CalculationFault) -> Int64? {
    guard let number = optional(name) else { return nil }
    return try small(number, name, most)
  }

  private func small(
    _ number: Int64, _ name: String, _ most: Int64
  ) throws(CalculationFault) -> Int64 {
    guard (0...most).contains(number) else { throw CalculationFault(.impossible, name) }
    return number
  }

  /// One of the words of a set; throws `CalculationFault` when it was not given.
  func choice<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type = Choice.self
  ) throws(CalculationFault) -> Choice where Choice.RawValue == String {
    guard let choice = optionalChoice(name, Choice.self) else {
      throw CalculationFault(.missing, name)
    }
    return choice
  }

  /// One that may be left out.
  func optionalChoice<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    word(name).flatMap(Choice.init(rawValue:))
  }

  /// What an area is; throws `CalculationFault` when it was not given.
  func areas() throws(CalculationFault) -> Set<ListedArea> {
    guard let word = word("omraade") else { throw CalculationFault(.missing, "omraade") }
    return ListedArea(rawValue: word).map { [$0] } ?? []
  }

  /// What is received, of a benefit and its months; nil where it is not told, and nothing where it is said.
  func received(
    _ benefit: String, _ months: String, isLower: Bool? = nil
  ) throws(CalculationFault) -> [Received]? {
    guard let word = word(benefit) else { return nil }
    guard let kind = Benefit(rawValue: word) else { return [] }
    return [Received(kind, months: Int(try count(months, most: 1_200)), isLower: isLower)]
  }
}

extension Calculation.Input {
  /// What an area is by the lists of the day.
  static let area = Calculation.Input(
    "omraade", title: "Områdets art den dag", .word(ListedArea.allCases.map(\.rawValue) + ["ingen"])
  )

  /// A benefit that is received.
  static func benefit(_ name: String, title: String) -> Calculation.Input {
    Calculation.Input(
      name, title: title, .word(Benefit.allCases.map(\.rawValue) + ["ingen"]), isRequired: false)
  }

  /// One of the words of a set.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, title: String, _: Choice.Type, isRequired: Bool = true
  ) -> Calculation.Input where Choice.RawValue == String {
    Calculation.Input(
      name, title: title, .word(Choice.allCases.map(\.rawValue)), isRequired: isRequired)
  }

  /// What may be left out.
  static func optional(_ name: String, title: String, _ kind: Kind) -> Calculation.Input {
    Calculation.Input(name, title: title, kind, isRequired: false)
  }
}

/// How several paragraphs are cited.
func cited(_ laws: Provision...) -> String { laws.map(\.text).joined(separator: "; ") }
