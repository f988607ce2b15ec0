/// What a shelf has read: what a question costs, however fast the machine is.
package struct ShelfWork: Hashable, Sendable {
  /// Rows handed over.
  package var rows = 0
  /// Steps of the engine, rows that were only walked past included.
  package var steps = 0
}
