public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// A partnership on jobs between the municipality and a boligorganisation.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        Self.partnership, title: "Jobpartnerskab", level: .three,
        fields: [
          FieldDefinition("pladser", title: "Pladser", .number),
          FieldDefinition("varighed", title: "Løbetid", .term, isRequired: false),
        ])
    ]
  }

  static let partnership: AgreementKindID = "bif.jobpartnerskab"
}
