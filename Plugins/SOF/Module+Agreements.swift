public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// The level 3 agreement that SOF makes.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "sof.anvisning", title: "Aftale om boligsocial anvisning", level: .three,
        law: "almenboligloven § 59",
        fields: [
          FieldDefinition("andel", title: "Andel af de ledige familieboliger", .percent),
          FieldDefinition("periode", title: "Periode", .term),
          FieldDefinition("afdeling", title: "Afdeling", .party, isRequired: false),
        ],
        parties: [
          .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
          .administrationsorganisation, .sector,
        ])
    ]
  }
}
