/// A record that may be kept from public output by a mark on itself: the simple way to hide a thing.
///
/// With `--public` what is marked on any day is not there, nor what names it, nor what names that, whatever part brings
/// the kind. It is found by its mark, so a record that writes `foundBy` itself adds `confidentialMark`:
///
///     public struct Loan: Record, Confidential {
///       public var isConfidential: Bool?
///       …
///     }
///
/// What is hidden for another reason than a mark on itself is said by a part (`PublicityContributing` in `Counter`).
public protocol Confidential {
  /// Whether it is kept from public output; nil is not.
  var isConfidential: Bool? { get set }
}

extension Confidential {
  /// The mark of what is kept from public output, so that it is found without reading all that is not.
  public var confidentialMark: [Pointer] { isConfidential == true ? [.confidential] : [] }
}

extension Record where Self: Confidential {
  /// What it names, and that it is kept from public output.
  public var foundBy: [Pointer] { pointsAt + confidentialMark }
}

extension Pointer {
  /// The mark of what is kept from public output.
  public static let confidential = Pointer.mark("confidential", "")
}

extension Records {
  /// The things of some kinds that mark themselves as kept from public output on any day.
  public func confidential(_ kinds: [any Record.Type]) throws -> Set<Pointer> {
    try Set(kinds.flatMap { try confidential($0) })
  }

  private func confidential<R: Record>(_ type: R.Type) throws -> [Pointer] {
    guard type is any Confidential.Type else { return [] }
    let marked = try timelines(type, during: .always, pointingAt: .confidential)
    return marked.filter { timeline in
      timeline.pieces.contains { ($0.value as? any Confidential)?.isConfidential == true }
    }.compactMap { $0.pieces.first?.value.pointer }
  }
}
