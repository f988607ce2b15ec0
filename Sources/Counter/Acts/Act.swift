public import Vocabulary

/// One thing that can be done by `almen act`: its words, and how they are handed to who does it.
///
/// What is done, and what is refused, stands in the room (`Clerk`, `Secretary`, ...); an act reads the words, finds
/// the things that they name, and asks the room's writer:
///
///     struct PlaceAct: Act {
///       let name = "sof.anvis"
///       let summary = "anviser en bolig"
///       let arguments = ["BOLIG"]
///       let options: [Option] = []
///       func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
///         let dwelling = try house.existing(Dwelling.self, given.arguments[0], on: pen.day)
///         try pen.set(Placement(dwelling: dwelling, source: given.source), during: Period(from: pen.day))
///       }
///     }
///
/// It is performed inside the transaction of one signed entry, after which every rule is asked; with `--dry-run` the
/// same happens and is undone. All it writes goes through the pen, with `given.source`.
public protocol Act: Sendable {
  /// The word it is called by, with the part's own in front unless the part is a room.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What stands for its words in help; the last may end in `…` when it may be repeated.
  var arguments: [String] { get }
  /// Its options besides those of every act.
  var options: [Option] { get }
  /// Does it with a pen, from the pen's day on.
  ///
  /// Throws `Refusal` for what a rule refuses, `Complaint` and `WrongUse` for what is not understood; then nothing
  /// is written.
  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws
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
  /// How it is written; what may be left out stands in brackets.
  public var usage: String {
    let options = options.map { option in
      let text = "--\(option.name) \(option.value ?? "")"
      return option.isNeeded ? text : "[\(text)]"
    }
    return (["almen act", name] + arguments + options).joined(separator: " ")
  }
}
