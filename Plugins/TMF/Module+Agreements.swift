public import Agreements
import Vocabulary

/// Who may be party to an agreement on level 3.
private let sides: Set<PartyKind> = [
  .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
  .administrationsorganisation, .sector,
]

private let area = FieldDefinition("omraade", title: "Område", .area)
private let period = FieldDefinition("periode", title: "Periode", .term)

extension Module: AgreementContributing {
  /// The level 3 agreements that TMF makes.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "tmf.helhedsplan", title: "Helhedsplan", level: .three,
        fields: [
          area, period,
          FieldDefinition("indsatser", title: "Indsatser", .texts, isRequired: false),
          FieldDefinition(
            "kommunens-andel", title: "Kommunens andel af rammen", .percent, isRequired: false),
          FieldDefinition("ansoegt", title: "Ansøgt hos Landsbyggefonden", .day, isRequired: false),
          FieldDefinition("praekvalificeret", title: "Prækvalificeret", .day, isRequired: false),
          FieldDefinition("evalueret", title: "Evalueret", .day, isRequired: false),
        ], parties: sides.union([.fund])),
      AgreementKind(
        "tmf.omraadefornyelse", title: "Områdefornyelse", level: .three,
        fields: [area, period], parties: sides.union([.government])),
    ] + effortKinds
  }
}
