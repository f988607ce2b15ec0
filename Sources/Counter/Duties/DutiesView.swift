import Agreements
import Organisation
public import Vocabulary

/// What is still to be done, by whom and when.
public struct DutiesView {
  let titles: Titles

  /// Names things by some titles.
  public init(titles: Titles) { self.titles = titles }

  private var text: FindingText { FindingText(titles: titles) }

  /// The duties, the first due first.
  ///
  /// What many have by one rule is told once, with how many it concerns and which is next, unless `isEach`.
  public func table(_ duties: [Duty], isEach: Bool = false) -> [Block] {
    table(told(duties, isEach: isEach))
  }

  /// How duties are told, the first due first, and those of one day in the order of the Danish alphabet.
  private func told(_ duties: [Duty], isEach: Bool) -> [ToldDuties] {
    let told = ToldDuties.of(duties, on: titles.day, isEach: isEach)
      .inDanishOrder { titles.title($0.first.subject) }
    return told.enumerated().sorted { left, right in
      let (one, other) = (left.element.first.due, right.element.first.due)
      let failed = (left.element.first.isFailure ? 0 : 1, right.element.first.isFailure ? 0 : 1)
      return (failed.0, one?.latest ?? .latest, left.offset)
        < (failed.1, other?.latest ?? .latest, right.offset)
    }.map(\.element)
  }

  private func table(_ told: [ToldDuties], _ key: String? = "duties") -> [Block] {
    incomplete(told)
      + Block.table(
        key, ["Frist", "Hvem", "Hvad", "Id"], told.map(row),
        none: titles.house.known == nil
          ? "Intet registreret." : "Intet var registreret i databasen den dag.")
  }

  /// That something is lacking, where a part could not say what is to be done: no list of duties is shown as if it were whole.
  private func incomplete(_ told: [ToldDuties]) -> [Block] {
    let failed = told.map(\.first).filter(\.isFailure).map(what)
    return failed.isEmpty
      ? []
      : [
        .text(
          "\(.status(Status("incomplete", "Listen er ikke hel", .bad))): \(.list(failed, .and)) Frister derfra mangler; spørg igen."
        )
      ]
  }

  /// What is to be done, in a sentence.
  func what(_ duty: Duty) -> Cell {
    text.fill(duty.rule.sentence, duty.facts, subject: duty.subject)
  }

  /// The duties, and a wheel of the year from the day asked about where one is due in it.
  ///
  /// On the wheel is what is due in one month and no other; the others are in the table behind it.
  public func year(_ duties: [Duty], isEach: Bool = false) -> [Block] {
    let told = told(duties, isEach: isEach)
    let table = table(told)
    let start = titles.day
    let ahead = told.compactMap { told -> (number: Int, told: ToldDuties)? in
      guard let due = told.first.due, due.earliest >= start else { return nil }
      let number = Self.month(due.earliest) - Self.month(start)
      return number < 12 && Self.month(due.latest) == Self.month(due.earliest)
        ? (number, told) : nil
    }
    guard !ahead.isEmpty, case .table(let behind)? = table.last else { return table }
    let months = (0..<12).map { number in
      ahead.filter { $0.number == number }.map { subject($0.told) }
    }
    let days = (0..<12).map { Self.days(ofMonth: $0, from: start) }
    let counts = zip(months, days).filter { !$0.0.isEmpty }.map { duties, days in
      "\(duties.count) i \(.long(days))" as Cell
    }
    let picture = Picture(
      "Frister fra \(.long(days[0])) til \(.long(days[11]))", .wheel(from: start, months: months),
      alternative: "\(.list(counts, .and)).", table: behind)
    return table.dropLast() + [.picture(picture)]
  }

  /// A page of the duties of the year from the day asked about: how many there are of each sort, those that are late first,
  /// then a wheel of the months, and all of them.
  public func page(_ duties: [Duty]) -> [Block] {
    let (start, states) = (titles.day, duties.map { $0.state(on: titles.day) })
    let months = (0..<12).map { Self.days(ofMonth: $0, from: start) }
    let counts = months.map { month in
      zip(duties, states).count { duty, state in
        [.open, .possiblyOverdue].contains(state) && Self.isDue(duty, in: month)
      }
    }
    let late = zip(duties, states).filter { $0.1 == .overdue }.map(\.0)
    let unknown = states.count { $0 == .unknown }
    let inMonths = counts.reduce(0, +)
    let others = duties.count - unknown - late.count - inMonths
    let sum = duties.count - unknown
    var said: Cell =
      "\(sum == 1 ? "1 frist" : "\(sum) frister"): \(late.count) overskredet, \(inMonths) i de tolv måneder på billedet"
    if others > 0 { said += Cell(" og \(others), hvis måned ikke er kendt eller kommer efter dem") }
    said += "."
    if unknown > 0 {
      said += Cell(
        " Om \(unknown) \(unknown == 1 ? "anden pligt" : "andre pligter") er det ikke kendt, om det er sket."
      )
    }
    said += " Det, mange skal efter samme regel, står i én række."
    let lateTable =
      late.isEmpty ? [] : [.heading("Overskredet")] + table(told(late, isEach: false), nil)
    return [.text(said)] + lateTable + wheel(duties, months, counts)
      + [.heading("Alle frister til og med \(.long(start.adding(months: 12)))")] + table(duties)
  }

  private func wheel(_ duties: [Duty], _ months: [RoughDay], _ counts: [Int]) -> [Block] {
    guard counts.contains(where: { $0 > 0 }) else { return [] }
    let states: Set<DutyState> = [.open, .possiblyOverdue]
    let ahead = duties.filter { states.contains($0.state(on: titles.day)) }
    let subjects = months.map { month in
      ahead.filter { Self.isDue($0, in: month) }.map { Cell.thing(titles.thing($0.subject)) }
    }
    let rows = zip(months, counts).map { Row([.long($0), .number($1)]) }
    return [
      .picture(
        Picture(
          "Frister fra \(.long(months[0])) til \(.long(months[11]))",
          .wheel(from: titles.day, months: subjects),
          alternative:
            "\(.list(zip(months, counts).filter { $0.1 > 0 }.map { "\($1) i \(.long($0))" }, .and)).",
          table: Table(nil, ["Måned", "Frister"], rows)))
    ]
  }

  /// Whether a duty is due in a month and no other.
  private static func isDue(_ duty: Duty, in month: RoughDay) -> Bool {
    guard let due = duty.due else { return false }
    return due.earliest >= month.earliest && due.latest <= month.latest
  }

  /// Months since a year that never was.
  private static func month(_ day: Day) -> Int { day.date.year * 12 + day.date.month - 1 }

  private static func days(ofMonth number: Int, from day: Day) -> RoughDay {
    let first = day.startOfMonth
    let last = first.adding(months: number + 1).previous
    return RoughDay(from: first.adding(months: number), to: last)
  }

  /// After what may be done already.
  private static let perhaps: Cell =
    " (\(.status(Status("possiblyDone", "gjort", .attention, isCertain: false))))"

  /// What is to be done, as a sentence.
  private func what(_ told: ToldDuties) -> Cell {
    let sentence = fill(told.sentence, told)
    guard told.isOfSeveral, told.years == nil else { return sentence }
    let isLate = [.overdue, .possiblyOverdue].contains(told.first.state(on: titles.day))
    return sentence + " \(isLate ? "Først" : "Næste"): \(name(told.first.subject))."
  }

  private func fill(_ sentence: String, _ told: ToldDuties) -> Cell {
    var facts = told.facts
    if told.isOfSeveral { facts["subject"] = .text(count(told)) }
    return text.fill(sentence, facts, subject: told.first.subject)
  }

  /// Where they come from, each once.
  private func source(_ told: ToldDuties) -> Cell {
    let sources = told.sources.map {
      text.fill(told.first.rule.source, $0, subject: told.first.subject)
    }
    return sources.dropFirst().reduce(sources.first ?? Cell()) { $0 + "; " + $1 }
  }

  /// What it is about: the thing, or how many.
  private func subject(_ told: ToldDuties) -> Cell {
    told.isOfSeveral ? Cell(count(told)) : .thing(titles.thing(told.first.subject))
  }

  /// How many things it is about, by what they are called.
  private func count(_ told: ToldDuties) -> String {
    let subjects = told.subjects
    let kinds = Set(subjects.map(called))
    let many = kinds.count == 1 ? kinds.first??.many : nil
    return "\(subjects.count) \(many ?? "i alt")"
  }

  /// What a thing and others of its kind are called.
  private func called(_ thing: Pointer) -> KindName? {
    guard thing.kind == PartySubject.kind, let id = PartyID(thing.id),
      let party = try? titles.house.parties.party(id, on: titles.day)
    else { return titles.house.kind(thing.kind)?.called }
    return party.kind.called
  }

  private func row(_ told: ToldDuties) -> Row {
    let duty = told.first
    let subject = titles.thing(duty.subject)
    return Row(
      subject,
      [
        due(told),
        owner(told).as(
          "owner",
          json: told.hasSeveralOwners
            ? .null : told.formerOwner.map { _ in told.owner.map { name($0).json } ?? .null }),
        what(told).as("what") + (duty.isPossiblyDone ? Self.perhaps : Cell()), id(duty, subject),
      ],
      also: titles.form.data {
        [
          .day("due", duty.due), .word("state", duty.state(on: titles.day)),
          Field("ownerPointer", told.owner.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field(
            "formerOwner", told.formerOwner.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field(
            "actingFor", told.actingFor.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field("subject", .pointer(subject)), Field("rule", json: .string(duty.rule.id)),
          Field("isMarked", json: .bool(duty.isMarked)),
          Field("source", source(told)),
          Field("consequence", fill(duty.rule.remedy, told)),
          Field("concerns", json: .number(told.subjects.count)),
          Field("inferred", json: duty.inferred.map { .string($0) } ?? .null),
          Field("isPossiblyDone", json: .bool(duty.isPossiblyDone)),
          Field("firstYear", json: told.years.map { .number($0.lowerBound) } ?? .null),
          Field("lastYear", json: told.years.map { .number($0.upperBound) } ?? .null),
        ]
      })
  }

  /// The id to write, and of what ends by being marked the duty's own name too.
  private func id(_ duty: Duty, _ subject: Thing) -> Cell {
    duty.isMarked ? "\(.id(subject)) \(.code(duty.rule.id))" : .id(subject)
  }

  /// How what some duties ask for is written when it is done; nothing where there is none that an act of its own ends.
  public func marking(_ duties: [Duty]) -> [Block] {
    let marked = duties.contains(where: \.isMarked)
    let promised = duties.contains { !$0.isMarked && $0.subject.kind == ObligationSubject.kind }
    let lines: [Cell] =
      (promised ? ["Et løfte: \(.code("almen act meet ID --text BEVIS"))."] : [])
      + (marked
        ? [
          "Har rækken et navn efter id'et: \(.code("almen act fulfil ID --duty NAVN --shows BEVIS"))."
        ]
        : [])
    return lines.isEmpty
      ? [] : [.heading("Når det er gjort"), .list(ItemList(nil, lines.map { Row([$0]) }))]
  }

  private func due(_ told: ToldDuties) -> Cell {
    let duty = told.first
    let state = duty.state(on: titles.day)
    func status(_ word: String, _ tone: Tone, isCertain: Bool = true) -> Cell {
      " (\(.status(Status(state.rawValue, word, tone, isCertain: isCertain))))"
    }
    if let years = told.years {
      return Cell(ToldDuties.text(years)) + status(Doubt.isDone, .attention)
    }
    guard let due = duty.due else { return .unknown("ingen") }
    let inferred = duty.inferred.map { " (\($0))" as Cell } ?? Cell()
    return switch state {
    case .overdue: .day(due) + inferred + status("overskredet", .bad)
    case .possiblyOverdue:
      .day(due) + inferred + status("overskredet", .attention, isCertain: false)
    case .open, .unknown: .day(due) + inferred
    }
  }

  private func owner(_ told: ToldDuties) -> Cell {
    if told.hasSeveralOwners { return subject(told) }
    guard let former = told.formerOwner.map(name) else {
      return told.owner.map(name) ?? .unknown("ikke kendt")
    }
    let acting = told.actingFor.map { " for \(name($0))" as Cell } ?? Cell()
    return told.owner.map { "\(name($0))\(acting) (overtaget fra \(former))" }
      ?? .unknown("ingen") + " (var \(former))"
  }

  private func name(_ owner: Pointer) -> Cell {
    PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.cell(owner)
  }
}
