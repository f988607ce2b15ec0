import Vocabulary

extension AgreementBook {
  /// The last version of each thing of a kind, of those asked about, that is there in a period.
  func latest<R: Record>(
    _ type: R.Type, _ about: Set<Pointer>?, _ during: Period
  ) throws -> [R] {
    try records.timelines(type, about: about, during: during).compactMap { $0.pieces.last?.value }
  }

  /// The last version of a thing; nil when there is none.
  func last<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> R? {
    try records.timeline(type, id).pieces.last?.value
  }
}
