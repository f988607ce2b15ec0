import Casework
import Counter
import Organisation
import Vocabulary

/// What goes over where one party takes over from another.
enum MergerLaws {
  static let all = [carried, untouched, answers]

  static let carried = PartLaw("En tilstand nævner ikke en part, der er gået op i en anden") {
    inquiry in
    inquiry.mergers.flatMap(\.forgotten).eachOnce.map {
      Fault(
        $0.part, "Slagsen »\($0.kind)« nævner stadig en part, efter at den er gået op i en anden.",
        "Lad den nævne efterfølgeren fra dagen (»carriers«, med en »Carrier« for slagsen), eller sig "
          + "i »remembers«, hvad den kun husker.")
    }
  }

  static let untouched = PartLaw(
    "Før en sammenlægning er alt, som det var, og dokumenter er det også efter"
  ) { inquiry in
    inquiry.mergers.flatMap(\.rewritten).eachOnce.map {
      Fault(
        $0.part,
        "Slagsen »\($0.kind)« er skrevet om for dage før sammenlægningen, eller er et dokument.",
        "Rør kun dage fra pennens dag, fx med »pen.edit(_:naming:)«, og lad dokumenter stå.")
    }
  }

  static let answers = PartLaw("Det, der lader noget gå over, svarer for enhver part") { inquiry in
    inquiry.mergers.compactMap(\.failed).eachOnce.map {
      Fault(
        $0.part, "Delen kunne ikke lade det, der er partens, gå over: \($0.kind).",
        "Lad den gøre intet, hvor der intet er at lade gå over.")
    }
  }
}

/// A merger of one party that some example of a state names, tried over one example of each kind.
struct Merger {
  /// A part, and the kind of record it is about, or what it threw.
  struct Told: Hashable {
    let part: PartID
    let kind: String
  }

  /// Kinds of state that still name the party.
  private(set) var forgotten: [Told] = []
  /// Kinds that are not as they were, where they should be.
  private(set) var rewritten: [Told] = []
  /// Whoever could not carry over.
  private(set) var failed: Told?

  private static let day = Day(daysSince1970: 15_000)
  private static let successor: PartyID = "eksempel-efterfoelger"

  /// One for each party that an example of a state names.
  static func all(_ catalogue: Catalogue) -> [Merger] {
    func named<R: Record>(_ type: R.Type) -> [PartyID] {
      guard type.lasting == .state else { return [] }
      return type.example.pointsAt.filter { $0.kind == PartySubject.kind }
        .compactMap { PartyID($0.id) }
    }
    return catalogue.kinds.flatMap { named($0) }.eachOnce.map { Merger(of: $0, catalogue) }
  }

  private init(of party: PartyID, _ catalogue: Catalogue) {
    let (before, world) = (Self.world(party, catalogue), Self.world(party, catalogue))
    do {
      try catalogue.house(over: world).merge([party], into: Self.successor, with: world)
    } catch let refusal as Refusal {
      let rule = refusal.findings.first?.rule.id ?? ""
      failed = Told(part: PartID(String(rule.prefix { $0 != "." })) ?? "record", kind: rule)
      return
    } catch {
      failed = Told(part: (error as? CarryFailed)?.part ?? "record", kind: "\(error)")
      return
    }
    let remembered = catalogue.parts
      .flatMap { ($0 as? any CarryContributing)?.remembers ?? [] }
    for kind in catalogue.all(.kinds) {
      let told = Told(part: kind.part, kind: kind.value.kind)
      if names(party, kind.value, in: world, but: remembered) { forgotten.append(told) }
      if isRewritten(kind.value, world, before) { rewritten.append(told) }
    }
  }

  private static func world(_ party: PartyID, _ catalogue: Catalogue) -> Planted {
    let world = Planted(examplesOf: catalogue.kinds, on: day)
    for id in [party, successor] {
      world.plant(
        Party(id: id, name: id.text, kind: .unit, source: Source("Eksempel", madeUp: true)))
    }
    return world
  }

  /// Whether a version of a kind of state names the party from the merger on, more often than it remembers it.
  private func names<R: Record>(
    _ party: PartyID, _ type: R.Type, in world: Planted, but remembered: [Remembered]
  ) -> Bool {
    guard type.lasting == .state else { return false }
    let pieces = world.timelines(type, during: .always, pointingAt: party.pointer)
      .flatMap { $0.pieces(in: Period(from: Self.day)) }
    return pieces.contains { piece in
      let names = piece.value.pointsAt.count { $0 == party.pointer }
      let kept = remembered.filter { $0.kind == R.kind }.flatMap { $0.names(piece.value) }
      return names > kept.count { $0 == party.pointer }
    }
  }

  private func isRewritten<R: Record>(_ type: R.Type, _ now: Planted, _ then: Planted) -> Bool {
    let days = type.lasting == .document ? Period.always : Period(.earliest, to: Self.day)
    func versions(_ world: Planted) -> [[Timeline<R>.Piece]] {
      world.timelines(type, during: .always, pointingAt: nil).map { timeline in
        days.map { timeline.pieces(in: $0) } ?? []
      }
    }
    return versions(now) != versions(then)
  }
}
