import AlmenTestKit
import Counter
import Lov
import Testing
import Vocabulary

@testable import SUF

@Suite struct VacancyTests {
  private func vacancy(_ change: (inout Vacancy) throws -> Void = { _ in }) rethrows -> Vacancy {
    var vacancy = Vacancy.example
    (vacancy.home, vacancy.source) = ("elm", madeUp)
    try change(&vacancy)
    return vacancy
  }

  private func found(_ vacancy: Vacancy) throws -> [String] {
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 9)).with(vacancy)
    return try VacancyCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `others come only when it was sought let to the entitled at this vacancy`() throws {
    #expect(try found(vacancy()) == [])
    #expect(try found(vacancy { $0.isSought = nil }) == ["suf.othersUnsought"])
    #expect(try found(vacancy { ($0.isSought, $0.isToOthers) = (nil, nil) }) == [])
    #expect(try found(vacancy { $0.letFrom = $0.disposal.previous }) == ["suf.vacancyBackwards"])
  }

  @Test
  func
    `the municipality pays from disposal until it is let, and nothing where the organisation assigns`()
    throws
  {
    let day = try isoDay("2025-12-31")
    let paid = try VacancyPayment(vacancy(), nil, on: day, known: nil)
    // 1 March to 15 April: 31 days of March and 15 of 30 days of April, at 8,000 kr. a month.
    #expect(paid.isPaid == true && paid.count == 46)
    #expect(try paid.rent(Kroner(ore: 800_000)) == Kroner(ore: 1_200_000))
    let early = try VacancyPayment(vacancy(), nil, on: isoDay("2025-03-10"), known: nil)
    #expect(early.count == 10)
    let open = VacancyPayment(vacancy { $0.letFrom = nil }, .council, on: day, known: nil)
    #expect(open.count == 306)
    let none = try VacancyPayment(vacancy(), .organisation, on: day, known: nil)
    #expect(none.isPaid == false && none.count == 0)
    #expect(try none.rent(Kroner(ore: 800_000)) == nil)
    #expect(none.grounds.contains { $0.law.text.contains("§ 55") })
  }

  @Test func `a dwelling is vacant, let, and not let twice`() throws {
    let pen = PlainPen(on: try isoDay("2026-03-01"))
    pen.set(bydel("nord"), during: .always)
    pen.set(home("elm", 9), during: .always)
    try act(VacantAct(), ["elm"], ["kind": "careDwelling", "rent": "8000"], with: pen)
    pen.day = try isoDay("2026-04-01")
    try act(LetAct(), ["ledig-elm-1"], ["sought": ""], with: pen)
    let vacancy = pen.record(Vacancy.self, "ledig-elm-1", on: pen.day)
    #expect(vacancy?.letFrom == pen.day && vacancy?.isSought == true && vacancy?.isToOthers == nil)
    #expect(throws: WrongUse.self) { try act(LetAct(), ["ledig-elm-1"], with: pen) }
  }
}
