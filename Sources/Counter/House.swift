public import Vocabulary

/// The rooms with what the parts bring, lent for one transaction to whatever meets people: cards, sections,
/// commands, acts.
///
/// It is for reading, and as public as was asked for: what is kept from the public is not there.
public protocol House: Rooms {
  /// What the parts bring.
  var brought: any Contributed { get }
  /// The kinds of record that can be read and written.
  var kinds: [any Record.Type] { get }
  /// Every rule that may be reported.
  var rules: [Rule] { get }
  /// What has a version that names a thing, in order.
  func pointing(at pointer: Pointer) throws -> [Pointer]
  /// What is wrong about some things, or about everything when nil, on the days of a period; the gravest first.
  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding]
  /// What is still to be done on a day and due by another, the first due first; of one owner, or of everybody
  /// when nil.
  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty]
}

extension House {
  /// What is wrong on the days of a period, whatever it is about.
  public func findings(during: Period) throws -> [Finding] {
    try findings(about: nil, during: during)
  }

  /// What is wrong about some things, on any day.
  public func findings(about: Set<Pointer>) throws -> [Finding] {
    try findings(about: about, during: .always)
  }

  /// What is wrong on a day because it was to be done by then and is not; only what a rule calls wrong, not all that is late.
  public func undone(on day: Day) throws -> [Finding] {
    try duties(on: day, through: day).filter(\.isFinding).map {
      Finding($0.rule, about: $0.subject, $0.facts)
    }
  }

  /// All that is wrong on a day: what breaks a rule, and what was to be done by then; the gravest first.
  public func wrong(on day: Day) throws -> [Finding] {
    let found = try findings(during: Period(day: day)) + undone(on: day)
    let severities = Severity.allCases
    return severities.flatMap { severity in found.filter { $0.rule.severity == severity } }
  }

  /// What is still to be done, by everybody.
  public func duties(on day: Day, through last: Day) throws -> [Duty] {
    try duties(on: day, through: last, owner: nil)
  }

  /// The record type of a kind, when it can be read.
  public func kind(_ name: String) -> (any Record.Type)? { kinds.first { $0.kind == name } }
}
