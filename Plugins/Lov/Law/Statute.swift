public import Vocabulary

/// An act: a law, a consolidated law (LBK), an amending law (LOV) or an order (BEK).
///
/// What it says was law from the day it was signed, whenever it was to be in force. An act that amends a law and is
/// consolidated later is cited as what was known first.
public struct Statute: Hashable, Sendable {
  /// Kind, number and year, such as `LBK 207/2026`.
  public let name: String
  /// What it is about, in Danish.
  public let title: String
  /// The day it was signed: from it what it says is known.
  public let signed: Day
  /// Its first day in force; nil where no text read says it.
  public let inForce: Day?
  /// Whether its text was read; what is said of one that was not comes from a table or from a later act.
  public let isRead: Bool
  /// What later acts that were not read change in it, in Danish; nil when nothing is known to.
  public let amended: String?
  /// The day from which it was amended, and that was known; nil when it was not.
  let amendedFrom: Day?

  init(
    _ name: String, _ title: String, signed: (Int, Int, Int), inForce: (Int, Int, Int)? = nil,
    isRead: Bool = true, amended: (text: String, from: (Int, Int, Int))? = nil
  ) {
    (self.name, self.title, self.isRead) = (name, title, isRead)
    self.amended = amended?.text
    amendedFrom = (amended?.from).map(Self.day)
    self.signed = Self.day(signed)
    self.inForce = inForce.map(Self.day)
  }

  /// A day that is written here is of the calendar, which a test sees to.
  private static func day(_ parts: (Int, Int, Int)) -> Day {
    Day(parts.0, parts.1, parts.2) ?? .latest
  }

  /// A paragraph of it, such as `§ 168 a stk. 5`.
  public func callAsFunction(_ paragraph: String) -> Provision { Provision(self, paragraph) }

  /// The act of a name, or nil.
  public static func named(_ name: String) -> Statute? { all.first { $0.name == name } }
}

/// A paragraph of an act.
public struct Provision: Hashable, Sendable {
  /// The act.
  public let statute: Statute
  /// Paragraph, stykke and number, such as `§ 61 a stk. 1 nr. 2`.
  public let paragraph: String

  /// Names a paragraph.
  public init(_ statute: Statute, _ paragraph: String) {
    (self.statute, self.paragraph) = (statute, paragraph)
  }

  /// The paragraph that is cited by act and paragraph, such as `LBK 207/2026 § 118`; nil when no such act is known.
  public init?(_ text: String) {
    let place = text.firstIndex(of: "§") ?? text.endIndex
    let name = text[..<place].split(separator: " ").joined(separator: " ")
    guard let statute = Statute.named(name) else { return nil }
    self.init(statute, String(text[place...]))
  }

  /// From when it was law.
  public var known: Day { statute.signed }

  /// How it is cited, with what is known to be missing, and that it is contested.
  public var text: String {
    let marks =
      [statute.isRead ? statute.amended : "ikke læst"].compactMap(\.self)
      + Dispute.about(plain).map(\.mark)
    return marks.isEmpty ? plain : "\(plain) (\(marks.joined(separator: "; ")))"
  }

  /// How it is cited of a day, as law is known from somewhere.
  ///
  /// What of it is missing is said in full, or in short inside brackets, and that it is amended of days and of knowledge
  /// from then on. That it is contested is said of any day, once that was known.
  func cited(on day: Day, known: Day?, isShort: Bool) -> String {
    if !statute.isRead { return isShort ? "\(plain), ikke læst" : text }
    let amended = statute.amendedFrom.flatMap { $0 <= min(day, known ?? .latest) ? $0 : nil }
    let disputes = Dispute.about(plain, known: known)
    let marks =
      [
        amended.flatMap { from in statute.amended.map { isShort ? "ændret \(from.year)" : $0 } }
      ].compactMap(\.self)
      + disputes.map { isShort ? "omstridt (\($0.number))" : $0.mark }
    if isShort { return ([plain] + marks).joined(separator: ", ") }
    return marks.isEmpty ? plain : "\(plain) (\(marks.joined(separator: "; ")))"
  }

  /// Act and paragraph alone.
  private var plain: String {
    paragraph.isEmpty ? statute.name : "\(statute.name) \(paragraph)"
  }
}

extension Rule {
  /// A rule of law.
  ///
  /// - Parameters:
  ///   - law: where it stands, in the newest act read; more when it is made of several.
  ///   - first: the first act read that has it; that of `law` when nil.
  init(
    _ id: String, _ severity: Severity, refuses: Bool = false, sentence: String, remedy: String,
    law: Provision..., first: Provision? = nil, days: Period = .always, formerly: [String] = []
  ) {
    self.init(
      id, severity, refuses: refuses, sentence: sentence, remedy: remedy,
      source: law.map(\.text).joined(separator: "; "), days: days,
      known: (first ?? law.first)?.known, formerly: formerly)
  }
}
