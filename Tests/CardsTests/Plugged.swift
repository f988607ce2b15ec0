import AlmenTestKit
import Cards
import Casework
import Store
import Vocabulary
import Wiring

extension Catalogue {
  /// What the rooms bring, and some modules.
  init(_ modules: [any Part]) throws { try self.init(rooms + modules) { WiredRooms($0, $1) } }
}

/// The kinds of the rooms, and the store's own.
let allKinds = PlainRooms.kinds + [Redaction.self]
