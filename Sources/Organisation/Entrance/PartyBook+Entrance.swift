public import Vocabulary

/// What the register knows of an enquiry: the topics it is about, best first.
public struct Enquiry: Hashable, Sendable {
  /// A topic, and why.
  public struct Match: Hashable, Sendable {
    /// The topic.
    public let topic: Topic
    /// The number of the plan that fits best; nil when the topic has none that day.
    public let number: KLENumber?
    /// The words that were found; none when a number was asked for.
    public let words: [String]
    /// How much speaks for it; 0 when a number was asked for.
    public let score: Int
  }

  /// The number of the plan asked for, when it was one.
  public var number: KLENumber?
  /// The topics.
  public var matches: [Match] = []
  /// Topics that something, but not enough, speaks for.
  public var nearest: [TopicID] = []
  /// The title of the number of the plan asked for, as it is that day; nil when it is not there.
  public var numberTitle: String?
  /// The organisations and afdelinger that it names, in the order of the text.
  public var parties: [PartyID] = []
  /// The areas that it names, in the order of the text.
  public var areas: [AreaID] = []
  /// Words that say something outside the cooperation is meant.
  public var outside: [String] = []
}

extension PartyBook {
  /// The words of the topics of a day, to look an enquiry up in.
  package func lexicon(on day: Day) throws -> Lexicon {
    var lexicon = Lexicon()
    for topic in try records.records(Topic.self, on: day) {
      switch topic.scope {
      case .context: lexicon.add(topic.words + topic.hints, .context)
      case .outside: lexicon.add(topic.words + topic.hints, .outside)
      case .neutral: lexicon.add(topic.words + topic.hints, .neutral)
      case nil:
        lexicon.add([topic.title] + topic.words, .sure, for: topic.pointer)
        lexicon.add(topic.hints, .hint, for: topic.pointer)
        for said in try brought(to: topic.id, on: day) {
          lexicon.add(said.words, .sure, for: topic.pointer)
          lexicon.add(said.hints, .hint, for: topic.pointer)
        }
      }
    }
    // Where it is says nothing of what it is; one word of a name is enough to be a place.
    for area in try records.records(Area.self, on: day) {
      lexicon.add(DanishText.words(area.name).filter { $0.count > 4 }, .neutral)
    }
    return lexicon
  }

  /// What parts that the case has say of a topic on a day.
  func brought(to topic: TopicID, on day: Day) throws -> [TopicDefault] {
    try (defaults[topic] ?? []).filter { try $0.value.days.contains(day) && takes($0.part) }
      .map(\.value)
  }

  /// The topics that a number of the plan, or plain Danish words, are about on a day.
  package func enquire(_ text: String, on day: Day) throws -> Enquiry {
    let topics = try topics(on: day)
    if let number = KLENumber(leading: text) { return try enquire(number, among: topics, on: day) }
    var lexicon = try lexicon(on: day)
    // Parties are many: where every word is one of a topic or an area, none of them is named.
    let named = try names(on: day, ofParties: lexicon.hasStrangers(text)).found(in: text)
    // Whom it is about says nothing of what it is about.
    lexicon.add(named.words, .neutral)
    let answer = lexicon.answer(text)
    let byPointer = Dictionary(topics.map { ($0.pointer, $0) }, uniquingKeysWith: { a, _ in a })
    return Enquiry(
      matches: try answer.hits.compactMap { hit in
        try byPointer[hit.target].map { topic in
          Enquiry.Match(
            topic: topic, number: try number(of: topic, closestTo: text, on: day),
            words: hit.terms, score: hit.score)
        }
      },
      nearest: answer.nearest.compactMap { byPointer[$0.target]?.id },
      parties: named.targets.compactMap { $0.kind == PartySubject.kind ? PartyID($0.id) : nil },
      areas: named.targets.compactMap { $0.kind == AreaSubject.kind ? AreaID($0.id) : nil },
      outside: answer.outside)
  }

  private func enquire(
    _ number: KLENumber, among topics: [Topic], on day: Day
  ) throws -> Enquiry {
    var enquiry = Enquiry(number: number)
    enquiry.numberTitle = try records.records(PlanNumber.self, on: day)
      .first { $0.kle == number }?.title
    enquiry.matches = try self.topics(for: number, on: day).map {
      Enquiry.Match(topic: $0, number: number, words: [], score: 0)
    }
    guard enquiry.matches.isEmpty else { return enquiry }
    // The neighbours in the plan: those that share most of the number.
    var above = number.above
    while let group = above, enquiry.nearest.isEmpty {
      let beside = topics.filter { $0.kle.contains { $0.isUnder(group) } }
      enquiry.nearest = beside.map(\.id)
      above = group.above
    }
    return enquiry
  }

  /// The number of a topic whose title has most of an enquiry's words; the first when none has any.
  private func number(of topic: Topic, closestTo text: String, on day: Day) throws -> KLENumber? {
    let plan = try records.records(PlanNumber.self, on: day)
      .filter { entry in topic.kle.contains(entry.kle) }
    let common = try records.records(Topic.self, on: day).filter { $0.scope == .context }
      .flatMap { $0.words.flatMap(DanishText.words).map(DanishText.stem) }
    var lexicon = Lexicon()
    for entry in plan {
      let words = DanishText.words(entry.title).filter {
        $0.count > 3 && !common.contains(DanishText.stem($0))
      }
      lexicon.add(words, .hint, for: entry.pointer)
    }
    let answer = lexicon.answer(text)
    let best = (answer.hits + answer.nearest).first { $0.terms.count > 0 }
    return plan.first { $0.pointer == best?.target }?.kle
      ?? topic.kle.first { number in plan.contains { $0.kle == number } } ?? topic.kle.first
  }
}
