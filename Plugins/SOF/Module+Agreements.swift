public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// The level 3 agreement on letting that SOF alone needs.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "sof.annoncering", title: "Aftale om udlejning via annoncering", level: .three,
        law: "LBK 207/2026 § 60 a",
        fields: [
          FieldDefinition("afdeling", title: "Afdeling", .party),
          FieldDefinition("andel", title: "Andel af de ledige boliger, højst 50 %", .percent),
          FieldDefinition("kriterier", title: "Kriterier", .texts, isRequired: false),
          FieldDefinition("periode", title: "Periode", .term),
        ],
        parties: [
          .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
          .administrationsorganisation, .sector,
        ])
    ]
  }
}
