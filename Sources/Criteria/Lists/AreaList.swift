public import Vocabulary

/// A list of areas that a law makes: a rule over indicators, generation by generation.
public struct AreaList: Definition, Hashable {
  /// The identifier, `<forvaltning>.<name>`; the same through all generations, so that years in a row
  /// are counted across them.
  public let id: String
  /// A yes/no indicator of who has been published to be on it; decides where figures are lacking.
  public let published: IndicatorID?
  /// The generations, the earliest first.
  public let generations: [Generation]
  /// The ids it had before.
  public let formerly: [String]

  /// The identifier.
  public var name: String { id }
  /// All: each generation has its own.
  public var days: Period { .always }

  /// Makes a list.
  public init(
    _ id: String, published: IndicatorID? = nil, generations: [Generation], formerly: [String] = []
  ) {
    self.formerly = formerly
    self.id = id
    self.published = published
    self.generations = generations.sorted { $0.from.earliest < $1.from.earliest }
  }

  /// The list by the generations that were law on a day; nil when none was.
  ///
  /// A generation without a last day lasts until the next, so one that was not known yet ends nothing.
  public func asKnown(on day: Day) -> AreaList? {
    let known = generations.filter { Viewpoint(day, known: day).knows($0.known) }
    guard !known.isEmpty else { return nil }
    return AreaList(id, published: published, generations: known, formerly: formerly)
  }

  /// The generation that holds on a day, and whether that is certain; nil when none does.
  public func generation(on day: Day) -> (generation: Generation, certain: Bool)? {
    let begun = generations.filter { $0.from.earliest <= day && day <= $0.until ?? .latest }
    guard let last = begun.last else { return nil }
    return (last, last.from.hasCome(by: day) == .yes)
  }

  /// The days on which the list is made, up to a day, each by the generation that holds then.
  public func days(upTo day: Day) -> [Day] {
    let ends = generations.dropFirst().map(\.from.earliest.previous) + [Day.latest]
    return zip(generations, ends).flatMap { one, end in
      one.made.days(from: one.from.earliest, to: min(day, end, one.until ?? .latest))
    }
  }

  /// Whether any list is made by a generation: not when the next begins before the first of its days.
  public func isUsed(_ generation: Generation) -> Bool {
    guard let next = generations.first(where: { $0.from.earliest > generation.from.earliest })
    else { return true }
    return days(upTo: next.from.earliest.previous).contains {
      self.generation(on: $0)?.generation == generation
    }
  }

  /// The last generation before another that asks for something else; nil when there is none.
  func before(_ label: String) -> Generation? {
    guard let index = generations.firstIndex(where: { $0.label == label }) else { return nil }
    return generations[..<index].last { !$0.asks(as: generations[index]) }
  }

  /// The generation that first asked what is asked on a day, and whether what it asks is certain to hold then.
  func asking(on day: Day) -> (generation: Generation, certain: Bool)? {
    guard let now = generation(on: day), let place = generations.firstIndex(of: now.generation)
    else { return nil }
    let same = generations[...place].reversed().prefix { $0.asks(as: now.generation) }
    return same.last.map { ($0, $0.from.hasCome(by: day) == .yes) }
  }

  /// Whether two generations ask for the same.
  public func asksTheSame(_ one: String, _ other: String) -> Bool {
    guard let one = generations.first(where: { $0.label == one }),
      let other = generations.first(where: { $0.label == other })
    else { return one == other }
    return one.asks(as: other)
  }
}
