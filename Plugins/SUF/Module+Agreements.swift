public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// The level 3 agreement that SUF makes.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "suf.aeldreboliger", title: "Aftale om ældreboliger", level: .three,
        law: "almenboligloven §§ 54 og 57",
        fields: [
          FieldDefinition("afdeling", title: "Afdeling", .party),
          FieldDefinition("boliger", title: "Ældreboliger", .number),
          FieldDefinition("periode", title: "Periode", .term),
        ],
        parties: [
          .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
          .administrationsorganisation, .sector,
        ])
    ]
  }
}
