import Casework
import Counter
import Vocabulary

/// What the parts' checks and duties say over some records, asked about many days, one part at a time.
struct Trial {
  /// One thing that a part said.
  struct Said {
    let part: PartID
    let isDuty: Bool
    let rule: Rule
    let hasSubject: Bool
    let facts: Set<String>
    let question: String
  }

  /// Each rule of each part once, as it was said first.
  private(set) var said: [Said] = []
  /// Each question that a part could not answer: the first of them.
  private(set) var failed: [(part: PartID, question: String, why: String)] = []
  /// The first question that took a part too long.
  private(set) var slow: [(part: PartID, question: String)] = []
  private var heard: Set<[String]> = []
  private let patience: Swift.Duration

  init(of inquiry: Inquiry, records: Planted, days: [Day]) {
    patience = inquiry.patience
    let rooms = inquiry.catalogue.wiredRooms(over: LentRecords(records))
    let days = days + Self.usual
    let periods = Self.periods(days)
    for part in inquiry.catalogue.parts {
      if let checking = part as? any CheckContributing {
        let checks = checking.checks(at: rooms)
        ask(part.id, periods.map { ($0, "i tiden \($0)") }) { period in
          try checks.flatMap { try $0.findings(about: nil, during: period) }.map {
            Said(part.id, $0, "i tiden \(period)")
          }
        }
      }
      if let obliging = part as? any DutyContributing {
        let obligers = obliging.obligers(at: rooms)
        ask(part.id, days.map { ($0, "om pligter den \($0)") }) { day in
          try obligers.flatMap { try $0.duties(on: day, through: day.adding(days: 400)) }.map {
            Said(part.id, $0, "den \(day)")
          }
        }
      }
    }
  }

  /// Puts questions to a part until one fails or takes too long.
  private mutating func ask<Question>(
    _ part: PartID, _ questions: [(Question, String)],
    _ answer: (Question) throws -> [Said]
  ) {
    let clock = ContinuousClock()
    for (question, told) in questions {
      let begun = clock.now
      do {
        for one in try answer(question) {
          let key = [
            part.text, one.rule.id, one.isDuty.description, one.facts.sorted().description,
          ]
          if heard.insert(key).inserted { said.append(one) }
        }
      } catch {
        return failed.append((part, told, "\(error)"))
      }
      if begun.duration(to: clock.now) > patience { return slow.append((part, told)) }
    }
  }

  /// Days that every part is asked about: the ends of the calendar, a leap day, and each year's first.
  private static let usual =
    [.earliest, .latest, Day(2012, 2, 29), Day(2999, 12, 31)].compactMap { $0 }
    + (2000...2040).compactMap { Day($0, 1, 1) }

  private static func periods(_ days: [Day]) -> [Period] {
    let lengths = [1, 30, 366, 4000]
    return [.always]
      + days.enumerated().compactMap { index, day in
        index.isMultiple(of: 5)
          ? Period(from: day) : Period(day, to: day.adding(days: lengths[index % lengths.count]))
      }
  }
}

extension Trial.Said {
  fileprivate init(_ part: PartID, _ finding: Finding, _ question: String) {
    self.init(
      part: part, isDuty: false, rule: finding.rule, hasSubject: finding.subject != nil,
      facts: Set(finding.facts.keys), question: question)
  }

  fileprivate init(_ part: PartID, _ duty: Duty, _ question: String) {
    self.init(
      part: part, isDuty: true, rule: duty.rule, hasSubject: true, facts: Set(duty.facts.keys),
      question: question)
  }
}
