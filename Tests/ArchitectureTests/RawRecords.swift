import Foundation

extension Architecture {
  /// The kinds of record that the rooms keep, by the names of their types, each with its room.
  var recordTypes: [String: String] {
    var found: [String: String] = [:]
    for (path, code) in tree.files {
      guard let target = SourceTree.target(of: path), Self.rooms.contains(target) else { continue }
      for line in code.code.split(separator: "\n") where line.hasPrefix("public struct ") {
        let words = line.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if words.count > 3, words[3...].contains("Record") { found[words[2]] = target }
      }
    }
    return found
  }

  /// Which files outside the rooms, their cards and the kit read a room's records as they lie, or cast to
  /// them, past what the room answers: `Party.self`, `as? Party`, `is Party`.
  func rawReadings() -> [String: [String]] {
    let types = recordTypes
    let passed = Set(Self.rooms + ["Cards", "AlmenTestKit", "almen-bench"])
    var found: [String: [String]] = [:]
    for (path, code) in tree.files {
      guard let target = SourceTree.target(of: path), !passed.contains(target) else { continue }
      let words = code.code.split(whereSeparator: \.isWhitespace).map(String.init)
      var used: Set<String> = []
      for (index, word) in words.enumerated() {
        for part in word.split(whereSeparator: { "(),<>[]{}:!?".contains($0) }) {
          if part.hasSuffix(".self") { used.insert(String(part.dropLast(5))) }
        }
        guard ["as", "as?", "as!", "is"].contains(word), index + 1 < words.count else { continue }
        used.insert(String(words[index + 1].prefix { $0.isLetter || $0.isNumber }))
      }
      let raw = used.filter { types[$0] != nil }.sorted()
      if !raw.isEmpty { found[path] = raw }
    }
    return found
  }

  /// What still reads records as they lie.
  ///
  /// It may only become shorter: the pages and words of Runner go to the rooms' cards, and what Casework does
  /// over several rooms to what the rooms answer and do.
  static let known: [String: [String]] = [
    "Sources/Casework/Desk/Gathering.swift": ["Accession", "Agreement", "Amount", "Obligation"],
    "Sources/Casework/Desk/Merger.swift": [
      "Area", "Forum", "Holder", "Membership", "Party", "Post", "Responsibility",
    ],
    "Sources/Runner/Acts/AgreementVerbs.swift": [
      "Agreement", "Area", "Obligation", "Party", "Topic",
    ],
    "Sources/Runner/Acts/ForumVerbs.swift": ["Forum", "Party", "Topic"],
    "Sources/Runner/Acts/MatterVerbs.swift": [
      "Agreement", "Area", "Matter", "Party", "Procedure", "Topic",
    ],
    "Sources/Runner/Acts/MeasureVerb.swift": ["Indicator"],
    "Sources/Runner/Acts/MeetingVerbs.swift": ["AgendaItem", "Decision", "Matter", "Meeting"],
    "Sources/Runner/Acts/MoneyVerbs.swift": ["Amount", "FundingStream", "Party"],
    "Sources/Runner/Acts/PartyVerbs.swift": ["Party"],
    "Sources/Runner/Acts/PostVerbs.swift": ["Party", "Post", "Topic"],
    "Sources/Runner/Acts/Verb.swift": ["Forum", "Party"],
    "Sources/Runner/Cases/RoomTerms.swift": ["Area", "Party"],
    "Sources/Runner/Commands/Keeping/ActCommand.swift": ["Holder", "Post"],
    "Sources/Runner/Commands/Reading/CoverageCommand.swift": ["Topic"],
    "Sources/Runner/Commands/Reading/CriteriaCommand.swift": ["Agreement"],
    "Sources/Runner/Commands/Reading/RouteCommand.swift": ["Area"],
    "Sources/Runner/Danish/Finder.swift": ["Party"],
    "Sources/Runner/Danish/Titles.swift": ["Meeting"],
    "Sources/Runner/Views/Agreements/AgreementView.swift": ["Obligation"],
    "Sources/Runner/Views/Money/GrantText.swift": ["Amount"],
    "Sources/Runner/Views/Overview.swift": ["Party"],
    "Sources/Runner/Views/Structure/MatterView.swift": ["Decision"],
    "Sources/Runner/Views/Structure/StructureView.swift": ["Forum"],
    "Sources/Runner/Views/Things/ThingView.swift": [
      "Agreement", "Area", "Criterion", "Decision", "FundingStream", "Guarantee", "HousingStock",
      "Indicator", "Matter", "Meeting", "Party", "Post", "Procedure", "Round", "StatedTotal",
    ],
  ]
}
