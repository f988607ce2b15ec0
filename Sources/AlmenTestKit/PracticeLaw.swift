import Counter
import Organisation
import Store
import Vocabulary

/// What a part has to practise on: marked as made up, of kinds that it brings, about the town it is asked of, each thing once,
/// and the same each time.
enum PracticeLaw {
  static func check(_ part: any Part) throws {
    guard let practising = part as? any PracticeContributing else { return }
    let said = practising.practice(in: town)
    let (once, again) = (try bodies(said), try bodies(practising.practice(in: town)))
    guard once == again else {
      throw Broken("\(part.id) has something else to practise on each time it is asked.")
    }
    guard Set(said.map(\.record.pointer)).count == said.count else {
      throw Broken("\(part.id) has the same thing to practise on twice: say it once.")
    }
    let own = Set(((part as? any RecordContributing)?.kinds ?? []).map(kind))
    let parties = Set((town.organisations + town.afdelinger).map(\.id.pointer))
    for (one, body) in zip(said, once) {
      let pointer = one.record.pointer
      guard own.contains(pointer.kind) else {
        throw Broken("\(pointer) to practise on is of another part's kind: leave it to that part.")
      }
      guard body.contains("\"madeUp\":true") else {
        throw Broken("\(pointer) to practise on is not marked: give it the town's source.")
      }
      let strangers = one.record.pointsAt.filter {
        $0.kind == PartySubject.kind && !parties.contains($0)
      }
      guard strangers.isEmpty else {
        throw Broken("\(pointer) to practise on is about \(strangers), who are not in the town.")
      }
    }
  }

  private static func bodies(_ said: [PracticeRecord]) throws -> [String] {
    try said.map { "\($0.from) " + (try Body.encode($0.record)) }
  }

  private static func kind(_ type: any Record.Type) -> String { type.kind }

  private static let source = Source("Øvelse", madeUp: true)

  private static var town: PracticeTown {
    let organisations = (1...4).compactMap { number in
      PartyID("org-\(number)").map {
        Party(id: $0, name: "Organisation \(number)", kind: .boligorganisation, source: source)
      }
    }
    let afdelinger = (1...12).compactMap { number in
      PartyID("afd-\(number)").map {
        Party(
          id: $0, name: "Afdeling \(number)", kind: .afdeling,
          partOf: organisations[number % organisations.count].id,
          dwellings: Dwellings(family: number * 20, youth: number % 3 * 10), source: source)
      }
    }
    return PracticeTown(organisations: organisations, afdelinger: afdelinger, source: source)
  }
}
