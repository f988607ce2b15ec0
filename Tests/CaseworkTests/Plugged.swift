import Cards
import Casework
import Store
import Vocabulary
import Wiring

extension Catalogue {
  /// What the rooms bring, and some modules.
  init(_ modules: [any Part]) throws { try self.init(rooms + modules) { WiredRooms($0, $1) } }
}
