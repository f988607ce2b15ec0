public import Vocabulary

/// What an exemption's identifier names.
public enum ExemptionSubject: Named {
  /// The kind's name.
  public static let kind = "exemption"
}

/// That one afdeling is let off a duty that others then take over; the balance must add up.
public struct Exemption: Record {
  /// What its identifier names.
  public typealias Subject = ExemptionSubject
  /// An exemption holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("fritagelse", "fritagelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad fritagelsen hedder."),
    "dwellings": .init("Boliger", "Hvor mange boliger om året afdelingen er fri for."),
    "exempted": .init("Fritaget", "Id på den afdeling, der er fri."),
    "compensations": .init(
      "Overtages af",
      "Hvem der overtager hvor mange; tilsammen lige så mange boliger."),
    "agreement": .init("Aftale", "Id på den aftale, der fritages fra."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<ExemptionSubject>
  /// What it is called.
  public var title: String
  /// The agreement.
  public var agreement: AgreementID
  /// The afdeling that is let off.
  public var exempted: PartyID
  /// How many dwellings a year it is let off.
  public var dwellings: Int
  /// Who takes over how many.
  public var compensations: [Compensation]
  /// Where it comes from.
  public var source: Source

  /// Makes an exemption.
  public init(
    id: Identifier<ExemptionSubject>, title: String, agreement: AgreementID, exempted: PartyID,
    dwellings: Int, compensations: [Compensation], source: Source
  ) {
    self.id = id
    self.title = title
    self.agreement = agreement
    self.exempted = exempted
    self.dwellings = dwellings
    self.compensations = compensations
    self.source = source
  }

  /// The agreement, the afdeling, and those that take over.
  public var pointsAt: [Pointer] { [agreement.pointer] + needs }
  /// The afdelinger.
  public var needs: [Pointer] { [exempted.pointer] + compensations.map(\.party.pointer) }

  /// A made-up exemption.
  public static var example: Exemption {
    Exemption(
      id: "eksempel-fritagelse", title: "Fritagelse for anvisning", agreement: "eksempel-aftale",
      exempted: "eksempel-afdeling", dwellings: 5,
      compensations: [Compensation(party: "eksempel-afdeling-2", dwellings: 5)],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What one afdeling takes over of another's duty.
public struct Compensation: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "party": .init("Part", "Id på den afdeling, der overtager."),
    "dwellings": .init("Boliger", "Hvor mange boliger om året den overtager."),
  ]

  /// The afdeling.
  public var party: PartyID
  /// How many dwellings a year.
  public var dwellings: Int

  /// Makes a compensation.
  public init(party: PartyID, dwellings: Int) {
    self.party = party
    self.dwellings = dwellings
  }
}

extension Exemption {
  /// The exemption once a successor has taken over from a party: what both took over of the duty is the successor's.
  package func carried(from party: PartyID, to successor: PartyID) -> Exemption {
    var record = self
    record.exempted = exempted.carried(from: party, to: successor)
    record.compensations = []
    for compensation in compensations {
      let taker = compensation.party.carried(from: party, to: successor)
      if let index = record.compensations.firstIndex(where: { $0.party == taker }) {
        let sum = record.compensations[index].dwellings
          .addingReportingOverflow(compensation.dwellings)
        record.compensations[index].dwellings = sum.overflow ? .max : sum.partialValue
      } else {
        record.compensations.append(Compensation(party: taker, dwellings: compensation.dwellings))
      }
    }
    return record
  }
}
