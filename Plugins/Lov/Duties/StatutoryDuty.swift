import Vocabulary

/// A duty that the law sets, by all the acts that have stated it.
struct StatutoryDuty: Sendable {
  /// Whose it is, by role.
  enum Owner: String {
    /// Kommunalbestyrelsen.
    case council
    /// The boligorganisation that it is about.
    case organisation
    /// The State.
    case government
    /// Who was given a commitment of support; nobody whom the case can name.
    case recipient
  }

  /// What it is about.
  enum About: Hashable {
    /// Each boligorganisation of the case: whether its home is here, no record says.
    case organisations
    /// The municipality.
    case municipality
    /// The municipality, when an area in it is on a list, or it cannot be said that none is.
    case listed(String)
    /// Each agreement of a kind that binds.
    case agreements(String)
    /// Nothing that is recorded.
    case nothing
  }

  /// What one act states of it.
  struct Version: Sendable {
    /// When it must be done.
    let clock: DutyClock
    /// What is put in the place `{what}` of the sentence.
    let what: String
    /// Act and paragraph; where it is no act, what it is.
    let cited: String
    /// The same of an act, which knows what of it is missing; nil where it is none.
    let provision: Provision?
    /// From when it was law.
    let known: Day
    /// The first day.
    let from: Day
    /// The last day; nil while it holds, or until an act known later says otherwise.
    let until: Day?
    /// When a later act changed it, where that is only known roughly: between the last act read with it and the first
    /// without.
    let changed: RoughDay?
    /// What of its time is inferred, in Danish; empty when nothing is.
    let inferred: String

    /// Whether it holds on a day.
    func holds(on day: Day) -> Bool { from <= day && day <= until ?? .latest }

    /// What is inferred of a time on a day, as law is known from somewhere; nil when nothing is.
    func inferred(on day: Day, known: Day?) -> String? {
      // That it was changed is known with the act that changed it alone.
      let isChanged = changed.map { $0.earliest <= day && $0.latest <= known ?? .latest } == true
      let all = [inferred, isChanged ? "måske ændret før" : ""].filter { !$0.isEmpty }
      return all.isEmpty ? nil : all.joined(separator: "; ")
    }

    /// How it is cited on a day: with what of the act is missing, in full or in short.
    func cited(on day: Day, known: Day?, isShort: Bool) -> String {
      provision?.cited(on: day, known: known, isShort: isShort) ?? cited
    }
  }

  /// What it is found and marked by.
  let rule: Rule
  /// Whose it is.
  let owner: Owner
  /// What it is about.
  let about: About
  /// What acts have stated of it, the newest known first.
  let versions: [Version]
  /// Why nothing is said to be due by it; empty when something is.
  let note: String

  /// Whether it comes with something that no record tells of.
  var isEvent: Bool { versions.allSatisfy { $0.clock == .event } }

  /// What was law as known from somewhere, the newest known first.
  func versions(known: Day?) -> [Version] {
    let view = Viewpoint(.latest, known: known)
    return versions.filter { view.knows($0.known) }
  }

  /// What was law on a day, as known on another; nil when no act read says anything.
  func version(on day: Day, known: Day? = nil) -> Version? {
    versions(known: known).first { $0.holds(on: day) }
  }

  /// Every duty of the table; none of them when it cannot be read, which a test sees to.
  static let all: [StatutoryDuty] = (try? whole.get()) ?? []

  /// The same, or why the table cannot be read: nobody is to be told that nothing is due for that.
  static let whole = Result { try read() }

  /// Reads the table; throws `LawTable.Unreadable` and `TableFault`.
  static func read() throws -> [StatutoryDuty] {
    var duties: [[LawTable.Row]] = []
    for row in try LawTable.rows("pligter", PackageResources.pligter_csv) {
      if let last = duties.last?.first, last["id"] == row["id"] {
        duties[duties.count - 1].append(row)
      } else {
        duties.append([row])
      }
    }
    return try duties.map(duty)
  }

  private static func duty(_ rows: [LawTable.Row]) throws -> StatutoryDuty {
    let first = rows[0]
    let versions = try rows.map(version)
    let newest = versions.sorted { $0.known > $1.known }
    let rule = Rule(
      first["id"], .warning, sentence: first["sentence"], remedy: first["remedy"],
      source: "{source}", known: versions.map(\.known).min())
    return StatutoryDuty(
      rule: rule, owner: try first.needed(Owner(rawValue: first["owner"])),
      about: try first.needed(About(first["about"])), versions: newest, note: first["note"])
  }

  private static func version(_ row: LawTable.Row) throws -> Version {
    let provision = Provision(row["law"])
    let known = try row.needed(row.read("known") { Day($0) } ?? provision?.known)
    let from = try row.read("from") { Day($0) } ?? provision?.statute.inForce ?? known
    return Version(
      clock: try row.needed(DutyClock(row["clock"])), what: row["what"], cited: row["law"],
      provision: provision, known: known, from: from,
      until: try row.read("until") { Day($0) }, changed: try row.read("changed") { RoughDay($0) },
      inferred: row["inferred"])
  }
}

extension StatutoryDuty.About {
  /// Reads `organisations`, `municipality`, `list:ID`, `agreements:ID` or nothing.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case (nil, _): self = .nothing
    case ("organisations", 1): self = .organisations
    case ("municipality", 1): self = .municipality
    case ("list", 2): self = .listed(parts[1])
    case ("agreements", 2): self = .agreements(parts[1])
    default: return nil
    }
  }
}
