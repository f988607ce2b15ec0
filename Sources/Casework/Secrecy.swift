import Counter
import Store
public import Vocabulary

/// What of all records marks itself as kept from the public, whatever part brings its kind.
struct MarkedConfidential: Hiding {
  let name = "confidential"
  let kinds: [any Record.Type]

  var secret: Secret { Secret(kinds.compactMap { Self.marked($0) }) }

  func hidden(at rooms: any Rooms) throws -> Hidden {
    Hidden(things: try rooms.records.confidential(kinds))
  }

  private static func marked<R: Record>(_ type: R.Type) -> (any Record)? {
    guard var example = type.example as? any Confidential else { return nil }
    example.isConfidential = true
    return example as? R
  }
}

extension Catalogue {
  /// The house over some records, for all that is recorded.
  package func house(over lent: any Records & Readings) -> Desk { Desk(lent, self) }

  /// What of some records the public may see: without what any part hides, and what is hidden anyway.
  ///
  /// Throws `SecrecyFailed` when a part cannot say what it hides.
  package func publicRecords(
    of lent: any Records & Readings, alsoHidden known: Hidden = Hidden()
  ) throws -> PublicRecords {
    try PublicRecords(lent, kinds: kinds, hiding: hidden(of: lent).union(known))
  }

  /// What all parts hide of some records.
  ///
  /// The rooms are waited for; another part is lent the records by one who looks at the clock.
  private func hidden(of lent: any Records & Readings) throws -> Hidden {
    let lent = LentRecords(lent)
    let waited = Set(parts.filter { $0 is any Room }.map(\.id))
    var hidden = Hidden()
    for hider in all(.hiders) {
      do {
        let hurry = waited.contains(hider.part) ? nil : Hurry(lent)
        hurry?.begin(patience: patience)
        hidden.formUnion(try hider.value.hidden(at: wiredRooms(over: hurry ?? lent)))
      } catch let failure as StoreFailure {
        throw failure
      } catch {
        throw SecrecyFailed(part: hider.part)
      }
    }
    return hidden
  }
}

/// A part could not say what it keeps from the public, so that nothing can be shown; what it threw may tell of what
/// is secret, and is not kept.
public struct SecrecyFailed: Told, Hashable {
  /// The part.
  public let part: PartID

  /// That nothing is shown, by which part, and what to do.
  public var told: Telling {
    Telling(
      "Intet vises offentligt: modulet »\(part)« kunne ikke sige, hvad det holder hemmeligt.",
      "Giv besked til dem, der har modulet. Uden --public vises alt, også det fortrolige.")
  }
}
