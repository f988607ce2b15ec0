public import Vocabulary

/// What was given to an act.
public struct Given: Sendable {
  /// The words after the verb.
  public let arguments: [String]
  /// The options with their values.
  public let options: [String: String]
  /// Why it is done.
  public let because: String
  /// What the author says it rests on.
  public let source: Source

  /// Says what was given.
  public init(
    arguments: [String], options: [String: String], because: String, source: Source
  ) {
    self.arguments = arguments
    self.options = options
    self.because = because
    self.source = source
  }

  /// The value of an option, or nil.
  public func value(_ option: Option) -> String? { options[option.name] }

  /// The value of an option that must be given; throws `WrongUse`.
  public func required(_ option: Option) throws -> String {
    guard let value = value(option) else {
      throw WrongUse(
        "--\(option.name) mangler.",
        "Skriv --\(option.name) \(option.value ?? ""): \(option.summary).")
    }
    return value
  }

  /// The values of an option with commas between; none when it is not given.
  public func list(_ option: Option) -> [String] {
    value(option).map { $0.split(separator: ",").map(String.init) } ?? []
  }

  /// The day of an option that must be given; throws `WrongUse`.
  public func day(_ option: Option) throws -> Day {
    let text = try required(option)
    guard let day = Day(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).",
        "Skriv år, måned og dag, fx 2010-10-01; dagen skal findes i kalenderen.")
    }
    return day
  }

  /// The rough day of an option, or nil; throws `WrongUse`.
  public func roughDay(_ option: Option) throws -> RoughDay? {
    guard let text = value(option) else { return nil }
    guard let day = RoughDay(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).", "Skriv fx 2011-06-30, 2011-06 eller 2011.")
    }
    return day
  }

  /// The level of an option, or nil; throws `WrongUse`.
  public func level(_ option: Option) throws -> Level? {
    guard let text = value(option) else { return nil }
    guard let level = Int(text).flatMap(Level.init(rawValue:)) else {
      throw WrongUse("»\(text)« er ikke et niveau.", "Skriv 1, 2 eller 3.")
    }
    return level
  }

  /// The word of an option, or nil; throws `WrongUse` with the nearest.
  public func choice<Word: Choice>(_: Word.Type, _ option: Option) throws -> Word? {
    guard let text = value(option) else { return nil }
    if let word = Word(rawValue: text) { return word }
    // The Danish word, as pages show it, does as well.
    if let word = Word.allCases.first(where: { $0.word == text }) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw WrongUse(
      "»\(text)« kan ikke stå efter --\(option.name).",
      nearest(to: text, among: words).map { "Mente du »\($0)«?" }
        ?? "Brug \(words.joined(separator: ", ")).")
  }

  /// A new id; throws `WrongUse` when the text is none.
  public func newID<Subject>(_ text: String, _: Subject.Type = Subject.self) throws -> Identifier<
    Subject
  > {
    guard let id = Identifier<Subject>(text) else {
      throw WrongUse("»\(text)« er ikke et id.", "Brug a-z, 0-9 og bindestreg.")
    }
    return id
  }
}
