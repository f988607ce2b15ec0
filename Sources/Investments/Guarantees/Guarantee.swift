public import Vocabulary

/// What a guarantee's identifier names.
public enum GuaranteeSubject: Named {
  /// The kind's name.
  public static let kind = "guarantee"
}

/// A guarantee for part of a loan, and who stands behind part of that again.
public struct Guarantee: Record {
  /// What its identifier names.
  public typealias Subject = GuaranteeSubject
  /// A guarantee holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("garanti", "garantier")
  /// What its properties are called.
  public static let properties =
    ([
      "id": .id,
      "title": .init("Navn", "Hvad garantien er for."),
      "decision": .init(
        "Beslutning",
        "Id på den beslutning, garantien hviler på; udelades, når den ikke er registreret."),
      "area": .init(
        "Område",
        "Id på det område, lånet er til; udelades, når det ikke er til noget."),
      "receiver": .init(
        "Modtager",
        "Id på den part, der har lånet; udelades, når den ikke vides."),
      "loan": .init(
        "Lån",
        "Lånets størrelse, i hele øre; udelades, når ingen kilde siger det, og er aldrig nul."),
      "share": .init(
        "Andel",
        "Hvor stor en del af lånet der garanteres for, i hundrededele af en procent: 25 % er 2500; udelades, når det ikke vides."
      ),
      "guarantor": .init("Garant", "Id på den part, der garanterer."),
      "reguaranteed": .init(
        "Regaranteret",
        "Hvor stor en del af garantien en anden står bag, i hundrededele af en procent; 0 er ingen, og udelades det, vides det ikke."
      ),
      "reguarantor": .init(
        "Regarant",
        "Id på den part, der står bag garantien; udelades, når ingen gør, eller det ikke vides."),
      "agreement": .init(
        "Aftale",
        "Id på den aftale, garantien er til; udelades, når der ingen er."),
      "source": .source,
    ] as PropertyNames).sharing("share", "reguaranteed")

  /// The identifier.
  public var id: Identifier<GuaranteeSubject>
  /// What it is for.
  public var title: String
  /// The loan; nil when no source says, which is never zero.
  public var loan: Kroner?
  /// How much of the loan is guaranteed, in hundredths of a per cent, 0-10,000; nil when no source says.
  public var share: Int?
  /// Who guarantees.
  public var guarantor: PartyID
  /// How much of the guarantee somebody else stands behind, in hundredths of a per cent; 0 where nobody does, nil when no
  /// source says.
  public var reguaranteed: Int?
  /// Who does; nil where nobody does, and when no source says.
  public var reguarantor: PartyID?
  /// Who has the loan.
  public var receiver: PartyID?
  /// The area it is for.
  public var area: AreaID?
  /// The agreement it is for.
  public var agreement: AgreementID?
  /// The decision it rests on.
  public var decision: DecisionID?
  /// Where it comes from.
  public var source: Source

  /// Makes a guarantee.
  public init(
    id: Identifier<GuaranteeSubject>, title: String, loan: Kroner? = nil, share: Int? = nil,
    guarantor: PartyID, reguaranteed: Int? = nil, reguarantor: PartyID? = nil,
    receiver: PartyID? = nil,
    area: AreaID? = nil, agreement: AgreementID? = nil, decision: DecisionID? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.loan = loan
    self.share = share
    self.guarantor = guarantor
    self.reguaranteed = reguaranteed
    self.reguarantor = reguarantor
    self.receiver = receiver
    self.area = area
    self.agreement = agreement
    self.decision = decision
    self.source = source
  }

  /// Who guarantees, who stands behind, whose loan it is, and what it rests on.
  public var pointsAt: [Pointer] {
    [guarantor.pointer]
      + [
        reguarantor?.pointer, receiver?.pointer, area?.pointer, agreement?.pointer,
        decision?.pointer,
      ].compactMap { $0 }
  }
  /// Who guarantees.
  public var needs: [Pointer] { [guarantor.pointer] }

  /// A made-up guarantee.
  public static var example: Guarantee {
    Guarantee(
      id: "eksempel-garanti", title: "Garanti i eksemplet", loan: Kroner(ore: 1_000_000_000),
      share: 7_500, guarantor: "eksempel-kommune", reguaranteed: 5_000,
      reguarantor: "eksempel-fond", receiver: "eksempel-organisation", area: "eksempel-omraade",
      agreement: "eksempel-aftale", decision: "eksempel-beslutning",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Guarantee {
  /// What is guaranteed; nil when the loan or the share of it is not known.
  ///
  /// Throws `MoneyOverflow`.
  public var amount: Kroner? {
    get throws {
      guard let loan, let share else { return nil }
      return try loan.part(Int64(share), of: 10_000)
    }
  }

  /// What somebody else stands behind: nothing where it is said that nobody does, nil when it is not known.
  ///
  /// Throws `MoneyOverflow`.
  public var behind: Kroner? {
    get throws {
      guard let reguaranteed else { return nil }
      if reguaranteed == 0 { return .zero }
      return try amount?.part(Int64(reguaranteed), of: 10_000)
    }
  }

  /// What the guarantor is left with; nil when it is not known.
  ///
  /// Throws `MoneyOverflow`.
  public var net: Kroner? {
    get throws {
      guard let behind = try behind else { return nil }
      return try amount?.subtracting(behind)
    }
  }
}

extension Guarantee {
  /// The guarantee once a successor has taken over from a party that guarantees, stands behind or has the loan.
  package func carried(from party: PartyID, to successor: PartyID) -> Guarantee {
    var record = self
    record.guarantor = guarantor.carried(from: party, to: successor)
    record.reguarantor = reguarantor?.carried(from: party, to: successor)
    record.receiver = receiver?.carried(from: party, to: successor)
    return record
  }
}
