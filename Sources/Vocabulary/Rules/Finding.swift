/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
  /// Something is wrong and must be put right; `almen check` exits 1.
  case error
  /// Something is probably wrong in the world or the records.
  case warning
  /// Something a reader should know.
  case note

  /// The gravest first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// What one and several of them are called in Danish.
  public var called: KindName {
    switch self {
    case .error: KindName("fejl", "fejl")
    case .warning: KindName("advarsel", "advarsler")
    case .note: KindName("bemærkning", "bemærkninger")
    }
  }

  /// The word in Danish.
  public var word: String { called.one }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A sentence that can be broken, with what to do then.
///
/// A rule holds on some days: it says nothing of a document that came about on others, nor of a state that
/// was there only on others. Whoever collects findings sees to that; a check need not.
public struct Rule: Definition, Hashable {
  /// Unique: `<room>.<name>` in lower camel case after the point.
  public let id: String
  /// How grave a breach is.
  public let severity: Severity
  /// Whether a breach refuses the write (the record must not be) or is only reported (the world is
  /// wrong, which never blocks writing).
  public let refuses: Bool
  /// Whether a breach refuses that what it is about is written, while what others make of it later is only
  /// reported: an approval that names a decision which is corrected afterwards.
  public let refusesOwn: Bool
  /// Whether it is told at once when an act gives rise to it: a note is told then only if it says so.
  public let isTold: Bool
  /// What is wrong, in Danish, with `{facts}` in braces.
  public let sentence: String
  /// What to do, in Danish, with `{facts}` in braces.
  public let remedy: String
  /// The paragraph of law, the page of the memo, or the decision the rule comes from.
  public let source: String
  /// The days it holds.
  public let days: Period
  /// The day from which it was law that it does; nil for what is no law, or was always known.
  public let known: Day?
  /// The ids it had before.
  public let formerly: [String]
  /// The word with which a write that newly breaks it is kept all the same; nil when none is asked for.
  public let asking: Asking?

  /// The identifier.
  public var name: String { id }
  /// Itself, once it was law.
  public func asKnown(on day: Day) -> Rule? { Viewpoint(day, known: day).knows(known) ? self : nil }

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - id: `<part>.<name>`.
  ///   - severity: how grave a breach is.
  ///   - refuses: whether a breach refuses the write.
  ///   - refusesOwn: whether a breach refuses the write of what it is about, and no other.
  ///   - isTold: whether a note is told at once when an act gives rise to it, as errors and warnings are.
  ///   - sentence: what is wrong, in Danish, with `{facts}` in braces.
  ///   - remedy: what to do, in Danish, with `{facts}` in braces.
  ///   - source: where the rule comes from.
  ///   - days: the days it holds.
  ///   - known: the day from which it was law that it does: that on which the act was signed.
  ///   - formerly: the ids it had before.
  ///   - asking: the word with which a write that newly breaks it is kept all the same.
  public init(
    _ id: String, _ severity: Severity, refuses: Bool = false, refusesOwn: Bool = false,
    isTold: Bool = false, sentence: String, remedy: String, source: String, days: Period = .always,
    known: Day? = nil,
    formerly: [String] = [], asking: Asking? = nil
  ) {
    self.asking = asking
    self.days = days
    self.known = known
    self.formerly = formerly
    self.id = id
    self.severity = severity
    self.refuses = refuses
    self.refusesOwn = refusesOwn
    self.isTold = isTold || severity != .note
    self.sentence = sentence
    self.remedy = remedy
    self.source = source
  }
}

/// What must be said before a breach that a write brings about is written: a slip of the hand is then refused, and
/// what is meant can still be recorded, and is found by `check`.
public struct Asking: Hashable, Sendable {
  /// The word, an option's name.
  public let word: String
  /// The fact that says how much is wrong: what was as wrong before is not asked about again.
  public let measure: String
  /// The facts that with the subject tell one breach from another.
  public let apart: [String]

  /// Asks for a word.
  ///
  /// - Parameters:
  ///   - word: the word, an option's name.
  ///   - measure: the fact, an amount of money, that says how much is wrong.
  ///   - apart: the facts that with the subject tell one breach from another.
  public init(_ word: String, measure: String, apart: [String] = []) {
    (self.word, self.measure, self.apart) = (word, measure, apart)
  }
}

extension Finding {
  /// Whether the word that its rule asks for must be said, after what was found before; false when it asks for none.
  public func mustBeAsked(after before: [Finding]) -> Bool {
    guard let asking = rule.asking else { return false }
    return !before.contains { other in
      other.rule == rule && other.subject == subject
        && asking.apart.allSatisfy { other.facts[$0] == facts[$0] }
        && other.measured(asking) >= measured(asking)
    }
  }

  private func measured(_ asking: Asking) -> Kroner {
    if case .money(let money) = facts[asking.measure] { money } else { .zero }
  }
}

/// One value that fills a place in a rule's sentence; the edge writes it for people.
public indirect enum Fact: Hashable, Sendable {
  /// A text, as it is.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A day.
  case day(Day)
  /// A day that may be rough.
  case rough(RoughDay)
  /// A period, shown with its inclusive end.
  case period(Period)
  /// A length of time.
  case duration(Duration)
  /// An amount.
  case money(Kroner)
  /// An amount within bounds, exact when they are equal, and whether the source says "about".
  case range(Kroner, Kroner, about: Bool)
  /// A thing, shown by its title.
  case thing(Pointer)
  /// Several.
  case list([Fact])
  /// Texts that took each other's place, each with the first year of it, such as the acts of a duty through the years.
  case since([String: Int])
}

/// A rule that is broken, by what and how.
public struct Finding: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// What it is about; nil when it is about everything.
  public let subject: Pointer?
  /// The values of the places in the rule's sentences, by name.
  public let facts: [String: Fact]

  /// Makes a finding.
  public init(_ rule: Rule, about subject: Pointer?, _ facts: [String: Fact] = [:]) {
    self.rule = rule
    self.subject = subject
    self.facts = facts
  }
}

/// What is not accepted, with every reason at once; nothing has been written.
public struct Refusal: Error, Hashable, Sendable {
  /// The reasons.
  public let findings: [Finding]

  /// Makes a refusal.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// Makes a refusal for one reason.
  public init(_ rule: Rule, about subject: Pointer, _ facts: [String: Fact] = [:]) {
    findings = [Finding(rule, about: subject, facts)]
  }
}
