public import Vocabulary

/// What is still to be done, by whom and when.
public struct DutiesView {
  let titles: Titles

  /// Names things by some titles.
  public init(titles: Titles) { self.titles = titles }

  private var text: FindingText { FindingText(titles: titles) }

  /// The duties, the first due first.
  public func table(_ duties: [Duty]) -> [Block] {
    Block.table(
      "duties", ["Frist", "Hvem", "Hvad", "Id"], duties.map(row), none: "Intet registreret.")
  }

  /// The duties, and a wheel of the year from the day asked about where one is due in it.
  ///
  /// On the wheel is what is due in one month and no other; the others are in the table behind it.
  public func year(_ duties: [Duty]) -> [Block] {
    let table = table(duties)
    let start = titles.day
    let ahead = duties.compactMap { duty -> (number: Int, duty: Duty)? in
      guard let due = duty.due, due.earliest >= start else { return nil }
      let number = Self.month(due.earliest) - Self.month(start)
      return number < 12 && Self.month(due.latest) == Self.month(due.earliest)
        ? (number, duty) : nil
    }
    guard !ahead.isEmpty, case .table(let behind)? = table.last else { return table }
    let months = (0..<12).map { number in
      ahead.filter { $0.number == number }.map { Cell.thing(titles.thing($0.duty.subject)) }
    }
    let days = (0..<12).map { Self.days(ofMonth: $0, from: start) }
    let told = zip(months, days).filter { !$0.0.isEmpty }.map { duties, days in
      "\(duties.count) i \(.long(days))" as Cell
    }
    let picture = Picture(
      "Frister fra \(.long(days[0])) til \(.long(days[11]))", .wheel(from: start, months: months),
      alternative: "\(.list(told, .and)).", table: behind)
    return table.dropLast() + [.picture(picture)]
  }

  /// Months since a year that never was.
  private static func month(_ day: Day) -> Int { day.date.year * 12 + day.date.month - 1 }

  private static func days(ofMonth number: Int, from day: Day) -> RoughDay {
    let first = day.adding(days: 1 - day.date.day)
    let last = first.adding(months: number + 1).previous
    return RoughDay(from: first.adding(months: number), to: last)
  }

  /// What is to be done, as a sentence.
  public func what(_ duty: Duty) -> Cell {
    text.fill(duty.rule.sentence, duty.facts, subject: duty.subject)
  }

  private func row(_ duty: Duty) -> Row {
    let subject = titles.thing(duty.subject)
    return Row(
      subject,
      [
        due(duty), owner(duty).as("owner"), what(duty).as("what"), .id(subject),
      ],
      also: titles.form.data {
        [
          .day("due", duty.due), .word("state", duty.state(on: titles.day)),
          Field("ownerPointer", duty.owner.map { .pointer(titles.thing($0)) } ?? Cell()),
          Field("subject", .pointer(subject)), Field("rule", json: .string(duty.rule.id)),
          Field("isMarked", json: .bool(duty.isMarked)),
          Field("source", text.fill(duty.rule.source, duty.facts, subject: duty.subject)),
          Field("consequence", text.fill(duty.rule.remedy, duty.facts, subject: duty.subject)),
        ]
      })
  }

  private func due(_ duty: Duty) -> Cell {
    guard let due = duty.due else { return .unknown("ingen") }
    let state = duty.state(on: titles.day)
    func status(_ word: String, _ tone: Tone, isCertain: Bool = true) -> Cell {
      " (\(.status(Status(state.rawValue, word, tone, isCertain: isCertain))))"
    }
    return switch state {
    case .overdue: .day(due) + status("overskredet", .bad)
    case .possiblyOverdue: .day(due) + status("overskredet", .attention, isCertain: false)
    case .open: .day(due)
    }
  }

  private func owner(_ duty: Duty) -> Cell {
    guard let owner = duty.owner else { return .unknown("ikke kendt") }
    return PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.cell(owner)
  }
}
