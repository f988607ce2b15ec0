public import Vocabulary

/// What a membership's identifier names.
public enum MembershipSubject: Named {
  /// The kind's name.
  public static let kind = "membership"
}

/// One party's membership of another, such as an organisation's of a kreds of BL.
public struct Membership: Record {
  /// What its identifier names.
  public typealias Subject = MembershipSubject
  /// A membership holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("medlemskab", "medlemskaber", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "member": .init("Medlem", "Id på den part, der er med."),
    "of": .init("Af", "Id på den forening, den er med i."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<MembershipSubject>
  /// Who is a member.
  public var member: PartyID
  /// Of what.
  public var of: PartyID
  /// Where it comes from.
  public var source: Source

  /// Makes a membership.
  public init(
    id: Identifier<MembershipSubject>, member: PartyID, of: PartyID, source: Source
  ) {
    self.id = id
    self.member = member
    self.of = of
    self.source = source
  }

  /// The two identifiers.
  public var title: String { "\(member) i \(of)" }

  /// Both by their names.
  public func label(_ name: (Pointer) -> String) -> String {
    "\(name(member.pointer)) i \(name(of.pointer))"
  }
  /// The two parties.
  public var pointsAt: [Pointer] { [member.pointer, of.pointer] }
  /// The two parties.
  public var needs: [Pointer] { pointsAt }

  /// A made-up membership.
  public static var example: Membership {
    Membership(
      id: "eksempel-medlemskab", member: "eksempel-organisation", of: "eksempel-kreds",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
