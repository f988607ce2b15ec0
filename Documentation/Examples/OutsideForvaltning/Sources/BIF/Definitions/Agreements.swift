public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// A partnership on placements, with the fields that such an agreement has.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "bif.praktikpartnerskab", title: "Praktikpartnerskab", level: .three,
        fields: [
          FieldDefinition("pladser", title: "Pladser", .number),
          FieldDefinition("varighed", title: "Løbetid", .term, isRequired: false),
        ])
    ]
  }
}
