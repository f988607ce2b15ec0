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
        "tmf.fleksibel-udlejning", title: "Aftale om fleksibel udlejning", level: .three,
        law: "almenboligloven § 60",
        fields: [
          FieldDefinition("afdeling", title: "Afdeling", .party),
          FieldDefinition("andel", title: "Andel af de ledige boliger", .percent),
          FieldDefinition("kriterier", title: "Kriterier og hvad de betyder", .texts),
          FieldDefinition("raekkefoelge", title: "Rækkefølge", .texts), period,
          FieldDefinition("evaluering", title: "Evaluering", .text),
        ], parties: sides),
      AgreementKind(
        "tmf.kombineret-udlejning", title: "Aftale om kombineret udlejning", level: .three,
        law: "almenboligloven § 51 b",
        fields: [
          area, FieldDefinition("beboere", title: "Beboere", .number),
          FieldDefinition(
            "uden-for-arbejdsmarkedet", title: "18-64-årige uden for arbejdsmarkedet", .percent),
          period,
        ], parties: sides),
      AgreementKind(
        "tmf.udviklingsplan", title: "Udviklingsplan", level: .three,
        law: "almenboligloven § 168 a",
        fields: [
          area,
          FieldDefinition(
            "familieandel", title: "Højeste andel almene familieboliger", .percent),
          FieldDefinition(
            "nedrevne", title: "Om nedrevne boliger tælles i nævneren", .text, isRequired: false),
        ], parties: sides),
      AgreementKind(
        "tmf.helhedsplan", title: "Helhedsplan", level: .three,
        fields: [
          area, period,
          FieldDefinition("indsatser", title: "Indsatser", .texts, isRequired: false),
        ], parties: sides.union([.fund])),
      AgreementKind(
        "tmf.omraadefornyelse", title: "Områdefornyelse", level: .three,
        fields: [area, period], parties: sides.union([.government])),
    ]
  }
}
