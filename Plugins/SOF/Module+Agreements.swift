public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// The level 3 agreement that SOF makes.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "sof.anvisning", title: "Aftale om boligsocial anvisning", level: .three,
        law: "almenboligloven § 59")
    ]
  }
}
