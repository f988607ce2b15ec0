public import Vocabulary

/// An act that enters one record of a kind: its id, what it must say, and what else may be said of it.
///
///     EnterAct<FundingStream>(
///       "enter-stream", "opretter en pengestrøm", settings: [owner, topic], needed: [title],
///       example: #"enter-stream pulje --title "Pulje""#,
///       make: { FundingStream(id: $0, title: try $1.needed(title).text, source: $1.source) },
///       enter: { try $1.treasurer($2, $3).enter($0) })
///
/// What is refused stands in the room's writer, which `enter` asks.
public struct EnterAct<R: Record>: Act {
  /// Enters a record by a house and a pen.
  public typealias Enter = @Sendable (R, Given, any House, any ActPen) throws -> Void

  private static var newID: Argument { Argument("ID", .newID(R.kind)) }

  /// The verb.
  public let name: String
  /// What it does.
  public let summary: String
  /// How it may be written.
  public let example: String
  /// The id, and what else is written after the verb.
  public let arguments: [Argument]
  /// What must be said, and what may be.
  public let options: [Option]
  private let settings: [Setting<R>]
  private let make: @Sendable (Identifier<R.Subject>, Given) throws -> R
  private let enter: Enter

  /// An act.
  ///
  /// - Parameters:
  ///   - name: the verb.
  ///   - summary: what it does, in Danish.
  ///   - arguments: what is written after the id.
  ///   - needed: the options that `make` reads.
  ///   - settings: what else may be said.
  ///   - example: how it may be written.
  ///   - make: the record with what it must say.
  ///   - enter: who enters it.
  public init(
    _ name: String, _ summary: String, arguments: [Argument] = [], needed: [Option] = [],
    settings: [Setting<R>] = [], example: String,
    make: @escaping @Sendable (Identifier<R.Subject>, Given) throws -> R, enter: @escaping Enter
  ) {
    (self.name, self.summary, self.example) = (name, summary, example)
    self.arguments = [Self.newID] + arguments
    options = needed + settings.map(\.option)
    (self.settings, self.make, self.enter) = (settings, make, enter)
  }

  /// Enters it.
  public func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let made = try make(given.needed(Self.newID).newID(), given)
    try enter(given.set(settings, of: made), given, house, pen)
  }
}

/// An act by which a record of a kind holds no more, from a day on; what it said before stays.
public struct EndAct<R: Record>: Act {
  /// The verb.
  public let name: String
  /// What it does.
  public let summary: String
  /// How it may be written.
  public let example: String
  /// What holds no more.
  public let arguments: [Argument]
  /// None.
  public let options: [Option] = []

  /// An act.
  ///
  /// - Parameters:
  ///   - name: the verb.
  ///   - summary: what it does, in Danish.
  ///   - word: what stands for the thing in help.
  ///   - example: how it may be written.
  public init(_ name: String, _ summary: String, _ word: String, example: String) {
    (self.name, self.summary, self.example) = (name, summary, example)
    arguments = [Argument(word, .id(R.kind))]
  }

  /// Ends it.
  public func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(arguments[0]).id(as: R.self)
    _ = try pen.existing(R.self, id)
    try pen.end(R.self, id)
  }
}
