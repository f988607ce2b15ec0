/// A link of authority that is no decision, as other rooms know it: a delegation, the use of one, or the
/// agreement that a delegation is given in.
public struct Mandate: Hashable, Sendable {
  /// What it is.
  public let pointer: Pointer
  /// Who may act by it, or did; nil for an agreement.
  public let to: Pointer?
  /// Those whose authority it is, where it is their own: whoever approves or made an agreement.
  public let givers: [Pointer]
  /// What it rests on itself: the delegation that was used, the agreement or decision that gave it.
  public let restsOn: Pointer?
  /// When it was used; nil for what holds on.
  public let day: RoughDay?

  /// Tells a link.
  public init(
    _ pointer: Pointer, to: Pointer? = nil, givers: [Pointer] = [], restsOn: Pointer? = nil,
    day: RoughDay? = nil
  ) {
    self.pointer = pointer
    self.to = to
    self.givers = givers
    self.restsOn = restsOn
    self.day = day
  }
}

/// A record that says on whose authority it is: a decision, a delegation, the use of one.
public protocol Authorised: Record {
  /// What it rests on.
  var authority: Pointer? { get }
}

extension Trail {
  /// The ways from things of a kind over some hops to a decision, and on to what it is about and on whose
  /// authority it is: what a finding rests on that asks whether a decision carries something.
  public static func carried(from kind: String, _ hops: Hop...) -> [Trail] {
    let decision = hops + [.names(DecisionSubject.kind)]
    return [
      Trail(from: kind, decision + [.names(MatterSubject.kind)]),
      Trail(from: kind, decision + [.authority]),
    ]
  }
}

extension Hop {
  /// To what a thing says that it is on the authority of, and on to what that is on, however far and of
  /// whatever kind.
  public static var authority: Hop {
    var hop = Hop(.names, isRepeated: true)
    hop.counted = { record in
      ((record as? any Authorised)?.authority).map { [$0] } ?? []
    }
    return hop
  }
}
