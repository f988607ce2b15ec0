import Counter
public import Vocabulary

/// A last day that an act counts in months, which the acts have no rule for at the end of a month.
struct MonthDeadline: Equatable {
  /// The day of the same number, or the last of a month that has none.
  let sameDay: Day
  /// The same, or the last day of the month where it is counted from the last of one: nobody says which is meant.
  let monthEnd: Day

  /// So many months after a day, or before it when fewer than none.
  init(_ months: Int, after day: Day) {
    sameDay = day.adding(months: months)
    let date = sameDay.date
    let isEnd = day.next.date.day == 1
    monthEnd =
      isEnd
      ? Day(date.year, date.month, Day.length(ofMonth: date.month, in: date.year)) ?? sameDay
      : sameDay
  }

  /// The readings, the one that the words carry best first.
  var readings: [Day] { sameDay == monthEnd ? [sameDay] : [sameDay, monthEnd] }

  /// The lines that tell it.
  func lines(_ title: String) -> [Calculation.Line] {
    guard sameDay != monthEnd else {
      return [Calculation.Line(title, .day(sameDay), isResult: true)]
    }
    return [
      Calculation.Line("\(title), samme dag i måneden", .day(sameDay), isResult: true),
      Calculation.Line("\(title), månedens sidste dag", .day(monthEnd), isResult: true),
    ]
  }

  /// Whether something sent on a day is in time; nil where the readings decide differently.
  func isMet(on day: Day) -> Bool? {
    let answers = Set(readings.map { day <= $0 })
    return answers.count == 1 ? answers.first : nil
  }
}

/// When a boligorganisation's accounts must be sent, as law was on the day that the financial year ended.
struct AccountsDeadlines {
  private let year: Day
  private let known: Day?

  init(yearEnding year: Day, known: Day?) { (self.year, self.known) = (year, known) }

  /// The last day to the municipality, which is that of the final accounts to the fund too.
  var council: (deadline: MonthDeadline, law: StatutoryDuty.Version)? { deadline("lov.accounts") }
  /// The last day of the provisional accounts to Landsbyggefonden; nil where no act known says one.
  var fund: (deadline: MonthDeadline, law: StatutoryDuty.Version)? {
    deadline("lov.accountsToFund")
  }
  /// The last day of corrections to Landsbyggefonden: a month more, by the act of 2023 and what is read into it.
  var corrections: MonthDeadline? {
    guard let fund, case .afterFinancialYear(let months) = fund.law.clock else { return nil }
    return MonthDeadline(months + 1, after: year)
  }
  /// The last day of a meeting about accounts in a department that has decided to hold one.
  var meeting: MonthDeadline { MonthDeadline(5, after: year) }

  private func deadline(
    _ rule: String
  ) -> (deadline: MonthDeadline, law: StatutoryDuty.Version)? {
    guard
      let law = StatutoryDuty.all.first(where: { $0.rule.id == rule })?
        .version(on: year, known: known), case .afterFinancialYear(let months) = law.clock
    else { return nil }
    return (MonthDeadline(months, after: year), law)
  }
}

/// A yearly department meeting about the budget (BEK 1642/2023 § 19, BEK 1307/2009 § 18).
struct BudgetMeeting {
  /// The day three months before the next financial year: a meeting on it is »inden« by one reading, and not by the other.
  let limit: Day

  init(nextYearBegins day: Day) { limit = day.adding(months: -3) }

  /// Whether a meeting is held in time; nil on the day itself, where the words carry two readings.
  func isInTime(_ meeting: Day) -> Bool? { meeting == limit ? nil : meeting < limit }

  /// The last day to send the papers of a meeting: at least a week before.
  static func papers(before meeting: Day) -> Day { meeting.adding(days: -7) }
}

extension Module {
  /// When accounts must be sent.
  var accountsDeadline: Calculation {
    Calculation(
      "lov.regnskabsfrist", title: "Hvornår regnskabet skal være sendt",
      law: "BEK 1642/2023 § 74 og § 20; før: BEK 1307/2009 § 71, BEK 506/2010 og 1238/2010",
      inputs: [
        Calculation.Input("regnskabsaar-slut", title: "Regnskabsårets sidste dag", .day),
        Calculation.Input(
          "sendt", title: "Dagen, det er sendt til kommunen", .day, isRequired: false),
      ], known: Statute.bek1307.signed
    ) { given, at in
      let accounts = AccountsDeadlines(
        yearEnding: try given.day("regnskabsaar-slut"), known: at.known)
      guard let council = accounts.council else {
        throw CalculationFault(.impossible, "regnskabsaar-slut")
      }
      let sent = given.optionalDay("sendt").map {
        [Calculation.Line("Sendt i tide", .yesNo(council.deadline.isMet(on: $0)), isResult: true)]
      }
      let fund =
        accounts.fund.map { $0.deadline.lines("Foreløbigt til Landsbyggefonden") } ?? [
          Calculation.Line(
            "Foreløbigt til Landsbyggefonden", .text("ikke kendt: ingen læst lov har en frist"))
        ]
      return [
        Calculation.Line(
          "Efter", .text(council.law.cited(on: at.day, known: at.known, isShort: false)))
      ] + council.deadline.lines("Til kommunen og Landsbyggefonden") + (sent ?? []) + fund
        + (accounts.corrections?.lines("Rettelser til Landsbyggefonden") ?? [])
        + accounts.meeting.lines("Regnskabsmøde i afdelingen, hvis det er besluttet")
        + [
          Calculation.Line(
            "To læsninger, hvor der er to dage",
            .text("loven siger ikke, hvordan måneder regnes fra en måneds sidste dag")),
          Calculation.Line(
            "Afdeling i en anden kommune",
            .text("regnskabet for den og for boligorganisationen sendes også dertil")),
        ]
    }
  }

  /// When the yearly meeting of a department must be held.
  var budgetMeeting: Calculation {
    Calculation(
      "lov.afdelingsmoede", title: "Det årlige afdelingsmøde om budgettet",
      law: "BEK 1642/2023 § 19; før: BEK 1307/2009 § 18",
      inputs: [
        Calculation.Input("naeste-aar", title: "Næste regnskabsårs første dag", .day),
        Calculation.Input("moede", title: "Dagen for mødet", .day, isRequired: false),
        Calculation.Input(
          "udsendt", title: "Dagen, budgettet er sendt ud", .day, isRequired: false),
      ], known: Statute.bek1307.signed
    ) { given, _ in
      let meeting = BudgetMeeting(nextYearBegins: try given.day("naeste-aar"))
      var lines = [
        Calculation.Line("Holdes før", .day(meeting.limit), isResult: true),
        Calculation.Line(
          "Dagen selv",
          .text("»inden 3 måneder før«: i tide efter én læsning, for sent efter en anden")),
      ]
      guard let held = given.optionalDay("moede") else { return lines }
      let papers = BudgetMeeting.papers(before: held)
      lines += [
        Calculation.Line("I tide", .yesNo(meeting.isInTime(held)), isResult: true),
        Calculation.Line("Budgettet sendes senest", .day(papers)),
      ]
      if let sent = given.optionalDay("udsendt") {
        lines.append(Calculation.Line("Sendt i tide", .yesNo(sent <= papers), isResult: true))
      }
      return lines
    }
  }
}

/// When the accounts of a financial year are due, for whoever's work rests on them.
public struct AccountsDue: Hashable, Sendable {
  /// The last day to the municipality, by each reading of months that are counted from the last day of one.
  public let council: [Day]
  /// The last day of the provisional accounts to Landsbyggefonden, by each reading; none where no act known says one.
  public let fund: [Day]
  /// Act and paragraph.
  public let law: String

  /// Reckons them by the law of the day on which the year ends; nil where no act known says anything.
  public init?(yearEnding end: Day, known: Day? = nil) {
    let deadlines = AccountsDeadlines(yearEnding: end, known: known)
    guard let council = deadlines.council else { return nil }
    self.council = council.deadline.readings
    fund = deadlines.fund?.deadline.readings ?? []
    law = council.law.cited(on: end, known: known, isShort: true)
  }
}
