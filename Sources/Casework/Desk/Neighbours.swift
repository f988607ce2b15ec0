public import Vocabulary

extension Desk {
  /// What any version of a thing names, in order.
  public func pointed(from pointer: Pointer) throws -> [Pointer] {
    guard let type = kind(pointer.kind) else { return [] }
    return try named(type, pointer.id).sorted()
  }

  /// What has a version that names a thing, in order.
  public func pointing(at pointer: Pointer) throws -> [Pointer] {
    try catalogue.kinds.flatMap { try naming($0, pointer) }.sorted()
  }

  /// The record type of a kind, when it can be read.
  public func kind(_ name: String) -> (any Record.Type)? {
    catalogue.kinds.first { $0.kind == name }
  }

  private func named<R: Record>(_ type: R.Type, _ id: String) throws -> Set<Pointer> {
    guard let id = Identifier<R.Subject>(id) else { return [] }
    return Set(try records.timeline(type, id).pieces.flatMap(\.value.pointsAt))
  }

  private func naming<R: Record>(_ type: R.Type, _ pointer: Pointer) throws -> [Pointer] {
    try records.timelines(type, during: .always, pointingAt: pointer)
      .compactMap { $0.pieces.first?.value.pointer }
  }
}
