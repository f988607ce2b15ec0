public import Vocabulary

/// One thing that can be done by `almen act`: its words, and how they are handed to who does it.
///
/// What is done, and what is refused, stands in the room (`Clerk`, `Secretary`, ...); an act says what it takes,
/// reads it, finds the things that it names, and asks the room's writer:
///
///     struct PlaceAct: Act {
///       private static let dwelling = Argument("BOLIG", .id(Dwelling.kind))
///       private static let until = Option(name: "until", value: .day, summary: "sidste dag")
///
///       let name = "sof.anvis"
///       let summary = "anviser en bolig"
///       let example = "sof.anvis bolig-7 --until 31.12.2027"
///       let arguments = [dwelling]
///       let options = [until]
///
///       func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
///         let dwelling = try given.needed(Self.dwelling).id(as: Dwelling.self)
///         let until = try given.value(Self.until)?.day()
///         try pen.set(Placement(dwelling: dwelling, until: until, source: given.source))
///       }
///     }
///
/// It is performed inside the transaction of one signed entry, after which every rule is asked; with `--dry-run` the
/// same happens and is undone. All it writes goes through the pen, with `given.source`.
public protocol Act: Callable {
  /// What it is about, under which help lists it; what its part's acts are about, unless it says so.
  var subject: ActSubject { get }
  /// How it may be written: the words after `almen act`, as somebody would of a real case, without who and why.
  ///
  ///     sof.anvis bolig-7 --until 31.12.2027
  ///
  /// A law tries that it can be read.
  var example: String { get }

  /// Does it with a pen, from the pen's day on, when what is written has been checked.
  ///
  /// Throws `Refusal` for what a rule refuses, `Complaint` and `WrongUse` for what is not understood; then nothing
  /// is written.
  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws
}

/// An act whose words depend on what parts bring: its help tells that too.
public protocol TellingAct: Act {
  /// What stands below its options in help.
  func told(_ brought: any Contributed) -> [Block]
}

/// A pen that states records and readings.
public typealias ActPen = Pen & ReadingPen

/// A part with acts of its own.
///
/// `almen act` asks it to find a verb and to print help:
///
///     extension Module: ActContributing {
///       public var acts: [any Act] { [PlaceAct()] }
///     }
public protocol ActContributing: Part {
  /// The acts, in the order of help.
  var acts: [any Act] { get }
}

extension Offer where Value == any Act {
  /// The acts.
  public static var acts: Self {
    Offer(
      "acts", title: "Handlinger", one: "Handlingen", isPrefixed: true,
      mark: { OfferMark(name: $0.name, days: .always, formerly: []) },
      brought: { ($0 as? any ActContributing)?.acts })
  }
}

extension Act {
  /// What its part's acts are about.
  public var subject: ActSubject { .ofPart }

  /// How it is written; what may be left out stands in brackets.
  public var usage: String {
    let options = options.map { $0.isNeeded ? $0.usage : "[\($0.usage)]" }
    return (["almen act", name] + arguments.map(\.usage) + options).joined(separator: " ")
  }
}

extension [any Act] {
  /// The act of a name; throws `WrongUse` with the nearest, or with those of the part that is named.
  public func called(_ name: String) throws -> any Act {
    if let act = first(where: { $0.name == name }) { return act }
    throw WrongUse("Verbet »\(name)« findes ikke.", remedy(for: name) ?? "Se dem med almen act.")
  }

  /// What to write instead of a name that is none: the nearest, else those of the part before its point.
  public func remedy(for name: String) -> String? {
    let part = name.prefix { $0 != "." } + "."
    let own = map(\.name).filter { $0.hasPrefix(part) }
    // Of a part's own verbs one that goes on from what is written is near, however far.
    let begun = own.filter { $0.hasPrefix(name) && name.count > part.count }
    if let meant = nearest(to: name, among: own) ?? begun.first { return "Mente du »\(meant)«?" }
    if !own.isEmpty { return "\(part.dropLast()) har \(own.joined(separator: ", "))." }
    return nearest(to: name, among: map(\.name)).map { "Mente du »\($0)«?" }
  }
}
