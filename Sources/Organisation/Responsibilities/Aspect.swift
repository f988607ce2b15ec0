public import Vocabulary

/// What a unit has to do with a topic, by the three aspects of the municipal subject plan (KLE-opmærkning, FK
/// Organisation).
public enum Aspect: String, Choice {
  /// It answers for it: one at a time, or several by a named rule.
  case responsible
  /// It carries it out; several may.
  case performing
  /// It may see it; several may.
  case insight

  /// The word in Danish.
  public var word: String {
    switch self {
    case .responsible: "ansvarlig"
    case .performing: "udførende"
    case .insight: "indsigt"
    }
  }
}

/// A unit that carries out a topic, or may see it, on a day.
public struct Partaking: Hashable, Sendable {
  /// The unit or forvaltning.
  public let unit: PartyID
  /// Which of the two.
  public let aspect: Aspect
  /// Where it is stated.
  public let source: String
}

extension PartyBook {
  /// The units that carry out a topic or may see it on a day, those that carry it out first.
  package func partaking(in topic: TopicID, on day: Day) throws -> [Partaking] {
    let all = try records.records(Responsibility.self, on: day, pointingAt: topic.pointer)
      .filter { $0.topic == topic }
    return [Aspect.performing, .insight].flatMap { aspect in
      all.filter { $0.aspect == aspect }.map {
        Partaking(unit: $0.unit, aspect: aspect, source: $0.source.text)
      }
    }
  }
}
