import AlmenTestKit
import Cards
import Casework
import Counter
import Organisation
import Testing
import Vocabulary
import Wiring

@testable import Laws

@Suite struct MergerTests {
  private func breaches(_ part: Specimen) throws -> [Breach] {
    PartLaws.breaches(
      of: try Catalogue(rooms + [part]) { WiredRooms($0, $1) }, by: MergerLaws.all)
  }

  private let carrier = Carrier(Tenancy.self) { $0.carried(from: $1, to: $2) }

  @Test func `a part that carries over, ends or remembers keeps the laws`() throws {
    #expect(try breaches(Specimen(kinds: [Tenancy.self], carriers: [carrier])) == [])
    let ending = Carrier(Tenancy.self) { _, _, _ in nil }
    #expect(try breaches(Specimen(kinds: [Tenancy.self, Letter.self], carriers: [ending])) == [])
    let remembering = Remembered(Tenancy.self) { $0.pointsAt }
    #expect(try breaches(Specimen(kinds: [Tenancy.self], remembers: [remembering])) == [])
  }

  /// Without this the laws would be kept by trying nothing.
  @Test func `every party that a state names is merged, those of the rooms too`() throws {
    let catalogue = try Catalogue(rooms) { WiredRooms($0, $1) }
    let tried = Merger.all(catalogue)
    #expect(tried.count > 8 && tried.allSatisfy { $0.failed == nil })
    // Without what the rooms carry over each of them is forgotten.
    let bare = PlainRooms.parts.map { Stripped(of: $0) } + [Stripped(of: Specimen())]
    let forgotten = Merger.all(try Catalogue(bare) { WiredRooms($0, $1) }).flatMap(\.forgotten)
    #expect(
      Set(forgotten.map(\.kind)) == [
        "area", "exemption", "forum", "guarantee", "indicator", "membership", "party", "post",
        "procedure", "responsibility", "stream",
      ])
  }

  @Test func `a post is ended and a party remembers, and who took over is named`() throws {
    let day = try isoDay("2020-01-01")
    let pen = PlainPen(on: day)
    for id: PartyID in ["bad-vaert", "ny"] {
      pen.set(
        Party(id: id, name: id.text, kind: .boligorganisation, source: Tenancy.example.source),
        during: .always)
    }
    pen.set(Tenancy.example, during: .always)
    let house = PlainHouse(
      pen, parts: [Cooperation(), Specimen(kinds: [Tenancy.self], carriers: [carrier])])
    try house.merge(["bad-vaert"], into: "ny", with: pen)
    #expect(pen.timeline(Tenancy.self, "bad.leje").pieces.map(\.value.at) == ["bad-vaert", "ny"])
    #expect(pen.timeline(Tenancy.self, "bad.leje").pieces.last?.period == Period(from: day))
    #expect(pen.timeline(Party.self, "bad-vaert").pieces.map(\.period.end) == [day])
    #expect(pen.record(Party.self, "ny", on: day)?.succeeds == ["bad-vaert"])
  }

  @Test func `a part that fails is named`() throws {
    let pen = PlainPen(on: try isoDay("2020-01-01"))
    for id: PartyID in ["gammel", "ny"] {
      pen.set(
        Party(id: id, name: id.text, kind: .unit, source: Tenancy.example.source), during: .always)
    }
    let failing = Moving { _, _, _ in throw Broken("x") }
    let house = PlainHouse(pen, parts: [Specimen(carriers: [failing])])
    let failed = #expect(throws: CarryFailed.self) {
      try house.merge(["gammel"], into: "ny", with: pen)
    }
    #expect(failed?.part == "bad" && failed?.told.what.contains("»bad«") == true)
  }
}

/// A part with the kinds of another and nothing else.
private struct Stripped: Room, RecordContributing {
  let part: any Part
  var id: PartID { part.id }
  var name: String { part.name }
  let needs: [PartID] = []
  var kinds: [any Record.Type] { (part as? any RecordContributing)?.kinds ?? [] }

  init(of part: any Part) { self.part = part }
}
