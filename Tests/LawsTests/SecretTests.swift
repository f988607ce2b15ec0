import AlmenTestKit
import Cards
import Casework
import Counter
import Testing
import Vocabulary
import Wiring

@testable import Laws

/// The law of what is kept from the public hears what it should, and only that.
@Suite struct SecretTests {
  private func catalogue(_ parts: any Part...) throws -> Catalogue {
    try Catalogue(rooms + parts) { WiredRooms($0, $1) }
  }

  private func breaches(_ part: Specimen) throws -> [Breach] {
    PartLaws.breaches(of: try catalogue(part), by: SecretLaws.all)
  }

  @Test func `a part that hides what it says keeps the law, things and readings`() throws {
    #expect(try breaches(Specimen(kinds: [Note.self], hiders: [Hider()])) == [])
    let series = ReadingSeries(measured.indicator, about: measured.subject)
    let hider = Hider(secret: Secret([], readings: [measured])) { _ in Hidden(readings: [series]) }
    let part = Specimen(
      indicatorDefinitions: [indicator(version(1))], hiders: [hider])
    #expect(try breaches(part) == [])
  }

  @Test func `what is hidden only as its part wrote it is tried so`() throws {
    let hider = Hider { rooms in
      let all = try rooms.records.timelines(Note.self).flatMap(\.pieces).map(\.value)
      return Hidden(things: Set(all.filter { $0.title.hasPrefix("Hemmelig") }.map(\.pointer)))
    }
    #expect(try breaches(Specimen(kinds: [Note.self], hiders: [hider])) == [])
  }

  /// Without this the law would be kept by hearing nothing.
  @Test func `answers of a house where nothing is hidden tell of what is planted, in many ways`()
    throws
  {
    let catalogue = try catalogue(Specimen(kinds: [Note.self], hiders: [Hider()]))
    for kind in ["agreement", "clause", "obligation"] {
      let type = try #require(catalogue.kinds.first { $0.kind == kind })
      var canary = Canary(7)
      let world = Planted(examplesOf: catalogue.kinds)
      func plant<R: Record>(_ type: R.Type) throws {
        let copy = canary.marked(type.example)
        let marked = try #require(copy)
        #expect(marked.title.contains(canary.text) && marked.id != type.example.id)
        world.plant(marked)
      }
      try plant(type)
      let heard = Answers(of: catalogue.house(over: world), catalogue).all(naming: []).filter {
        canary.isHeard(in: .init($0.text), isEcho: $0.isEcho)
      }
      #expect(
        heard.contains { $0.what.hasPrefix("Siden") || $0.what.hasPrefix("Kommandoen") }, "\(kind)")
    }
  }

  @Test func `a reading is heard by its figure and its source`() throws {
    let catalogue = try catalogue(Specimen(indicatorDefinitions: [indicator(version(1))]))
    let canary = Canary(3)
    let world = Planted(examplesOf: catalogue.kinds)
    _ = world.state(canary.marked(measured))
    let heard = Answers(of: catalogue.house(over: world), catalogue).all(naming: []).filter {
      canary.isHeard(in: .init($0.text), isEcho: false)
    }
    #expect(heard.contains { $0.what == "Afsnittet »readings«" }, "\(heard.map(\.what))")
  }

  @Test(arguments: [
    ("7.351.980.003", true), ("7351980003", true), ("735198000,3", true), ("7351980013", false),
    ("1\n7351980003", true), ("735\n1980003", false), ("kanari-3-fugl-1", true),
    ("KANARIFUGL 3 SYNGER", true), ("kanari-13-fugl-1", false), ("Kanarifugl 13 synger", false),
  ])
  func `a canary is heard by its own marks alone`(_ text: String, _ isHeard: Bool) {
    #expect(Canary(3).isHeard(in: .init(text), isEcho: false) == isHeard)
  }

  @Test func `what was asked for by name may be said again, and nothing else of it`() {
    #expect(!Canary(3).isHeard(in: .init("»kanari-3-fugl-1« findes ikke."), isEcho: true))
    #expect(Canary(3).isHeard(in: .init("»kanari-3-fugl-1« er Kanarifugl 3 synger."), isEcho: true))
  }
}
