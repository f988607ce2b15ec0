import AlmenTestKit
import Counter
import Investments
import Organisation
import Testing
import Vocabulary

@testable import SOF

@Suite struct EmptyRentTests {
  private func pen(frameYears last: Int? = nil, area: AreaID? = nil) throws -> PlainPen {
    let pen = PlainPen(on: try isoDay("2026-11-20"))
    pen.set(party("org", .boligorganisation), during: .always)
    pen.set(party("a", .afdeling, of: "org", family: 120), during: .always)
    pen.set(party("b", .afdeling, of: "org", family: 120), during: .always)
    pen.set(party("c", .afdeling, of: "org", family: 120), during: .always)
    pen.set(party("kk", .municipality), during: .always)
    pen.set(combinedArea, during: .always)
    pen.set(
      FundingStream(id: "tomgang-og-istandsaettelse", title: "Tomgang", source: madeUp),
      during: .always)
    pen.set(
      Amount(
        id: "ramme", title: "Ramme", stream: "tomgang-og-istandsaettelse", kind: .frame, year: 2026,
        lastYear: last,
        amount: AmountRange(low: Kroner(ore: 10_000_000), high: Kroner(ore: 10_000_000)),
        financier: "kk", area: area, source: madeUp), during: .always)
    return pen
  }

  private func commit(_ options: [String: String], of afdeling: String = "a", with pen: PlainPen)
    throws
  {
    try act(
      EmptyRentAct(), [afdeling],
      options.merging(["frame": "ramme", "rent": "6.500"]) { first, _ in first }, with: pen)
  }

  private func committed(_ pen: PlainPen) -> [Amount] {
    pen.records(Amount.self, on: pen.day, pointingAt: nil).filter { $0.kind == .commitment }
  }

  private func sums(_ pen: PlainPen) -> [String: Int64] {
    Dictionary(
      uniqueKeysWithValues: committed(pen).map { ($0.title, $0.amount?.low.ore ?? -1) })
  }

  private func commitments(_ options: [String: String]) throws -> [String: Int64] {
    let pen = try pen()
    try commit(options, with: pen)
    #expect(committed(pen).allSatisfy { $0.receiver == "org" && $0.under == "ramme" })
    return sums(pen)
  }

  private func told(_ options: [String: String], with pen: PlainPen) throws -> String {
    let house = PlainHouse(pen, parts: plugged)
    let all = options.merging(["frame": "ramme", "rent": "6.500"]) { first, _ in first }
    let given = try Given(to: EmptyRentAct(), ["a"], all, at: house, on: pen.day)
    let blocks = try EmptyRentAct().telling(given, house)(Titles(house: house, day: pen.day))
    return "\(blocks)"
  }

  @Test func `a month's rent is of its days, and one given up is paid no longer than a notice`()
    throws
  {
    #expect(
      try commitments(["from": "2026-09-16", "let": "2026-11-01", "restoration": "12.000"]) == [
        "Tomgangsleje i a, 16.-30. september 2026": 325_000,
        "Tomgangsleje i a, oktober 2026, til udlejningen": 650_000,
        "Istandsættelse i a, november 2026": 1_200_000,
      ])
    #expect(
      try commitments(["from": "2026-09-16", "given-up": "2026-10-01"]) == [
        "Tomgangsleje i a, 16.-30. september 2026, til opgivelsen": 325_000
      ])
    // Neither let nor given up: up to the day of the act.
    #expect(
      try commitments(["from": "2026-11-16"]) == [
        "Tomgangsleje i a, 16.-20. november 2026": 108_333
      ])
    #expect(
      try commitments(["from": "2026-11-20"]).keys.first == "Tomgangsleje i a, 20. november 2026")
    for (from, last, word) in [
      ("2027-01-01", nil, "ikke er kommet"),
      ("2026-10-15", "2026-10-01", "før den var til rådighed"),
    ] as [(String, String?, String)] {
      let wrong = #expect(throws: WrongUse.self) {
        try commitments(
          ["from": from].merging(last.map { ["let": $0] } ?? [:]) { first, _ in first })
      }
      #expect(wrong?.what.contains(word) == true, "\(wrong?.what ?? "")")
    }
  }

  @Test
  func `rent goes on where it stopped, by the same days or by the rest, and comes to the same`()
    throws
  {
    let whole = try commitments(["from": "2026-10-15", "let": "2026-11-17"]).values.reduce(0, +)
    for from in ["2026-10-15", "2026-11-11"] {
      let before = try pen()
      before.day = try isoDay("2026-11-10")
      try commit(["from": "2026-10-15"], with: before)
      before.day = try isoDay("2026-11-20")
      #expect(sums(before).keys.contains("Tomgangsleje i a, 1.-10. november 2026"))
      let last = ["from": from, "let": "2026-11-17"]
      if from == "2026-10-15" {
        #expect(try told(last, with: before).contains("Forpligtet i forvejen"))
      }
      try commit(last, with: before)
      #expect(
        sums(before)["Tomgangsleje i a, 11.-16. november 2026, til udlejningen"] != nil,
        "\(sums(before))")
      #expect(sums(before).values.reduce(0, +) == whole)
      let again = #expect(throws: Refusal.self) { try commit(last, with: before) }
      #expect(again?.findings.map(\.rule.id) == ["sof.rentTwice"])
      // Let before what is committed: what is too much is told.
      let early = try told(["from": "2026-10-15", "let": "2026-11-01"], with: before)
      #expect(early.contains("ikke skal betales"), "\(early)")
    }
  }

  @Test func `each month is of its own year, and of another year it is not paid once more`() throws
  {
    let pen = try pen(frameYears: 2027)
    pen.day = try isoDay("2027-01-20")
    let said = ["from": "2026-12-16", "let": "2027-01-11"]
    try commit(said, with: pen)
    #expect(
      Dictionary(uniqueKeysWithValues: committed(pen).map { ($0.title, $0.year) }) == [
        "Tomgangsleje i a, 16.-31. december 2026": 2026,
        "Tomgangsleje i a, 1.-10. januar 2027, til udlejningen": 2027,
      ])
    let again = #expect(throws: Refusal.self) { try commit(said, with: pen) }
    #expect(again?.findings.map(\.rule.id) == ["sof.rentTwice"])
  }

  @Test func `the same month of a dwelling is paid once, and another dwelling is said`() throws {
    let pen = try pen()
    let said = ["from": "2026-10-01", "let": "2026-11-01"]
    try commit(said.merging(["dwelling": "bolig 2"]) { first, _ in first }, with: pen)
    // Without its mark it looks like the same.
    #expect(try told(said, with: pen).contains("Ligner en anden tom bolig"))
    try commit(said, with: pen)
    let told = #expect(throws: Refusal.self) { try commit(said, with: pen) }
    #expect(told?.findings.map(\.rule.id) == ["sof.rentTwice"])
    #expect(
      Set(sums(pen).keys) == [
        "Tomgangsleje i a, oktober 2026, til udlejningen",
        "Tomgangsleje i a (bolig 2), oktober 2026, til udlejningen",
      ])
    // Another afdeling's is another dwelling.
    try commit(said, of: "b", with: pen)
  }

  @Test func `a dwelling that was let is not paid on, and one that is vacant again is`() throws {
    let pen = try pen()
    try commit(["from": "2026-10-01", "let": "2026-11-01"], with: pen)
    let on = #expect(throws: Refusal.self) {
      try commit(["from": "2026-10-01", "let": "2026-11-16"], with: pen)
    }
    #expect(on?.findings.map(\.rule.id) == ["sof.rentAfterEnd"])
    #expect(on?.findings.first?.facts["day"] == .day(try isoDay("2026-11-01")))
    #expect(committed(pen).count == 1)
    try commit(["from": "2026-11-05"], with: pen)
    #expect(committed(pen).count == 2)
    // Another rent than what was written is told.
    let dearer = ["from": "2026-11-05", "rent": "6.600"]
    #expect(try told(dearer, with: pen).contains("efter en anden leje"))
    #expect(try !told(["from": "2026-11-05"], with: pen).contains("efter en anden leje"))
  }

  @Test func `let earlier than paid for, what is to be withdrawn is named with its command`() throws
  {
    let pen = try pen()
    try commit(["from": "2026-10-15"], with: pen)
    for last in ["2026-11-01", "2026-10-15"] {
      let early = #expect(throws: Refusal.self) {
        try commit(["from": "2026-10-15", "let": last], with: pen)
      }
      #expect(early?.findings.map(\.rule.id) == ["sof.rentTooMuch"])
      let late = committed(pen).filter {
        last == "2026-10-15" || $0.title.contains("november")
      }.sorted { $0.year == $1.year && $0.title.contains("oktober") }
      #expect(!late.isEmpty)
      #expect(
        Set(told(early, "commands")) == Set(late.map { "almen act withdraw \($0.id)" }), "\(last)")
    }
  }

  private func told(_ refusal: Refusal?, _ key: String) -> [String] {
    guard case .list(let all)? = refusal?.findings.first?.facts[key] else { return [] }
    return all.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  @Test(arguments: [
    "Fru Hansen 010150-1234", "010150-1234", "0101501234", "010150", "Fru Hansen", "Hansen 2",
    "Skovvej 12", "12, 2. tv.", "bolig 2 (Hansen)", "", "01-01-50",
  ])
  func `a mark that is more than a dwelling's number is refused and not told again`(
    _ mark: String
  ) throws {
    let pen = try pen()
    let wrong = #expect(throws: WrongUse.self) {
      try commit(["from": "2026-10-01", "let": "2026-11-01", "dwelling": mark], with: pen)
    }
    #expect(mark.isEmpty || wrong?.what.contains(mark) == false)
    #expect(committed(pen).isEmpty)
  }

  @Test func `what is paid for a marked dwelling is kept from the public, and the rest is shown`()
    throws
  {
    let pen = try pen()
    let said = ["from": "2026-10-01", "let": "2026-11-01", "restoration": "1.000"]
    for mark in ["bolig 2", "lejemål 0014-02", "nr. 7b"] {
      try commit(said.merging(["dwelling": mark]) { first, _ in first }, with: pen)
    }
    let marked = committed(pen)
    try commit(said, with: pen)
    let hidden = try MarkedDwellings().hidden(at: PlainHouse(pen, parts: plugged))
    #expect(marked.count == 6)
    #expect(hidden.things == Set(marked.map(\.pointer)))
    #expect(EmptyRentTitles.isOfOne("Tomgangsleje i a, Fru Hansen 010150-1234, maj 2026"))
    #expect(!EmptyRentTitles.isOfOne("Ramme (bolig 2)"))
  }

  @Test func `a frame of an area pays for no afdeling outside it`() throws {
    let pen = try pen(area: "omraade")
    let said = ["from": "2026-10-01", "let": "2026-11-01"]
    try commit(said, with: pen)
    let told = #expect(throws: Refusal.self) { try commit(said, of: "c", with: pen) }
    #expect(told?.findings.map(\.rule.id) == ["sof.rentOtherArea"])
    #expect(committed(pen).count == 1)
  }

  @Test(arguments: [
    "2026-09-01/2026-09-30", "2026-09-16/2026-09-30", "2028-02-29/2028-02-29",
    "2026-12-01/2026-12-30",
  ])
  func `the days of a title are read from it again`(_ text: String) throws {
    let ends = text.split(separator: "/").map(String.init)
    let days = try #require(Period(try isoDay(ends[0]), until: try isoDay(ends[1])))
    let read = EmptyRentTitles.read(EmptyRentTitles.rent(of: "Skov, mark (bolig 2)", for: days))
    #expect(read?.days == days && read?.dwelling == "Skov, mark (bolig 2)")
    #expect(EmptyRentTitles.read("Tomgangsleje i a, 9.-3. maj 2026") == nil)
    #expect(EmptyRentTitles.read("Istandsættelse i a, maj 2026") == nil)
  }
}
