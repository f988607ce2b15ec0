/// An error that tells itself to whoever reads Danish: what is wrong, and what to do.
///
/// Whoever makes an error knows what it means, so no one place has to know them all:
///
///     extension NoSuchPlan: Told {
///       public var told: Telling { Telling("Der er ingen plan »\(id)«.", "Se dem med almen show.") }
///     }
///
/// The program asks it once, where the error ends: people get the text, programs the same as JSON.
public protocol Told: Error {
  /// What is said of it.
  var told: Telling { get }
}

/// What an error says of itself.
public struct Telling: Hashable, Sendable {
  /// What is wrong, in whole sentences.
  public let what: String
  /// What to do; empty when each line says it.
  public let remedy: String
  /// What is wrong one by one, at most `CaseProblems.most` of them shown.
  public let lines: [Line]
  /// The exit status: 1 when something is refused or wrong, 2 for wrong use, 74 when nothing more can be
  /// written.
  public let status: Int32

  /// Says what is wrong, and what to do.
  ///
  /// - Parameters:
  ///   - what: what is wrong, in whole sentences.
  ///   - remedy: what to do.
  ///   - lines: what is wrong one by one.
  ///   - status: the exit status.
  public init(_ what: String, _ remedy: String = "", lines: [Line] = [], status: Int32 = 1) {
    (self.what, self.remedy, self.lines, self.status) = (what, remedy, lines, status)
  }

  /// One of the things that are wrong, and where it stands when it stands in a file.
  public struct Line: Hashable, Sendable {
    /// What is wrong, in Danish.
    public let what: String
    /// What to do, in Danish; empty when that says itself.
    public let remedy: String
    /// What it is about.
    public let subject: Pointer?
    /// The rule that says so.
    public let rule: String?
    /// The file it stands in.
    public let file: String?
    /// The place in the file.
    public let place: Place?

    /// Says one thing that is wrong.
    public init(
      _ what: String, _ remedy: String = "", subject: Pointer? = nil, rule: String? = nil,
      file: String? = nil, place: Place? = nil
    ) {
      (self.what, self.remedy, self.subject, self.rule) = (what, remedy, subject, rule)
      (self.file, self.place) = (file, place)
    }

    /// The same with more to do.
    public func adding(_ more: String) -> Line {
      Line(what, remedy + more, subject: subject, rule: rule, file: file, place: place)
    }

    /// The whole on one line, the place in front.
    public var text: String {
      let at = place.map { ", linje \($0.line), kolonne \($0.column)" } ?? ""
      let whole = [what, remedy].filter { !$0.isEmpty }.joined(separator: " ")
      return (file.map { "\($0)\(at): " } ?? "") + whole
    }
  }
}
