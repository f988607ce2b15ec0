public import Vocabulary

extension Desk {
  /// What has a version that names a thing, in order.
  public func pointing(at pointer: Pointer) throws -> [Pointer] {
    try catalogue.kinds.flatMap { try naming($0, pointer) }.sorted()
  }

  private func naming<R: Record>(_ type: R.Type, _ pointer: Pointer) throws -> [Pointer] {
    try records.timelines(type, during: .always, pointingAt: pointer)
      .compactMap { $0.pieces.first?.value.pointer }
  }
}
