import Counter
import Vocabulary

/// A rate, a frame or a rule of law that has a last day, as one act states it.
struct LimitedLaw: Sendable {
  /// The paragraph that it is told with, such as `91 a`.
  let paragraph: String
  /// What of it, such as `91 a stk. 1`.
  let provision: String
  /// What it is, in Danish.
  let what: String
  /// Its days.
  let days: ClosedRange<Day>
  /// The frame, in hundredths of a million kroner before it is indexed; nil when it is no frame.
  let frame: Int64?
  /// Whether the frame is for each year, and not for all of them.
  let isYearly: Bool
  /// Act and paragraph.
  let law: Provision
  /// What takes its place, in Danish; empty when nothing is said.
  let then: String
  /// Who gives what it is about; the fund's and the minister's frames have nobody in a case to act.
  let giver: Giver

  /// Who gives something.
  enum Giver: String {
    /// Kommunalbestyrelsen.
    case council
    /// Landsbyggefonden.
    case fund
    /// Social- og boligministeren.
    case minister
  }

  /// Every row of the table; none when it cannot be read, which a test sees to.
  static let all: [LimitedLaw] = (try? whole.get()) ?? []

  /// The same, or why the table cannot be read: nobody is to be told that nothing runs out for that.
  static let whole = Result { try read() }

  /// Reads the table; throws `LawTable.Unreadable` and `TableFault`.
  static func read() throws -> [LimitedLaw] {
    try LawTable.rows("udloeb", PackageResources.udloeb_csv).map { row in
      let from = try row.needed(Day(row["from"]))
      let until = try row.needed(Day(row["until"]).flatMap { $0 >= from ? $0 : nil })
      return LimitedLaw(
        paragraph: row["paragraph"], provision: row["provision"], what: row["what"],
        days: from...until, frame: try row.read("frame", hundredths),
        isYearly: row["per"] == "årlig", law: try row.needed(Provision(row["law"])),
        then: row["then"], giver: try row.needed(Giver(rawValue: row["owner"])))
    }
  }

  private static func hundredths(_ text: String) -> Int64? {
    guard let number = try? scaled(Array(text.utf8), isDanish: true), number.decimals <= 2 else {
      return nil
    }
    return number.value * [100, 10, 1][number.decimals]
  }

  /// What of a provision held on a day, as known on another, by the act known last; nil when no act read says.
  static func of(
    _ provision: String, on day: Day, known: Day?, in table: [LimitedLaw] = all
  ) -> LimitedLaw? {
    let view = Viewpoint(day, known: known)
    return table.filter {
      $0.provision == provision && $0.days.contains(day) && view.knows($0.law.known)
    }.max { $0.law.known < $1.law.known }
  }

  /// Whether something known takes its place from the day after: it, or parts of it.
  func isContinued(known: Day?, in table: [LimitedLaw]) -> Bool {
    let view = Viewpoint(days.upperBound, known: known)
    return table.contains {
      $0.provision.hasPrefix(provision) && $0.days.contains(days.upperBound.next)
        && view.knows($0.law.known)
    }
  }
}

/// Law that runs out within a year, or however far ahead is asked about: what it was, and what takes its place.
struct RunningOut: Obliging {
  let rooms: any Rooms
  var table = LimitedLaw.whole

  static let rule = Rule(
    "lov.runsOut", .note, sentence: "{what} udløber ({law}).{then}",
    remedy: "Regn ikke med det i det, der besluttes for tiden efter.", source: "{source}")

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let cast = try Cast(rooms, on: day, owner: owner)
    guard let home = cast.municipality.first?.pointer else { return [] }
    let table = try table.get()
    let ending = Set(table.map(\.provision)).sorted().compactMap { provision -> LimitedLaw? in
      guard let law = LimitedLaw.of(provision, on: day, known: rooms.known, in: table),
        law.days.upperBound <= last, !law.isContinued(known: rooms.known, in: table)
      else { return nil }
      return law
    }
    let groups = Dictionary(grouping: ending) { "\($0.paragraph) \($0.days.upperBound) \($0.then)" }
      .values.sorted { ($0[0].paragraph, $0[0].provision) < ($1[0].paragraph, $1[0].provision) }
    return groups.compactMap { laws in
      let due = laws[0].days.upperBound
      let isCouncils = laws[0].giver == .council
      let who = isCouncils ? cast.council : nil
      guard owner == nil || owner == who else { return nil }
      // What nobody in the case can act on is told as one, of each last day.
      let others = groups.filter { $0[0].giver != .council && $0[0].days.upperBound == due }
      return Duty(
        Self.rule, owner: who, due: RoughDay(due), subject: home, facts: facts(laws),
        isShared: !isCouncils, together: isCouncils ? nil : together(others))
    }
  }

  private func facts(_ laws: [LimitedLaw]) -> [String: Fact] {
    let day = laws[0].days.upperBound
    let law = statute(laws).cited(on: day, known: rooms.known, isShort: true)
    let cited = laws.map { $0.law.cited(on: day, known: rooms.known, isShort: false) }
      .joined(separator: "; ")
    return [
      "what": .text(laws[0].what + laws[0].giver.words), "law": .text(law),
      "then": .text(laws[0].then.isEmpty ? "" : " \(laws[0].then)"),
      "source": .text(cited),
    ]
  }

  /// Where a group stands: what it is told with.
  private func statute(_ laws: [LimitedLaw]) -> Provision {
    laws.count == 1 ? laws[0].law : laws[0].law.statute("§ \(laws[0].paragraph)")
  }

  /// All of some groups in a sentence: every paragraph, and what is said of the time after; what is said of the most of
  /// them without their paragraphs.
  private func together(_ groups: [[LimitedLaw]]) -> String {
    let named = Dictionary(grouping: groups) { $0[0].law.statute }.values
      .sorted { $0[0][0].law.statute.signed > $1[0][0].law.statute.signed }
      .map { "\($0[0][0].law.statute.name) \(paragraphs($0))" }.joined(separator: "; ")
    let after = Dictionary(grouping: groups) { $0[0].then }
      .sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    let said = after.enumerated().filter { !$0.element.key.isEmpty }.map { number, then in
      if after.count == 1 { return " \(then.key)" }
      return number == after.count - 1
        ? " Om de andre: \(then.key)" : " \(then.key.dropLast()) (\(paragraphs(then.value)))."
    }
    return "Landsbyggefondens og social- og boligministerens rammer udløber (\(named))."
      + said.joined()
  }

  /// The paragraphs of some groups, such as `§§ 91, 91 a, 98 d`.
  private func paragraphs(_ groups: [[LimitedLaw]]) -> String {
    let names = groups.map { statute($0).paragraph.replacing("§ ", with: "") }.eachOnce
    return "\(names.count == 1 ? "§" : "§§") \(names.joined(separator: ", "))"
  }
}

extension LimitedLaw.Giver {
  /// Whose it is, after what it is; nothing for the council, which is told as who must act.
  fileprivate var words: String {
    switch self {
    case .council: ""
    case .fund: " hos Landsbyggefonden"
    case .minister: " hos social- og boligministeren"
    }
  }
}
