public import Vocabulary

/// What a fulfilment's identifier names.
public enum FulfilmentSubject: Named {
  /// The kind's name.
  public static let kind = "fulfilment"
}

/// That a duty has been done, and what shows it.
///
/// A duty is computed and never stored. One that nothing else recorded ends (`Duty.isMarked`) ends by this: it is not
/// told again from the day that this is recorded for.
public struct Fulfilment: Record {
  /// What its identifier names.
  public typealias Subject = FulfilmentSubject
  /// A fulfilment is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("opfyldt pligt", "opfyldte pligter")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der skulle gøres."),
    "duty": .init("Pligt", "Navnet på den regel, pligten kommer af."),
    "about": .init("Om", "Den, pligten handler om, skrevet slags/id."),
    "time": .init(
      "Frist",
      "Den sidste dag, det kunne gøres i tide; udelades, når pligten ingen har."),
    "day": .init("Dag", "Hvilken dag det blev gjort; må være en rund dag."),
    "by": .init(
      "Af",
      "Den, der gjorde det, når det var en anden end den, der skulle; ellers udelades det."),
    "shows": .init("Bevis", "Hvad der viser det, som et dokument eller et sagsnummer."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<FulfilmentSubject>
  /// What was to be done, in Danish.
  public var title: String
  /// The rule that makes it a duty, such as `tmf.yearlyList`.
  public var duty: String
  /// What the duty is about.
  public var about: Pointer
  /// The last day it could be done in time; nil when the duty has none.
  public var time: Day?
  /// When it was done, exact or rough.
  public var day: RoughDay
  /// Who did it, when that is not who had to.
  public var by: Pointer?
  /// What shows it: a document, a case number.
  public var shows: String
  /// Where it comes from.
  public var source: Source

  /// Records that a duty was done.
  public init(
    id: Identifier<FulfilmentSubject>, title: String, duty: String, about: Pointer, time: Day?,
    day: RoughDay, by: Pointer? = nil, shows: String, source: Source
  ) {
    (self.id, self.title, self.duty, self.about) = (id, title, duty, about)
    (self.time, self.day, self.by, self.shows) = (time, day, by, shows)
    self.source = source
  }

  /// What it is about, and who did it.
  public var pointsAt: [Pointer] { [about] + [by].compactMap(\.self) }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up fulfilment.
  public static var example: Fulfilment {
    Fulfilment(
      id: "eksempel-opfyldt-pligt", title: "Eksempelaftalen holdes op mod årets liste",
      duty: "eksempel.pligt", about: Pointer(kind: "agreement", id: "eksempel-aftale"),
      time: Day(daysSince1970: 15_000), day: RoughDay(Day(daysSince1970: 14_990)),
      by: Pointer(kind: PartySubject.kind, id: "eksempel-forvaltning"), shows: "sag 2010-000000",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// Whether it is a duty that this says is done.
  func ends(_ duty: Duty) -> Bool {
    about == duty.subject && time == duty.due?.latest && isOf(duty.rule)
  }

  /// Whether it is of a rule.
  func isOf(_ rule: Rule) -> Bool { duty == rule.id || rule.formerly.contains(duty) }
}

extension Rooms {
  /// Whether it is recorded by a day that a duty has been done, for a duty that ends so.
  public func isFulfilled(_ duty: Duty, on day: Day) throws -> Bool {
    try unfulfilled([duty], on: day).isEmpty
  }

  /// When a duty about a thing was last done, as it is recorded on a day; nil when no record says that it was.
  public func lastFulfilled(_ rule: Rule, about subject: Pointer, on day: Day) throws -> RoughDay? {
    try records.records(Fulfilment.self, on: day, pointingAt: subject)
      .filter { $0.about == subject && $0.isOf(rule) }.map(\.day).max { $0.latest < $1.latest }
  }

  /// Those of some duties that no record by a day says are done; what is recorded about a thing is read once.
  public func unfulfilled(_ duties: [Duty], on day: Day) throws -> [Duty] {
    var done: [Pointer: [Fulfilment]] = [:]
    return try duties.filter { duty in
      guard duty.isMarked else { return true }
      let about =
        try done[duty.subject]
        ?? records.records(Fulfilment.self, on: day, pointingAt: duty.subject)
      done[duty.subject] = about
      return !about.contains { $0.ends(duty) }
    }
  }
}

extension House {
  /// Records from the pen's day on that a duty has been done.
  ///
  /// Throws `Complaint` as `markable` does.
  public func fulfil(
    about subject: Pointer, rule: String?, time: Day?, shows: String, by: Pointer?,
    source: Source, with pen: any Pen
  ) throws {
    let duty = try markable(about: subject, rule: rule, time: time, on: pen.day)
    let titles = Titles(house: self, day: pen.day)
    let what = FindingText(titles: titles).fill(
      duty.rule.sentence, duty.facts, subject: duty.subject)
    try pen.set(
      Fulfilment(
        id: pen.freeID(
          Fulfilment.self, String(subject.id.prefix(80).map { $0 == "." ? "-" : $0 }), from: 1),
        title: what.text, duty: duty.rule.id, about: subject, time: duty.due?.latest,
        day: RoughDay(pen.day), by: by, shows: shows, source: source),
      during: Period(from: pen.day))
  }

  /// The duty that is meant by marking one about a thing.
  ///
  /// It is the only one that is open about the thing and ends by being marked; of several that of the rule, and of one
  /// rule's that of the last day named. Where no day is named it is the one that is due in the year of the day, or was
  /// before: what is due later, and which of several, nobody is to guess. Throws `Complaint` when there is none, or several.
  public func markable(
    about subject: Pointer, rule: String?, time: Day?, on day: Day
  ) throws -> Duty {
    // Two years on is as far as anybody does something in advance without naming the time.
    let last = max(time ?? day, day.adding(months: 24))
    let open = try duties(on: day, through: last).filter {
      $0.isMarked && $0.subject == subject
    }
    let title = Titles(house: self, day: day).title(subject)
    guard let first = open.first else {
      throw Complaint(
        "Der er ingen åben pligt om »\(title)«, som man kan skrive, at er opfyldt.",
        "Se, hvad der skal gøres, med almen due; andre pligter ender ved det, der registreres.")
    }
    let rules = Set(open.map(\.rule.id)).sorted()
    if rule == nil, rules.count > 1 {
      throw Complaint(
        "Der er flere åbne pligter om »\(title)«.",
        "Skriv --duty \(rules.joined(separator: " eller ")).")
    }
    let asked = rule ?? first.rule.id
    let own = open.filter { $0.rule.id == asked && (time == nil || $0.due?.latest == time) }
    guard let duty = own.first else {
      let days = open.filter { $0.rule.id == asked }.compactMap(\.due?.latest)
      throw Complaint(
        days.isEmpty
          ? "»\(asked)« er ikke en åben pligt om »\(title)«."
          : "Pligten har ingen åben frist den \(DanishDays.long(time ?? day)).",
        days.isEmpty
          ? nearest(to: asked, among: rules).map { "Mente du »\($0)«?" }
            ?? "Der er \(rules.joined(separator: ", "))."
          : "Fristen er \(days.map(DanishDays.long).joined(separator: " eller ")).")
    }
    return time == nil ? try due(own, in: day, title) : duty
  }

  /// The only one of a rule's times that is due in the year of a day, or was before.
  private func due(_ own: [Duty], in day: Day, _ title: String) throws -> Duty {
    let now = own.filter { $0.due.map { $0.latest.year <= day.year } ?? true }
    func asked(_ duties: [Duty]) -> String {
      duties.compactMap(\.due?.latest).map { "--time \(DanishDays.short($0))" }
        .joined(separator: " eller ")
    }
    guard let first = now.first else {
      throw Complaint(
        "Pligten om »\(title)« har ingen åben frist i \(day.year) eller før: enten er den opfyldt, eller også er den ikke kommet endnu.",
        "Er det en senere, så skriv \(asked(own)).")
    }
    guard now.count == 1 || asked(now).isEmpty else {
      throw Complaint(
        "Pligten om »\(title)« har \(now.count) åbne frister, som det kan være.",
        "Skriv \(asked(now)).")
    }
    return first
  }
}
