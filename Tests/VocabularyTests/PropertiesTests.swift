import Testing

@testable import Vocabulary

private enum ThingSubject: Named { static let kind = "test-thing" }
private enum ShadeSubject: Named { static let kind = "no-record" }

private enum Shade: String, Choice {
  case dark
  var word: String { "mørk" }
}

private struct Within: Codable, Hashable, Sendable, Described {
  static let properties: PropertyNames = [
    "why": .init("hvorfor", "Hvad der står der."), "day": .init("Dag", "Hvad der står der."),
  ]
  var day: RoughDay
  var why: String?
}

/// Something with a property of each kind that is told apart.
private struct Thing: Record {
  typealias Subject = ThingSubject
  static let lasting = Lasting.state
  static let called = KindName("ting", "ting")
  static let properties: PropertyNames = [
    "source": .init("Kilde", "Hvad der står der."), "title": .init("Navn", "Hvad der står der."),
    "id": .init("Id", "Hvad der står der."), "party": .init("Part", "Hvad der står der."),
    "others": .init("Andre", "Hvad der står der."),
    "part": .init("Modul", "Hvad der står der."), "shade": .init("Farve", "Hvad der står der."),
    "within": .init("Inden i", "Hvad der står der."), "paid": .init("Betalt", "Hvad der står der."),
    "lasts": .init("Varer", "Hvad der står der."),
    "level": .init("Niveau", "Hvad der står der."), "isOpen": .init("Åben", "Hvad der står der."),
  ]

  var id: Identifier<ThingSubject>
  var title: String
  var party: PartyID
  @Listed var others: [Pointer]
  var part: PartID?
  var shade: Shade?
  var within: Within
  var paid: Kroner?
  var lasts: Vocabulary.Duration?
  var level: Level?
  var isOpen: Bool?
  var source: Source

  var pointsAt: [Pointer] { [party.pointer] + others }
  var needs: [Pointer] { [] }

  static var example: Thing {
    Thing(
      id: "en", title: "2010-03", party: "kk", others: [Pointer(kind: "forum", id: "f")],
      part: "tmf", shade: .dark, within: Within(day: RoughDay(.latest), why: "3y"),
      paid: Kroner(ore: 500), lasts: Duration(3, .years), level: .two, isOpen: true,
      source: Source("Prøve", inferred: "alt", madeUp: true))
  }
}

/// Writes what no record should: nothing, half a number, and keys that are content.
private struct Odd: Codable, Hashable, Sendable {
  var keys: [String: [Int?]]
}

private struct Strange<Inside: Codable & Hashable & Sendable>: Record {
  typealias Subject = ThingSubject
  static var lasting: Lasting { .state }
  static var called: KindName { KindName("ting", "ting") }
  static var properties: PropertyNames { ["id": "Id", "source": "Kilde", "more": "Mere"] }

  var id: Identifier<ThingSubject> = "en"
  var inside: Inside
  var source = Source("Prøve")
  var title: String { "Ting" }
  var pointsAt: [Pointer] { [] }
  var needs: [Pointer] { [] }
  static var example: Strange { preconditionFailure("it is never asked for") }

  init(_ inside: Inside) { self.inside = inside }
}

@Suite struct PropertiesTests {
  private func values(_ record: some Record) throws -> [String: Value] {
    Dictionary(
      try Properties.of(record).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `what a property says follows from its type, not from the look of its text`() throws {
    let values = try values(Thing.example)
    #expect(values["title"] == .text("2010-03"))
    #expect(values["shade"] == .word("mørk"))
    #expect(values["paid"] == .money(low: Kroner(ore: 500), high: Kroner(ore: 500), about: false))
    #expect(values["lasts"] == Duration(3, .years).map(Value.duration))
    #expect(values["level"] == .number(2))
    #expect(values["isOpen"] == .flag(true))
    #expect(values["source"] == .source(Source("Prøve", inferred: "alt", madeUp: true)))
    guard case .group(let inside) = values["within"] else { throw RecordsReturned() }
    #expect(inside.map(\.title) == ["hvorfor", "Dag"])
    #expect(inside.map(\.value) == [.text("3y"), .day(RoughDay(.latest))])
  }

  @Test func `a thing is what the record points at; its own id and a part's are text`() throws {
    let values = try values(Thing.example)
    #expect(values["party"] == .thing(PartyID("kk").pointer))
    #expect(values["others"] == .list([.thing(Pointer(kind: "forum", id: "f"))]))
    #expect(values["id"] == .text("en"))
    #expect(values["part"] == .text("tmf"))
  }

  @Test func `properties stand in the order of their names, and what is left out is not there`()
    throws
  {
    var thing = Thing.example
    #expect(try Properties.of(thing).map(\.key) == Thing.properties.keys)
    (thing.part, thing.others) = (nil, [])
    #expect(
      try Properties.of(thing).prefix(5).map(\.title) == ["Kilde", "Navn", "Id", "Part", "Farve"])
  }

  @Test func `a property has its JSON, as data files have it`() throws {
    let properties = try Properties.of(Thing.example)
    let json = JSON.object(properties.map { JSON.Member($0.key, $0.json) })
    #expect(json["party"]?.string == "kk")
    #expect(json["others"]?.array.map(\.string) == ["forum/f"])
    #expect(json["within"]?["day"]?.string == "9999-12-31")
    #expect(json["paid"]?.int == 500)
    #expect(json["isOpen"]?.bool == true)
    #expect(json["source"]?["madeUp"]?.bool == true)
    #expect(json["part"]?["inside"] == nil)
  }

  @Test func `null is not known, and a property without a name has its key`() throws {
    let properties = try Properties.of(Strange(["b": [1, nil], "a": []] as [String: [Int?]]))
    #expect(properties.map(\.title) == ["Id", "Kilde", "inside"])
    let inside = properties.last?.json
    #expect(inside?["b"]?.array == [.int(1), .null])
    guard case .group(let members) = properties.last?.value else { throw RecordsReturned() }
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members.map(\.value) == [.list([]), .list([.number(1), .unknown])])
  }

  // The keys of a dictionary are content, and no properties.
  @Test func `properties without a name and names without a property are told`() throws {
    let names = try Properties.misnamed(in: Strange(Odd(keys: ["a": []])))
    #expect(names.nameless == ["Odd.keys", "Strange<Odd>.inside"])
    #expect(names.idle == ["Strange<Odd>.more"])
    #expect(try Properties.misnamed(in: Thing.example) == Properties.Misnamed.none)
  }

  @Test func `what is told of a property is one sentence that says more than its name`() {
    func fault(_ told: String) -> PropertyName.Fault? { PropertyName("Navn", told).fault }
    #expect(fault("Hvad aftalen hedder.") == nil)
    #expect(fault("18 år eller derover er voksne.") == nil)
    #expect(fault(" ") == .missing)
    #expect(PropertyName(stringLiteral: "Navn").fault == .missing)
    #expect(fault("hvad aftalen hedder.") == .noSentence)
    #expect(fault("Hvad aftalen hedder") == .noSentence)
    #expect(fault("Navn.") == .repeats)
    #expect(fault("Aftalens navn.") == .repeats)
  }

  @Test func `each key tells its form, its words and the keys inside it`() throws {
    let told = Dictionary(
      uniqueKeysWithValues: try Properties.told(of: Thing.self).map { ($0.key, $0) })
    #expect(told["party"]?.form == .id("party"))
    #expect(told["others"]?.form == .pointer)
    #expect(told["others"]?.isSeveral == true)
    #expect(told["party"]?.isSeveral == false)
    #expect(told["paid"]?.form == .money)
    #expect(told["lasts"]?.form == .duration)
    #expect(told["isOpen"]?.form == .flag)
    #expect(told["title"]?.form == .text)
    #expect(told["within"]?.form == .keys)
    #expect(told["within"]?.inside.map(\.key) == ["why", "day"])
    #expect(told["within"]?.inside.map(\.form) == [.text, .roughDay])
    guard case .words(let words)? = told["shade"]?.form else { throw RecordsReturned() }
    #expect(words.map(\.name) == ["dark"])
    #expect(words.map(\.danish) == ["mørk"])
    guard case .words(let levels)? = told["level"]?.form else { throw RecordsReturned() }
    #expect(levels.map(\.name) == ["1", "2", "3"])
  }

  @Test func `a number that no record has is refused`() {
    #expect(throws: EncodingError.self) { try Properties.of(Strange(0.5)) }
    #expect(throws: EncodingError.self) { try Properties.of(Strange(UInt64.max)) }
  }

  @Test func `names keep their order, and the first of two counts`() {
    let names: PropertyNames = ["b": "B", "a": "A", "b": "C"]
    #expect(names.keys == ["b", "a"])
    #expect(names["b"] == "B")
    #expect(names["c"] == nil)
    #expect([names.place(of: "b"), names.place(of: "a"), names.place(of: "c")] == [0, 1, 2])
  }

  @Test func `there is ingen sag, and intet forum`() {
    #expect(KindName("sag", "sager").none == "ingen")
    #expect(KindName("forum", "fora", isNeuter: true).none == "intet")
  }

  @Test func `JSON that is text already is put in as it is`() {
    let json = JSON.keyed(["a": .raw("{\"b\": 1}"), "c": .texts(["d"])])
    #expect(json.text == "{\n  \"a\": {\"b\": 1},\n  \"c\": [\n    \"d\"\n  ]\n}\n")
  }
}
