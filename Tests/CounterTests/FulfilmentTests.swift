import AlmenTestKit
import Counter
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let agreement = Pointer(kind: "agreement", id: "a")

private func rule(_ id: String, formerly: [String] = []) -> Rule {
  Rule(
    id, .note, refuses: false, sentence: "Skriv {year} til {subject}.",
    remedy: "Ellers sker intet.",
    source: "Prøve", formerly: formerly)
}

private func duty(
  _ id: String, _ due: String, about subject: Pointer = agreement, isMarked: Bool = true
) throws -> Duty {
  Duty(
    rule(id, formerly: ["old.\(id)"]), owner: nil, due: RoughDay(due),
    subject: subject, facts: ["year": .number(2024)], isMarked: isMarked)
}

/// Duties that end when somebody says that they are done.
@Suite struct FulfilmentTests {
  private let pen: PlainPen
  private var house: PlainHouse

  init() throws {
    pen = PlainPen(on: try isoDay("2024-01-10"))
    house = PlainHouse(pen)
    house.due = [
      try duty("x.letter", "2024-03-01"), try duty("x.letter", "2025-03-01"),
      try duty("x.list", "[2024-02-01..2024-02-10]"),
      try duty("x.approval", "2024-02-01", isMarked: false),
    ]
  }

  private func open(on day: String) throws -> [String] {
    try house.duties(on: isoDay(day), through: .latest).map {
      "\($0.rule.id) \($0.due?.text ?? "-")"
    }
  }

  private func fulfil(_ rule: String? = nil, time: String? = nil, with pen: PlainPen? = nil) throws
  {
    try house.fulfil(
      about: agreement, rule: rule, time: time.map(isoDay), shows: "sag 1", by: nil,
      source: source, with: pen ?? self.pen)
  }

  @Test func `it ends the first open time from the day it is recorded for, and no other`() throws {
    try fulfil("x.letter")
    let after = ["x.approval 2024-02-01", "x.list [2024-02-01..2024-02-10]", "x.letter 2025-03-01"]
    #expect(try open(on: "2024-01-10") == after)
    #expect(try open(on: "2024-01-09").count == 4)
    try fulfil("x.list")
    try fulfil("x.letter", time: "2025-03-01")
    #expect(try open(on: "2024-01-10") == ["x.approval 2024-02-01"])
    let written = pen.timelines(Fulfilment.self, during: .always, pointingAt: agreement)
      .compactMap { $0.pieces.last?.value }
    #expect(written.map(\.id) == ["a-1", "a-2", "a-3"])
    #expect(
      written.map(\.time) == [
        try isoDay("2024-03-01"), try isoDay("2024-02-10"), try isoDay("2025-03-01"),
      ])
    #expect(written.map(\.shows) == ["sag 1", "sag 1", "sag 1"])
    #expect(written.first?.title == "Skriv 2024 til »a«.")
  }

  @Test(
    arguments: [
      (nil, nil, "Der er flere åbne pligter om »a«.", "Skriv --duty x.letter eller x.list."),
      ("x.leter", nil, "»x.leter« er ikke en åben pligt om »a«.", "Mente du »x.letter«?"),
      ("x.approval", nil, "»x.approval« er ikke en åben pligt om »a«.", "Der er x.letter, x.list."),
      (
        "x.list", "2024-02-01", "Pligten har ingen åben frist den 1. februar 2024.",
        "Fristen er 10. februar 2024."
      ),
    ] as [(String?, String?, String, String)])
  func `what is not open, or ends by what is recorded, cannot be marked`(
    _ rule: String?, _ time: String?, _ what: String, _ remedy: String
  ) throws {
    let error = #expect(throws: Complaint.self) { try fulfil(rule, time: time) }
    #expect(error?.what == what)
    #expect(error?.remedy == remedy)
    #expect(pen.touched.isEmpty)
  }

  @Test func `of a thing with no such duty nothing can be marked`() throws {
    let other = Pointer(kind: "agreement", id: "b")
    let error = #expect(throws: Complaint.self) {
      try house.fulfil(
        about: other, rule: nil, time: nil, shows: "sag", by: nil, source: source, with: pen)
    }
    #expect(error?.what.contains("ingen åben pligt om »b«") == true)
  }

  @Test func `a rule with a new name is still done`() throws {
    let there = try duty("x.letter", "2024-03-01")
    let time = try isoDay("2024-03-01")
    let day = RoughDay(pen.day)
    func done(_ rule: String, _ time: Day?) -> PlainRooms {
      PlainRooms(
        PlainRecords().with(
          Fulfilment(
            id: "f", title: "f", duty: rule, about: agreement, time: time, day: day, shows: "s",
            source: source)))
    }
    #expect(try done("old.x.letter", time).isFulfilled(there, on: pen.day))
    #expect(try done("x.letter", time).isFulfilled(there, on: pen.day))
    #expect(try !done("x.other", time).isFulfilled(there, on: pen.day))
    #expect(try !done("x.letter", time.next).isFulfilled(there, on: pen.day))
    #expect(try !done("x.letter", nil).isFulfilled(there, on: pen.day))
  }
}
