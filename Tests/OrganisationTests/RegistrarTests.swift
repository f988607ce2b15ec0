import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let (first, later) = (Source("Først", madeUp: true), Source("Siden", madeUp: true))

private func party(_ id: PartyID, _ kind: PartyKind = .boligorganisation) -> Party {
  Party(id: id, name: id.text, shortName: "kort", kind: kind, source: first)
}

private func registrar(
  _ pen: PlainPen, defaults: [Contribution<TopicDefault>] = []
) -> Registrar {
  PartyBook(pen, defaults: defaults).registrar(with: pen, source: later)
}

/// The rules that refuse some work; none when it is done.
private func refused(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let refusal as Refusal {
    return refusal.findings.map(\.rule.id)
  }
}

/// Parties of several kinds, a post and a topic, from 2020 on; the pen stands in 2021.
private func registered() throws -> PlainPen {
  let pen = PlainPen(on: try isoDay("2020-01-01"))
  try pen.set(party("tmf", .forvaltning))
  try pen.set(party("sof", .forvaltning))
  try pen.set(party("kontor", .unit))
  try pen.set(party("sab"))
  try pen.set(party("fsb"))
  try pen.set(Post(id: "formand", name: "Formand", party: "sab", source: first))
  try pen.set(Topic(id: "stoej", title: "Støj", source: first))
  pen.day = try isoDay("2021-01-01")
  return pen
}

@Suite struct RegistrarTests {
  @Test func `a party and a post are entered from the day, once`() throws {
    let pen = try registered()
    try registrar(pen).enter(party("ny"))
    try registrar(pen).enter(Post(id: "kasserer", name: "K", party: "ny", source: first))
    #expect(pen.timeline(Party.self, "ny").pieces.map(\.period) == [Period(from: pen.day)])
    #expect(pen.timeline(Post.self, "kasserer").pieces.map(\.period) == [Period(from: pen.day)])
    #expect(
      try refused { try registrar(pen).enter(party("ny")) } == ["organisation.partyThere"])
    let post = Post(id: "formand", name: "F", party: "ny", source: first)
    #expect(try refused { try registrar(pen).enter(post) } == ["organisation.postThere"])
    // What has been and is no more may come again.
    try pen.end(Party.self, "fsb")
    #expect(try refused { try registrar(pen).enter(party("fsb")) } == [])
  }

  @Test func `how a party is reached is said bit by bit, and what is not named stays`() throws {
    let pen = try registered()
    try registrar(pen).contact("kontor", Contact(post: "vagten", phone: "11 11 11 11"))
    pen.day = try isoDay("2022-01-01")
    try registrar(pen).contact("kontor", Contact(phone: "22 22 22 22", mail: "a@b.dk"))
    func at(_ day: String) throws -> Contact? {
      pen.record(Party.self, "kontor", on: try isoDay(day))?.contact
    }
    #expect(try at("2020-12-31") == nil)
    #expect(try at("2021-12-31") == Contact(post: "vagten", phone: "11 11 11 11"))
    #expect(try at("2022-01-01") == Contact(post: "vagten", phone: "22 22 22 22", mail: "a@b.dk"))
    #expect(
      try refused { try registrar(pen).contact("kontor", Contact()) } == [
        "organisation.contactSame"
      ])
    #expect(
      try refused { try registrar(pen).contact("kontor", Contact(mail: "a@b.dk")) } == [
        "organisation.contactSame"
      ])
    #expect(
      try refused { try registrar(pen).contact("ingen", Contact(mail: "a")) } == ["record.unknown"])
  }

  @Test func `who carries a topic out, or sees it, stands beside the one who answers for it`()
    throws
  {
    let pen = try registered()
    try registrar(pen).give("stoej", to: "tmf")
    try registrar(pen).open("stoej", to: "kontor", as: .performing)
    try registrar(pen).open("stoej", to: "sof", as: .insight)
    try registrar(pen).open("stoej", to: "tmf", as: .performing)
    let book = PartyBook(pen, defaults: [])
    #expect(try book.answering(for: "stoej", on: pen.day).map(\.unit) == ["tmf"])
    let partaking = try book.partaking(in: "stoej", on: pen.day)
    #expect(partaking.map(\.aspect) == [.performing, .performing, .insight])
    #expect(Set(partaking.map(\.unit)) == ["kontor", "sof", "tmf"])
    #expect(try book.findings(about: nil, during: Period(from: pen.day)).isEmpty)
    // Said once more it is one still, and who comes to answer for it takes nobody's part in it.
    try registrar(pen).open("stoej", to: "kontor", as: .performing)
    pen.day = pen.day.next
    try registrar(pen).give("stoej", to: "sof")
    #expect(try book.answering(for: "stoej", on: pen.day).map(\.unit) == ["sof"])
    #expect(try book.partaking(in: "stoej", on: pen.day).count == 3)
    #expect(
      try refused { try registrar(pen).open("stoej", to: "sab", as: .insight) } == [
        "organisation.notAdministrative"
      ])
  }

  @Test func `a party has its new name to the next name or gap, and keeps the rest of itself`()
    throws
  {
    let pen = try registered()
    var changed = party("sab")
    changed.kind = .afdeling
    pen.set(changed, during: Period(from: try isoDay("2022-01-01")))
    changed.name = "Senere"
    pen.set(changed, during: Period(from: try isoDay("2023-01-01")))
    try registrar(pen).rename("sab", "Nu")
    func at(_ day: String) throws -> Party? { pen.record(Party.self, "sab", on: try isoDay(day)) }
    #expect(try at("2020-12-31")?.name == "sab")
    #expect(try at("2021-01-01")?.name == "Nu")
    #expect(try at("2022-12-31")?.name == "Nu")
    #expect(try at("2022-12-31")?.kind == .afdeling)
    #expect(try at("2022-12-31")?.shortName == "kort")
    #expect(try at("2022-12-31")?.source == before.continued(by: later))
    #expect(try at("2023-01-01")?.name == "Senere")
    try registrar(pen).rename("fsb", "F", short: "f")
    #expect(try pen.existing(Party.self, "fsb").shortName == "f")
    #expect(try refused { try registrar(pen).rename("findes-ikke", "X") } == ["record.unknown"])
  }

  @Test func `who is appointed has the post to the next that is recorded, and the last leaves it`()
    throws
  {
    let pen = try registered()
    func holders(_ day: String) throws -> [String] {
      try PartyBook(pen, defaults: []).holders(of: "formand", on: isoDay(day)).map(\.person)
    }
    try registrar(pen).appoint("Første", to: "formand")
    pen.day = try isoDay("2024-01-01")
    try registrar(pen).appoint("Senere", to: "formand")
    pen.day = try isoDay("2022-01-01")
    #expect(try registrar(pen).appoint("Imens", to: "formand") == "formand-3")
    #expect(try holders("2020-12-31") == [])
    #expect(try holders("2021-12-31") == ["Første"])
    #expect(try holders("2022-01-01") == ["Imens"])
    #expect(try holders("2023-12-31") == ["Imens"])
    #expect(try holders("2024-01-01") == ["Senere"])
    try registrar(pen).vacate("formand")
    #expect(try holders("2022-01-01") == [])
    #expect(try holders("2024-01-01") == ["Senere"])
    #expect(try refused { try registrar(pen).vacate("formand") } == ["organisation.vacant"])
    let absent = { _ = try registrar(pen).appoint("X", to: "findes-ikke") }
    #expect(try refused(absent) == ["record.unknown"])
  }

  @Test(arguments: [("sab", "notAdministrative"), ("findes-ikke", "notAdministrative")])
  func `only a forvaltning or a unit is given a responsibility`(
    _ unit: PartyID, _ rule: String
  ) throws {
    let pen = try registered()
    let work = { _ = try registrar(pen).give("stoej", to: unit) }
    #expect(try refused(work) == ["organisation.\(rule)"])
    let absent = { _ = try registrar(pen).give("findes-ikke", to: "tmf") }
    #expect(try refused(absent) == ["record.unknown"])
  }

  @Test func `what may be merged is of one kind, there, and not one with itself`() throws {
    let book = PartyBook(try registered(), defaults: [])
    func rules(_ parties: [PartyID], _ into: PartyID, _ day: String = "2021-01-01") throws
      -> [String]
    {
      try refused { try book.requireMergeable(parties, into: into, on: isoDay(day)) }
    }
    #expect(try rules(["sab"], "fsb") == [])
    #expect(try rules(["sab", "fsb"], "fsb") == ["organisation.mergedIntoItself"])
    #expect(try rules(["sab", "kontor"], "fsb") == ["organisation.mergedKinds"])
    #expect(try rules(["sab"], "fsb", "2019-12-31") == ["record.unknown"])
    #expect(try rules(["findes-ikke"], "fsb") == ["record.unknown"])
  }
}

@Suite struct GivingTests {
  private func answering(_ pen: PlainPen, _ day: String) throws -> [String] {
    try PartyBook(pen, defaults: []).answering(for: "stoej", on: isoDay(day))
      .map { "\($0.unit) \($0.sharedRule ?? "alene")" }.sorted()
  }

  @Test func `a responsibility takes the place of the others until what is recorded for later`()
    throws
  {
    let pen = try registered()
    try registrar(pen).give("stoej", to: "tmf")
    pen.day = try isoDay("2023-01-01")
    try registrar(pen).give("stoej", to: "sof")
    pen.day = try isoDay("2022-01-01")
    try registrar(pen).give("stoej", to: "kontor")
    #expect(try answering(pen, "2021-12-31") == ["tmf alene"])
    #expect(try answering(pen, "2022-01-01") == ["kontor alene"])
    #expect(try answering(pen, "2023-01-01") == ["sof alene"])
  }

  @Test func `a shared responsibility stands beside the others, which share it from then on`()
    throws
  {
    let pen = try registered()
    try registrar(pen).give("stoej", to: "tmf")
    pen.day = try isoDay("2022-01-01")
    try registrar(pen).give("stoej", to: "sof", sharedBy: "r")
    #expect(try answering(pen, "2021-12-31") == ["tmf alene"])
    #expect(try answering(pen, "2022-01-01") == ["sof r", "tmf r"])
    // Given again, also to one who had it alone, it is not had twice.
    try registrar(pen).give("stoej", to: "tmf", sharedBy: "r")
    #expect(try answering(pen, "2022-01-01") == ["sof r", "tmf r"])
    pen.day = try isoDay("2023-01-01")
    try registrar(pen).give("stoej", to: "kontor")
    #expect(try answering(pen, "2023-01-01") == ["kontor alene"])
    // What is given alone later is not shared by what is given before.
    pen.day = try isoDay("2022-06-01")
    try registrar(pen).give("stoej", to: "kontor", sharedBy: "r")
    #expect(try answering(pen, "2022-12-31") == ["kontor r", "sof r", "tmf r"])
    #expect(try answering(pen, "2023-01-01") == ["kontor alene"])
  }

  @Test func `who only had a topic by a module's default shares it too, once`() throws {
    let defaults = [Contribution(TopicDefault("stoej", source: "prøve"), by: "tmf")]
    let pen = try registered()
    try registrar(PlainPen(copying: pen), defaults: defaults).give("stoej", to: "sof")
    try registrar(pen, defaults: defaults).give("stoej", to: "sof", sharedBy: "r")
    #expect(try answering(pen, "2021-01-01") == ["sof r", "tmf r"])
    let own = try registered()
    try registrar(own, defaults: defaults).give("stoej", to: "tmf", sharedBy: "r")
    #expect(try answering(own, "2021-01-01") == ["tmf r"])
  }
}

/// Who has a post, day by day, kept as plain cells: a second account of what appointing is.
private struct Grid {
  var cells: [Int?] = Array(repeating: nil, count: 60)

  /// Empties the run of one appointment from a day on; false when the day was empty.
  mutating func leave(_ day: Int) -> Bool {
    guard let one = cells[day] else { return false }
    var next = day
    while next < cells.count, cells[next] == one {
      cells[next] = nil
      next += 1
    }
    return true
  }

  mutating func appoint(_ day: Int, _ number: Int) {
    _ = leave(day)
    for next in day..<cells.count {
      guard cells[next] == nil else { return }
      cells[next] = number
    }
  }
}

@Suite struct RegistrarLawTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `in whatever order posts change hands, each has one holder a day at most, as a grid says`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let start = try isoDay("2020-01-01")
    let pen = PlainPen(on: start)
    let posts: [PostID] = ["a", "b"]
    for id in posts { try pen.set(Post(id: id, name: id.text, party: "p", source: first)) }
    var grids = [Grid(), Grid()]
    for number in 0..<30 {
      let (post, day) = (random.int(0...1), random.int(0...50))
      pen.day = start.adding(days: day)
      if random.oneIn(3) {
        let isRefused = try refused { try registrar(pen).vacate(posts[post]) } != []
        #expect(isRefused == !grids[post].leave(day))
      } else {
        try registrar(pen).appoint(String(number), to: posts[post])
        grids[post].appoint(day, number)
      }
      for (post, grid) in zip(posts, grids) {
        for (day, cell) in grid.cells.enumerated() {
          let there = try PartyBook(pen, defaults: []).holders(
            of: post, on: start.adding(days: day)
          ).map(\.person)
          #expect(there == (cell.map { [String($0)] } ?? []), "\(post), day \(day)")
        }
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `in whatever order a topic is given, one has it alone or all share it, and nobody twice`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pen = try registered()
    let (start, units) = (pen.day, ["tmf", "sof", "kontor"] as [PartyID])
    for _ in 0..<25 {
      pen.day = start.adding(days: random.int(0...50))
      let unit = units[random.int(0...2)]
      let rule = random.oneIn(2) ? "r" : nil
      try registrar(pen).give("stoej", to: unit, sharedBy: rule)
      let book = PartyBook(pen, defaults: [])
      let now = try book.answering(for: "stoej", on: pen.day)
      #expect(now.contains { $0.unit == unit && $0.sharedRule == rule })
      for day in 0...60 {
        let all = try book.answering(for: "stoej", on: start.adding(days: day))
        #expect(Set(all.map(\.unit)).count == all.count, "twice on day \(day)")
        #expect(all.count < 2 || all.allSatisfy { $0.sharedRule == "r" }, "two on day \(day)")
      }
    }
  }
}
