import Agreements
import Counter
import Criteria
import Forums
import Investments
import Vocabulary

/// Something of the law that a part brings: a rule, a row of a rate, the rule of a list on some days.
struct LawEntry: Hashable, Sendable {
  /// What it is.
  enum Sort: String, CaseIterable, Sendable {
    case rule, duty, calculation, rate, list, agreementKind, procedure, matterKind

    /// What one is called.
    var word: String {
      switch self {
      case .rule: "regel"
      case .duty: "pligt"
      case .calculation: "beregning"
      case .rate: "sats"
      case .list: "liste"
      case .agreementKind: "aftaletype"
      case .procedure: "forløb"
      case .matterKind: "sagstype"
      }
    }
  }

  /// What it is.
  let sort: Sort
  /// The id of what it is, or is a row of.
  let id: String
  /// What it is called, in Danish.
  let title: String
  /// Act and paragraph, as they are cited; several with a semicolon between.
  var law: String
  /// The days it holds.
  let days: Period
  /// From when it was law; nil when that is not said.
  let known: Day?
  /// The ids it had before.
  var formerly: [String] = []

  /// The first act that has it: signed on the day it was known from, among those cited when several were; nil when that
  /// is not said.
  var firstAct: Statute? {
    let signed = Statute.all.filter { $0.signed == known }
    return signed.first { acts.contains($0) } ?? signed.first
  }

  /// Courts' cases about what it rests on.
  var disputes: [Dispute] { Dispute.about(law) }
}

/// Everything of the law that parts bring, in the order of the sorts, by what they bring and by nothing else: so what is
/// brought is in the book.
struct LawBook {
  let brought: any Contributed
  var statutory = StatutoryDuty.whole
  var limited = LimitedLaw.whole

  /// Throws `LawTable.Unreadable` when a table of duties cannot be read: they are not to be missed in silence.
  var entries: [LawEntry] {
    get throws {
      let all = try rules + duties + calculations + rates + lists + agreementKinds + procedures
      guard let known = brought.known else { return all }
      let then = Viewpoint(known, known: known)
      // A kind says no day from which it was law, and is told once an act that it cites was signed.
      return all.compactMap { entry in
        let citation = Citation(law: entry.law, first: entry.known)
        guard entry.known != nil || citation.isKnown(at: then) else { return nil }
        var cited = entry
        cited.law = citation.text(at: then)
        return cited
      }
    }
  }

  private var rules: [LawEntry] { brought.values(.rules).map { entry(.rule, $0) } }

  private func entry(_ sort: LawEntry.Sort, _ rule: Rule) -> LawEntry {
    LawEntry(
      sort: sort, id: rule.id, title: Self.plain(rule.sentence), law: rule.source, days: rule.days,
      known: rule.known, formerly: rule.formerly)
  }

  /// A rule that many acts make a duty stands by each of them; so does one that nothing is said to be due by, since what
  /// it comes with is not recorded.
  private var duties: [LawEntry] {
    get throws {
      let (table, limited) = (try statutory.get(), try self.limited.get())
      let made = brought.values(.duties).flatMap { rule -> [LawEntry] in
        if rule == RunningOut.rule { return limited.filter(isKnown).map(entry) }
        let own = table.first { $0.rule == rule }
        return own.map(entries) ?? [entry(.duty, rule)]
      }
      return made + table.filter(\.isEvent).flatMap(entries)
    }
  }

  /// What each act stated, the oldest first; what a later act known states takes its place from then on.
  private func entries(_ duty: StatutoryDuty) -> [LawEntry] {
    let versions = duty.versions(known: brought.known)
    return versions.enumerated().compactMap { index, version -> LawEntry? in
      let replaced = versions[..<index].map(\.from).min()
      let end = [version.until?.next, replaced].compactMap(\.self).min()
      guard let days = Period(version.from, to: end) else { return nil }
      return LawEntry(
        sort: .duty, id: duty.rule.id, title: Self.plain(duty.rule.sentence),
        law: version.provision?.text ?? version.cited, days: days, known: version.known,
        formerly: duty.rule.formerly)
    }.reversed()
  }

  private func isKnown(_ law: LimitedLaw) -> Bool {
    Viewpoint(.latest, known: brought.known).knows(law.law.known)
  }

  private func entry(_ law: LimitedLaw) -> LawEntry {
    LawEntry(
      sort: .duty, id: RunningOut.rule.id, title: "\(law.what) udløber", law: law.law.text,
      days: Period(law.days.lowerBound, to: law.days.upperBound.next) ?? .always,
      known: law.law.known)
  }

  /// A sentence with dots where facts are put in.
  private static func plain(_ sentence: String) -> String {
    sentence.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
      $0.offset == 0 ? String($0.element) : "…" + $0.element.drop { $0 != "}" }.dropFirst()
    }.joined()
  }

  private var calculations: [LawEntry] {
    brought.values(.calculations).map {
      LawEntry(
        sort: .calculation, id: $0.id, title: $0.title, law: $0.law, days: $0.days, known: $0.known,
        formerly: $0.formerly)
    }
  }

  private var rates: [LawEntry] {
    brought.values(.rates).flatMap { table in
      table.rows.map { row in
        LawEntry(
          sort: .rate, id: table.id,
          title: [table.title, row.type ?? "", row.condition].filter { !$0.isEmpty }
            .joined(separator: ", "),
          law: row.law,
          days: Period(row.from ?? .earliest, to: row.until?.next) ?? .always, known: row.known,
          formerly: table.formerly)
      }
    }
  }

  private var lists: [LawEntry] {
    brought.values(.lists).flatMap { list in
      list.generations.map { generation in
        let conditions = generation.ways.flatMap { $0.required + $0.choices }
        return LawEntry(
          sort: .list, id: list.id, title: "\(generation.title), \(generation.label)",
          law: conditions.map(\.source).eachOnce.joined(separator: "; "),
          days: Period(generation.from.earliest, to: generation.until?.next) ?? .always,
          known: generation.known, formerly: list.formerly)
      }
    }
  }

  // A kind or a procedure is not hidden by what was known, since what is recorded names it: so none says from when.
  private var agreementKinds: [LawEntry] {
    brought.values(.agreementKinds).map {
      LawEntry(
        sort: .agreementKind, id: $0.id.text, title: $0.title, law: $0.law ?? "", days: $0.days,
        known: nil,
        formerly: $0.formerly)
    }
  }

  private var procedures: [LawEntry] {
    brought.values(.procedures).map {
      LawEntry(
        sort: .procedure, id: $0.id.text, title: $0.title, law: $0.law, days: $0.days, known: nil,
        formerly: $0.formerly)
    }
      + brought.values(.matterKinds).map {
        LawEntry(
          sort: .matterKind, id: $0.id.text, title: $0.called.one, law: $0.law, days: $0.days,
          known: nil,
          formerly: $0.formerly)
      }
  }
}
