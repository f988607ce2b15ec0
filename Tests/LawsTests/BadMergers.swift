import Counter
import Vocabulary

enum TenancySubject: Named { static let kind = "bad.leje" }
enum LetterSubject: Named { static let kind = "bad.brev" }

/// A state that names two parties.
struct Tenancy: Record {
  typealias Subject = TenancySubject
  static let lasting = Lasting.state
  static let called = KindName("leje", "lejer")
  static let properties: PropertyNames = [
    "id": .id, "title": .init("Navn", "Hvad lejemålet hedder."),
    "at": .init("Hos", "Id på den, der lejer ud."), "by": .init("Af", "Id på den, der lejer."),
    "source": .source,
  ]

  var id: Identifier<TenancySubject>
  var title: String
  var at: PartyID
  var by: PartyID
  var source = Source("Prøve", inferred: "alt", madeUp: true)
  var pointsAt: [Pointer] { [at.pointer, by.pointer] }
  var needs: [Pointer] { pointsAt }

  static var example: Tenancy {
    Tenancy(id: "bad.leje", title: "Leje", at: "bad-vaert", by: "bad-lejer")
  }

  /// The tenancy once a successor has taken over from a party.
  func carried(from party: PartyID, to successor: PartyID) -> Tenancy {
    var record = self
    record.at = at.carried(from: party, to: successor)
    record.by = by.carried(from: party, to: successor)
    return record
  }
}

/// A document that names a party which a state of the rooms names too.
struct Letter: Record {
  typealias Subject = LetterSubject
  static let lasting = Lasting.document
  static let called = KindName("brev", "breve", isNeuter: true)
  static let properties: PropertyNames = [
    "id": .id, "title": .init("Navn", "Hvad brevet hedder."),
    "to": .init("Til", "Id på den, der får brevet."), "source": .source,
  ]

  var id: Identifier<LetterSubject>
  var title: String
  var to: PartyID
  var source = Source("Prøve", inferred: "alt", madeUp: true)
  var pointsAt: [Pointer] { [to.pointer] }
  var needs: [Pointer] { [] }

  static var example: Letter { Letter(id: "bad.brev", title: "Brev", to: "eksempel-organisation") }
}

/// What moves as it is told.
struct Moving: Carrying {
  let name = "bad.flytter"
  let move: @Sendable (PartyID, PartyID, any Pen) throws -> Void

  func carry(
    _ party: PartyID, to successor: PartyID, _ house: any House, _ pen: any Pen
  ) throws {
    try move(party, successor, pen)
  }
}
