import Casework
import Organisation
import Vocabulary

/// One thing that can be done by `almen act`.
protocol Verb: Sendable {
  /// The word it is called by.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What stands for its words in help; the last may end in `…` when it may be repeated.
  var arguments: [String] { get }
  /// Its options besides those of every act.
  var options: [Option] { get }
  /// Does it with a pen, from the pen's day on.
  func perform(_ act: Act, _ desk: Desk, _ pen: any Pen) throws
}

/// All verbs, in the order of help.
let verbs: [any Verb] = [
  EnterPartyVerb(), RenameVerb(), MergeVerb(), EnterPostVerb(), AppointVerb(), VacateVerb(),
  GiveVerb(),
]

/// What was given to a verb.
struct Act: Sendable {
  /// The words after the verb.
  let arguments: [String]
  /// The options with their values.
  let options: [String: String]
  /// What the author says it rests on.
  let source: Source

  /// The value of an option, or nil.
  func value(_ option: Option) -> String? { options[option.name] }

  /// The value of an option that must be given; throws `WrongUse`.
  func required(_ option: Option) throws -> String {
    guard let value = value(option) else {
      throw WrongUse(
        "--\(option.name) mangler.",
        "Skriv --\(option.name) \(option.value ?? ""): \(option.summary).")
    }
    return value
  }

  /// A new id; throws `WrongUse` when the text is none.
  func newID<Subject>(_ text: String, _: Subject.Type = Subject.self) throws -> Identifier<Subject>
  {
    guard let id = Identifier<Subject>(text) else {
      throw WrongUse("»\(text)« er ikke et id.", "Brug a-z, 0-9 og bindestreg.")
    }
    return id
  }
}

extension Desk {
  /// The id of a thing that is there on a day; throws `Complaint` with the nearest.
  func existing<R: Record>(
    _ type: R.Type, _ text: String, on day: Day
  ) throws -> Identifier<R.Subject> {
    if let id = Identifier<R.Subject>(text), try records.record(type, id, on: day) != nil {
      return id
    }
    let kind = Labels.kind(type.kind).one
    let meant = nearest(to: text, among: try Finder(desk: self).ids(ofKind: type.kind))
    throw Complaint(
      "Der er ingen \(kind) »\(text)« den \(DanishDays.long(day)).",
      meant.map { $0 == text ? "Vælg en anden dag med --on." : "Mente du »\($0)«?" }
        ?? "Opret den først, eller vælg en anden dag med --on.")
  }
}
