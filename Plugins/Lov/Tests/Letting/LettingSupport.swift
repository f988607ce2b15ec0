import AlmenTestKit
import Testing
import Vocabulary

@testable import Lov

/// Holds an answer against a case: what the program says first is one of what is expected, two readings are both said,
/// and one that is not expected is only that of a change whose day is rough.
func expect<Value>(
  _ one: Boundary, _ answer: Answer<Value>, sourceLocation: SourceLocation = #_sourceLocation,
  as word: (Value) -> String
) {
  let said = answer.readings.map { $0.map(word) ?? "not known" }
  #expect(
    said.first.map(one.expected.contains) == true, "\(said) of \(one.expected)",
    sourceLocation: sourceLocation)
  #expect(
    Set(one.expected).isSubset(of: said), "not said: \(one.expected) of \(said)",
    sourceLocation: sourceLocation)
  for other in answer.others where !one.expected.contains(other.value.map(word) ?? "not known") {
    #expect(other.why.hasPrefix("hvis ændringen"), "\(other)", sourceLocation: sourceLocation)
  }
  #expect(!answer.grounds.isEmpty, sourceLocation: sourceLocation)
}

extension Boundary {
  /// A whole number, which the case has.
  func count(_ name: String) throws -> Int64 { try #require(number(name)) }

  /// What the area is, by the words of the case.
  var areas: Set<ListedArea> {
    let text = input["area"] ?? ""
    let kinds: [(String, ListedArea)] = [
      ("§ 51 b", .kombineret), ("forebyggelsesområde", .forebyggelse),
      ("hårdt ghettoområde", .omdannelse),
      ("omdannelsesområde", .omdannelse), ("udsat boligområde", .udsat), ("ghettoområde", .udsat),
    ]
    let parts = text.split(separator: ", ").flatMap { $0.split(separator: " (") }
      .filter { !$0.hasPrefix("no") }
    return Set(parts.flatMap { part in kinds.filter { part.contains($0.0) }.map(\.1).prefix(1) })
  }
}

extension Profile {
  /// One who works, changed.
  static func worker(_ change: (inout Profile) -> Void = { _ in }) -> Profile {
    var profile = Profile.plain
    change(&profile)
    return profile
  }

  /// One who is told of in the words of a case, such as `kontanthjælp 6 consecutive calendar months`.
  init(case text: String) throws {
    self = .plain
    guard text != "wage earner" else { return }
    let benefit = try #require(Benefit.allCases.first { text.hasPrefix($0.title) }, "\(text)")
    let runs: [String: Int] = [
      // Broken by a month without: what is left of the run is shorter than six.
      "6 calendar months with one month between without": 3,
      "since 1 day": 0, "since 1 month": 1, "": 0,
    ]
    let rest = text.dropFirst(benefit.title.count).trimming()
    if let months = runs[rest] {
      received = [Received(benefit, months: months)]
    } else if let periods = try Self.periods[rest]?.map({ try isoPeriod($0.0, $0.1) }) {
      received = [Received(benefit, during: periods, before: try isoDay("2011-07-01"))]
    } else {
      let number = try #require(rest.split(separator: " ").first.flatMap { Int($0) }, "\(text)")
      #expect(rest == "\(number) consecutive calendar months" || rest == "\(number) months")
      received = [Received(benefit, months: number)]
    }
  }

  private static let periods: [String: [(String, String)]] = [
    "Jan-Jun 2011 with 20 days without in March": [
      ("2011-01-01", "2011-03-05"), ("2011-03-26", "2011-06-30"),
    ],
    "Dec 2010-Feb 2011 and Apr-Jun 2011, nothing in March": [
      ("2010-12-01", "2011-02-28"), ("2011-04-01", "2011-06-30"),
    ],
  ]
}

extension Applicant.Partner {
  /// One who is told of in the words of a case; nil for `none`.
  static func of(_ text: String?) throws -> Self? {
    guard let text, text != "none" else { return nil }
    let start = "cohabiting wage earner since "
    guard text.hasPrefix(start) else { return Self(try Profile(case: text), .married) }
    let number = text.dropFirst(start.count).split(separator: " ").first.flatMap { Int($0) }
    return Self(.plain, .cohabiting(months: try #require(number)))
  }
}

extension StringProtocol {
  /// Without spaces around it.
  fileprivate func trimming() -> String { split(separator: " ").joined(separator: " ") }
}

/// What a yes or no is called.
func words(_ yes: String, _ no: String) -> (Bool) -> String { { $0 ? yes : no } }

@Suite struct LettingCoverageTests {
  /// The rules whose cases the suites of this folder take, every case of each; `51b-area` is with the lists.
  private static let rules = [
    "51b-refusal", "51b-empty", "51b-replacement", "51b-evaluation", "51c-refusal",
    "54-empty-rent", "54-35-years", "54a-two-months", "57-10-years", "58a-10pct", "59-quarter",
    "59-empty-rent", "59-third", "59-exchange", "59-6-limits", "59-7-limits", "59-13-arrears",
    "60-share", "60-revision", "60-4-compulsory", "60a-advertise", "60b-all", "62-5-years",
    "62a-2-years", "u24-waiting-list", "u24-preference", "u24-startbolig", "u24-22-close-list",
    "u24-refusal", "u24-reports",
  ]

  @Test func `no rule is without cases, and none of letting is left out`() {
    #expect(Self.rules.allSatisfy { !Boundary.of($0).isEmpty })
    #expect(Self.rules.reduce(0) { $0 + Boundary.of($1).count } == 283)
    #expect(Boundary.of("51b-area").count + 283 == 305)
  }
}
