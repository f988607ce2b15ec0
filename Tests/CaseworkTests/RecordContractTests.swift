import AlmenTestKit
import Casework
import Organisation
import Testing
import Vocabulary

private enum SampleSubject: Named {
  static let kind = "sample"
}

/// A record that names things in one way, and says that it points at some of them.
private struct Sample<Way: SampleWay>: Record {
  typealias Subject = SampleSubject
  static var lasting: Lasting { .state }
  static var called: KindName { KindName("prøve", "prøver") }
  static var properties: PropertyNames {
    [
      "id": .init("Id", "Hvad der står der."), "title": .init("Navn", "Hvad der står der."),
      "way": .init("Måde", "Hvad der står der."), "source": .init("Kilde", "Hvad der står der."),
    ]
  }

  var id: Identifier<SampleSubject>
  var title: String
  var way: Way
  var source: Source

  var pointsAt: [Pointer] { way.said }
  var needs: [Pointer] { [] }
  static var example: Self {
    Self(
      id: "one", title: "Eksempel", way: Way.example,
      source: Source("x", inferred: "y", madeUp: true))
  }
}

private protocol SampleWay: Codable, Hashable, Sendable, Described {
  static var example: Self { get }
  var said: [Pointer] { get }
}

private struct Plain: SampleWay {
  static let properties: PropertyNames = ["party": .init("Part", "Hvad der står der.")]
  var party: PartyID
  static var example: Plain { Plain(party: "kk") }
  var said: [Pointer] { [] }
}

private struct Said: SampleWay {
  static let properties: PropertyNames = ["party": .init("Part", "Hvad der står der.")]
  var party: PartyID
  static var example: Said { Said(party: "kk") }
  var said: [Pointer] { [party.pointer] }
}

private struct Left: SampleWay {
  static let properties: PropertyNames = [
    "keeper": .init("Hos", "Hvad der står der."), "about": .init("Om", "Hvad der står der."),
  ]
  var keeper: PartyID?
  var about: Pointer
  static var example: Left { Left(keeper: "kk", about: Pointer(kind: "area", id: "a")) }
  var said: [Pointer] { [about] }
}

private struct Many: SampleWay {
  static let properties: PropertyNames = ["parties": .init("Parter", "Hvad der står der.")]
  @Listed var parties: [PartyID]
  static var example: Many { Many(parties: ["kk", "br"]) }
  var said: [Pointer] { [PartyID("kk").pointer] }
}

private struct Deep: SampleWay {
  static let properties: PropertyNames = ["inner": .init("Inde i", "Hvad der står der.")]
  var inner: [String: [Plain]]
  static var example: Deep { Deep(inner: ["a": [.example]]) }
  var said: [Pointer] { [] }
}

private enum Cased: SampleWay {
  static let properties: PropertyNames = [
    "at": .init("Hos", "Hvad der står der."), "_0": .init("part", "Hvad der står der."),
  ]
  case none
  case at(PartyID)
  static var example: Cased { .at("kk") }
  var said: [Pointer] { [] }
}

private struct Itself: SampleWay {
  static let properties: PropertyNames = ["before": .init("Før", "Hvad der står der.")]
  var before: Identifier<SampleSubject>
  static var example: Itself { Itself(before: "two") }
  var said: [Pointer] { [] }
}

private struct Word: SampleWay {
  static let properties: PropertyNames = ["word": .init("Ord", "Hvad der står der.")]
  var word: Identifier<WordSubject>
  static var example: Word { Word(word: "ord") }
  var said: [Pointer] { [] }
}

private enum WordSubject: Named {
  static let kind = "no-record-of-ours"
}

private struct Nameless: SampleWay {
  static let properties: PropertyNames = ["text": .init("Tekst", "Hvad der står der.")]
  var text: String
  var more: String
  static var example: Nameless { Nameless(text: "x", more: "y") }
  var said: [Pointer] { [] }
}

private struct Idle: SampleWay {
  static let properties: PropertyNames = [
    "text": .init("Tekst", "Hvad der står der."), "more": .init("Mere", "Hvad der står der."),
  ]
  var text: String
  static var example: Idle { Idle(text: "x") }
  var said: [Pointer] { [] }
}

private struct Empty: SampleWay {
  static let properties: PropertyNames = ["inner": .init("Inde i", "Hvad der står der.")]
  var inner: [PartyID]
  static var example: Empty { Empty(inner: []) }
  var said: [Pointer] { [] }
}

@Suite struct RecordContractTests {
  private func broken(_ type: any Record.Type) async -> [String] {
    var names: [String] = []
    for law in RecordContract.laws {
      do {
        try await law.check(.init(type))
      } catch { names.append(law.name) }
    }
    return names
  }

  private static let all = "the example is marked as made up, and says all it points at"

  @Test func `a record that names something without pointing at it breaks the law, however deep`()
    async
  {
    let types: [any Record.Type] = [
      Sample<Plain>.self, Sample<Left>.self, Sample<Many>.self, Sample<Deep>.self,
      Sample<Cased>.self, Sample<Itself>.self,
    ]
    for type in types { #expect(await broken(type) == [Self.all], "\(type)") }
  }

  @Test
  func `a record that points at all it names keeps it, and what is no record is not asked for`()
    async
  {
    for type in [Sample<Said>.self, Sample<Word>.self] as [any Record.Type] {
      #expect(await broken(type) == [], "\(type)")
    }
  }

  @Test func `a property without a Danish name is found, and a name without a property`() async {
    for type in [Sample<Nameless>.self, Sample<Idle>.self] as [any Record.Type] {
      let broken = await broken(type)
      #expect(broken.count == 1 && broken[0].hasPrefix("every property"), "\(type): \(broken)")
    }
  }

  @Test func `a list of nothing in an example is found`() async {
    #expect(
      await broken(Sample<Empty>.self) == [
        "the example fills every property, so that documentation and readers know them all"
      ])
  }
}
