/// One version of something that is recorded.
///
/// A conformer is a plain value. Its property names *are* the format of data files, store and
/// `--json`, so later releases may only add optional ones. Write `example` with every optional
/// filled: documentation, schema and the reader of data files are made from it.
///
///     public struct Loan: Record {
///       public typealias Subject = LoanSubject
///       public static let lasting = Lasting.state
///       public static let called = KindName("udlån", "udlån", isNeuter: true)
///       public static let properties: PropertyNames = [
///         "id": .id, "title": .init("Navn", "Hvad der er lånt ud."), "at": .init("Hos", "Id på den part, der har lånt det."),
///         "source": .source,
///       ]
///       public var id: Identifier<LoanSubject>
///       public var title: String
///       public var at: PartyID
///       public var source: Source
///       public var pointsAt: [Pointer] { [at.pointer] }
///       public var needs: [Pointer] { pointsAt }
///       public static var example: Loan { … }
///     }
///
/// The store asks it to encode itself, always as the same bytes; whoever writes it down or judges it asks what it
/// names. Nothing in it is computed for a day.
public protocol Record: Codable, Hashable, Sendable, Described {
  /// What its identifier names.
  associatedtype Subject: Named
  /// A complete example, marked as one.
  static var example: Self { get }
  /// Whether it is a state or a document.
  static var lasting: Lasting { get }
  /// What the kind is called, in Danish.
  static var called: KindName { get }
  /// To which remit things of the kind belong; that of the part that brings it, when nothing else is said.
  static var remit: Remit { get }
  /// Which thing this is a version of.
  var id: Identifier<Subject> { get }
  /// What people call it, in Danish.
  var title: String { get }
  /// What it is called on a page, where what it names can be looked up; its title when nothing else is said.
  ///
  /// What has no name of its own is called by what it ties together, each by its name and not its id:
  /// `"\(name(member.pointer)) i \(name(of.pointer))"`.
  func label(_ name: (Pointer) -> String) -> String
  /// What else people call it, such as a short name or its number in another register.
  var alsoCalled: [String] { get }
  /// All it names; each must exist, and is shown on the other's page.
  var pointsAt: [Pointer] { get }
  /// All it is found by: what it names, and marks that tell it from others of its kind.
  var foundBy: [Pointer] { get }
  /// Those of `pointsAt` that must be there on every day this version holds; what it only
  /// remembers, such as a forum it replaced, is not among them.
  var needs: [Pointer] { get }
  /// Where it comes from.
  var source: Source { get }
}

/// How the days of a record are to be read.
public enum Lasting: Sendable {
  /// Holds exactly on its days and may come back after a gap: a forum, a post, a membership.
  case state
  /// Is there from the day it came about, without end; its term, year and deadline are content.
  case document
}

extension Record {
  /// The kind's name.
  public static var kind: String { Subject.kind }
  /// That of the part that brings it.
  public static var remit: Remit { .part }
  /// A pointer to the thing this is a version of.
  public var pointer: Pointer { id.pointer }
  /// What it names.
  public var foundBy: [Pointer] { pointsAt }
  /// Its title.
  public func label(_ name: (Pointer) -> String) -> String { title }
  /// Nothing.
  public var alsoCalled: [String] { [] }
}

/// Records as known at one entry, lent for the length of a transaction.
///
/// Asking after the transaction throws `RecordsReturned`. Every method may throw what the store
/// throws when it cannot read.
public protocol Records {
  /// The version of a thing that holds on a day, or nil.
  func record<R: Record>(_: R.Type, _ id: Identifier<R.Subject>, on day: Day) throws -> R?
  /// All versions of a kind that hold on a day, by id; with `pointingAt` only those that name it.
  func records<R: Record>(_: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R]
  /// All versions of a thing.
  func timeline<R: Record>(_: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<R>
  /// The complete timelines of those that have a day in a period, by id; with `pointingAt` only
  /// those of which some version has ever named it.
  func timelines<R: Record>(
    _: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>]
}

/// Lent records were used after their transaction had ended: a fault of the program.
public struct RecordsReturned: Error, Sendable {
  /// Makes the error.
  public init() {}
}

extension Records {
  /// All versions of a kind that hold on a day, by id.
  public func records<R: Record>(_ type: R.Type, on day: Day) throws -> [R] {
    try records(type, on: day, pointingAt: nil)
  }

  /// The complete timelines of all things of a kind, by id.
  public func timelines<R: Record>(_ type: R.Type) throws -> [Timeline<R>] {
    try timelines(type, during: .always, pointingAt: nil)
  }

  /// The complete timelines of some things of a kind, or of all when nil: what a check goes through.
  public func timelines<R: Record>(
    _ type: R.Type, about: Set<Pointer>?, during: Period
  ) throws -> [Timeline<R>] {
    guard let about else { return try timelines(type, during: during, pointingAt: nil) }
    return try about.filter { $0.kind == R.kind }.sorted().compactMap { pointer in
      let found = try Identifier(pointer.id).map { try timeline(type, $0) }
      return found.flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}

/// A kind whose keys do not all stand together in one record, such as why nothing is to follow and what is.
///
/// Its `example` has every key all the same, for whoever asks what there is; documentation shows these instead, each of
/// which can be written as it stands.
public protocol ShownApart: Record {
  /// Examples that have every key between them, each sound by itself and with the examples of other kinds.
  static var shown: [Self] { get }
}
