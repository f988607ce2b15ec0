import AlmenTestKit
import Counter
import Testing
import Vocabulary

@Suite struct PlainHouseTests {
  private struct Notes: ForvaltningModule, RecordContributing {
    let id: PartID = "test-note"
    let name = "Prøver"
    let needs: [PartID] = []
    let kinds: [any Record.Type] = [TestNote.self]
  }

  private let one = TestNote("one", "Den første", mentions: ["two"])
  private let two = TestNote("two", "Den anden")

  @Test func `a house finds, names and follows what its records say`() throws {
    let house = PlainHouse(PlainRecords().with(one).with(two), parts: [Notes()])
    let titles = Titles(house: house, day: try isoDay("2020-01-01"))
    #expect(titles.title(two.pointer) == "Den anden")
    #expect(try Finder(house: house).find("one") == one.pointer)
    #expect(try house.pointing(at: two.pointer) == [one.pointer])
  }

  @Test func `what an option names is found by its subject alone, and else told with the nearest`()
    throws
  {
    let house = PlainHouse(PlainRecords().with(two), parts: [Notes()])
    let day = try isoDay("2020-01-01")
    let found = try house.existing(TestNote.Subject.self, "two", on: day)
    #expect(found == two.id)
    let told = #expect(throws: Complaint.self) {
      try house.existing(TestNote.Subject.self, "twi", on: day)
    }
    #expect(told?.remedy == "Mente du »two«?")
  }

  @Test func `other records put the rooms together anew`() throws {
    var house = PlainHouse(parts: [Notes()])
    #expect(throws: Complaint.self) { try Finder(house: house).find("one") }
    house.records = PlainRecords().with(one)
    #expect(try Finder(house: house).find("one") == one.pointer)
  }

  @Test func `what is found and due is what was put there, of whom and by when it is asked`() throws
  {
    let rule = Rule("test-note.rule", .note, sentence: "S", remedy: "R", source: "K")
    func duty(_ owner: Pointer, _ due: String?) -> Duty {
      Duty(rule, owner: owner, due: due.flatMap { RoughDay($0) }, subject: owner)
    }
    var house = PlainHouse()
    house.found = [Finding(rule, about: one.pointer), Finding(rule, about: nil)]
    #expect(house.findings(about: [one.pointer], during: .always).count == 1)
    #expect(try house.findings(during: .always).count == 2)
    house.due = [
      duty(one.pointer, nil), duty(two.pointer, "2020-03-01"), duty(one.pointer, "2020-02-01"),
    ]
    let (day, last) = (try isoDay("2020-01-01"), try isoDay("2020-02-15"))
    #expect(try house.duties(on: day, through: last).map { $0.due?.text } == ["2020-02-01", nil])
    #expect(try house.duties(on: day, through: last, owner: two.pointer).isEmpty)
  }

  @Test func `a plain pen states readings as well`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    func reading(_ value: Int64) -> Reading {
      Reading(
        indicator: "i", subject: one.pointer, period: Period(day: pen.day), value: value,
        source: Source("Prøve", madeUp: true))
    }
    #expect([1, 1, 2].map { pen.state(reading($0)) } == [.new, .same, .corrected])
    #expect(pen.readings(of: "i", about: one.pointer).map(\.reading.value) == [1, 2])
  }
}
